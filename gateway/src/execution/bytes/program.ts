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
import { anything, bytesOf, CLOSE, COMMA, LIST_END, N, nothing, Scan } from './scan.ts';
import { shapes } from './shape.ts';
import type { Asked, Top } from './shape.ts';
import { Tape } from './tape.ts';
import { Targets } from './targets.ts';

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
export type BytesProgram = (run: BytesRun) => Promise<Buffer | undefined>;

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

/** One run of one operation. */
class Running {
  readonly run: BytesRun;
  readonly tape = new Tape();
  /** Where the runs of the root fetches stand on the tape. */
  readonly roots = new Map<Asked, number[]>();
  readonly #targets = new Map<object, Targets>();

  constructor(run: BytesRun) {
    this.run = run;
  }

  readonly targetsOf = (asked: object): Targets => {
    let own = this.#targets.get(asked);
    if (!own) this.#targets.set(asked, (own = new Targets()));
    return own;
  };
}
type Step = (running: Running) => Promise<void>;

export function bytesProgram(plan: PlanNode | undefined, options: Options): BytesProgram {
  const { schema, operation, conditions } = options;
  const asked: Fetch[] = [];
  const step = stepOf(plan, []);
  const root = schema.getRootType(operation.operation) ?? uncovered(operation.operation);
  const runs = shapes({ ...options, asked }).rootRuns(operation.selectionSet, root);
  const order = numbered(runs.map(({ owner }) => owner));

  return async (run) => {
    const running = new Running(run);
    await step(running);
    if (run.left) return undefined;
    const parts = order.flatMap(([owner, nth]) => running.roots.get(owner)?.slice(nth * 2, nth * 2 + 2) ?? unexpected());
    return running.tape.object(parts);
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
        const one = fetchOf(node, path, options);
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
  async (running) => {
    for (const step of steps) {
      await step(running);
      if (running.run.left) return;
    }
  };

const parallel =
  (steps: readonly Step[]): Step =>
  async (running) => {
    await Promise.all(steps.map((step) => step(running)));
  };

function fetchOf(node: FetchNode, path: readonly string[], { sources, supergraph, conditions }: Options): Fetch {
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

const rootStep = (fetch: Fetch): Step =>
  guarded(async (running) => {
    const body = () => fetch.constant ?? Buffer.concat([fetch.head, Buffer.from(variablesText(fetch, running.run)), fetch.tail]);
    const scan = await answered(fetch, running, body);
    const runs: number[] = [];
    fetch.top!.read(scan, runs);
    ended(fetch, scan);
    running.roots.set(fetch, runs);
  });

const entityStep = (fetch: Fetch): Step =>
  guarded(async (running) => {
    const { tape, run } = running;
    const targets = running.targetsOf(fetch);
    if (targets.count === 0) return;
    const scan = await answered(fetch, running, () => entityBody(fetch, run, targets), targets.count);
    scan.expect(ENTITIES);
    const { runs: each } = fetch.top!;
    const runs: number[] = [];
    for (let i = 0; i < targets.count; i++) {
      if (i > 0 && !scan.passes(COMMA)) unexpected();
      entity(fetch.top!, scan, tape, runs);
    }
    if (!scan.passes(LIST_END) || !scan.passes(CLOSE)) unexpected();
    ended(fetch, scan);
    const { holes } = targets;
    for (let i = 0; i < holes.length; i += each + 1) {
      for (let nth = 0; nth < each; nth++) {
        const from = (holes[i]! * each + nth) * 2;
        tape.fill(holes[i + 1 + nth]!, runs[from]!, runs[from + 1]!);
      }
    }
  });

function entity(top: Top, scan: Scan, tape: Tape, runs: number[]): void {
  if (scan.bytes[scan.at] !== N) return top.read(scan, runs);
  nothing(scan);
  let at = scan.flush();
  for (const text of top.absent) {
    tape.ops.push(tape.sources.push(text ?? unexpected()) - 1, 0, text!.length);
    runs.push(at, (at += 3));
  }
}

function entityBody({ node, head, tail }: Fetch, { variables }: BytesRun, { list }: Targets): Buffer {
  const others = variablesText({ node }, { variables });
  const begin = `${others === '{}' ? '{' : `${others.slice(0, -1)},`}"representations":[`;
  return Buffer.concat([head, Buffer.from(begin), list, Buffer.from(']}'), tail]);
}

function variablesText({ node }: Pick<Fetch, 'node'>, { variables }: Pick<BytesRun, 'variables'>): string {
  const own = told(node, variables);
  if ('representations' in own) unexpected();
  return JSON.stringify(own);
}

const SPACE = 32;
const DATA = bytesOf('{"data":');
const ENTITIES = bytesOf('{"_entities":[');
const EXTENSIONS = bytesOf(',"extensions":');

/** The answer, at the beginning of its data. */
async function answered({ node, source, repeatable }: Fetch, running: Running, body: () => Buffer, objects?: number): Promise<Scan> {
  const { run } = running;
  const got = await source.send({ body, repeatable }, run.context);
  if (!Buffer.isBuffer(got)) {
    run.fetched.set(node, { answer: () => got, objects });
    return unexpected();
  }
  run.fetched.set(node, { answer: () => source.read(got, run.context), objects });
  const scan = new Scan(got, running.tape, running.targetsOf);
  scan.expect(DATA);
  return scan;
}

/** Behind the data nothing but extensions, which nobody is told. */
function ended(fetch: Fetch, scan: Scan): void {
  if (scan.bytes[scan.at] === COMMA) {
    scan.expect(EXTENSIONS);
    anything(scan);
  }
  if (!scan.passes(CLOSE) || scan.bytes.subarray(scan.at).some((byte) => byte > SPACE)) unexpected();
  fetch.source.understood();
}

/** As in the executor on objects: what was begun beside it ends first, no step rejects. */
function guarded(step: Step): Step {
  return async (running) => {
    const { run } = running;
    if (run.left) return;
    try {
      await step(running);
    } catch (error) {
      if (error !== UNEXPECTED) run.context.log.error({ verem: (error as Error).stack?.split('\n').slice(1, 6) }, 'bytes step failed');
      run.left = true;
    }
  };
}
