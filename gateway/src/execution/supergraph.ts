/** A loaded supergraph, ready to carry out operations: replaced as a whole when the schema changes, with all its caches. */
import { setImmediate as breathe } from 'node:timers/promises';
import { validate } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { authorizing } from '../authorization/executor.ts';
import { readDemands } from '../kit.ts';
import type { Demands } from '../kit.ts';
import type { Limits } from '../limits/limits.ts';
import { planTree } from '../registry/plan.ts';
import type { OperationContext, SubgraphTarget } from '../types.ts';
import { loadApollo } from './apollo.ts';
import type { Apollo } from './apollo.ts';
import { compiledExecutor } from './compiled/executor.ts';
import type { Counts, KnownOperation } from './compiled/executor.ts';
import { sourceOf } from './dataSource.ts';
import type { SubgraphSource } from './dataSource.ts';
import type { Execute } from './execution.ts';

export interface SupergraphOptions {
  supergraphSdl: string;
  subgraphs: Record<string, SubgraphTarget>;
  passKeys: Record<string, string>;
  limits: Limits;
  log: Logger;
}
export interface Supergraph {
  schema: GraphQLSchema;
  /** Authorized. */
  execute: Execute;
  /** The plan of what this caller may ask, in `extensions.terv`; nothing runs. */
  plan: Execute;
  sources: ReadonlyMap<string, SubgraphSource>;
  counts: Readonly<Counts>;
  demands: Demands;
  /** The plan itself, of everything that is asked. */
  planOf: Apollo['plan'];
  /** Operations whose plan is remembered. */
  known(): number;
  /** Takes over what another one knows, as far as it is valid here; plans only, and no rights. */
  learn(from: Supergraph): Promise<void>;
  whole(): KnownOperation[];
  stop(): Promise<void>;
}

export async function loadSupergraph(options: SupergraphOptions): Promise<Supergraph> {
  const { supergraphSdl, log } = options;
  const apollo = await loadApollo(supergraphSdl, (name) => sourceFor(name, options), log);
  const { schema, sources, plan: planOf, stop } = apollo;
  const { execute, counts, known, whole, prepare } = compiledExecutor(apollo, supergraphSdl);
  const demands = readDemands(supergraphSdl);
  const plan: Execute = async (operation) => {
    const found = await planOf(operation);
    return 'kind' in found ? { data: {}, extensions: { terv: planTree(found) } } : found;
  };
  const authorized = (inner: Execute) => authorizing(schema, demands, inner);
  const learn = (from: Supergraph) =>
    prepareAll(schema, from.whole(), (known) => prepare({ ...known, context: { log } as unknown as OperationContext }));
  return { schema, execute: authorized(execute), plan: authorized(plan), planOf, demands, sources, counts, known, whole, learn, stop };
}

/** An exchange of the supergraph does not wait longer for it. */
const LEARNING_MS = 5_000;

/**
 * Only whole operations are taken over: what is left of one under certain rights is decided by the rules of the supergraph that
 * carries it out.
 */
async function prepareAll(
  schema: GraphQLSchema,
  known: KnownOperation[],
  prepare: (known: KnownOperation) => Promise<void>,
): Promise<void> {
  const end = performance.now() + LEARNING_MS;
  for (const one of known) {
    if (performance.now() > end) return;
    await breathe(); // the operations of others go on meanwhile
    if (validate(schema, one.document).length === 0) await prepare(one);
  }
}

function sourceFor(name: string, { subgraphs, passKeys, limits }: SupergraphOptions): SubgraphSource {
  const target = subgraphs[name];
  const passKey = passKeys[name];
  if (!target || !passKey) throw new Error(`Subgraph "${name}" of the supergraph has no ${target ? 'pass key' : 'address'}`);
  return sourceOf(name, target, passKey, limits);
}
