import { CompactSign, importJWK, type JWK } from 'jose';
import type { Ctx } from '@asp/kit';
import { generateJwks } from '../identity/keys.ts';

export interface Kulcs {
  kid: string;
  titkos: JWK;
}

/** The newest signing key of the municipality; made when there is none. Never the one that signs tokens. */
export async function alairoKulcs(ctx: Ctx): Promise<Kulcs> {
  const keres = () =>
    ctx.sql<Kulcs>('select kid, titkos from webhook_kulcs where onkormanyzat = $1 order by letrehozva desc limit 1', [ctx.onkormanyzat]);
  const [megvan] = await keres();
  if (megvan) return megvan;
  const [titkos] = (await generateJwks()).keys;
  const { d: _, ...nyilvanos } = titkos!;
  await ctx.sql('insert into webhook_kulcs (onkormanyzat, kid, nyilvanos, titkos) values ($1, $2, $3, $4) on conflict do nothing', [
    ctx.onkormanyzat,
    titkos!.kid,
    JSON.stringify(nyilvanos),
    JSON.stringify(titkos),
  ]);
  return (await keres())[0]!;
}

/** Detached JWS (RFC 7515, appendix F): the signature travels in a header, over the bytes of the body. */
export async function alair(torzs: string, { kid, titkos }: Kulcs, most: Date): Promise<string> {
  const jws = await new CompactSign(Buffer.from(torzs))
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'asp-esemeny+jws', iat: Math.floor(most.getTime() / 1000) })
    .sign(await importJWK(titkos, 'ES256'));
  const [fejlec, , alairas] = jws.split('.');
  return `${fejlec}..${alairas}`;
}
