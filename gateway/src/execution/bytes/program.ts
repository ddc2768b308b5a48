/**
 * Carries out a plan on the bytes of the answers: no object is made of them, the client's answer is put together from slices.
 * For plans whose fetches all go over HTTP and whose answers stand in the order of the client; everything else, and every answer
 * that is not just as expected, is left to the executor on objects, with what has been fetched so far.
 */
import { Kind, parse } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { OperationContext, SubgraphAnswer } from '../../types.ts';
import type { FetchNode, PlanNode } from '../apollo.ts';
import { selector } from '../compiled/selection.ts';
import type { Variables } from '../compiled/selection.ts';
import { told } from '../compiled/told.ts';
import { Uncovered, UNEXPECTED, unexpected } from '../compiled/uncovered.ts';
import type { SubgraphSource } from '../dataSource.ts';
import type { JsonText } from '../execution.ts';
import type { Ints } from './ints.ts';
import { begin } from './running.ts';
import type { Running } from './running.ts';
import { anything, bytesOf, CLOSE, COMMA, LIST_END, N, nothing, Scan } from './scan.ts';
import { shapes } from './shape.ts';
import type { Asked, Top } from './shape.ts';
import type { Tape } from './tape.ts';
import type { Targets } from './targets.ts';

/** What a fetch has brought, for whoever takes the operation over. */
export interface Brought {
  answer(): SubgraphAnswer;
  /** Objects that were asked about. */
  objects?: number;
}
export type Fetched = Map<FetchNode, Brought>;

export interface BytesRun {
  variables: Variables;
  context: OperationContext;
  fetched: Fetched;
  left: boolean;
}
/** The data as JSON; undefined: something unexpected has come. */
export type BytesProgram = (run: BytesRun) => Promise<JsonText | undefined>;

interface Options {
  sources: ReadonlyMap<string, SubgraphSource>;
  schema: GraphQLSchema;
  supergraph: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  conditions: Variables;
  /** Types whose objects this does not understand. */
  uncovered: ReadonlySet<string>;
}

interface Fetch extends Asked {
  node: FetchNode;
  source: SubgraphSource & Required<Pick<SubgraphSource, 'send'>>;
  repeatable: boolean;
  /** The request before and after its variables. */
  head: Buffer;
  tail: Buffer;
  /** The whole of it, where nothing varies. */
  constant?: Buffer;
}

/** Never rejects: what was begun beside it ends first. */
type Step = (run: BytesRun, running: Running) => Promise<void> | undefined;

export function bytesProgram(plan: PlanNode | undefined, options: Options): BytesProgram {
  const { schema, operation, conditions } = options;
  const asked: Fetch[] = [];
  const step = stepOf(plan, []);
  const root = schema.getRootType(operation.operation) ?? uncovered(operation.operation);
  const runs = shapes({ ...options, asked }).rootRuns(operation.selectionSet, root);
  const order = numbered(runs.map(({ owner }) => owner));

  return async (run) => {
    const running = begin(asked.length);
    await step(run, running);
    if (run.left) return undefined;
    return running.text(order.flatMap(([{ nth }, place]) => [...running.runs[nth]!.all.subarray(place * 2, place * 2 + 2)]));
  };

  function stepOf(node: PlanNode | undefined, path: readonly string[]): Step {
    switch (node?.kind) {
      case undefined:
        return uncovered('nothing');
      case 'Sequence':
        return sequence(node.nodes.map((one) => stepOf(one, path)));
      case 'Parallel':
        return parallel(node.nodes.map((one) => stepOf(one, path)));
      case 'Flatten':
        return stepOf(node.node, [...path, ...node.path.map((step) => (typeof step === 'string' ? step : uncovered('path')))]);
      case 'Condition':
        return stepOf(conditions[node.condition] === true ? node.ifClause : node.elseClause, path);
      case 'Fetch': {
        const one = fetchOf(node, path, asked.length, options);
        asked.push(one);
        return one.entity ? entityStep(one) : rootStep(one);
      }
      default:
        return uncovered(node!.kind);
    }
  }
}

/** Of each run its fetch, and which of its runs it is. */
function numbered(owners: readonly Asked[]): [Asked, number][] {
  const seen = new Map<Asked, number>();
  return owners.map((owner) => {
    const nth = seen.get(owner) ?? 0;
    seen.set(owner, nth + 1);
    return [owner, nth];
  });
}

function uncovered(what: string): never {
  throw new Uncovered(what);
}

const sequence =
  (steps: readonly Step[]): Step =>
  async (run, running) => {
    for (const step of steps) {
      await step(run, running);
      if (run.left) return;
    }
  };

const parallel =
  (steps: readonly Step[]): Step =>
  async (run, running) => {
    await Promise.all(steps.map((step) => step(run, running)));
  };

function fetchOf(node: FetchNode, path: readonly string[], nth: number, { sources, supergraph, conditions }: Options): Fetch {
  const source = sources.get(node.serviceName);
  if (!source?.send || node.operationKind === 'subscription') throw new Uncovered(node.serviceName);
  for (const rewrites of [node.inputRewrites, node.outputRewrites, node.contextRewrites])
    if (rewrites?.length) throw new Uncovered('rewrites');
  if (!node.requires && path.length > 0) throw new Uncovered('a fetch of the root inside a path');
  const document = parse(node.operation, { noLocation: true });
  const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION) ?? uncovered('operation');
  const name = node.operationName === undefined ? '' : `,"operationName":${JSON.stringify(node.operationName)}`;
  const head = Buffer.from(`{"query":${JSON.stringify(node.operation)},"variables":`);
  const tail = Buffer.from(`${name}}`);
  const varies = Boolean(node.requires) || (node.variableUsages?.length ?? 0) > 0;
  return {
    nth,
    node,
    source: source as Fetch['source'],
    repeatable: node.operationKind === 'query',
    path: path.join('.'),
    fieldsOf: selector(supergraph, document, conditions),
    set: node.requires ? entitiesIn(operation) : operation.selectionSet,
    entity: node.requires && entityOf(node.requires),
    head,
    tail,
    constant: varies ? undefined : Buffer.concat([head, Buffer.from('{}'), tail]),
  };
}

