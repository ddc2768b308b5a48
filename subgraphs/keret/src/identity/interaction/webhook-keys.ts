import type { Ctx, PagesDeps } from './http.ts';

const HALF_AN_HOUR = 1_800;

/** Public keys with which a municipality signs its messages: `/webhook-kulcsok/<ksh>`, a JSON Web Key Set. */
export async function webhookKeys({ db, settings }: PagesDeps, ctx: Ctx, ksh: string): Promise<void> {
  if (ctx.method !== 'GET' || !/^\d{5}$/.test(ksh)) return void (ctx.status = 404);
  const row = await db.row<{ jwks: object }>('select identitas.webhook_kulcsok($1) as jwks', [settings.pass('o', ksh)]);
  ctx.set('cache-control', `public, max-age=${HALF_AN_HOUR}`);
  ctx.type = 'application/jwk-set+json';
  ctx.body = JSON.stringify(row?.jwks ?? { keys: [] });
}
