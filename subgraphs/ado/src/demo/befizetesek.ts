import type { Ctx } from '@asp/kit';
import { tomegesen } from '../tomeges.ts';

/**
 * Habits of payment by the last digits of the taxpayer number: most pay in time, some late, some once, some never, some too much.
 * osszeg null: no payment; keses: days after the due date.
 */
const SZOKAS = `
  cross join lateral (
    select z.adozoszam::int % 20 as s
  ) h cross join lateral (
    select case when h.s in (16, 17) and e.reszlet = 2 then null when h.s = 17 then null when h.s = 18 and e.reszlet = 2 then e.osszeg + 5000
        when h.s = 19 then e.osszeg / 2 else e.osszeg end as osszeg,
      case when h.s in (14, 15) and e.reszlet = 2 then 31 when h.s = 19 then 12 else -(h.s % 9) end as keses
  ) f`;

/** What each taxpayer was charged in an instalment. $1 municipality, $2 year. */
const ELOIRASOK = `
  select adozo_id, adonem_id, reszlet, esedekesseg, sum(ertek) as osszeg from adoszamla_tetel
  where onkormanyzat = $1 and ev = $2 and forras = 'KIVETES' group by 1, 2, 3, 4`;

/** $3: day up to which payments came in. */
const FIZETESEK = `
  select e.adozo_id, e.adonem_id, e.reszlet, (e.esedekesseg + f.keses) as erteknap, f.osszeg, z.nev, z.adoazonosito_jel, z.adoszam
  from (${ELOIRASOK}) e join adozo z on z.onkormanyzat = $1 and z.id = e.adozo_id ${SZOKAS}
  where f.osszeg > 0 and e.esedekesseg + f.keses <= $3::date`;

/** One statement for each tax and instalment, all its lines with the payer's identifier, and their ledger entries. $4: opening balance. */
const BEFIZETESEK = `
  with fizetes as materialized (
    select tomeges_azonosito() as id, p.*, row_number() over (partition by adonem_id, reszlet order by erteknap, adozo_id) as sorszam from (${FIZETESEK}) p
  ), kivonat as (
    insert into bankkivonat (onkormanyzat, id, adonem_id, kivonat_szam, kelt, nyito, zaro, darab, osszeg, lenyomat)
    select $1, tomeges_azonosito(), adonem_id, $2::int || '/' || reszlet, max(erteknap), 1000000, 1000000 + sum(osszeg), count(*), sum(osszeg),
      encode(asp.digest($1::bpchar || adonem_id::text || $2::int || reszlet, 'sha256'), 'hex')
    from fizetes group by adonem_id, reszlet
    returning id, adonem_id, kivonat_szam
  ), sorok as (
    insert into befizetes (onkormanyzat, id, bankkivonat_id, adonem_id, sorszam, erteknap, osszeg, befizeto_nev, befizeto_szamla, kozlemeny, azonositas, adozo_id)
    select $1, f.id, k.id, f.adonem_id, f.sorszam, f.erteknap, f.osszeg, f.nev, '11745004-20012345-67000002',
      coalesce(f.adoazonosito_jel, f.adoszam) || ' ' || $2::int || '. évi adó', 'AUTOMATA', f.adozo_id
    from fizetes f join kivonat k on k.adonem_id = f.adonem_id and k.kivonat_szam = $2::int || '/' || f.reszlet
  )
  insert into adoszamla_tetel (onkormanyzat, id, adozo_id, adonem_id, ev, jogcim, esedekesseg, konyveles, ertek, szoveg, forras, forras_id)
  select $1, tomeges_azonosito(), adozo_id, adonem_id, $2, 'BEFIZETES', erteknap, erteknap + 1, -osszeg, 'Befizetés, bankkivonat', 'BANK', id from fizetes`;

export async function befizetesek(ctx: Ctx, ev: number): Promise<void> {
  await tomegesen(ctx, () => ctx.sql(BEFIZETESEK, [ctx.onkormanyzat, ev, ctx.today]));
}

/** Lines that wait for a clerk: without identifier, by name and amount, and one that nobody knows. $1 municipality, $2 day, $3 year. */
const FUGGOK = `
  with tartozo as (
    select t.adozo_id, t.adonem_id, t.ertek as osszeg, z.nev from adoszamla_tetel t join adozo z on z.onkormanyzat = $1 and z.id = t.adozo_id
    where t.onkormanyzat = $1 and t.ev = $3 and t.forras = 'KIVETES' and t.reszlet = 2 and z.adozoszam::int % 20 = 17 and z.fajta = 'TERMESZETES_SZEMELY'
      and t.adonem_id = (select id from adonem where onkormanyzat = $1 and kod in ('EPITMENYADO', 'KOMMUNALIS_ADO') limit 1)
    order by z.adozoszam limit 3
  ), sor as (
    select row_number() over () as sorszam, * from (
      select adonem_id, osszeg, nev, adozo_id, 'JAVASLAT' as azonositas from tartozo
      union all
      select (select adonem_id from tartozo limit 1), o, n, null, 'FUGGO' from (values (12345, 'Ismeretlen Befizető'), (50000, 'P. Örökös')) v(o, n) where exists (select from tartozo)
    ) s
  ), kivonat as (
    insert into bankkivonat (onkormanyzat, id, adonem_id, kivonat_szam, kelt, nyito, zaro, darab, osszeg, lenyomat)
    select $1, tomeges_azonosito(), adonem_id, $3::int || '/11', $2::date - 3, 1000000, 1000000 + sum(osszeg), count(*), sum(osszeg), encode(asp.digest($1::bpchar || $3::int || 'fuggo', 'sha256'), 'hex')
    from sor group by adonem_id returning id
  )
  insert into befizetes (onkormanyzat, id, bankkivonat_id, adonem_id, sorszam, erteknap, osszeg, befizeto_nev, befizeto_szamla, kozlemeny, azonositas, javasolt_adozo_id)
  select $1, tomeges_azonosito(), k.id, s.adonem_id, s.sorszam, $2::date - 3, s.osszeg, s.nev, '', 'helyi adó', s.azonositas, s.adozo_id from sor s cross join kivonat k`;

export async function fuggoBefizetesek(ctx: Ctx, ev: number): Promise<void> {
  await ctx.sql(FUGGOK, [ctx.onkormanyzat, ctx.today, ev]);
}
