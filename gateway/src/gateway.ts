/** One supergraph in, one endpoint out. What happens to a request is the table `concerns`, in this order. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { loadSupergraph } from './execution/supergraph.ts';
import type { Supergraph } from './execution/supergraph.ts';
import { errorBody, Refusal } from './errors.ts';
import { fileRoute } from './fajlok/routes.ts';
import { reportFigures } from './front/figures.ts';
import { health, readiness } from './front/health.ts';
import type { Phase, Readiness } from './front/health.ts';
import { exchange } from './front/exchange.ts';
import { carryThrough, sendJson } from './front/respond.ts';
import type { Concern } from './front/respond.ts';
import type { Route } from './front/route.ts';
import { ways } from './identity/index.ts';
import type { IdentityOptions } from './identity/index.ts';
import { clientAddress, createLog, span } from './kit.ts';
import { LIMITS } from './limits/limits.ts';
import type { Limits } from './limits/limits.ts';
import { readPrices } from './limits/prices.ts';
import type { Prices } from './limits/prices.ts';
import { clientQuotas } from './limits/quota.ts';
import type { TrustedDocuments } from './limits/trustedDocuments.ts';
import { useAccessLog } from './plugins/useAccessLog.ts';
import { useBudget } from './plugins/useBudget.ts';
import { useBody } from './plugins/useBody.ts';
import { useCase } from './plugins/useCase.ts';
import { useCors } from './plugins/useCors.ts';
import { useCsrf } from './plugins/useCsrf.ts';
import { useFaults } from './plugins/useFaults.ts';
import { useGraphQL } from './plugins/useGraphQL.ts';
import { useIdentity } from './plugins/useIdentity.ts';
import { useIntrospection } from './plugins/useIntrospection.ts';
import { useLimits } from './plugins/useLimits.ts';
import { useMetrics } from './plugins/useMetrics.ts';
import { useTrustedDocuments } from './plugins/useTrustedDocuments.ts';
import { useTrace } from './plugins/useTrace.ts';
import { useTurn } from './plugins/useTurn.ts';
import { usePlan } from './plugins/usePlan.ts';
import { usePurpose } from './plugins/usePurpose.ts';
import { useQuota } from './plugins/useQuota.ts';
import { useRequest } from './plugins/useRequest.ts';
import { requestIdOf } from './plugins/useRequestId.ts';
import { useSecurityHeaders } from './plugins/useSecurityHeaders.ts';
import { manual } from './playground/manual.ts';
import { playground } from './playground/serve.ts';
import { publicRoute } from './public/routes.ts';
import type { PublicOptions } from './public/routes.ts';
import { registryRoute } from './registry/routes.ts';
import type { RegistryOptions } from './registry/routes.ts';
import { checkSupergraph } from './reload/check.ts';
import { generations } from './reload/generations.ts';
import type { Generations, Served } from './reload/generations.ts';
import type { SubgraphTarget } from './types.ts';

export interface GatewayOptions {
  supergraphSdl: string;
  /** Every subgraph of the supergraph: in process, or a URL with the key that signs calls to it. */
  subgraphs: Record<string, SubgraphTarget>;
  /** Keys of the passes, by subgraph (hex). */
  passKeys: Record<string, string>;
  identity: IdentityOptions;
  log?: Logger;
  limits?: Partial<Limits>;
  /** Origins of other web applications that may call; none by default. */
  allowedOrigins?: readonly string[];
  /** Public address, e.g. `https://asp.example.hu`; without it a request's own Host counts as same origin. */
  publicOrigin?: string;
  /** Clients that run only what they were built with. */
  trustedDocuments?: TrustedDocuments;
  /** In production the schema is shown only to the scope `sema`, and free text is for it and for machine clients. */
  production?: boolean;
  /** The contracts and their signatures under /sema/. */
  registry?: RegistryOptions;
  /** The public registers under /nyilvanos/. */
  publicRegisters?: PublicOptions;
  /** Addresses and networks of our own proxies, whose `X-Forwarded-For` is believed. */
  trustedProxies?: readonly string[];
}

