import type { Ctx } from '@asp/kit';

/** Sheets whose values add up to the cover: land, and a building or a road on it. Most are signed, some drafts, some under change. */
const LAPOK = `
  insert into betetlap (onkormanyzat, id, ingatlan_id, tipus, sorszam, megnevezes, muszaki_adatok, brutto_ertek, allapot, valtozat, modositas_indok,
    ervenyes_tol, ellenorizte, ellenorizve, alairta, alairva)
  select $1, asp.uuid7(), i.id, l.tipus, 1, l.megnevezes, l.adatok, l.ertek, a.allapot, case when a.alairt then 1 else 0 end,
    case when a.allapot = 'MODOSITAS_ALATT' then 'Felmérés utáni javítás' end, i.ervenyes_tol,
    case when a.allapot <> 'SZERKESZTES' then 'Demó Ellenőr' end, case when a.allapot <> 'SZERKESZTES' then i.ervenyes_tol + interval '30 days' end,
    case when a.alairt then 'Demó Jegyző' end, case when a.alairt then i.ervenyes_tol + interval '31 days' end
  from kataszteri_ingatlan i
  cross join lateral (select *, allapot in ('ALAIRT', 'MODOSITAS_ALATT') as alairt from (select case when i.naplo_sorszam % 16 = 0 then 'ELLENORZOTT'
    when i.naplo_sorszam % 4 = 0 then 'SZERKESZTES' when i.naplo_sorszam % 32 = 1 then 'MODOSITAS_ALATT' else 'ALAIRT' end as allapot) t) a
  cross join lateral (select i.jelleg in ('LAKOEPULET', 'KOZEPULET', 'GAZDASAGI_EPULET') as epulet, i.jelleg = 'UT' as ut) f
  cross join lateral (
    select 'FOLD' as tipus, 'Földterület' as megnevezes, jsonb_build_object('terulet', i.terulet, 'kozmuvesitett', i.fekves = 'BELTERULET') as adatok,
      case when f.epulet or f.ut then i.brutto_ertek / 4 else i.brutto_ertek end as ertek
    union all
    select 'EPULET', 'Főépület', jsonb_build_object('hasznosAlapterulet', 60 + i.naplo_sorszam % 200, 'szintek', 1 + i.naplo_sorszam % 3,
        'rendeltetes', case i.jelleg when 'LAKOEPULET' then 'LAKAS' when 'KOZEPULET' then 'IRODA' else 'RAKTAR' end,
        'epites', 1950 + i.naplo_sorszam % 60, 'muszakiAllapot', 'MEGFELELO'), i.brutto_ertek - i.brutto_ertek / 4 where f.epulet
    union all
    select 'UT', i.cim, jsonb_build_object('hossz', i.terulet / 12, 'szelesseg', 6, 'burkolat', 'ASZFALT', 'jarda', true), i.brutto_ertek - i.brutto_ertek / 4 where f.ut
  ) l
  where i.onkormanyzat = $1`;

const ALAIRT_VALTOZATOK = `
  insert into betetlap_valtozat (onkormanyzat, id, betetlap_id, valtozat, megnevezes, muszaki_adatok, brutto_ertek, ervenyes_tol, alairta, alairva)
  select onkormanyzat, asp.uuid7(), id, valtozat, megnevezes, muszaki_adatok, brutto_ertek, ervenyes_tol, alairta, alairva
  from betetlap where onkormanyzat = $1 and valtozat > 0`;

export async function betetlapok(ctx: Ctx): Promise<void> {
  await ctx.sql(LAPOK, [ctx.onkormanyzat]);
  await ctx.sql(ALAIRT_VALTOZATOK, [ctx.onkormanyzat]);
}
