import type { JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createGateway, LIMITS, serveStatic, type Gateway, type GatewayOptions, type SubgraphTarget } from '@asp/gateway';
import { clientAddress, createLog } from '@asp/kit/call';
import { inRoot } from '../root.ts';
import { dispatch, under } from './front.ts';
import { SUPERGRAPH_FILE } from './supergraph.ts';

/** What the browser may load: only from here; see the web application's README. */
const WEB_CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

/** The mass assessment of a large city is one act; on a busy machine it takes longer than the gateway's default. */
const LONGEST_ACT_MS = 45_000;

export interface GatewaySettings {
  origin: string;
  /** File of the supergraph. */
  supergraph?: string;
  /** Where this process reaches the issuer's keys; the public address may lie behind a proxy. */
  jwks: string;
  subgraphs: Record<string, SubgraphTarget>;
  passKeys: Record<string, string>;
  allapot: GatewayOptions['identity']['allapot'];
  /** Signs the contracts under /sema/. */
  schemaKey?: JsonWebKey;
  /** The web application may send any text: only while it is being written. */
  freeDocuments?: boolean;
  /** How many processes share the work, and with it the budget of a minute. */
  processes?: number;
  /** Addresses and networks of our own proxies. */
  trustedProxies?: readonly string[];
}

export const gatewayOf = ({
  origin,
  supergraph = SUPERGRAPH_FILE,
  jwks,
  subgraphs,
  passKeys,
  allapot,
  schemaKey,
  freeDocuments = false,
  processes = 1,
  trustedProxies,
}: GatewaySettings): Gateway =>
  createGateway({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    subgraphs,
    passKeys,
    publicOrigin: origin,
    limits: { subgraphTimeoutMs: LONGEST_ACT_MS, minuteCost: LIMITS.minuteCost / processes },
    trustedDocuments: freeDocuments ? undefined : { clients: ['asp-web'], manifest: inRoot('web/dist/persisted-documents.json') },
    identity: { issuer: `${origin}/oidc`, jwks, allapot },
    registry: { dir: inRoot('schema'), keys: schemaKey ? [schemaKey] : [] },
    publicRegisters: { dir: inRoot('schema') },
    trustedProxies,
    log: createLog('gateway'),
  });

/** One port: login under /oidc, the graph and its playground, everything else is the web application. */
export function frontOf(
  gateway: Pick<Gateway, 'owns' | 'handler'>,
  oidc: RequestListener,
  trustedProxies: readonly string[] = [],
): RequestListener {
  const addressOf = clientAddress(trustedProxies);
  const web = serveStatic({ dir: inRoot('web/dist'), csp: WEB_CSP, spa: true });
  return dispatch([
    { owns: (path) => gateway.owns(path), handle: (req, res) => gateway.handler(req, res) },
    { owns: under('/oidc'), handle: (req, res) => ((req.headers['x-forwarded-for'] = addressOf(req)), oidc(req, res)) },
    { owns: () => true, handle: (req, res) => void web(req, res).catch(() => res.destroy()) },
  ]);
}
