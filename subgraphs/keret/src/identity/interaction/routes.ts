import type Provider from 'oidc-provider';
import { accountRoutes } from './account.ts';
import type { Ctx, PagesDeps } from './http.ts';
import { invitationRoutes } from './invitation.ts';
import { loginRoutes } from './login.ts';
import { webhookKeys } from './webhook-keys.ts';

type Route = (deps: PagesDeps, ctx: Ctx, parts: (string | undefined)[]) => Promise<void>;

/** The pages that are ours; everything else under the mount belongs to oidc-provider. */
const ROUTES = new Map<string, Route>(
  Object.entries<Route>({
    belepes: (deps, ctx, [uid, act]) => loginRoutes(deps, ctx, uid ?? '', act),
    fiok: (deps, ctx, [act]) => accountRoutes(deps, ctx, act),
    'webhook-kulcsok': (deps, ctx, [ksh = '']) => webhookKeys(deps, ctx, ksh),
    meghivo: (deps, ctx, [token = '']) => invitationRoutes(deps, ctx, token),
  }),
);

/** Where a form of ours may lead: back to us, or on to an application. */
function formAction({ settings }: PagesDeps): string {
  const origins = settings.clients.flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin));
  const own = new URL(settings.issuer).origin;
  return ["'self'", ...new Set(origins.filter((origin) => origin !== own))].join(' ');
}

export function mountPages(deps: PagesDeps): void {
  const allowed = formAction(deps);
  deps.provider.use((async (ctx: Ctx, next: () => Promise<void>) => {
    ctx.state.formAction = allowed;
    const [first, ...parts] = ctx.path.split('/').slice(1);
    const route = ROUTES.get(first ?? '');
    return route ? route(deps, ctx, parts) : next();
  }) as unknown as Parameters<Provider['use']>[0]);
}
