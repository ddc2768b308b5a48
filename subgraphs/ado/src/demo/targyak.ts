import { UTCAK, type Ctx, type DemoTerv } from '@asp/kit';
import { demoId, tulajdonos } from './azonosito.sql.ts';
import { lakasAdonem } from './tarifa.ts';

const TIPUS = `case when i % 10 = 9 then 'BELTERULETI_TELEK' when i % 20 = 4 then 'UDULO' when i % 50 = 7 then 'SZALLASHELY' when i % 33 = 8 then 'GARAZS'
  when i % 40 = 11 then 'MUHELY' when i % 60 = 12 then 'TOBBLAKASOS_EPULET' else 'LAKAS' end`;
const TERULET = `case when i % 10 = 9 then 400 + i * 37 % 900 when i % 33 = 8 then 18 + i % 12 else 40 + i * 37 % 120 + (i % 4) * 0.25 end`;

/** $1 municipality, $2 parcels, $3 tax of dwellings, $4 streets. A building on every parcel but each tenth, which is an empty plot. */
const TARGYAK = `
  insert into adotargy (onkormanyzat, id, adonem_id, fekves, hrsz, cim, tipus, terulet, mentesseg, kezdo)
  select $1, ${demoId('targy', 'i')}, n.id, 'BELTERULET', (100 + i)::text, ($4::text[])[1 + (i / 40) % ${UTCAK.length}] || ' ' || (i % 40 + 1) || '.', ${TIPUS}, ${TERULET},
    case when i % 160 = 16 then 'Szükséglakás (Htv. 13. § a)' end, make_date(2012 + i % 12, 1, 1)
  from generate_series(0, $2::int - 1) i
    join adonem n on n.onkormanyzat = $1 and n.kod = case when i % 10 = 9 then 'TELEKADO' else $3 end
  order by i`;

/** Every seventh parcel is held by two neighbours in halves. $1 municipality, $2 parcels. */
const ALANYOK = `
  insert into adotargy_alany (onkormanyzat, id, adotargy_id, adozo_id, minoseg, szamlalo, nevezo)
  select $1, tomeges_azonosito(), ${demoId('targy', 'i')}, ${demoId('adozo', 'a.k')}, 'TULAJDONOS', 1, a.nevezo
  from generate_series(0, $2::int - 1) i
    cross join lateral (
      select ${tulajdonos('i')} as k, case when i % 7 = 3 and i > 0 then 2 else 1 end as nevezo
      union all select ${tulajdonos('(i - 1)')}, 2 where i % 7 = 3 and i > 0 and ${tulajdonos('(i - 1)')} <> ${tulajdonos('i')}
    ) a
  order by i`;

export async function targyak(ctx: Ctx, { ksh, lakasok }: DemoTerv): Promise<void> {
  await ctx.sql(TARGYAK, [ctx.onkormanyzat, lakasok, lakasAdonem(ksh), UTCAK]);
  await ctx.sql(ALANYOK, [ctx.onkormanyzat, lakasok]);
}
