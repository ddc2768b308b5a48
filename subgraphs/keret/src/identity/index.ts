import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientUse } from './client-use.ts';
import { openDb } from './db.ts';
import { openDirectory, type Kvota } from './directory.ts';
import { openEvents } from './events.ts';
import { addressGuard } from './interaction/addresses.ts';
import { mountPages } from './interaction/routes.ts';
import { storedJwks } from './keys.ts';
import { settings as complete, type IdentityOptions } from './options.ts';
import { passwordMatches } from './password.ts';
import { openProvider } from './provider.ts';
import { QUOTA_SWEEP, settleQuota } from './quota.ts';
import { actorState, type ActorState, type TokenClaims } from './state.ts';

export { createAccount, endSessions } from './account.ts';
export { demoBelepesek, type DemoBelepesekOptions, type DemoClient, type DemoLogin } from './demo-belepesek.ts';
export { openDb } from './db.ts';
export { digest, randomSecret } from './digest.ts';
export { externalIssuer, type ExternalIssuerOptions } from './external.ts';
export { generateJwks } from './keys.ts';
export { installedClients, type IdentityOptions, type Log, type StaticClient } from './options.ts';
export { hashPassword } from './password.ts';
export { resourceOf } from './resource.ts';
export type { Actor, ActorState, TokenClaims } from './state.ts';

export interface Identity {
  issuer: string;
  /** Node handler for every request under the issuer's path. */
  handler(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** What the bearer of a verified token may do now; null when nothing. `spent`: what a client has used of its quota since. */
  allapot(claims: TokenClaims, spent?: Kvota): Promise<ActorState | null>;
  /** True when its database answers. */
  ready(): Promise<boolean>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const EVERY_HOUR = 3_600_000;
const SWEEP = `with a as (delete from identitas.tarolt where lejar < now() - interval '1 hour'), b as (delete from identitas.lepes where lejar < now()), c as (${QUOTA_SWEEP}) select`;

/** The issuer's own address is the only one: neither Host nor X-Forwarded-* of a stranger gets into a link. */
function pinAddress(req: IncomingMessage, issuer: URL, trustProxy: boolean): void {
  req.headers.host = issuer.host;
  req.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
  delete req.headers['x-forwarded-host'];
  const [nearest] = [req.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').slice(-1);
  if (trustProxy && nearest?.trim())
    req.headers['x-forwarded-for'] = nearest.trim(); // what our proxy saw; the rest is hearsay
  else delete req.headers['x-forwarded-for'];
}

/** The address below the mount, as oidc-provider expects it; null for an address that is not ours. */
function below(url: string, { pathname }: URL): string | null {
  const prefix = pathname.replace(/\/$/, '');
  if (url === prefix || url.startsWith(`${prefix}?`)) return `/${url.slice(prefix.length)}`;
  return url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : null;
}

/** A real OpenID provider on the tables of schema `identitas`. Call `start()` before the first request. */
export function createIdentity(options: IdentityOptions): Identity {
  const settings = complete(options);
  const db = openDb(settings.databaseUrl, settings.poolSize, (err) => settings.log.error({ err }, 'identitás: adatbázis-kapcsolat'));
  const directory = openDirectory(db, settings);
  const events = openEvents(db, settings);
  const use = clientUse(db, settings);
  const settle = (id: string, quota: Kvota, spent: Kvota) => settleQuota(db, id, quota, spent, settings.now());
  const issuer = new URL(settings.issuer);
  let callback: ((req: IncomingMessage, res: ServerResponse) => Promise<void>) | undefined;
  let sweeper: NodeJS.Timeout | undefined;

  return {
    issuer: settings.issuer,
    async start() {
      const provider = openProvider({ settings, db, directory, events, jwks: settings.jwks ?? (await storedJwks(db)) });
      mountPages({ provider, settings, db, directory, events, addresses: addressGuard(settings.now) });
      callback = provider.callback() as typeof callback;
      await passwordMatches(undefined, '');
      sweeper = setInterval(
        () => void db.rows(SWEEP).catch((err: unknown) => settings.log.error({ err }, 'identitás: takarítás')),
        EVERY_HOUR,
      ).unref();
    },
    async handler(req, res) {
      if (!callback) throw new Error('Identity: start() elmaradt');
      const url = below(req.url ?? '/', issuer);
      if (url === null) return void res.writeHead(404).end();
      pinAddress(req, issuer, settings.trustProxy);
      (req as IncomingMessage & { originalUrl?: string }).originalUrl = req.url;
      req.url = url;
      res.setHeader('cross-origin-opener-policy', 'same-origin'); // redirects too: a login in a window of its own is cut off otherwise
      await callback(req, res);
    },
    allapot: (claims, spent) => actorState({ directory, engedelyek: settings.engedelyek, use, settle }, claims, spent),
    ready: db.ready,
    async stop() {
      clearInterval(sweeper);
      await use.write();
      await db.end();
    },
  };
}
