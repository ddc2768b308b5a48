/** Everything that stands in these decisions, with one statement for any number of them. $1 municipality, $2 decisions. */
export const HATAROZAT_ADATOK = `
  with h as materialized (
    select h.id, h.sorszam, h.ev, h.osszeg, h.letrehozva, h.adozo_id, h.kivetes_id, k.adonem_id, (k.konyvelve at time zone 'Europe/Budapest')::date::text as kelt, k.ugyirat_iktatoszam, k.elso_alszam, k.elso_sorszam,
      z.nev, z.adozoszam, z.cim, z.kezbesitesi_cim, z.kepviselo, coalesce(z.adoazonosito_jel, z.adoszam, z.adozoszam) as azonosito
    from hatarozat h
      join kivetes k on k.onkormanyzat = $1 and k.id = h.kivetes_id
      join adozo z on z.onkormanyzat = $1 and z.id = h.adozo_id
    where h.onkormanyzat = $1 and h.id = any ($2::uuid[])
  ), tetel as materialized (
    select kivetes_id, adozo_id, adotargy_id, mertek_id, alap, alap_mennyiseg, mertek, szamlalo, nevezo, kedvezmeny_szazalek, osszeg from kivetes_tetel
    where onkormanyzat = $1 and kivetes_id = any (array(select kivetes_id from h)) and adozo_id = any (array(select adozo_id from h))
  ), targyak as (
    select t.kivetes_id, t.adozo_id, array_agg(distinct r.szam) as rendeletek,
      jsonb_agg(jsonb_build_object('fekves', o.fekves, 'hrsz', o.hrsz, 'cim', o.cim, 'tipus', o.tipus, 'alap', t.alap, 'mennyiseg', t.alap_mennyiseg::text,
        'mertek', t.mertek::text, 'szamlalo', t.szamlalo, 'nevezo', t.nevezo, 'kedvezmeny', t.kedvezmeny_szazalek, 'osszeg', t.osszeg::text) order by o.hrsz_rendezo, o.id) as targyak
    from tetel t
      join adotargy o on o.onkormanyzat = $1 and o.id = t.adotargy_id
      join mertek m on m.onkormanyzat = $1 and m.id = t.mertek_id
      join rendelet r on r.onkormanyzat = $1 and r.id = m.rendelet_id
    group by 1, 2
  ), reszlet as (
    select h.id, s.esedekesseg, sum(s.ertek) as osszeg
    from h join adoszamla_tetel s on s.onkormanyzat = $1 and s.adozo_id = h.adozo_id and s.adonem_id = h.adonem_id
      and s.ev = h.ev and s.forras = 'KIVETES' and s.letrehozva <= h.letrehozva
    group by 1, 2 having sum(s.ertek) <> 0
  ), reszletek as (
    select id, jsonb_agg(jsonb_build_object('esedekes', esedekesseg, 'osszeg', osszeg::text) order by esedekesseg) as reszletek from reszlet group by 1
  )
  select h.id, h.sorszam::text, h.ev, h.osszeg::text, h.kelt, h.ugyirat_iktatoszam, h.elso_alszam, h.elso_sorszam::text, h.nev, h.adozoszam, h.cim,
    h.kezbesitesi_cim, h.kepviselo, h.azonosito, n.kod, n.nev as adonem, n.szamlaszam,
    coalesce(t.rendeletek, '{}') as rendeletek, coalesce(t.targyak, '[]') as targyak, coalesce(r.reszletek, '[]') as reszletek
  from h
    join adonem n on n.onkormanyzat = $1 and n.id = h.adonem_id
    left join targyak t on t.kivetes_id = h.kivetes_id and t.adozo_id = h.adozo_id
    left join reszletek r on r.id = h.id
  order by array_position($2::uuid[], h.id)`;
