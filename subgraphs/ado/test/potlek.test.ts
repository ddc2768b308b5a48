import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { ado } from '../src/subgraph.ts';
import { hivatal, sikerul, type Hivatal } from './kozos.ts';

let v: TesztVilag;
let csopak: Hivatal;
beforeAll(async () => {
  v = await tesztVilag(ado);
  csopak = await hivatal(v);
});
afterAll(() => v.stop());

const LEVEZETES = 'potlekLevezetes { napok pontos osszeg szakaszok { tol ig napok tartozas napiMertek alapkamatok pontos } }';
const PELDA = `query ($nap: Datum) { adozok(szuro: { adoazonositoJel: "8432641235" }) { nodes { id nev szamlak(nap: $nap) {
  nap egyenleg potlek konyveltPotlek tartozas fizetendo tulfizetes legregebbiEsedekesseg adonem { kod } ${LEVEZETES} } } } }`;
const KONYVEL = 'mutation ($input: PotlekKonyvelInput!) { potlekKonyvel(input: $input) { darab osszeg hibak { kod uzenet mezo } } }';
const HATRALEK = `query ($nap: Datum, $szuro: HatralekSzuro, $first: Int!, $after: String) { hatralekLista(nap: $nap, szuro: $szuro, first: $first, after: $after) {
  totalCount osszesites { darab tartozas potlek fizetendo } pageInfo { hasNextPage endCursor }
  nodes { tartozas potlek fizetendo legregebbiEsedekesseg elevult adozo { id nev } adonem { kod } } } }`;

const pelda = async (nap?: string) => {
  const { nodes } = await sikerul(csopak.ugyintezo, PELDA, { nap });
  return { id: nodes[0].id, szamla: nodes[0].szamlak.find((sz: any) => sz.adonem.kod === 'EPITMENYADO') };
};

test('a közzétett példa: 120 000 Ft, 167 nap, 6 szakasz, 3 877 Ft – a szakaszok a számlán láthatók', async () => {
  const { szamla } = await pelda('2022-03-01');
  expect(szamla).toMatchObject({
    nap: '2022-03-01',
    egyenleg: '0',
    potlek: '3877',
    konyveltPotlek: '0',
    fizetendo: '3877',
    tulfizetes: '0',
  });
  expect(szamla.potlekLevezetes).toEqual({
    napok: 167,
    pontos: '3877.2',
    osszeg: '3877',
    szakaszok: [
      { tol: '2021-09-16', ig: '2021-09-21', napok: 6, tartozas: '120000', napiMertek: '0.017', alapkamatok: ['1.5'], pontos: '122.4' },
      {
        tol: '2021-09-22',
        ig: '2021-11-16',
        napok: 56,
        tartozas: '120000',
        napiMertek: '0.018',
        alapkamatok: ['1.65', '1.8'],
        pontos: '1209.6',
      },
      { tol: '2021-11-17', ig: '2021-12-14', napok: 28, tartozas: '120000', napiMertek: '0.019', alapkamatok: ['2.1'], pontos: '638.4' },
      { tol: '2021-12-15', ig: '2022-01-25', napok: 42, tartozas: '120000', napiMertek: '0.020', alapkamatok: ['2.4'], pontos: '1008' },
      { tol: '2022-01-26', ig: '2022-02-22', napok: 28, tartozas: '120000', napiMertek: '0.021', alapkamatok: ['2.9'], pontos: '705.6' },
      { tol: '2022-02-23', ig: '2022-03-01', napok: 7, tartozas: '120000', napiMertek: '0.023', alapkamatok: ['3.4'], pontos: '193.2' },
    ],
  });
});

test('a fizetés előtti napon a tartozás még fennáll, az esedékesség napján nincs pótlék', async () => {
  expect((await pelda('2022-02-28')).szamla).toMatchObject({ tartozas: '120000', potlek: '3850', legregebbiEsedekesseg: '2021-09-15' });
  expect((await pelda('2021-09-15')).szamla).toMatchObject({ tartozas: '120000', potlek: '0' });
  expect((await pelda('2021-09-14')).szamla).toMatchObject({ tartozas: '0', potlek: '0' });
});

test('a tömeges SQL és a szabály minden számlán, több napra, forintra egyezik', async () => {
  const MIND = `query ($nap: Datum) { adozok(first: 500) { nodes { nev szamlak(nap: $nap) { potlek adonem { kod } potlekLevezetes { osszeg } } } } }`;
  for (const nap of ['2025-06-30', '2026-03-20', '2026-11-22']) {
    const { nodes } = await sikerul(csopak.ugyintezo, MIND, { nap });
    const szamlak = nodes.flatMap((a: any) => a.szamlak.map((sz: any) => ({ nev: a.nev, ...sz })));
    expect(szamlak.length).toBeGreaterThan(100);
    for (const { nev, potlek, potlekLevezetes } of szamlak)
      expect(`${nev} ${nap} ${potlek}`).toBe(`${nev} ${nap} ${potlekLevezetes.osszeg}`);
  }
  expect(csopak.ugyintezo.utasitasok.length).toBeLessThanOrEqual(6);
});

