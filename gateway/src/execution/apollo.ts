/**
 * Apollo's gateway: loads and updates the supergraph, plans, and carries out whatever the compiled executor leaves to it. This
 * file and the data source are all that sees the package.
 */
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true'; // before Apollo is constructed: it would report home
import { ApolloGateway } from '@apollo/gateway';
import type { GatewayConfig } from '@apollo/gateway';
import type { GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { OperationContext } from '../types.ts';
import type { SubgraphSource } from './dataSource.ts';
import type { Answer, Execute, Operation } from './execution.ts';

type Planned = Parameters<
  NonNullable<Extract<GatewayConfig, { experimental_didResolveQueryPlan?: unknown }>['experimental_didResolveQueryPlan']>
>[0];
export type QueryPlan = Planned['queryPlan'];
export type PlanNode = Exclude<NonNullable<QueryPlan['node']>, { kind: 'Subscription' }>;
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;

export interface Apollo {
  schema: GraphQLSchema;
  execute: Execute;
  /** The plan of an operation, without running it; errors where it cannot be planned. */
  plan(operation: Operation): Promise<QueryPlan | Answer>;
  sources: ReadonlyMap<string, SubgraphSource>;
  stop(): Promise<void>;
}

/** Thrown out of Apollo's executor once it has planned. */
class PlanOnly extends Error {
  readonly plan: QueryPlan;
  constructor(plan: QueryPlan) {
    super('planned');
    this.plan = plan;
  }
}
const PLAN_ONLY = Symbol('plan only');

export async function loadApollo(supergraphSdl: string, sourceFor: (name: string) => SubgraphSource, log: Logger): Promise<Apollo> {
  const sources = new Map<string, SubgraphSource>();
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      const source = sourceFor(name);
      sources.set(name, source);
      return source;
    },
    experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) => {
      if (PLAN_ONLY in requestContext) throw new PlanOnly(queryPlan);
    },
    logger: quiet(log),
    debug: false,
    __exposeQueryPlanExperimental: false,
    telemetry: { recordExceptions: false },
  });
  const { schema, executor } = await gateway.load();
  return {
    schema,
    sources,
    execute: async (operation) => told(await executor(requestOf(operation, schema, log))),
    plan: (operation) => planned(executor, { ...requestOf(operation, schema, log), [PLAN_ONLY]: true } as Request),
    async stop() {
      await gateway.stop();
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
  };
}

/** Some of its own errors are of no GraphQL class. */
function told({ errors, ...answer }: Awaited<ReturnType<GatewayExecutor>>): Answer {
  if (!errors) return answer;
  const all: readonly Error[] = errors;
  return { ...answer, errors: all.map((e) => (e instanceof GraphQLError ? e : new GraphQLError(e.message, { originalError: e }))) };
}

type Request = GatewayGraphQLRequestContext<OperationContext>;

async function planned(executor: GatewayExecutor, request: Request): Promise<QueryPlan | Answer> {
  try {
    return (await executor(request)) as Answer;
  } catch (error) {
    if (error instanceof PlanOnly) return error.plan;
    throw error;
  }
}

/** What Apollo Server would hand to the executor. */
function requestOf({ document, node, hash, variables, context }: Operation, schema: GraphQLSchema, log: Logger): Request {
  const operationName = node.name?.value;
  return {
    request: { operationName, variables },
    document,
    operation: node,
    operationName: operationName ?? null,
    queryHash: hash,
    source: '',
    schema,
    context,
    logger: quiet(log),
    metrics: {},
  } as unknown as Request;
}

const quiet = (log: Logger) => ({
  debug: () => {},
  info: () => {},
  warn: (message?: unknown) => log.warn(String(message)),
  error: (message?: unknown) => log.error(String(message)),
});
