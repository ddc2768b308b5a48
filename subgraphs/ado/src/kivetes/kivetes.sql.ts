/**
 * The statements of mass assessment. They are the set-based twins of rules/vagyoni-ado.ts, rules/adokotelezettseg.ts and
 * rules/ket-reszlet.ts: a test recomputes every row with the rules. Nothing of a run passes through this process.
 */

/** $1 municipality, $2 run, $3 tax, $4 tax year, $5 year of the rates, $6 'KOMMUNALIS_ADO' for the tax of private persons. */
const TARGYAK = `
  ervenyes as materialized (
    select m.* from mertek m
    where m.onkormanyzat = $1 and m.adonem_id = $3 and m.ervenyes_tol <= make_date($5, 1, 1)
      and (m.ervenyes_ig is null or m.ervenyes_ig >= make_date($5, 1, 1))
  ), tarifa as materialized (
    select distinct on (k.tipus, k.ovezet) k.tipus, k.ovezet, m.id as mertek_id, m.alap, m.osszeg as mertek, m.kedvezmeny_szazalek
    from (select distinct tipus, ovezet from adotargy where onkormanyzat = $1 and adonem_id = $3) k
      join ervenyes m on m.targy_tipus in (k.tipus, '') and m.ovezet in (k.ovezet, '')
    order by k.tipus, k.ovezet, m.ovezet desc, m.targy_tipus desc
  ), targy as (
    select t.id, f.mertek_id, f.alap, f.mertek,
      case when t.mentesseg is null then f.kedvezmeny_szazalek else 100 end as kedvezmeny_szazalek,
      case f.alap when 'NM' then t.terulet when 'DARAB' then 1 when 'FORGALMI_ERTEK' then round(t.forgalmi_ertek / 2.0) end as mennyiseg
    from adotargy t left join tarifa f on f.tipus = t.tipus and f.ovezet = t.ovezet
    where t.onkormanyzat = $1 and t.adonem_id = $3 and t.kezdo <= make_date($4, 1, 1) and (t.zaro is null or t.zaro >= make_date($4, 12, 31))
  )`;

export const KIVETES_TETELEK = `
  with ${TARGYAK}, elozo as (
    select adotargy_id, adozo_id, sum(ertek) as osszeg from adoszamla_tetel
    where onkormanyzat = $1 and adonem_id = $3 and ev = $4 - 1 and forras = 'KIVETES'
    group by 1, 2
  )
  insert into kivetes_tetel (onkormanyzat, id, kivetes_id, adotargy_id, adozo_id, mertek_id, alap, alap_mennyiseg, mertek, szamlalo, nevezo,
    kedvezmeny_szazalek, osszeg, elozo_evi)
  select $1, tomeges_azonosito(), $2, t.id, a.adozo_id, t.mertek_id, t.alap, t.mennyiseg, t.mertek, a.szamlalo, a.nevezo, t.kedvezmeny_szazalek,
    round(t.mennyiseg * t.mertek * a.szamlalo * (100 - t.kedvezmeny_szazalek) / (a.nevezo * case t.alap when 'FORGALMI_ERTEK' then 10000 else 100 end)),
    coalesce(e.osszeg, 0)
  from targy t
    join adotargy_alany a on a.onkormanyzat = $1 and a.adotargy_id = t.id
    left join elozo e on e.adotargy_id = t.id and e.adozo_id = a.adozo_id
  where t.mennyiseg is not null
    and ($6 <> 'KOMMUNALIS_ADO' or exists (select from adozo z where z.onkormanyzat = $1 and z.id = a.adozo_id and z.fajta <> 'SZERVEZET'))`;

export const KIVETES_KIHAGYOTTAK = `
  with ${TARGYAK}
  insert into kivetes_kihagyott (onkormanyzat, id, kivetes_id, adotargy_id, ok)
  select $1, tomeges_azonosito(), $2, t.id,
    case when not exists (select from adotargy_alany a where a.onkormanyzat = $1 and a.adotargy_id = t.id) then 'NINCS_ALANY'
      when t.mertek_id is null then 'NINCS_MERTEK' else 'HIANYZO_ALAP' end
  from targy t
  where $6::text is not null
    and (t.mennyiseg is null or not exists (select from adotargy_alany a where a.onkormanyzat = $1 and a.adotargy_id = t.id))`;

