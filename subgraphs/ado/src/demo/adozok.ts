import { UTCAK, type Ctx, type DemoTerv } from '@asp/kit';
import { demoId, szervezet } from './azonosito.sql.ts';

const VEZETEKNEVEK =
  'Almási Barta Cseke Dobos Erdélyi Fazekas Gombos Hajnal Ihász Juhász Kerekes Lovas Mészáros Nyerges Orbán Pálfi Rostás Sipos Takács Ujvári Vadas Zsoldos Bíró Csonka Deák Gulyás Halmos Kocsis Bognár Szűcs Molnár'.split(
    ' ',
  );
const KERESZTNEVEK =
  'Anna Béla Csilla Dénes Emese Ferenc Gizella Hugó Ilona János Katalin László Mária Nándor Orsolya Péter Rozália Sándor Teréz Viktor Zita Zoltán Ágnes'.split(
    ' ',
  );
const CEGEK = [
  'Balaton Bor Kft.',
  'Parti Vendégház Bt.',
  'Napfény Panzió Kft.',
  'Kék Hullám Kft.',
  'Őrség Faipar Kft.',
  'Kapualj Kereskedelmi Bt.',
];

/**
 * Synthetic adóazonosító jel (1996. évi XX. tv.): serials 000–009 of successive birth days; a remainder of ten is never issued.
 * Weighted digit sum of '8' (1·8) + five digits of days + three of serial.
 */
const JELEK = `
  select row_number() over (order by nap, sor) - 1 as k, '8' || lpad(nap::text, 5, '0') || lpad(sor::text, 3, '0') || ossz % 11 as jel
  from (
    select nap, sor, 8 + 2 * (nap / 10000) + 3 * (nap / 1000 % 10) + 4 * (nap / 100 % 10) + 5 * (nap / 10 % 10) + 6 * (nap % 10) + 9 * sor as ossz
    from generate_series(24000 + $2::int % 4000, 24000 + $2::int % 4000 + $3::int / 8 + 2) nap, generate_series(0, 9) sor
  ) j where ossz % 11 < 10`;

/** Synthetic adószám: 1, six digits of the index, check digit by weights 9,7,3,1 (Art. – core number), VAT code 2, area 20. */
const ADOSZAM = `
  (select '1' || t || (10 - (9 + 7 * substr(t, 1, 1)::int + 3 * substr(t, 2, 1)::int + substr(t, 3, 1)::int + 9 * substr(t, 4, 1)::int
    + 7 * substr(t, 5, 1)::int + 3 * substr(t, 6, 1)::int) % 10) % 10 || '-2-20' from (select lpad(((p.k * 131 + $2::int) % 1000000)::text, 6, '0') as t) s)`;

const ADOZOK = `
  insert into adozo (onkormanyzat, id, adozoszam, fajta, nev, adoazonosito_jel, adoszam, cim, elektronikus, elhunyt)
  select $1, ${demoId('adozo', 'p.k')}, lpad((p.k + 1)::text, 7, '0'),
    case when ${szervezet('p.k')} then 'SZERVEZET' else 'TERMESZETES_SZEMELY' end,
    case when ${szervezet('p.k')} then ($6::text[])[1 + (p.k / 97) % ${CEGEK.length}] || case when p.k / 97 >= ${CEGEK.length} then ' ' || (p.k / 97 + 1) else '' end
      else ($4::text[])[1 + p.k % ${VEZETEKNEVEK.length}] || ' ' || ($5::text[])[1 + (p.k / ${VEZETEKNEVEK.length} + p.k) % ${KERESZTNEVEK.length}] end,
    case when ${szervezet('p.k')} then null else j.jel end,
    case when ${szervezet('p.k')} then ${ADOSZAM} end,
    ($7::text[])[1 + (p.k / 40) % ${UTCAK.length}] || ' ' || (p.k % 40 + 1) || '.', ${szervezet('p.k')} or p.k % 5 = 0,
    case when p.k % 211 = 40 then $8::date - 90 end
  from generate_series(0, $3::int - 1) p(k) join (${JELEK}) j on j.k = p.k
  order by p.k`;

/** One taxpayer for each dwelling, and the counter of taxpayer numbers moved behind them. */
export async function adozok(ctx: Ctx, { ksh, lakasok }: DemoTerv): Promise<void> {
  await ctx.sql(ADOZOK, [ctx.onkormanyzat, Number(ksh), lakasok, VEZETEKNEVEK, KERESZTNEVEK, CEGEK, UTCAK, ctx.today]);
  await ctx.sql("select asp.kovetkezo('adozo', '', $1)", [lakasok]);
}
