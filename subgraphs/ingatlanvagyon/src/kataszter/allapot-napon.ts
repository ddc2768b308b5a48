import { olvaso, type Ctx } from '@asp/kit';
import { IDOSIK, idosikParams, type Idosik } from '../kimutatas/idosik.ts';
import { KataszteriValtozat } from './kataszteri-valtozat.entity.ts';

/** The state of each property on a day as known on a day: one statement for all. */
export function allapotLoader(ctx: Ctx, idosik: Idosik) {
  return ctx.loader<string, KataszteriValtozat>(`allapotNapon:${idosik.napon}:${idosik.ismertNapon}`, async (idk) => {
    let n = 2;
    const sorok = await ctx.sql(
      `select * from kataszteri_valtozat where onkormanyzat = $1 and ingatlan_id = any($2::uuid[]) and ${IDOSIK.replaceAll('$?', () => `$${++n}`)}`,
      [ctx.onkormanyzat, idk, ...idosikParams(idosik)],
    );
    const szerint = new Map(sorok.map(olvaso(KataszteriValtozat)).map((v) => [v.ingatlanId, v]));
    return idk.map((id) => szerint.get(id) ?? null);
  });
}