export interface Gateway {
  handler(req: IncomingMessage, res: ServerResponse): void;
  /** True for the addresses that the handler answers. */
  owns(url: string | undefined): boolean;
  /** Exchanges the supergraph and goes back; undefined before the start. */
  readonly supergraph: Pick<Generations, 'state' | 'reload' | 'rollback'> | undefined;
  /** Whether to send it work, and what is behind it. */
  readiness(): Readiness;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const GRAPHQL = '/graphql';
const OWN = /^\/(graphql|playground|health|sema|nyilvanos|fajlok|kezikonyv)(\/|\?|$)/;

export function createGateway(options: GatewayOptions): Gateway {
  const log = options.log ?? createLog('gateway');
  const limits = { ...LIMITS, ...options.limits };
  const showPlayground = playground({ issuer: options.identity.issuer });
  const showManual = manual();
  const keep = keeper();
  let phase: Phase = 'starting';
  let served: Generations | undefined;
  let unwatch = () => {};

  async function load(supergraphSdl: string): Promise<Served> {
    const production = options.production ?? process.env['NODE_ENV'] === 'production';
    const all = { ...options, supergraphSdl, production, log, prices: readPrices(supergraphSdl) };
    const supergraph = await loadSupergraph({ ...all, limits });
    return { supergraph, concerns: table(all, limits, supergraph, keep), routes: await routesOf(all, limits, supergraph, keep) };
  }

  async function start() {
    served = await generations(options.supergraphSdl, { load, check: (supergraph) => checkSupergraph(supergraph, log) });
    unwatch = reportFigures(() => served!.current().supergraph);
    phase = 'serving';
  }

  async function stop() {
    phase = 'stopping';
    unwatch();
    await served?.stop();
  }

  function handler(req: IncomingMessage, res: ServerResponse) {
    const { url = '/' } = req;
    const path = url === GRAPHQL ? url : url.split('?', 1)[0]!;
    const generation = served?.current();
    if (path !== GRAPHQL && ofNoRequest(path, req, res)) return;
    if (phase !== 'serving' || !generation) return sendJson(res, 503, errorBody(new Refusal('INDUL_VAGY_LEALL'), requestIdOf(req)));
    const { concerns, routes, carry } = generation;
    const carried = path === GRAPHQL ? concerns : routes.find((route) => route.owns(path))?.concerns;
    if (!carried) return sendJson(res, 404, errorBody(new Refusal('NINCS_ILYEN'), requestIdOf(req)));
    const x = exchange(req, res, log);
    carry(x);
    void span(path === GRAPHQL ? 'graphql' : 'http', () => carryThrough(carried, x));
  }

  /** Health and built files have no part in the table. */
  const ofNoRequest = (path: string, req: IncomingMessage, res: ServerResponse): boolean =>
    health(path, phase, served?.current().supergraph.sources, res) || showPlayground(path, req, res) || showManual(path, req, res);

  return {
    handler,
    owns: (url) => OWN.test(url ?? ''),
    readiness: () => readiness(phase, served?.current().supergraph.sources),
    get supergraph() {
      return served;
    },
    start,
    stop,
  };
}

/** What outlives a supergraph: queues, budgets, remembered tokens. */
type Keep = <T>(name: string, make: () => T) => T;

function keeper(): Keep {
  const kept = new Map<string, unknown>();
  return <T>(name: string, make: () => T): T => {
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name) as T;
  };
}

/** Remembered tokens and accounts are the same for every address. */
const quotasOf = (keep: Keep) => keep('quotas', () => clientQuotas());
const identityOf = ({ identity }: GatewayOptions, keep: Keep) => keep('identity', () => ways(identity, quotasOf(keep)));

/** Options with what is derived from them once for a supergraph. */
type Loaded = GatewayOptions & { production: boolean; prices: Prices; log: Logger };

function table(options: Loaded, limits: Limits, supergraph: Supergraph, keep: Keep): Concern[] {
  const { production, prices, log } = options;
  const faults = keep('faults', () => useFaults(limits, clientAddress(options.trustedProxies)));
  return [
    useAccessLog(log),
    useMetrics(),
    useSecurityHeaders({ https: options.publicOrigin?.startsWith('https:') ?? false }),
    useCors({ allowed: options.allowedOrigins ?? [], own: options.publicOrigin }),
    useCsrf(),
    faults.ofAddress,
    useIdentity(identityOf(options, keep)),
    faults.ofCaller,
    usePurpose(),
    useBody(limits),
    keep('turn', () => useTurn(limits)),
    useCase(supergraph),
    useRequest(limits),
    keep('documents', () => useTrustedDocuments({ documents: options.trustedDocuments, production })),
    useLimits(limits, { schema: supergraph.schema, prices }),
    useIntrospection({ production }),
    usePlan({ production }),
    useQuota(quotasOf(keep)),
    keep('budget', () => useBudget(limits)),
    useTrace(),
    useGraphQL(supergraph, limits),
  ];
}

/** What has an address of its own; the public registers run through the last concerns of /graphql. */
async function routesOf(options: Loaded, limits: Limits, supergraph: Supergraph, keep: Keep): Promise<Route[]> {
  const { registry, publicRegisters, publicOrigin, production, prices, log } = options;
  const identify = identityOf(options, keep);
  const running = [
    useLimits(limits, { schema: supergraph.schema, prices }),
    keep('turn of routes', () => useTurn(limits)),
    useGraphQL(supergraph, limits),
  ];
  const routes = [
    ...(registry ? [await registryRoute({ ...registry, supergraphSdl: options.supergraphSdl }, identify, production)] : []),
    fileRoute(options, identify),
    ...(publicRegisters ? [publicRoute(publicRegisters, clientAddress(options.trustedProxies), running)] : []),
  ];
  const first = [useAccessLog(log), useSecurityHeaders({ https: publicOrigin?.startsWith('https:') ?? false })];
  return routes.map((route) => ({ ...route, concerns: [...first, ...route.concerns] }));
}
