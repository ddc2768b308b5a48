/** The plan as closures: fetches in order and side by side, what they are told, and where their answers go. */
import type { GraphQLSchema } from 'graphql';
import type { OperationContext, SubgraphAnswer } from '../../types.ts';
import type { FetchNode, PlanNode } from '../apollo.ts';
import type { SubgraphSource } from '../dataSource.ts';
import type { SubgraphCall } from '../transport.ts';
import { merge } from './merge.ts';
import type { Replay } from './replay.ts';
import type { Fetched } from '../bytes/program.ts';
import { representationsOf } from './representations.ts';
import type { Representations } from './representations.ts';
import type { Variables } from './selection.ts';
import { told } from './told.ts';
import { isObject, Uncovered, UNEXPECTED, unexpected } from './uncovered.ts';
import type { Json } from './uncovered.ts';

/** One run of one operation. */
export interface Run {
  variables: Variables;
  context: OperationContext;
  replay: Replay;
  /** What has been fetched before this executor took over. */
  fetched?: Fetched;
  /** Something unexpected has come: nothing more is begun. */
  left: boolean;
}
type Objects = readonly Json[];
export type Step = (run: Run, objects: Objects) => Promise<void>;

export interface StepOptions {
  sources: ReadonlyMap<string, SubgraphSource>;
  supergraph: GraphQLSchema;
  conditions: Variables;
}

/** Nothing more is begun; what has been fetched is still put where the plain executor finds it. */
const over = ({ left, fetched }: Run): boolean => left && !fetched?.size;

const nothing: Step = async () => {};

export function stepOf(node: PlanNode | undefined, options: StepOptions, path: readonly string[] = []): Step {
  if (!node) return nothing;
  switch (node.kind) {
    case 'Sequence':
      return sequence(node.nodes.map((inner) => stepOf(inner, options, path)));
    case 'Parallel':
      return parallel(node.nodes.map((inner) => stepOf(inner, options, path)));
    case 'Flatten':
      return flatten(node.path, (inner) => stepOf(node.node, options, [...path, ...inner]));
    case 'Condition':
      return stepOf(options.conditions[node.condition] === true ? node.ifClause : node.elseClause, options, path);
    case 'Fetch':
      return fetchStep(node, options, path);
    default:
      throw new Uncovered(node.kind);
  }
}

function sequence(steps: readonly Step[]): Step {
  return async (run, objects) => {
    for (const step of steps) {
      await step(run, objects);
      if (over(run)) return;
    }
  };
}

const parallel =
  (steps: readonly Step[]): Step =>
  async (run, objects) => {
    await Promise.all(steps.map((step) => step(run, objects)));
  };

function flatten(steps: readonly (string | number)[], inner: (path: readonly string[]) => Step): Step {
  const path = steps.map((step) => (typeof step === 'string' && /^(@|\w+)$/.test(step) ? step : uncoveredPath(step)));
  const step = inner(path);
  return guarded(async (run, objects) => {
    const found: Json[] = [];
    for (const object of objects) gather(object, path, 0, found);
    if (found.length > 0) await step(run, found);
  });
}

function uncoveredPath(step: string | number): never {
  throw new Uncovered(`path ${step}`);
}

function gather(value: unknown, path: readonly string[], at: number, found: Json[]): void {
  if (value === null || value === undefined) return;
  const step = path[at];
  if (step === undefined) found.push(isObject(value) ? value : unexpected());
  else if (step === '@') for (const item of Array.isArray(value) ? value : unexpected()) gather(item, path, at + 1, found);
  else if (isObject(value)) gather(Object.hasOwn(value, step) ? value[step] : undefined, path, at + 1, found);
  else unexpected();
}

function fetchStep(node: FetchNode, options: StepOptions, path: readonly string[]): Step {
  const source = options.sources.get(node.serviceName);
  if (!source || node.operationKind === 'subscription') throw new Uncovered(node.serviceName);
  for (const rewrites of [node.inputRewrites, node.outputRewrites, node.contextRewrites]) {
    if (rewrites?.length) throw new Uncovered('rewrites');
  }
  if (!node.requires && path.length > 0) throw new Uncovered('a fetch of the root inside a path');
  const fetch: Fetch = { node, source, place: path.join('.'), repeatable: node.operationKind === 'query', ...bodyParts(node) };
  const representations = node.requires && representationsOf(node.requires, options.supergraph);
  return representations ? entityFetch(fetch, representations) : rootFetch(fetch);
}