describe('pótlék könyvelése', () => {
  test('egy adózóé: a könyvelt összeg a példáé, kamatos kamat nincs, másodszor 0', async () => {
    const { id } = await pelda();
    const elso = await sikerul(csopak.ugyintezo, KONYVEL, { input: { adozoId: id, adonemKod: 'EPITMENYADO' } });
    const { szamla } = await pelda();
    expect(elso).toMatchObject({ darab: 1, osszeg: szamla.potlek });
    expect(szamla.konyveltPotlek).toBe(szamla.potlek);
    expect(await sikerul(csopak.ugyintezo, KONYVEL, { input: { adozoId: id, adonemKod: 'EPITMENYADO' } })).toMatchObject({
      darab: 0,
      osszeg: '0',
    });
  });

  test('mindenkié egyszerre, állandó számú utasítással; másodszor 0', async () => {
    const elso = await sikerul(csopak.konyvelo, KONYVEL, { input: {} });
    expect(elso.darab).toBeGreaterThan(5);
    expect(csopak.konyvelo.utasitasok.length).toBeLessThanOrEqual(5);
    expect(await sikerul(csopak.konyvelo, KONYVEL, { input: {} })).toMatchObject({ darab: 0 });
    expect((await pelda('2022-03-01')).szamla.potlek).toBe('3877');
  });
});

describe('hátraléklista', () => {
  test('a legnagyobb elöl, összesítővel; a sorok összege az összesítő; állandó számú utasítás', async () => {
    const lista = await sikerul(csopak.ugyintezo, HATRALEK, { first: 500 });
    expect(lista.totalCount).toBe(lista.nodes.length);
    const ossz = (mezo: string) => String(lista.nodes.reduce((o: bigint, n: any) => o + BigInt(n[mezo]), 0n));
    expect(lista.osszesites).toEqual({
      darab: lista.nodes.length,
      tartozas: ossz('tartozas'),
      potlek: ossz('potlek'),
      fizetendo: ossz('fizetendo'),
    });
    const fizetendok = lista.nodes.map((n: any) => BigInt(n.fizetendo));
    expect(fizetendok.every((f: bigint, i: number) => i === 0 || f <= fizetendok[i - 1]!)).toBe(true);
    expect(csopak.ugyintezo.utasitasok.length).toBeLessThanOrEqual(4);
  });

  test('lapozva ugyanaz, ismétlés és kihagyás nélkül', async () => {
    const egyben = await sikerul(csopak.ugyintezo, HATRALEK, { first: 500 });
    const latott: unknown[] = [];
    for (let after: string | undefined, van = true; van;) {
      const oldal = await sikerul(csopak.ugyintezo, HATRALEK, { first: 7, after });
      latott.push(...oldal.nodes);
      ({ hasNextPage: van, endCursor: after } = oldal.pageInfo);
    }
    expect(latott).toEqual(egyben.nodes);
  });

  test('korábbi napra, adónemre, összegre, névre szűrve', async () => {
    const regen = await sikerul(csopak.ugyintezo, HATRALEK, { first: 5, nap: '2021-12-31' });
    expect(regen.nodes).toMatchObject([
      { tartozas: '120000', adozo: { nev: 'Példa Péter' }, legregebbiEsedekesseg: '2021-09-15', elevult: true },
    ]);
    const szurt = await sikerul(csopak.ugyintezo, HATRALEK, { first: 500, szuro: { adonemKod: 'TELEKADO', osszegTol: '100000' } });
    expect(szurt.nodes.every((n: any) => n.adonem.kod === 'TELEKADO' && BigInt(n.fizetendo) >= 100_000n)).toBe(true);
    const nevre = await sikerul(csopak.ugyintezo, HATRALEK, { first: 5, szuro: { kereses: 'pelda peter' } });
    expect(nevre.nodes.map((n: any) => n.adozo.nev)).toContain('Példa Péter');
  });

  test('üres lista összesítője nulla; hibás kurzor magyar üzenet', async () => {
    expect((await sikerul(csopak.ugyintezo, HATRALEK, { first: 5, nap: '2020-01-01' })).osszesites).toEqual({
      darab: 0,
      tartozas: '0',
      potlek: '0',
      fizetendo: '0',
    });
    const { errors } = await csopak.ugyintezo.kerdez(HATRALEK, { first: 5, after: 'rossz' });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('kurzor'), extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('cél nélkül és jog nélkül nem látszik', async () => {
    const celtalan = await csopak.onkormanyzat.mint('ADO_UGYINTEZO').kerdez(HATRALEK, { first: 5 });
    expect(celtalan.errors?.[0]?.extensions?.code).toBe('CEL_SZUKSEGES');
    const ivk = await csopak.onkormanyzat.mint('IVK_KEZELO', { cel: 'VAGYONGAZDALKODAS' }).kerdez(HATRALEK, { first: 5 });
    expect(ivk.errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
  });
});

test('zárási összesítő: az év forgalma jogcímenként a számlák tételeinek összege, cél nélkül is', async () => {
  const jegyzo = csopak.onkormanyzat.mint('JEGYZO');
  const sorok = await sikerul(jegyzo, '{ adoforgalom(ev: 2026) { jogcim darab osszeg adonem { kod } } }');
  const [tetelek] = await csopak.onkormanyzat.ctx((ctx) =>
    ctx.sql<{ n: string; ossz: string }>('select count(*) as n, sum(ertek) as ossz from adoszamla_tetel where ev = 2026'),
  );
  expect(sorok.reduce((n: number, s: any) => n + s.darab, 0)).toBe(Number(tetelek!.n));
  expect(String(sorok.reduce((o: bigint, s: any) => o + BigInt(s.osszeg), 0n))).toBe(tetelek!.ossz);
  expect(sorok.some((s: any) => s.adonem.kod === 'EPITMENYADO' && s.jogcim === 'BEFIZETES')).toBe(true);
});
