import Provider, { type AdapterPayload, type Client, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { PgAdapter } from './adapter.ts';
import { findAccount } from './account.ts';
import type { Db } from './db.ts';
import { digest, sameText } from './digest.ts';
import type { Directory } from './directory.ts';
import type { Events } from './events.ts';
import type { Jwks } from './keys.ts';
import type { Settings, StaticClient } from './options.ts';
import { errorPage, loggedOutPage, logoutPage } from './pages/message.ts';
import { send } from './pages/send.ts';
import { ANY, loginOf, municipalResources, openEveryMunicipality, RESOURCE_SCOPE } from './resource.ts';

export interface ProviderDeps {
  settings: Settings;
  db: Db;
  directory: Directory;
  events: Events;
  jwks: Jwks;
}

const HOUR = 3600;
const WORKDAY = 12 * HOUR;

const installed = ({ id, nev, redirectUris, postLogoutRedirectUris = [] }: StaticClient) => ({
  client_id: id,
  client_name: nev,
  redirect_uris: redirectUris,
  post_logout_redirect_uris: postLogoutRedirectUris,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
  token_endpoint_auth_method: 'none' as const,
  id_token_signed_response_alg: 'ES256' as const,
  application_type: 'web' as const,
});

/** A machine client of one municipality: nothing but client credentials. */
async function machineClient(directory: Directory, id: string): Promise<AdapterPayload | undefined> {
  const row = await directory.client(id);
  if (!row?.titkok.length) return undefined;
  return {
    client_id: row.id,
    client_name: row.nev,
    client_secret: row.titkok.join(' '),
    redirect_uris: [] as string[],
    grant_types: ['client_credentials'],
    response_types: [],
    token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'ES256',
  } as AdapterPayload;
}

/** The installed clients need no consent page; others get one. */
function loadExistingGrant(isInstalled: (id: string) => boolean) {
  return async (ctx: KoaContextWithOIDC) => {
    const { provider, client, session, result, params } = ctx.oidc;
    const id = result?.consent?.grantId ?? session!.grantIdFor(client!.clientId);
    const found = id ? await provider.Grant.find(id) : undefined;
    if (found || !isInstalled(client!.clientId)) return found;
    const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId });
    grant.addOIDCScope(
      String(params?.scope ?? 'openid')
        .split(' ')
        .filter((scope) => scope !== RESOURCE_SCOPE)
        .join(' ') || 'openid',
    );
    grant.addResourceScope(ANY, RESOURCE_SCOPE);
    await grant.save();
    return grant;
  };
}

function configuration(deps: ProviderDeps, resources: ReturnType<typeof municipalResources>): Configuration {
  const { settings, db, directory, jwks } = deps;
  const ids = new Set(settings.clients.filter(({ kulso }) => !kulso).map(({ id }) => id));
  const secure = settings.issuer.startsWith('https:');
  const long = secure ? '__Host-' : '';
  const short = secure ? '__Secure-' : '';
  const cookie = { httpOnly: true, sameSite: 'lax' as const, signed: true, secure, overwrite: true };
  return {
    adapter: (type: string) => new PgAdapter(type, db, settings.graceSeconds, (id) => machineClient(directory, id)),
    clients: settings.clients.map(installed),
    jwks: jwks as Configuration['jwks'],
    cookies: {
      keys: settings.cookieKeys,
      names: { session: `${long}asp_munkamenet`, interaction: `${short}asp_belepes`, resume: `${short}asp_folytatas` },
      long: { ...cookie, path: '/' },
      short: cookie,
    },
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    clientDefaults: { id_token_signed_response_alg: 'ES256', grant_types: ['authorization_code'], response_types: ['code'] },
    responseTypes: ['code'],
    scopes: ['openid', 'offline_access', 'profile'],
    claims: { openid: ['sub', 'onkormanyzatok'], profile: ['name', 'preferred_username'], sid: null, auth_time: null, iss: null },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    issueRefreshToken: async (_ctx: KoaContextWithOIDC, client: Client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => true,
    rotateRefreshToken: async (ctx: KoaContextWithOIDC) => {
      await resources.refuseBeforeRotation(ctx);
      return true;
    },
    loadExistingGrant: loadExistingGrant((id) => ids.has(id)) as Configuration['loadExistingGrant'],
    // No token without its row in the municipality's log.
    async extraTokenClaims(ctx: KoaContextWithOIDC, token: { kind: string; sessionUid?: string; clientId?: string }) {
      await (token.kind === 'AccessToken' ? resources.entered(ctx) : resources.machineEntered(token.clientId));
      return token.sessionUid ? { sid: token.sessionUid, ...loginOf(ctx) } : undefined;
    },
    async findAccount(_ctx: KoaContextWithOIDC, id: string) {
      const account = await findAccount(db, id);
      if (!account) return undefined;
      return {
        accountId: id,
        claims: async () => ({
          sub: id,
          name: account.nev,
          preferred_username: account.felhasznalonev,
          onkormanyzatok: await directory.onkormanyzatok(id),
        }),
      };
    },
    clientBasedCORS: (_ctx: KoaContextWithOIDC, origin: string, client: Client) =>
      (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    interactions: {
      url: (_ctx: KoaContextWithOIDC, { uid }: { uid: string }) => `${new URL(settings.issuer).pathname}/belepes/${uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: resources as unknown as NonNullable<Configuration['features']>['resourceIndicators'],
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx: KoaContextWithOIDC, form: string) => send(ctx as never, logoutPage(form)),
        postLogoutSuccessSource: async (ctx: KoaContextWithOIDC) => send(ctx as never, loggedOutPage()),
      },
    },
    routes: { authorization: '/auth', token: '/token', jwks: '/jwks', revocation: '/visszavonas', end_session: '/kilepes' },
    renderError: async (ctx: KoaContextWithOIDC, out: { error: string }) => send(ctx as never, errorPage(out.error)),
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      ClientCredentials: 600,
      IdToken: HOUR,
      Interaction: HOUR,
      RefreshToken: WORKDAY,
      Session: WORKDAY,
      Grant: WORKDAY,
    },
  } as unknown as Configuration;
}

function watch(provider: Provider, { settings, events }: ProviderDeps): void {
  const { log } = settings;
  const quiet = (work: Promise<unknown>) => work.catch((error: unknown) => log.error({ err: error }, 'identitás: esemény nem írható'));
  provider.on('server_error', (_ctx, error) => log.error({ err: error }, 'identitás: hiba'));
  provider.on('grant.error', (_ctx, error) =>
    log.info({ error: error.message, reszlet: (error as { error_detail?: string }).error_detail }, 'identitás: elutasított jegykérés'),
  );
  provider.on('grant.revoked', (ctx, grantId) => {
    if (ctx.oidc.params?.grant_type === 'refresh_token')
      quiet(events.note('frissitoUjrahasznalat', ctx.oidc.entities.Account?.accountId ?? null, { grantId }));
  });
  provider.on('end_session.success', (ctx) => {
    const id = ctx.oidc.session?.accountId;
    if (id) quiet(events.note('kilepes', id));
  });
}

export function openProvider(deps: ProviderDeps): Provider {
  const provider = new Provider(deps.settings.issuer, configuration(deps, municipalResources(deps)));
  provider.proxy = true;
  openEveryMunicipality(provider);
  provider.Client.prototype.compareClientSecret = function compareClientSecret(this: Client, given: string) {
    const asked = digest(given);
    return (this.clientSecret ?? '').split(' ').filter((stored) => sameText(asked, stored)).length > 0;
  } as never;
  watch(provider, deps);
  return provider;
}
