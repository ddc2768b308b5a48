import { demoAzonosito, hataridokKituz, slug, type Ctx, type DemoTerv } from '@asp/kit';
import { ugyintezesiSzabaly } from '../rules/ugyintezesi-hatarido.ts';

/**
 * A year's book: files in every state, each with an incoming document and its item, every second with an answer; and, this year, items
 * that wait in the post room. Numbers come from the same counters as a clerk's.
 */
export async function iratok(ctx: Ctx, terv: DemoTerv, ev: number, darab: number): Promise<void> {
  const elotag = terv.nev.slice(0, 3).toUpperCase();
  const tegnapi = ev < Number(ctx.today.slice(0, 4));
  const [konyv] = await ctx.sql<{ id: string }>(
    `insert into iktatokonyv (onkormanyzat, id, ev, elotag, cim, nyitotta) values ($1, asp.uuid7(), $2, $3, 'Általános iktatókönyv', 'demo') returning id`,
    [ctx.onkormanyzat, ev, elotag],
  );
  const nap = tegnapi ? `${ev}-12-20` : ctx.today;
  const alap = [ctx.onkormanyzat, konyv!.id, elotag, ev, darab, nap];
  await ctx.sql(UGYIRATOK, [...alap, tegnapi]);
  await ctx.sql(UGYFELEK, [ctx.onkormanyzat, konyv!.id]);
  await ctx.sql(INGATLANOK, [ctx.onkormanyzat, konyv!.id, terv.parcellak]);
  await ctx.sql(KULDEMENYEK, [ctx.onkormanyzat, konyv!.id, ev]);
  await ctx.sql(BEJOVOK, [ctx.onkormanyzat, konyv!.id]);
  await ctx.sql(VALASZOK, [ctx.onkormanyzat, konyv!.id]);
  if (!tegnapi) await ctx.sql(KIOSZTOTT, [ctx.onkormanyzat, konyv!.id, ...ugyintezok(terv)]);
  await ctx.sql(SZAMLALOK, [ctx.onkormanyzat, konyv!.id, darab]);
  if (!tegnapi) await hataridok(ctx, konyv!.id);
  await ctx.sql(LEPESEK, [ctx.onkormanyzat, konyv!.id]);
  if (!tegnapi) await ctx.sql(POSTAZO, [ctx.onkormanyzat, ev, ctx.today, Math.min(5 + Math.floor(darab / 20), 40)]);
}

/** Every open file of this year has its deadline, as if it had been registered on its day. */
async function hataridok(ctx: Ctx, konyvId: string): Promise<void> {
  const sorok = await ctx.sql<{ id: string; kezdet: string; nap: number; ugyintezoId: string | null }>(
    `select u.id::text, u.ugyintezo_id as "ugyintezoId", u.letrehozva::date::text as kezdet, t.ugyintezesi_nap as nap from ugyirat u
       join irattari_tetel t on t.onkormanyzat = u.onkormanyzat and t.id = u.irattari_tetel_id
     where u.onkormanyzat = $1 and u.iktatokonyv_id = $2::uuid and u.lezarva is null`,
    [ctx.onkormanyzat, konyvId],
  );
  await hataridokKituz(
    ctx,
    sorok.map(({ id, kezdet, nap, ugyintezoId }) => ({
      szabaly: ugyintezesiSzabaly(nap),
      targy: { entitas: 'Ugyirat', id },
      kezdet,
      ugyintezoId,
    })),
  );
}

const UGYIRATOK = `
  with tetel as (select id, kod, megnevezes, bizalmassag, ugyintezesi_nap, megorzes_ev, row_number() over (order by kod) - 1 as n, count(*) over () as db
    from irattari_tetel where onkormanyzat = $1)
  insert into ugyirat (onkormanyzat, id, iktatokonyv_id, foszam, iktatoszam, targy, irattari_tetel_id, bizalmassag, allapot, hatarido, lezarva, selejtezheto_tol, irattari_hely, letrehozva)
  select $1, asp.uuid7(), $2::uuid, i, $3 || '/' || i || '/' || $4::int, t.megnevezes, t.id, t.bizalmassag, a.allapot, n.nap + t.ugyintezesi_nap,
    case when a.allapot in ('LEZART', 'ATMENETI_IRATTARBAN', 'KOZPONTI_IRATTARBAN') then least(n.nap + 20, $6::date) end,
    case when a.allapot in ('LEZART', 'ATMENETI_IRATTARBAN', 'KOZPONTI_IRATTARBAN') then $4::int + t.megorzes_ev + 1 end,
    case when a.allapot = 'KOZPONTI_IRATTARBAN' then 'I/' || (1 + i / 100) || '/' || (1 + i % 100) end,
    n.nap + time '09:00'
  from generate_series(1, $5::int) i
    join tetel t on t.n = (i * 5 + i / 7) % t.db
    cross join lateral (select make_date($4::int, 1, 2) + (i - 1) * ($6::date - make_date($4::int, 1, 2)) / $5::int as nap) n
    cross join lateral (select case when $7::boolean then case when i % 5 < 2 then 'KOZPONTI_IRATTARBAN' else 'ATMENETI_IRATTARBAN' end
      else (array['IKTATOTT', 'IKTATOTT', 'LEZART', 'ATMENETI_IRATTARBAN'])[1 + i % 4] end as allapot) a`;

