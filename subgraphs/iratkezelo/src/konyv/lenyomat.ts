import type { Ctx } from '@asp/kit';

/** One line a document, in order of numbers: what the digest of a closed book covers and its export contains. */
export const KONYV_SOROK = `
  select u.foszam, i.alszam, i.iktatoszam, i.irany, i.kelt, i.targy, coalesce(i.cimzett, k.bekuldo, '') as partner, t.kod as tetel,
    i.allapot, coalesce(i.sztorno_ok, '') as sztorno_ok, coalesce(e.iktatoszam, '') as elozmeny
  from irat i join ugyirat u on u.onkormanyzat = i.onkormanyzat and u.id = i.ugyirat_id
    join irattari_tetel t on t.onkormanyzat = u.onkormanyzat and t.id = u.irattari_tetel_id
    left join kuldemeny k on k.onkormanyzat = i.onkormanyzat and k.id = i.kuldemeny_id
    left join ugyirat e on e.onkormanyzat = u.onkormanyzat and e.id = u.elozmeny_id
  where i.onkormanyzat = $1 and u.iktatokonyv_id = $2`;

/** What is fixed for ever once the book is closed: numbers, direction, day, subject. The state of a document goes on changing. */
const LENYOMAT = `
  select coalesce(max(foszam), 0) as utolso,
    encode(asp.digest(convert_to(coalesce(string_agg(concat_ws('|', iktatoszam, irany, kelt, targy, partner, tetel, elozmeny), E'\\n' order by foszam, alszam), ''), 'UTF8'), 'sha256'), 'hex') as lenyomat
  from (${KONYV_SOROK}) s`;

export async function konyvLenyomat(ctx: Ctx, konyvId: string): Promise<{ utolso: number; lenyomat: string }> {
  const [sor] = await ctx.sql<{ utolso: number; lenyomat: string }>(LENYOMAT, [ctx.onkormanyzat, konyvId]);
  return { utolso: Number(sor!.utolso), lenyomat: sor!.lenyomat };
}
