import type { Ctx } from '@asp/kit';
import { kovetkezoMunkanap } from '@asp/kit/rules';
import { reszletEsedekessegek } from '../rules/ket-reszlet.ts';

/** HIPA advances of the organisations: two instalments; the second paid by every second of them. $1 municipality, $2 year, $3 $4 due dates, $5 day. */
const ELOLEGEK = `
  insert into adoszamla_tetel (onkormanyzat, id, adozo_id, adonem_id, ev, jogcim, esedekesseg, konyveles, ertek, szoveg, forras, reszlet)
  select $1, tomeges_azonosito(), z.id, n.id, $2, t.jogcim, t.nap, least(t.nap, $5::date), t.elojel * (100000 + z.adozoszam::int * 137 % 900000 / 1000 * 1000), t.szoveg, 'NYITO', t.reszlet
  from adozo z
    join adonem n on n.onkormanyzat = $1 and n.kod = 'IPARUZESI_ADO'
    cross join (values ('ELOIRAS', $3::date, 1, 'HIPA-előleg', 1), ('ELOIRAS', $4::date, 1, 'HIPA-előleg', 2), ('BEFIZETES', $3::date, -1, 'HIPA-előleg befizetése', 1),
      ('BEFIZETES', $4::date, -1, 'HIPA-előleg befizetése', 2)) t(jogcim, nap, elojel, szoveg, reszlet)
  where z.onkormanyzat = $1 and z.fajta = 'SZERVEZET' and t.nap <= $5::date and not (t.jogcim = 'BEFIZETES' and t.reszlet = 2 and z.adozoszam::int % 2 = 0)`;

export async function hipaElolegek(ctx: Ctx, ev: number): Promise<void> {
  await ctx.sql(ELOLEGEK, [ctx.onkormanyzat, ev, ...reszletEsedekessegek(ev, kovetkezoMunkanap), ctx.today]);
}
