/** Stands between the server and the planner: refuses, prunes, lets the rest be executed and explains what is missing. */
import { createHash } from 'node:crypto';
import type { GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { REFUSALS } from '../errors.ts';
import type { OperationContext } from '../types.ts';
import { prune } from './prune.ts';
import type { Mark, Pruned } from './prune.ts';
import { restore, shapeOf } from './restore.ts';
import type { Restored } from './restore.ts';
import { ruleFor } from './rule.ts';
import type { Denial } from './rule.ts';
import type { Demands } from './supergraph.ts';

type Request = GatewayGraphQLRequestContext<OperationContext>;
type Answer = Awaited<ReturnType<GatewayExecutor>>;

export function authorizing(schema: GraphQLSchema, demands: Demands, inner: GatewayExecutor): GatewayExecutor {
  const decided = new LRUCache<string, Pruned>({ max: 2_000 });
  return async (request) => {
    const context = request.context as OperationContext;
    const rights = rightsKey(context);
    const key = `${request.queryHash}:${rights}`;
    const pruned = decided.get(key) ?? prune(schema, request.document, ruleFor(schema, demands, context));
    decided.set(key, pruned);
    if (pruned.marks.size === 0) return answered(await inner(request));
    if (request.operation.operation === 'mutation') return { errors: refusalsOf(pruned, 403) };
    return executePruned(schema, request as Request, pruned, inner, rights);
  };
}

/** Without `data` an answer counts as the caller's fault, which only a faulty variable is. */
function answered(answer: Answer): Answer {
  const faultyVariable = answer.errors?.every((error) => error.message.startsWith('Variable "$'));
  return answer.data === undefined && !faultyVariable ? { ...answer, data: null } : answer;
}

/** Actors with equal rights and purpose share decisions and query plans. */
function rightsKey({ actor, cel, ugyId }: OperationContext): string {
  const text = JSON.stringify([[...actor.engedelyek].sort(), [...actor.szerepkorok].sort(), cel ?? '', Boolean(ugyId)]);
  return createHash('sha256').update(text).digest('base64url');
}

async function executePruned(schema: GraphQLSchema, request: Request, pruned: Pruned, inner: GatewayExecutor, rights: string) {
  const operation = pruned.document.definitions.find(
    (d) => d.kind === 'OperationDefinition' && (!request.request.operationName || d.name?.value === request.request.operationName),
  );
  if (operation?.kind !== 'OperationDefinition') return inner(request);
  const queryHash = createHash('sha256').update(`${request.queryHash}:${rights}`).digest('hex');
  const answer = answered(await inner({ ...request, document: pruned.document, operation, queryHash } as typeof request));
  if (answer.data === undefined) return answer;
  const shape = shapeOf(schema, pruned, operation);
  const { data, met } = restore(answer.data, shape);
  const errors = [...(answer.errors ?? []), ...explain(met)];
  return { ...answer, data, errors: errors.length > 0 ? errors : undefined };
}

function explain(met: Restored['met']): GraphQLError[] {
  return [...met].map(([mark, { path, count }]) => denialError(mark.denial, { path, extensions: { elofordulas: count } }));
}

function refusalsOf({ marks }: Pruned, status: number): GraphQLError[] {
  return [...marks.values()].map((mark: Mark) => denialError(mark.denial, { extensions: { http: { status } } }));
}

function denialError(denial: Denial, { path, extensions }: { path?: (string | number)[]; extensions: object }): GraphQLError {
  const { mezo, ...rest } = denial;
  return new GraphQLError(REFUSALS[denial.code][1], { path, extensions: { ...rest, mezo, ...extensions } });
}
