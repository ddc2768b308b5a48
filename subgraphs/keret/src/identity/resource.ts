import { HOMOKOZO } from '@asp/kit/call';
import { errors, type Client, type KoaContextWithOIDC, type ResourceServer } from 'oidc-provider';
import type Provider from 'oidc-provider';
import type { Directory } from './directory.ts';
import type { Db } from './db.ts';
import type { Events } from './events.ts';
import { scopesOf } from './scopes.ts';

/** "Whichever municipality is mine": resolved to one of them before a token is made. */
export const ANY = 'urn:asp:onkormanyzat';
const ONE = /^urn:asp:onkormanyzat:(\d{5})$/;

export const resourceOf = (ksh: string): string => `${ANY}:${ksh}`;
export const municipalityOf = (resource: string): string | undefined => ONE.exec(resource)?.[1];
const ours = (resource: unknown): boolean => typeof resource === 'string' && (resource === ANY || ONE.test(resource));

const PLAYGROUND = 'asp-playground';
const TEN_MINUTES = 600;
export const RESOURCE_SCOPE = 'asp';

const server = (ksh: string | undefined, scope = RESOURCE_SCOPE): ResourceServer => ({
  scope,
  audience: ksh ? resourceOf(ksh) : ANY,
  accessTokenFormat: 'jwt',
  accessTokenTTL: TEN_MINUTES,
  jwt: { sign: { alg: 'ES256' } },
});

interface Source {
  accountId?: string;
  sessionUid?: string;
  authTime?: number;
  acr?: string;
}

interface Deps {
  db: Db;
  directory: Directory;
  events: Events;
}

type Chosen = { ksh: string; roles: string[]; person: string };
const chosen = new WeakMap<KoaContextWithOIDC, Promise<Chosen>>();

/** RFC 8707: a municipality is a resource; a token is for exactly one, and only while the person has a role in it. */
export function municipalResources({ db, directory, events }: Deps) {
  /** The municipality used last, else the first; the playground begins in the sandbox where the person is at home there. */
  async function defaultMunicipality(person: string, client: Client): Promise<string | undefined> {
    const [list, last] = await Promise.all([
      directory.onkormanyzatok(person),
      db.row<{ utolso_ksh: string | null }>('select utolso_ksh from identitas.fiok where id = $1', [person]),
    ]);
    const first = client.clientId === PLAYGROUND ? HOMOKOZO.ksh : last?.utolso_ksh;
    const found = [first, last?.utolso_ksh].map((ksh) => list.find(({ kshKod }) => kshKod === ksh)).find(Boolean);
    return (found ?? list[0])?.kshKod;
  }

  async function choose(ctx: KoaContextWithOIDC, resource: string, client: Client): Promise<Chosen> {
    const source = sourceOf(ctx);
    const person = source?.accountId ?? '';
    const ksh = municipalityOf(resource) ?? (await defaultMunicipality(person, client));
    const state = ksh && source?.sessionUid ? await directory.state(person, ksh, source.sessionUid, client.clientId) : null;
    if (!ksh || !state || state.szerepkorok.length === 0)
      throw new errors.InvalidTarget('no valid membership in the requested municipality');
    return { ksh, roles: state.szerepkorok, person };
  }

  const chooseOnce = (ctx: KoaContextWithOIDC, resource: string, client: Client): Promise<Chosen> => {
    if (!chosen.has(ctx)) chosen.set(ctx, choose(ctx, resource, client));
    return chosen.get(ctx)!;
  };

  async function machine(client: Client, resource: string): Promise<ResourceServer> {
    const row = await directory.client(client.clientId);
    const asked = municipalityOf(resource);
    if (!row || (asked && asked !== row.kshKod)) throw new errors.InvalidTarget('the client belongs to another municipality');
    return server(row.kshKod, scopesOf(row).join(' '));
  }

  return {
    enabled: true as const,
    defaultResource: (_ctx: KoaContextWithOIDC, _client: Client, oneOf?: string[]) => oneOf?.[0] ?? ANY,
    useGrantedResource: () => true,
    async getResourceServerInfo(ctx: KoaContextWithOIDC, resource: string, client: Client): Promise<ResourceServer> {
      if (!ours(resource)) throw new errors.InvalidTarget();
      if (ctx.oidc.route !== 'token') return server(municipalityOf(resource));
      if (ctx.oidc.params?.grant_type === 'client_credentials') return machine(client, resource);
      return server((await chooseOnce(ctx, resource, client)).ksh);
    },

    /** Called before the old refresh token is consumed: a refused switch must not cost the session. */
    async refuseBeforeRotation(ctx: KoaContextWithOIDC): Promise<void> {
      const resource = ctx.oidc.params?.resource ?? ANY;
      if (!ours(resource)) throw new errors.InvalidTarget();
      await chooseOnce(ctx, resource as string, ctx.oidc.client!);
    },

    async machineEntered(clientId = ''): Promise<void> {
      const row = await directory.client(clientId);
      if (row) await events.municipal({ ksh: row.kshKod, person: row.id, kind: 'KLIENS', roles: ['INTEGRATOR'], act: 'kliensBelepes' });
    },

    /** Before a token for a person: remember the municipality, and write the entry into its log. */
    async entered(ctx: KoaContextWithOIDC): Promise<void> {
      const entry = await chosen.get(ctx);
      if (!entry) return;
      const before = await db.row<{ elozo: string | null }>(
        `update identitas.fiok f set utolso_ksh = $2 from (select id, utolso_ksh from identitas.fiok where id = $1) r where f.id = r.id returning r.utolso_ksh as elozo`,
        [entry.person, entry.ksh],
      );
      const login = freshLogin(ctx);
      const act = login ? 'belepes' : before?.elozo !== entry.ksh ? 'onkormanyzatValtas' : null;
      const data = { honnan: login ? undefined : before?.elozo, kliens: ctx.oidc.client?.clientId };
      if (act) await events.municipal({ ksh: entry.ksh, person: entry.person, kind: 'FELHASZNALO', roles: entry.roles, act, data });
    },
  };
}

