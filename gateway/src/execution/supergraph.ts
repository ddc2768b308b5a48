/** Apollo's gateway behind one small interface: a schema, an executor, and the sources it calls. */
import { ApolloGateway } from '@apollo/gateway';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { authorizing } from '../authorization/executor.ts';
import { readDemands } from '../authorization/supergraph.ts';
import type { Limits } from '../limits/limits.ts';
import type { SubgraphTarget } from '../types.ts';
import { sourceOf } from './dataSource.ts';
import type { SubgraphSource } from './dataSource.ts';

export interface SupergraphOptions {
  supergraphSdl: string;
  subgraphs: Record<string, SubgraphTarget>;
  passKeys: Record<string, string>;
  limits: Limits;
  log: Logger;
}
export interface Supergraph {
  schema: GraphQLSchema;
  executor: GatewayExecutor;
  sources: Map<string, SubgraphSource>;
  stop(): Promise<void>;
}

export async function loadSupergraph(options: SupergraphOptions): Promise<Supergraph> {
  const sources = new Map<string, SubgraphSource>();
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name }) => sourceFor(name, options, sources),
    logger: quiet(options.log),
    debug: false,
    __exposeQueryPlanExperimental: false,
    telemetry: { recordExceptions: false },
  });
  const { schema, executor } = await gateway.load();
  return {
    schema,
    executor: authorizing(schema, readDemands(options.supergraphSdl), executor),
    sources,
    async stop() {
      await gateway.stop();
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
  };
}

/** What Apollo Server wants to see of a gateway. */
export function asGatewayInterface({ schema, executor }: Supergraph): GatewayInterface {
  return {
    load: async () => ({ schema, executor }),
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}

function sourceFor(name: string, { subgraphs, passKeys, limits }: SupergraphOptions, sources: Map<string, SubgraphSource>): SubgraphSource {
  const target = subgraphs[name];
  const passKey = passKeys[name];
  if (!target || !passKey) throw new Error(`Subgraph "${name}" of the supergraph has no ${target ? 'pass key' : 'address'}`);
  const source = sourceOf(name, target, passKey, limits);
  sources.set(name, source);
  return source;
}

const quiet = (log: Logger) => ({
  debug: () => {},
  info: () => {},
  warn: (message?: unknown) => log.warn(String(message)),
  error: (message?: unknown) => log.error(String(message)),
});