/** Who handles what in the demo office: tax matters, the others. Names as `demo-szemelyzet.ts` of keret has them. */
const ugyintezok = ({ nev, szekhely = nev }: DemoTerv): string[] =>
  ['bela', 'lajos'].map((keresztnev) => demoAzonosito(`${keresztnev}.${slug(szekhely)}`));

/** Every second of the files that nobody has closed is somebody's: a third of them just assigned, the others being worked on; sealed ones wait. */
const KIOSZTOTT = `
  update ugyirat u set ugyintezo_id = case u.bizalmassag when 'ADOTITOK' then $3 else $4 end,
    allapot = case when u.foszam % 3 = 0 then 'SZIGNALT' else 'UGYINTEZES' end
  where u.onkormanyzat = $1 and u.iktatokonyv_id = $2::uuid and u.allapot = 'IKTATOTT' and u.foszam % 4 = 1 and u.bizalmassag <> 'ZART'`;

const UGYFELEK = `
  with f as (select id, row_number() over (order by id) as n, count(*) over () as db from ugyfel where onkormanyzat = $1)
  insert into ugyirat_ugyfel (onkormanyzat, id, ugyirat_id, ugyfel_id, minoseg)
  select $1, asp.uuid7(), u.id, f.id, 'KERELMEZO' from ugyirat u join f on f.n = 1 + u.foszam * 3 % f.db
  where u.onkormanyzat = $1 and u.iktatokonyv_id = $2::uuid`;

const INGATLANOK = `
  insert into ugyirat_ingatlan (onkormanyzat, id, ugyirat_id, fekves, hrsz)
  select $1, asp.uuid7(), u.id, 'BELTERULET', (100 + u.foszam * 2 % greatest($3::int, 1))::text from ugyirat u
  where u.onkormanyzat = $1 and u.iktatokonyv_id = $2::uuid and u.foszam % 2 = 0`;

const KULDEMENYEK = `
  insert into kuldemeny (onkormanyzat, id, erkezteto_szam, erkezett, erkeztette, bekuldo, bekuldo_cim, bekuldo_id, mod, fajta, targy, allapot)
  select $1, asp.uuid7(), 'E-' || u.foszam || '/' || $3::int, u.letrehozva, 'demo', f.nev, f.cim, f.id,
    case when u.foszam % 3 = 0 then 'EPAPIR' else 'POSTA' end, case when u.foszam % 3 = 0 then 'ELEKTRONIKUS' else 'LEVEL' end, u.targy, 'IKTATOTT'
  from ugyirat u join ugyirat_ugyfel uu on uu.onkormanyzat = $1 and uu.ugyirat_id = u.id join ugyfel f on f.onkormanyzat = $1 and f.id = uu.ugyfel_id
  where u.onkormanyzat = $1 and u.iktatokonyv_id = $2::uuid order by u.foszam`;

const BEJOVOK = `
  insert into irat (onkormanyzat, id, ugyirat_id, alszam, iktatoszam, irany, targy, kelt, iktatta, kuldemeny_id, cimzett, cimzett_cim, cimzett_id, adathordozo, allapot)
  select $1, asp.uuid7(), u.id, 1, regexp_replace(u.iktatoszam, '/(\\d+)/', '/\\1-1/'), 'BEJOVO', u.targy, u.letrehozva::date, 'demo', k.id, k.bekuldo, k.bekuldo_cim, k.bekuldo_id,
    case when k.fajta = 'ELEKTRONIKUS' then 'ELEKTRONIKUS' else 'PAPIR' end, 'IKTATOTT'
  from ugyirat u join iktatokonyv b on b.onkormanyzat = $1 and b.id = u.iktatokonyv_id
    join kuldemeny k on k.onkormanyzat = $1 and k.erkezteto_szam = 'E-' || u.foszam || '/' || b.ev
  where u.onkormanyzat = $1 and u.iktatokonyv_id = $2::uuid`;

