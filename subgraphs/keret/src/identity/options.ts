import type { JWK } from 'jose';

/** What identity asks of a logger; pino's loggers fit. */
export interface Log {
  info(adat: object, uzenet?: string): void;
  warn(adat: object, uzenet?: string): void;
  error(adat: object, uzenet?: string): void;
}

/** A public client: authorization code with PKCE. */
export interface StaticClient {
  id: string;
  nev: string;
  redirectUris: string[];
  postLogoutRedirectUris?: string[];
  /** Not part of the installation: the person is asked before it gets anything. */
  kulso?: boolean;
}

export interface IdentityOptions {
  /** E.g. `http://localhost:4000/oidc`; its path is where the handler is mounted. */
  issuer: string;
  /** Database `asp_keret` as the role `asp_identitas_app`. */
  databaseUrl: string;
  /** Mints the pass of one person (kind p) or one municipality (kind o); see the kit. */
  pass(kind: 'o' | 'p', subject: string): string;
  /** Roles to permission patterns (`schema/szerepkorok.json`). */
  engedelyek(szerepkorok: string[]): string[];
  /** Secrets for cookies, CSRF tokens and stored second-factor secrets; the first one signs. */
  cookieKeys: string[];
  /** Signing keys with their private parts. Omitted: generated once and kept in the database. */
  jwks?: { keys: JWK[] };
  /** Defaults to the web application and the playground at the issuer's origin. */
  clients?: StaticClient[];
  log?: Log;
  /** Behind a proxy: the client's address is taken from X-Forwarded-For. */
  trustProxy?: boolean;
  now?: () => Date;
  /** Refresh tokens used again within so many seconds are a race of two tabs, not a theft. */
  graceSeconds?: number;
  /** The last use of machine clients is written so often. */
  useSeconds?: number;
  poolSize?: number;
}

const silent: Log = { info() {}, warn() {}, error() {} };

export function installedClients(issuer: string): StaticClient[] {
  const { origin } = new URL(issuer);
  return [
    {
      id: 'asp-web',
      nev: 'Önkormányzati ASP',
      redirectUris: [`${origin}/belepes/vissza`, `${origin}/belepes/csendes.html`],
      postLogoutRedirectUris: [`${origin}/`],
    },
    { id: 'asp-fiok', nev: 'Saját fiók', redirectUris: [`${issuer}/fiok`] },
    {
      id: 'asp-playground',
      nev: 'ASP játszótér',
      redirectUris: [`${origin}/playground/vissza`, `${origin}/playground`, `${origin}/playground/`],
      postLogoutRedirectUris: [`${origin}/playground`],
    },
  ];
}

export type Settings = Required<Omit<IdentityOptions, 'jwks'>> & Pick<IdentityOptions, 'jwks'>;

/** Fills the defaults and refuses what cannot work, all faults at once. */
export function settings(options: IdentityOptions): Settings {
  const faults = [
    URL.canParse(options.issuer) ? null : `issuer: nem cím (${options.issuer})`,
    options.databaseUrl ? null : 'databaseUrl: hiányzik',
    options.cookieKeys?.length && options.cookieKeys.every((key) => key.length >= 32)
      ? null
      : 'cookieKeys: legalább egy, egyenként legalább 32 karakter',
  ].filter(Boolean);
  if (faults.length) throw new Error(`Identity: ${faults.join('; ')}`);
  return {
    clients: installedClients(options.issuer),
    log: silent,
    trustProxy: false,
    now: () => new Date(),
    graceSeconds: 10,
    useSeconds: 60,
    poolSize: 8,
    ...options,
  };
}