export const KIVETES_OSSZESITES = `
  select count(*) as darab, count(distinct adozo_id) as adozok, coalesce(sum(osszeg), 0) as osszeg, coalesce(sum(elozo_evi), 0) as elozo_evi,
    (select count(*) from kivetes_kihagyott where onkormanyzat = $1 and kivetes_id = $2) as kihagyott
  from kivetes_tetel where onkormanyzat = $1 and kivetes_id = $2`;

/** What the run depends on: rates, objects and shares. $1 municipality, $2 tax. */
export const KIVETES_LENYOMAT = `
  select md5(concat_ws('|',
    (select string_agg(id::text || verzio || coalesce(ervenyes_ig::text, ''), ',' order by id) from mertek where onkormanyzat = $1 and adonem_id = $2),
    (select concat(count(*), ':', sum(verzio)) from adotargy where onkormanyzat = $1 and adonem_id = $2),
    (select concat(count(*), ':', sum(a.verzio)) from adotargy_alany a join adotargy t on t.onkormanyzat = a.onkormanyzat and t.id = a.adotargy_id
     where t.onkormanyzat = $1 and t.adonem_id = $2))) as lenyomat`;

/**
 * Posts the difference between the approved run and what is already on the accounts; nothing when they agree, so a repeated posting is
 * empty. A lowered or vanished item is cancelled on its original due date, so that its surcharge vanishes as well.
 * $1 municipality, $2 run, $3 tax, $4 year, $5 $6 statutory due dates, $7 earliest due date of a new burden, $8 day of booking, $9 text.
 */
export const KIVETES_KONYVELES = `
  with kell as (
    select k.adotargy_id, k.adozo_id, r.reszlet, r.esedekesseg, r.osszeg
    from kivetes_tetel k
      cross join lateral (values (1, $5::date, k.osszeg - k.osszeg / 2), (2, $6::date, k.osszeg / 2)) r(reszlet, esedekesseg, osszeg)
    where k.onkormanyzat = $1 and k.kivetes_id = $2
  ), van as (
    select adotargy_id, adozo_id, reszlet, min(esedekesseg) as esedekesseg, sum(ertek) as osszeg
    from adoszamla_tetel where onkormanyzat = $1 and adonem_id = $3 and ev = $4 and forras = 'KIVETES'
    group by 1, 2, 3
  ), kulonbseg as (
    select adotargy_id, adozo_id, reszlet, kell.esedekesseg as uj_nap, van.esedekesseg as regi_nap, coalesce(kell.osszeg, 0) - coalesce(van.osszeg, 0) as ertek
    from kell full join van using (adotargy_id, adozo_id, reszlet)
  ), beszurt as (
    insert into adoszamla_tetel (onkormanyzat, id, adozo_id, adonem_id, ev, jogcim, esedekesseg, konyveles, ertek, szoveg, forras, forras_id, adotargy_id, reszlet)
    select $1, tomeges_azonosito(), adozo_id, $3, $4, case when ertek > 0 then 'ELOIRAS' else 'TORLES' end,
      case when ertek > 0 then greatest(uj_nap, $7::date) else regi_nap end, $8::date, ertek, $9, 'KIVETES', $2, adotargy_id, reszlet
    from kulonbseg where ertek <> 0
    returning 1
  )
  select count(*) as darab from beszurt`;

/** One decision for each taxpayer whose account the posting changed, numbered without gaps. $1 municipality, $2 run, $3 tax, $4 year. */
export const HATAROZATOK = `
  with erintett as (
    select adozo_id, row_number() over (order by adozo_id) as n
    from (select distinct adozo_id from adoszamla_tetel where onkormanyzat = $1 and adonem_id = $3 and ev = $4 and forras = 'KIVETES' and forras_id = $2) e
  ), blokk as (
    select asp.kovetkezo('adohatarozat', $4::int::text, (select count(*) from erintett)) as elso
  ), beszurt as (
    insert into hatarozat (onkormanyzat, id, kivetes_id, adozo_id, ev, sorszam, osszeg, elso_reszlet, masodik_reszlet)
    select $1, tomeges_azonosito(), $2, e.adozo_id, $4, max(b.elso + e.n - 1), coalesce(sum(k.osszeg), 0), coalesce(sum(k.osszeg - k.osszeg / 2), 0), coalesce(sum(k.osszeg / 2), 0)
    from erintett e cross join blokk b
      left join kivetes_tetel k on k.onkormanyzat = $1 and k.kivetes_id = $2 and k.adozo_id = e.adozo_id
    group by e.adozo_id
    returning 1
  )
  select count(*) as darab from beszurt`;