const VALASZOK = `
  insert into irat (onkormanyzat, id, ugyirat_id, alszam, iktatoszam, irany, targy, kelt, iktatta, cimzett, cimzett_cim, cimzett_id, adathordozo, allapot, kiadmanyozo_id, kiadmanyozva)
  select $1, asp.uuid7(), u.id, 2, regexp_replace(u.iktatoszam, '/(\\d+)/', '/\\1-2/'), 'KIMENO', 'Válasz: ' || u.targy, u.letrehozva::date + 5, 'demo', i.cimzett, i.cimzett_cim, i.cimzett_id,
    'PAPIR', 'KEZBESITETT', 'demo', u.letrehozva + interval '5 days'
  from ugyirat u join irat i on i.onkormanyzat = $1 and i.ugyirat_id = u.id
  where u.onkormanyzat = $1 and u.iktatokonyv_id = $2::uuid and u.lezarva is not null`;

const SZAMLALOK = `
  select asp.kovetkezo('iktatokonyv', $2, $3::bigint), (select count(*) from (
    select asp.kovetkezo('ugyirat', u.id::text, (select max(alszam) from irat i where i.onkormanyzat = $1 and i.ugyirat_id = u.id))
    from ugyirat u where u.onkormanyzat = $1 and u.iktatokonyv_id = $2::uuid) s),
    asp.kovetkezo('erkeztetes', (select ev::text from iktatokonyv where onkormanyzat = $1 and id = $2::uuid), $3::bigint)`;

const LEPESEK = `
  insert into ugyirat_lepes (onkormanyzat, id, ugyirat_id, irat_id, muvelet, allapot, ki, ki_nev, megjegyzes, letrehozva)
  select $1, asp.uuid7(), l.ugyirat_id, l.irat_id, l.muvelet, l.allapot, 'demo', 'Bemutató adat', l.megjegyzes, l.mikor
  from (
    select u.id as ugyirat_id, i.id as irat_id, 'iratIktat' as muvelet, 'IKTATOTT' as allapot, i.iktatoszam as megjegyzes, i.kelt + time '10:00' as mikor, i.alszam as sor
    from ugyirat u join irat i on i.onkormanyzat = $1 and i.ugyirat_id = u.id where u.onkormanyzat = $1 and u.iktatokonyv_id = $2::uuid
    union all
    select u.id, null, m.muvelet, m.allapot, null, u.letrehozva + m.utan, 1
    from ugyirat u join (values ('ugyiratSzignal', 'SZIGNALT', interval '2 hours'), ('ugyiratAtvesz', 'UGYINTEZES', interval '3 hours')) m(muvelet, allapot, utan)
      on u.allapot in ('SZIGNALT', 'UGYINTEZES') and (m.allapot = 'SZIGNALT' or u.allapot = 'UGYINTEZES')
    where u.onkormanyzat = $1 and u.iktatokonyv_id = $2::uuid) l
  order by l.mikor, l.sor`;

const POSTAZO = `
  with n as (select asp.kovetkezo('erkeztetes', $2::text, $4::bigint) as elso)
  insert into kuldemeny (onkormanyzat, id, erkezteto_szam, erkezett, erkeztette, bekuldo, bekuldo_cim, bekuldo_id, mod, fajta, targy, allapot)
  select $1, asp.uuid7(), 'E-' || (n.elso + i) || '/' || $2, $3::date - 1 + time '22:14' + i * interval '3 minutes', 'demo', f.nev, f.cim, f.id,
    case i % 3 when 0 then 'OHP_URLAP' when 1 then 'POSTA' else 'HIVATALI_KAPU' end, case i % 3 when 1 then 'LEVEL' else 'ELEKTRONIKUS' end,
    (array['Kérelem fakivágásra', 'Panasz a közvilágításról', 'Adatbejelentés építményadóról', 'Településképi bejelentés', 'Tulajdonosi hozzájárulás kérése'])[1 + i % 5], 'ERKEZTETETT'
  from n, generate_series(0, $4::int - 1) i
    join (select id, nev, cim, row_number() over (order by id) - 1 as s, count(*) over () as db from ugyfel where onkormanyzat = $1) f on f.s = i % f.db`;
