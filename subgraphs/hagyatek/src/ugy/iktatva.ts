import type { Ctx, Esemeny } from '@asp/kit';

const FORRAS = /^hagyatek\.(ugy|irat)\/([0-9a-f-]{36})$/;

/** The registry has numbered the file of a case, or one of its documents. */
export async function iktatva(ctx: Ctx, { adat }: Esemeny<{ forras: string; iktatoszam: string }>): Promise<void> {
  const [, mi, id] = FORRAS.exec(adat.forras) ?? [];
  if (!id) return;
  const tabla = mi === 'ugy' ? 'hagyateki_ugy' : 'hagyateki_irat';
  await ctx.sql(`update ${tabla} set iktatoszam = $3, verzio = verzio + 1 where onkormanyzat = $1 and id = $2`, [
    ctx.onkormanyzat,
    id,
    adat.iktatoszam,
  ]);
}
