/** The last concern: Apollo Server validates, plans and runs the operation. */
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { MaxIntrospectionDepthRule } from 'graphql';
import type { Logger } from 'pino';
import { asGatewayInterface } from '../execution/supergraph.ts';
import type { Supergraph } from '../execution/supergraph.ts';
import type { Limits } from '../limits/limits.ts';
import type { Exchange, OperationContext } from '../types.ts';
import { useCost } from './useCost.ts';
import { mask, useMaskedErrors } from './useMaskedErrors.ts';

export function apolloServer(supergraph: Supergraph, limits: Limits, log: Logger): ApolloServer<OperationContext> {
  return new ApolloServer<OperationContext>({
    gateway: asGatewayInterface(supergraph),
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    formatError: mask,
    includeStacktraceInErrorResponses: false,
    introspection: true, // decided per caller by useIntrospection
    logger: { debug: () => {}, info: () => {}, warn: (m) => log.warn(String(m)), error: () => log.error('apollo server error') },
    nodeEnv: 'production',
    parseOptions: { maxTokens: limits.tokens },
    persistedQueries: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      useCost(limits),
      useMaskedErrors(),
    ],
    stopOnTerminationSignals: false,
    validationRules: [MaxIntrospectionDepthRule],
  });
}

export function useGraphQL(server: ApolloServer<OperationContext>) {
  return async (x: Exchange) => {
    const { status, headers, body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: headersOf(x), search: '', body: x.body },
      context: async () => contextOf(x),
    });
    if (body.kind !== 'complete') throw new Error('Incremental delivery is not supported');
    x.res.statusCode = status ?? 200;
    x.res.setHeader('content-type', headers.get('content-type') ?? 'application/json; charset=utf-8');
    x.res.end(x.res.statusCode < 400 ? body.string : identified(body.string, x.requestId));
    x.answered = true;
  };
}

/** Refusals that Apollo answers before a context exists get the request id here. */
function identified(text: string, keresAzonosito: string): string {
  const answer = JSON.parse(text) as { errors?: { extensions?: object }[] };
  return JSON.stringify({ ...answer, errors: answer.errors?.map((e) => ({ ...e, extensions: { ...e.extensions, keresAzonosito } })) });
}

/** Apollo sees no header that a caller could steer it with. */
function headersOf({ req }: Exchange): HeaderMap {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  if (req.headers.accept) headers.set('accept', req.headers.accept);
  return headers;
}

function contextOf({ requestId, log, caller, cel, ugyId, cost, budget }: Exchange): OperationContext {
  return { requestId, log, ...caller!, cel, ugyId, cost, budget, passes: new Map() };
}
