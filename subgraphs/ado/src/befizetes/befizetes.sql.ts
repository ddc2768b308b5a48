/** The statements of statement processing; a file of any length is four statements. */

/** Lines with their payers found by identifier. $1 municipality, $2 statement, $3 tax, $4 lines as JSON. */
export const TETELEK = `
  insert into befizetes (onkormanyzat, id, bankkivonat_id, adonem_id, sorszam, erteknap, osszeg, befizeto_nev, befizeto_szamla, kozlemeny, azonositas, adozo_id)
  select $1, tomeges_azonosito(), $2, $3, s.sorszam, s.erteknap, s.osszeg, s."befizetoNev", s."befizetoSzamla", s.kozlemeny,
    case when coalesce(j.id, a.id) is null then 'FUGGO' else 'AUTOMATA' end, coalesce(j.id, a.id)
  from jsonb_to_recordset($4::jsonb) as s(sorszam int, erteknap date, osszeg bigint, "befizetoNev" text, "befizetoSzamla" text, kozlemeny text,
      "adoazonositoJel" text, adoszam text)
    left join adozo j on j.onkormanyzat = $1 and j.adoazonosito_jel = s."adoazonositoJel"
    left join adozo a on a.onkormanyzat = $1 and a.adoszam = s.adoszam`;

/**
 * A proposal where exactly one taxpayer has the payer's name and owes just this amount: an instalment, a year's tax, or the two open ones.
 * $1 municipality, $2 statement, $3 tax.
 */
export const JAVASLATOK = `
  with jelolt as (
    select b.id, z.id as adozo_id
    from befizetes b join adozo z on z.onkormanyzat = $1 and asp.kereso(z.nev) = asp.kereso(b.befizeto_nev)
    where b.onkormanyzat = $1 and b.bankkivonat_id = $2 and b.azonositas = 'FUGGO'
      and exists (
        select from adoszamla_tetel t
        where t.onkormanyzat = $1 and t.adozo_id = z.id and t.adonem_id = $3 and t.jogcim = 'ELOIRAS'
        group by t.ev, grouping sets ((t.ev), (t.ev, t.reszlet, t.id)) having sum(t.ertek) = b.osszeg)
  ), egyetlen as (
    select id, (array_agg(adozo_id))[1] as adozo_id from jelolt group by id having count(*) = 1
  )
  update befizetes b set azonositas = 'JAVASLAT', javasolt_adozo_id = e.adozo_id, verzio = verzio + 1
  from egyetlen e where b.onkormanyzat = $1 and b.id = e.id`;

/** Ledger entries of the payments whose payer is known and which are not booked yet. $1 municipality, $2 statement, $3 day of booking. */
export const KONYVELES = `
  insert into adoszamla_tetel (onkormanyzat, id, adozo_id, adonem_id, ev, jogcim, esedekesseg, konyveles, ertek, szoveg, forras, forras_id)
  select $1, tomeges_azonosito(), b.adozo_id, b.adonem_id, extract(year from b.erteknap), 'BEFIZETES', b.erteknap, $3::date, -b.osszeg, 'Befizetés, bankkivonat', 'BANK', b.id
  from befizetes b
  where b.onkormanyzat = $1 and b.bankkivonat_id = $2 and b.adozo_id is not null
    and not exists (select from adoszamla_tetel t where t.onkormanyzat = $1 and t.forras = 'BANK' and t.forras_id = b.id)`;