/** A code that follows a login at once; a silent renewal comes later and is no new login. */
function freshLogin(ctx: KoaContextWithOIDC): boolean {
  const authTime = ctx.oidc.params?.grant_type === 'authorization_code' ? ctx.oidc.entities.AuthorizationCode?.authTime : undefined;
  return authTime !== undefined && Date.now() / 1000 - authTime < 60;
}

function sourceOf(ctx: KoaContextWithOIDC): Source | undefined {
  const { AuthorizationCode, RefreshToken, RotatedRefreshToken } = ctx.oidc.entities as unknown as Record<string, Source | undefined>;
  return AuthorizationCode ?? RefreshToken ?? RotatedRefreshToken;
}

/** When and how strongly the person logged in (RFC 9068 2.2.1); a renewed token keeps the time of its login. */
export function loginOf(ctx: KoaContextWithOIDC): { auth_time?: number; acr?: string } {
  const { authTime, acr } = sourceOf(ctx) ?? {};
  return { ...(authTime && { auth_time: authTime }), ...(acr && { acr }) };
}

/** Whoever was granted one municipality may ask for another of his own; membership is checked at every token. */
export function openEveryMunicipality(provider: Provider): void {
  const token = provider.BaseToken.prototype as object;
  const { get } = Object.getOwnPropertyDescriptor(token, 'resourceIndicators')!;
  Object.defineProperty(token, 'resourceIndicators', {
    configurable: true,
    get() {
      const granted = get!.call(this) as Set<string>;
      return { has: (resource: string) => granted.has(resource) || (ours(resource) && [...granted].some(ours)) };
    },
  });
  const grant = provider.Grant.prototype as unknown as { getResourceScope(resource: string): string; resources?: Record<string, string> };
  const original = grant.getResourceScope;
  grant.getResourceScope = function getResourceScope(resource: string) {
    const own = original.call(this, resource);
    const other = ours(resource) && Object.keys(this.resources ?? {}).find(ours);
    return own || (other ? original.call(this, other) : '');
  };
}
