import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { demo, subgraph } from '../src/index.ts';

const CSOPAK = { ksh: '02185', nev: 'Csopak', lakasok: 897, nepesseg: 1773, kozpont: { y: 564_139, x: 182_132 }, parcellak: 897 };
const DEBRECEN = {
  ksh: '15130',
  nev: 'Debrecen',
  lakasok: 96_295,
  nepesseg: 202_214,
  kozpont: { y: 844_216, x: 246_279 },
  parcellak: 96_295,
};

describe('demóadatok', () => {
  let v: TesztVilag;
  beforeAll(async () => {
    v = await tesztVilag(subgraph);
  });
  afterAll(() => v.stop());

  const szamok = (ksh: string) =>
    v.onkormanyzat(ksh).ctx(async (ctx) => {
      const [sor] = await ctx.sql<Record<string, number>>(`select
        (select count(*)::int from kataszteri_ingatlan) as ingatlan, (select max(naplo_sorszam) from kataszteri_ingatlan) as legnagyobb,
        (select count(*)::int from betetlap) as lap, (select count(*)::int from betetlap where allapot = 'ALAIRT') as alairt,
        (select count(*)::int from betetlap where allapot = 'SZERKESZTES') as vazlat,
        (select count(*)::int from ivk_esemeny where bejegyezve > hatarido90) as kesett,
        (select count(*)::int from ivk_esemeny where bejegyezve is null) as nyitott,
        (select count(*)::int from kataszteri_ingatlan i where not exists (select 1 from kataszteri_valtozat v where v.ingatlan_id = i.id
           and v.felulirva is null and v.ervenyes_ig is null and v.brutto_ertek = i.brutto_ertek and v.allapot = i.allapot)) as elteres`);
      return sor!;
    });

  test('a village: journal without gaps, signed sheets and drafts, late and open events, one division; loading twice changes nothing', async () => {
    await v.onkormanyzat(CSOPAK.ksh).ctx((ctx) => demo(ctx, CSOPAK));
    const egyszer = await szamok(CSOPAK.ksh);
    expect(egyszer.ingatlan).toBe(egyszer.legnagyobb);
    expect(egyszer.elteres).toBe(0);
    expect(egyszer.alairt).toBeGreaterThan(egyszer.vazlat!);
    expect(Math.min(egyszer.vazlat!, egyszer.kesett!, egyszer.nyitott!)).toBeGreaterThan(0);
    await v.onkormanyzat(CSOPAK.ksh).ctx((ctx) => demo(ctx, CSOPAK));
    expect(await szamok(CSOPAK.ksh)).toEqual(egyszer);
  });

  test('the sheets add up to the covers, and the land sheets repeat their area', async () => {
    const { data } = await v.onkormanyzat(CSOPAK.ksh).mint('IVK_KEZELO').kerdez('{ ertekElteresek { nodes { elteres } totalCount } }');
    expect(data.ertekElteresek).toEqual({ nodes: [], totalCount: 0 });
  });

  test('parcel convention: parcel 0 has lot number 100 and stands in the first street', async () => {
    const { data } = await v
      .onkormanyzat(CSOPAK.ksh)
      .mint('IVK_KEZELO')
      .kerdez('{ ingatlan(fekves: BELTERULET, hrsz: "100") { kataszter { cim geometria } } }');
    expect(data.ingatlan.kataszter.cim).toBe('Fő utca 1.');
    expect(data.ingatlan.kataszter.geometria.type).toBe('Polygon');
  });

  test('all of Debrecen in ten seconds', async () => {
    const kezdet = performance.now();
    await v.onkormanyzat(DEBRECEN.ksh).ctx((ctx) => demo(ctx, DEBRECEN));
    const masodperc = (performance.now() - kezdet) / 1000;
    const { ingatlan } = await szamok(DEBRECEN.ksh);
    console.info(`Debrecen: ${ingatlan} ingatlan ${masodperc.toFixed(1)} s`);
    expect(ingatlan).toBeGreaterThan(12_000);
    expect(masodperc).toBeLessThan(30);
  });
});
