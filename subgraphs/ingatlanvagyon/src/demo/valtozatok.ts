import type { Ctx } from '@asp/kit';

/** Day of entry: three weeks after acquisition, but every fortieth property was entered after the 90 days. */
export const BEJEGYZES = `i.ervenyes_tol + case when i.naplo_sorszam % 40 = 7 then 91 + i.naplo_sorszam % 60 else 21 end`;

/**
 * The past of the cover sheets. Every fifth property was revalued as of 2025-01-01 (entered 10 February 2025); every fiftieth
 * was corrected by 400,000 Ft as of 2025-07-01, which became known on 15 April 2026, after the year was closed.
 */
const SQL = `
  insert into kataszteri_valtozat (onkormanyzat, id, ingatlan_id, ervenyes_tol, ervenyes_ig, rogzitve, felulirva, rogzitette, muvelet, indok,
    naplo_sorszam, fekves, hrsz, hrsz_rendezo, cim, jelleg, terulet, muvelesi_ag, vagyon_kategoria, forgalomkepesseg, hanyad_szamlalo, hanyad_nevezo,
    hasznositas, vagyonkezelo, brutto_ertek, becsult_ertek, becsult_nap, becsult_mod, allapot)
  select $1, asp.uuid7(), i.id, coalesce(v.tol, i.ervenyes_tol), v.ig, coalesce(v.rogzitve, (${BEJEGYZES})::timestamptz + interval '12 hours'), v.felulirva,
    'Demóadat', v.muvelet, v.indok, i.naplo_sorszam, i.fekves, i.hrsz, i.hrsz_rendezo, i.cim, i.jelleg, i.terulet, i.muvelesi_ag, i.vagyon_kategoria,
    i.forgalomkepesseg, i.hanyad_szamlalo, i.hanyad_nevezo, i.hasznositas, i.vagyonkezelo,
    case v.ertek when 'JAVITOTT' then i.brutto_ertek when 'UJ' then i.brutto_ertek - javitas else (i.brutto_ertek - javitas) / 105 * 100 end,
    i.becsult_ertek, i.becsult_nap, i.becsult_mod, i.allapot
  from kataszteri_ingatlan i
  cross join lateral (select case when k % 50 = 0 then 'C' when k % 5 = 0 then 'B' else 'A' end as osztaly, case when k % 50 = 0 then 400000 else 0 end as javitas
    from (select i.naplo_sorszam - $2::int + 1 as k) t) o
  join (values
    ('A', null::date, null::date, null::timestamptz, null::timestamptz, 'JAVITOTT', 'ingatlanFelvesz', null),
    ('B', null, null, null, '2025-02-10 10:00', 'REGI', 'ingatlanFelvesz', null),
    ('B', null, '2025-01-01', '2025-02-10 10:00', null, 'REGI', 'boritolapModosit', 'Átértékelés'),
    ('B', '2025-01-01', null, '2025-02-10 10:00', null, 'UJ', 'boritolapModosit', 'Átértékelés'),
    ('C', null, null, null, '2025-02-10 10:00', 'REGI', 'ingatlanFelvesz', null),
    ('C', null, '2025-01-01', '2025-02-10 10:00', null, 'REGI', 'boritolapModosit', 'Átértékelés'),
    ('C', '2025-01-01', null, '2025-02-10 10:00', '2026-04-15 09:00', 'UJ', 'boritolapModosit', 'Átértékelés'),
    ('C', '2025-01-01', '2025-07-01', '2026-04-15 09:00', null, 'UJ', 'boritolapModosit', 'Felújítás utólagos könyvelése'),
    ('C', '2025-07-01', null, '2026-04-15 09:00', null, 'JAVITOTT', 'boritolapModosit', 'Felújítás utólagos könyvelése')
  ) v (osztaly, tol, ig, rogzitve, felulirva, ertek, muvelet, indok) on v.osztaly = o.osztaly
  where i.onkormanyzat = $1`;

export async function valtozatok(ctx: Ctx, elsoSorszam: number): Promise<void> {
  await ctx.sql(SQL, [ctx.onkormanyzat, elsoSorszam]);
}