interface Fetch {
  node: FetchNode;
  source: SubgraphSource;
  place: string;
  /** The body of the request before and after its variables. */
  head: string;
  tail: string;
  repeatable: boolean;
}

function bodyParts({ operation, operationName }: FetchNode) {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  return { head: `{"query":${JSON.stringify(operation)},"variables":`, tail: `${name}}` };
}

const rootFetch = (fetch: Fetch): Step =>
  guarded(async (run, objects) => {
    const variables = told(fetch.node, run.variables);
    const answer = await answerOf(run, fetch, {
      request: () => requestOf(fetch.node, variables),
      body: () => Buffer.from(`${fetch.head}${JSON.stringify(variables)}${fetch.tail}`),
      repeatable: fetch.repeatable,
    });
    if (!answer) return;
    run.replay.keep(fetch.node.serviceName, fetch.node.operation, fetch.place, { answer });
    const data = clean(answer);
    if (data) for (const object of objects) merge(object, data);
  });

const entityFetch = (fetch: Fetch, representations: Representations): Step =>
  guarded(async (run, objects) => {
    const asked = ask(objects, representations);
    if (asked.texts.length === 0) return;
    const variables = told(fetch.node, run.variables);
    if ('representations' in variables) unexpected();
    const call: SubgraphCall = {
      request: () => requestOf(fetch.node, { ...variables, representations: asked.first.map(representations.build) }),
      body: () => Buffer.from(`${fetch.head}${withRepresentations(variables, asked.texts)}${fetch.tail}`),
      repeatable: true,
    };
    const answer = await answerOf(run, fetch, call, asked.texts.length);
    if (!answer) return;
    run.replay.keep(fetch.node.serviceName, fetch.node.operation, fetch.place, { answer, places: asked.places });
    const entities = clean(answer)?.['_entities'];
    if (!Array.isArray(entities) || entities.length !== asked.texts.length) unexpected();
    asked.objects.forEach((object, i) => {
      const entity: unknown = entities[asked.places[i]!];
      if (entity !== null && entity !== undefined) merge(object, isObject(entity) ? entity : unexpected());
    });
  });

/** What has been fetched before, about the same objects in the same order, or else by asking now; undefined: it is not asked any more. */
async function answerOf(run: Run, { node, source }: Fetch, call: SubgraphCall, objects?: number): Promise<SubgraphAnswer | undefined> {
  const brought = run.fetched?.get(node);
  if (brought && brought.objects === objects) return brought.answer();
  return run.left ? undefined : source.call(call, run.context);
}

/** What goes wrong in a step is left to the plain executor, once the steps beside it have ended what they began: no step rejects. */
function guarded(step: Step): Step {
  return async (run, objects) => {
    if (over(run)) return;
    try {
      await step(run, objects);
    } catch (error) {
      if (error !== UNEXPECTED) run.context.log.error({ verem: (error as Error).stack?.split('\n').slice(1, 6) }, 'compiled step failed');
      run.left = true;
    }
  };
}

/** Which objects are told, each representation once. */
function ask(objects: Objects, { text }: Representations) {
  const known = new Map<string, number>();
  const asked = { objects: [] as Json[], first: [] as Json[], texts: [] as string[], places: [] as number[] };
  for (const object of objects) {
    const key = text(object);
    if (key === undefined) continue;
    let place = known.get(key);
    if (place === undefined) {
      place = asked.texts.push(key) - 1;
      asked.first.push(object);
      known.set(key, place);
    }
    asked.objects.push(object);
    asked.places.push(place);
  }
  return asked;
}

function withRepresentations(variables: Record<string, unknown>, texts: readonly string[]): string {
  const list = `"representations":[${texts.join(',')}]`;
  const others = JSON.stringify(variables);
  return others === '{}' ? `{${list}}` : `${others.slice(0, -1)},${list}}`;
}

const requestOf = ({ operation, operationName }: FetchNode, variables: Record<string, unknown>) => ({
  query: operation,
  operationName,
  variables,
});

/** Data of an answer without errors. */
function clean({ data, errors }: SubgraphAnswer): Json | null | undefined {
  if (errors && errors.length > 0) unexpected();
  return data === null || data === undefined || isObject(data) ? data : unexpected();
}
