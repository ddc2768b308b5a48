import type { Ctx, DemoTerv } from '@asp/kit';
import type { AdoAlap } from '../adonem/adomertek.entity.ts';
import type { AdonemKod } from '../adonem/adonem.entity.ts';
import type { AdotargyTipus } from '../adotargy/adotargy-tipus.ts';

type MertekSor = readonly [adonem: AdonemKod, tipus: AdotargyTipus | '', alap: AdoAlap, osszeg: string];

const epulet = (lakas: string, tobblakasos: string, garazs: string, szallas: string, muhely: string): MertekSor[] => [
  ['EPITMENYADO', 'LAKAS', 'NM', lakas],
  ['EPITMENYADO', 'UDULO', 'NM', lakas],
  ['EPITMENYADO', 'EGYEB_EPITMENY', 'NM', lakas],
  ['EPITMENYADO', 'TOBBLAKASOS_EPULET', 'NM', tobblakasos],
  ['EPITMENYADO', 'GARAZS', 'NM', garazs],
  ['EPITMENYADO', 'SZALLASHELY', 'NM', szallas],
  ['EPITMENYADO', 'MUHELY', 'NM', muhely],
];
const telek = (belterulet: string, kulterulet: string): MertekSor[] => [
  ['TELEKADO', 'BELTERULETI_TELEK', 'NM', belterulet],
  ['TELEKADO', 'KULTERULETI_TELEK', 'NM', kulterulet],
];
const forgalmi = (ifa: string, hipa: string): MertekSor[] => [
  ['IDEGENFORGALMI_ADO', '', 'EJ', ifa],
  ['IPARUZESI_ADO', '', 'ARBEVETEL', hipa],
];

/** Csopak: the decree of 2025 as published; the others are plausible and within the statutory maxima. */
const TARIFAK: Record<string, MertekSor[]> = {
  '02185': [...epulet('1600', '1900', '800', '1300', '800'), ...telek('400', '200'), ...forgalmi('650', '2')],
  '17011': [...epulet('1500', '1700', '700', '1300', '800'), ...telek('350', '150'), ...forgalmi('600', '2')],
  '15130': [...epulet('900', '1100', '600', '1200', '1000'), ...telek('150', '50'), ...forgalmi('700', '2')],
};
const FALU: MertekSor[] = [['KOMMUNALIS_ADO', '', 'DARAB', '10000'], ...telek('60', '20'), ...forgalmi('400', '1.8')];

export const tarifa = (ksh: string): readonly MertekSor[] => TARIFAK[ksh] ?? FALU;

/** The tax that dwellings bear in this municipality. */
export const lakasAdonem = (ksh: string): AdonemKod => (TARIFAK[ksh] ? 'EPITMENYADO' : 'KOMMUNALIS_ADO');

const NEVEK: Partial<Record<AdonemKod, readonly [nev: string, szamla: string, rovat: string]>> = {
  IPARUZESI_ADO: ['Helyi iparűzési adó', '10001136', 'B351'],
  KOMMUNALIS_ADO: ['Magánszemély kommunális adója', '10001583', 'B34'],
  EPITMENYADO: ['Építményadó', '10001246', 'B34'],
  TELEKADO: ['Telekadó', '10001411', 'B34'],
  IDEGENFORGALMI_ADO: ['Idegenforgalmi adó', '10001624', 'B355'],
};

const ADONEMEK = `
  insert into adonem (onkormanyzat, id, kod, nev, szamlaszam, rovat)
  select $1, tomeges_azonosito(), a.kod, a.nev, '59800118-' || a.szamla || '-00000000', a.rovat
  from jsonb_to_recordset($2::jsonb) as a(kod text, nev text, szamla text, rovat text)`;

const RENDELET = `
  insert into rendelet (onkormanyzat, id, szam, targy, kihirdetes, hatalybalepes)
  values ($1, tomeges_azonosito(), '17/2024. (XI. 29.)', 'A helyi adókról', '2024-11-29', '2025-01-01')`;

const MERTEKEK = `
  insert into mertek (onkormanyzat, id, rendelet_id, adonem_id, targy_tipus, alap, osszeg, ervenyes_tol)
  select $1, tomeges_azonosito(), r.id, n.id, m.tipus, m.alap, m.osszeg, '2025-01-01'
  from jsonb_to_recordset($2::jsonb) as m(adonem text, tipus text, alap text, osszeg numeric)
    join rendelet r on r.onkormanyzat = $1 join adonem n on n.onkormanyzat = $1 and n.kod = m.adonem`;

/** Taxes with their collection accounts, the decree and its rates. */
export async function tarifak(ctx: Ctx, { ksh }: DemoTerv): Promise<void> {
  const sorok = tarifa(ksh);
  const kodok = [...new Set(sorok.map(([adonem]) => adonem))];
  const adonemek = kodok.map((kod) => ({ kod, nev: NEVEK[kod]![0], szamla: NEVEK[kod]![1], rovat: NEVEK[kod]![2] }));
  await ctx.sql(ADONEMEK, [ctx.onkormanyzat, JSON.stringify(adonemek)]);
  await ctx.sql(RENDELET, [ctx.onkormanyzat]);
  const mertekek = sorok.map(([adonem, tipus, alap, osszeg]) => ({ adonem, tipus, alap, osszeg }));
  await ctx.sql(MERTEKEK, [ctx.onkormanyzat, JSON.stringify(mertekek)]);
}
