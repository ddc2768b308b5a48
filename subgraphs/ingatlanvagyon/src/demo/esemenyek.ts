import { addDays } from '@asp/kit/rules';
import type { Ctx } from '@asp/kit';
import { BEJEGYZES_NAPJAI } from '../rules/hatarido-90.ts';
import { BEJEGYZES } from './valtozatok.ts';

/** The acquisition of each property (some entered late) and reported renovations: some overdue, some still in time. */
const SQL = `
  with uj as (
    select asp.uuid7() as id, i.id as ingatlan_id, e.* from kataszteri_ingatlan i
    cross join lateral (
      select 'SZERZES' as tipus, i.ervenyes_tol as datum, i.ervenyes_tol + 10 as bejelentve, ${BEJEGYZES} as bejegyezve, 'Ingatlan-nyilvántartási bejegyzés szerint' as leiras
      union all
      select 'FELUJITAS', $2::date, $2::date + 5, null, 'Bejelentett felújítás, bejegyzésre vár' where i.naplo_sorszam % 100 = 13
      union all
      select 'FELUJITAS', $3::date, $3::date + 5, null, 'Bejelentett felújítás, bejegyzésre vár' where i.naplo_sorszam % 100 = 27
    ) e
    where i.onkormanyzat = $1
  ), esemeny as (
    insert into ivk_esemeny (onkormanyzat, id, tipus, datum, bejelentve, hatarido90, bejegyezve, leiras)
    select $1, id, tipus, datum, bejelentve, datum + ${BEJEGYZES_NAPJAI}, bejegyezve, leiras from uj
  )
  insert into esemeny_ingatlan (onkormanyzat, id, esemeny_id, ingatlan_id, szerep)
  select $1, asp.uuid7(), id, ingatlan_id, 'TARGY' from uj`;

export async function esemenyek(ctx: Ctx): Promise<void> {
  await ctx.sql(SQL, [ctx.onkormanyzat, addDays(ctx.today, -130), addDays(ctx.today, -60)]);
}