function entitiesIn({ selectionSet: { selections } }: OperationDefinitionNode): SelectionSetNode {
  const [only, ...more] = selections as readonly FieldNode[];
  if (more.length > 0 || only?.name?.value !== '_entities' || only.alias || !only.selectionSet) throw new Uncovered('entities');
  return only.selectionSet;
}

/** One type, found by plain keys. */
function entityOf([only, ...more]: NonNullable<FetchNode['requires']>): NonNullable<Asked['entity']> {
  if (more.length > 0 || only?.kind !== 'InlineFragment' || !only.typeCondition) throw new Uncovered('requires');
  const names = only.selections.map((s) => (s.kind === 'Field' && !s.selections && !s.alias ? s.name : uncovered('requires')));
  const keys = names.filter((name) => name !== '__typename');
  if (keys.length === 0 || keys.length === names.length) throw new Uncovered('requires');
  return { type: only.typeCondition, keys };
}

const rootStep =
  (fetch: Fetch): Step =>
  (run, running) => {
    const body = () => fetch.constant ?? running.joined([fetch.head, Buffer.from(variablesText(fetch, run)), fetch.tail]);
    return ask(fetch, run, running, body, (scan) => fetch.top!.read(scan, running.runs[fetch.nth]!));
  };

const entityStep =
  (fetch: Fetch): Step =>
  (run, running) => {
    const targets = running.targets[fetch.nth]!;
    if (targets.count === 0) return undefined;
    const body = () => entityBody(fetch, run, running, targets);
    return ask(fetch, run, running, body, (scan) => entities(fetch, scan, running), targets.count);
  };

function entities({ nth, top }: Fetch, scan: Scan, { tape, targets: all, runs: allRuns }: Running): void {
  const { runs: each } = top!;
  const { count, holes } = all[nth]!;
  const runs = allRuns[nth]!;
  scan.expect(ENTITIES);
  for (let i = 0; i < count; i++) {
    if (i > 0 && !scan.passes(COMMA)) unexpected();
    entity(top!, scan, tape, runs);
  }
  if (!scan.passes(LIST_END) || !scan.passes(CLOSE)) unexpected();
  for (let i = 0; i < holes.length; i += each + 1) {
    for (let own = 0; own < each; own++) {
      const from = (holes.all[i]! * each + own) * 2;
      tape.fill(holes.all[i + 1 + own]!, runs.all[from]!, runs.all[from + 1]!);
    }
  }
}

function entity(top: Top, scan: Scan, tape: Tape, runs: Ints): void {
  if (scan.bytes[scan.at] !== N) return top.read(scan, runs);
  nothing(scan);
  let at = scan.flush();
  for (const text of top.absent) {
    tape.put(tape.source(text ?? unexpected()), 0, text!.length);
    runs.push(at);
    runs.push((at += 3));
  }
}

function entityBody({ node, head, tail }: Fetch, { variables }: BytesRun, running: Running, { list }: Targets): Buffer {
  const others = variablesText({ node }, { variables });
  const begin = others === '{}' ? BEGIN : Buffer.from(`${others.slice(0, -1)},${REPRESENTATIONS}`);
  return running.joined([head, begin, list, END, tail]);
}

function variablesText({ node }: Pick<Fetch, 'node'>, { variables }: Pick<BytesRun, 'variables'>): string {
  const own = told(node, variables);
  if ('representations' in own) unexpected();
  return JSON.stringify(own);
}

const REPRESENTATIONS = '"representations":[';
const BEGIN = bytesOf(`{${REPRESENTATIONS}`);
const END = bytesOf(']}');
const SPACE = 32;
const DATA = bytesOf('{"data":');
const ENTITIES = bytesOf('{"_entities":[');
const EXTENSIONS = bytesOf(',"extensions":');

/** Asks, and has the data of the answer read. */
function ask(
  { node, source, repeatable }: Fetch,
  run: BytesRun,
  running: Running,
  body: () => Buffer,
  read: (scan: Scan) => void,
  objects?: number,
): Promise<void> | undefined {
  if (run.left) return undefined;
  try {
    return source.send({ body: body(), repeatable, room: running.room }, run.context).then((got) => {
      const answer = Buffer.isBuffer(got) ? () => source.read(got, run.context) : () => got;
      run.fetched.set(node, { answer, objects });
      try {
        const scan = new Scan(Buffer.isBuffer(got) ? got : unexpected(), running.tape, running.targets);
        scan.expect(DATA);
        read(scan);
        ended(scan);
        source.understood();
      } catch (error) {
        leave(run, error);
      }
    });
  } catch (error) {
    leave(run, error);
    return undefined;
  }
}

/** Behind the data nothing but extensions, which nobody is told. */
function ended(scan: Scan): void {
  if (scan.bytes[scan.at] === COMMA) {
    scan.expect(EXTENSIONS);
    anything(scan);
  }
  if (!scan.passes(CLOSE)) unexpected();
  for (let at = scan.at; at < scan.bytes.length; at++) if (scan.bytes[at]! > SPACE) unexpected();
}

function leave(run: BytesRun, error: unknown): void {
  if (error !== UNEXPECTED) run.context.log.error({ verem: (error as Error).stack?.split('\n').slice(1, 6) }, 'bytes step failed');
  run.left = true;
}
