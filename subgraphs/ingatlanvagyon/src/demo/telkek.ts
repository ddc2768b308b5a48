import { UTCAK, type Ctx, type DemoTerv } from '@asp/kit';

/** Parcels of 20 × 40 m in rows of 40 along streets of 12 m, the rows in blocks, the blocks side by side around the centre. */
const TELEK = { szelesseg: 20, melyseg: 40, soronkent: 40, utca: 12, blokk: 820 };
const SOROKOZ = TELEK.melyseg + TELEK.utca;

function racs({ lakasok, kozpont }: DemoTerv) {
  const sorok = Math.ceil((lakasok + 1) / TELEK.soronkent);
  const blokkok = Math.max(1, Math.round(Math.sqrt((sorok * SOROKOZ) / TELEK.blokk)));
  const blokkSorai = Math.ceil(sorok / blokkok);
  const y0 = Math.round(kozpont.y - (blokkok * TELEK.blokk) / 2);
  const x0 = Math.round(kozpont.x - (blokkSorai * SOROKOZ) / 2);
  return { sorok, blokkSorai, y0, x0 };
}

/** Every second parcel of a village and every eighth of a town is municipal, and one more beyond the inhabited ones. */
export const telekLepes = ({ lakasok }: DemoTerv): number => (lakasok < 1000 ? 2 : 8);
const utakSzama = ({ lakasok }: DemoTerv, sorok: number): number => Math.max(2, Math.min(sorok, Math.ceil(lakasok / 400)));

const KATEGORIA = `case when jelleg in ('UT', 'KOZPARK') then 'TORZSVAGYON_KIZAROLAGOS' when k % 97 = 5 then 'TORZSVAGYON_KIEMELT'
  when jelleg in ('KOZEPULET', 'TEMETO') then 'TORZSVAGYON_KORLATOZOTT' else 'UZLETI' end`;
const FORGALOM = `case when kategoria in ('TORZSVAGYON_KIZAROLAGOS', 'TORZSVAGYON_KIEMELT') then 'FORGALOMKEPTELEN'
  when kategoria = 'TORZSVAGYON_KORLATOZOTT' then 'KORLATOZOTTAN_FORGALOMKEPES' else 'FORGALOMKEPES' end`;
/** Book values are multiples of 105,000 where a revaluation of 5 % was entered, so that the earlier value is whole as well. */
const ERTEK = `(10 + (k * 7919) % 300)::bigint * case when k % 5 = 0 then 105000 else 100000 end + case when k % 50 = 0 then 400000 else 0 end`;

const SQL = `
  insert into kataszteri_ingatlan (onkormanyzat, id, naplo_sorszam, fekves, hrsz, cim, jelleg, terulet, muvelesi_ag, vagyon_kategoria, forgalomkepesseg,
    hasznositas, vagyonkezelo, brutto_ertek, becsult_ertek, becsult_nap, becsult_mod, ervenyes_tol, utolso_rogzites, eov_y, eov_x, poligon)
  select $1, asp.uuid7(), $2::int + k - 1, fekves, hrsz, cim, jelleg, (w * h)::int, 'KIVETT', kategoria, ${FORGALOM},
    case when jelleg in ('UT', 'KOZPARK', 'TEMETO') then 'KOZHASZNALAT' when jelleg = 'LAKOEPULET' then 'BERBEADAS'
      when jelleg = 'BEEPITETLEN' then 'HASZNOSITATLAN' else 'SAJAT_HASZNALAT' end,
    case when k % 60 = 9 then 'Városüzemeltető Nonprofit Kft.' end, ertek, becsult, case when becsult is not null then date '2024-06-30' end,
    case when becsult is not null then 'OSSZEHASONLITO' end, date '2012-01-02' + (k * 37) % 4000, $3, y + w / 2.0, x + h / 2.0,
    jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array(
      jsonb_build_array(y, x), jsonb_build_array(y + w, x), jsonb_build_array(y + w, x + h), jsonb_build_array(y, x + h), jsonb_build_array(y, x))))
  from (
    select *, ${KATEGORIA} as kategoria, ${ERTEK} as ertek, case when k % 3 > 0 then (${ERTEK}) * 115 / 100 / 100000 * 100000 end as becsult
    from (
      select row_number() over (order by fajta, i)::int as k, *,
        $4::int + (s / $6::int) * ${TELEK.blokk} + c * ${TELEK.szelesseg} as y, $5::int + (s % $6::int) * ${SOROKOZ} + eltolas as x
      from (
        select 1 as fajta, i, 'BELTERULET' as fekves, (100 + i)::text as hrsz, ($9::text[])[1 + (i / 40) % array_length($9::text[], 1)] || ' ' || (i % 40 + 1) || '.' as cim,
          case when i = $7::int then 'BEEPITETLEN' else (array['LAKOEPULET', 'KOZEPULET', 'BEEPITETLEN', 'KOZPARK', 'LAKOEPULET', 'GAZDASAGI_EPULET', 'BEEPITETLEN'])[1 + (i / $8::int) % 7] end as jelleg,
          i / ${TELEK.soronkent} as s, i % ${TELEK.soronkent} as c, ${TELEK.szelesseg} as w, ${TELEK.melyseg} as h, 0 as eltolas
        from generate_series(0, $7::int) i where i % $8::int = 0 or i = $7::int
        union all
        select 2, j, 'KULTERULET', '0' || (10 + j), ($9::text[])[1 + j % array_length($9::text[], 1)] || ' (út)', 'UT', j, 0,
          ${TELEK.szelesseg * TELEK.soronkent}, ${TELEK.utca}, ${TELEK.melyseg}
        from generate_series(0, $10::int - 1) j
      ) alap
    ) racs
  ) tele`;

/** Cover sheets of today: parcels of the inner area by the shared convention, roads in the outskirts. Returns the first journal number. */
export async function telkek(ctx: Ctx, terv: DemoTerv): Promise<number> {
  const { sorok, blokkSorai, y0, x0 } = racs(terv);
  const lepes = telekLepes(terv);
  const utak = utakSzama(terv, sorok);
  const darab = Math.ceil(terv.lakasok / lepes) + 1 + utak;
  const [elso] = await ctx.sql<{ elso: string }>(`select asp.kovetkezo('kataszteri_naplo', '', $1) as elso`, [darab]);
  await ctx.sql(SQL, [ctx.onkormanyzat, elso!.elso, ctx.now, y0, x0, blokkSorai, terv.lakasok, lepes, UTCAK, utak]);
  return Number(elso!.elso);
}
