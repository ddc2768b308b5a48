import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { ado } from '../src/subgraph.ts';
import { hivatal, MOST, sikerul, type Hivatal } from './kozos.ts';

let v: TesztVilag;
let csopak: Hivatal;
beforeAll(async () => {
  v = await tesztVilag(ado);
  csopak = await hivatal(v, '02185', 'Csopak', 500);
});
afterAll(() => v.stop());

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Ingatlan {
  hrsz adotargyak { tipus terulet adonem { kod } alanyok { szamlalo nevezo adozo { nev } } } adoegyenleg { nap tartozas potlek tulfizetes szamlak } } } }`;
const ingatlanok = (darab: number) =>
  Array.from({ length: darab }, (_, i) => ({ __typename: 'Ingatlan', fekves: 'BELTERULET', hrsz: String(100 + i) }));

test('egy vagy ötszáz ingatlan: ugyanannyi utasítás', async () => {
  await sikerul(csopak.ugyintezo, ENTITIES, { r: ingatlanok(1) });
  const egy = csopak.ugyintezo.utasitasok.length;
  const valasz = await sikerul(csopak.ugyintezo, ENTITIES, { r: ingatlanok(500) });
  expect(csopak.ugyintezo.utasitasok.length).toBe(egy);
  expect(valasz).toHaveLength(500);
  expect(valasz.every((i: any, n: number) => i.hrsz === String(100 + n) && i.adotargyak.length === 1)).toBe(true);
});

test('a kataszter és az adó lapja: legfeljebb három utasítás a naplóval együtt', async () => {
  const LAP =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Ingatlan { adotargyak { tipus terulet } adoegyenleg { tartozas } } } }';
  await sikerul(csopak.ugyintezo, LAP, { r: ingatlanok(100) });
  expect(csopak.ugyintezo.utasitasok.length).toBeLessThanOrEqual(3);
});

test('az ingatlan egyenlege az alanyok számláinak egyenlege', async () => {
  const valasz = await sikerul(csopak.ugyintezo, ENTITIES, { r: ingatlanok(60) });
  const SZAMLAK = `query ($hrsz: String) { adotargyak(szuro: { hrsz: $hrsz }) { nodes { adonem { kod } alanyok { adozo { szamlak { tartozas adonem { kod } } } } } } }`;
  for (const { hrsz, adoegyenleg } of valasz.slice(0, 20)) {
    const { nodes } = await sikerul(csopak.ugyintezo, SZAMLAK, { hrsz });
    const kod = nodes[0].adonem.kod;
    const szamlak = nodes[0].alanyok.flatMap((a: any) => a.adozo.szamlak.filter((sz: any) => sz.adonem.kod === kod));
    expect(`${hrsz} ${adoegyenleg.tartozas}`).toBe(`${hrsz} ${szamlak.reduce((o: bigint, sz: any) => o + BigInt(sz.tartozas), 0n)}`);
  }
});

test('adótárgy nélküli ingatlan: üres lista, nincs egyenleg', async () => {
  const [ingatlan] = await sikerul(csopak.ugyintezo, ENTITIES, { r: [{ __typename: 'Ingatlan', fekves: 'KULTERULET', hrsz: '0999' }] });
  expect(ingatlan).toEqual({ hrsz: '0999', adotargyak: [], adoegyenleg: null });
});

test('a vagyonkezelő az ingatlant látja, az adót nem: a mező üres, indokkal', async () => {
  const ivk = csopak.onkormanyzat.mint('IVK_KEZELO', { cel: 'VAGYONGAZDALKODAS', most: MOST });
  const { data, errors } = await ivk.kerdez(ENTITIES, { r: ingatlanok(2) });
  expect(data).toEqual({ _entities: [100, 101].map((n) => ({ hrsz: String(n), adotargyak: null, adoegyenleg: null })) });
  expect(new Set(errors?.map((e: any) => e.extensions.code))).toEqual(new Set(['NINCS_JOGOSULTSAG']));
});

test('adótitok cél nélkül nem olvasható; az olvasás naplózódik értékek nélkül', async () => {
  const celtalan = csopak.onkormanyzat.mint('ADO_UGYINTEZO', { most: MOST });
  expect((await celtalan.kerdez(ENTITIES, { r: ingatlanok(1) })).errors?.[0]?.extensions?.code).toBe('CEL_SZUKSEGES');
  const { nodes, ep } = await sikerul(
    csopak.onkormanyzat.mint('BELSO_ELLENOR'),
    '{ adoNaplo(first: 500, szuro: { entitas: "Adotargy" }) { ep nodes { muvelet cel adat } } }',
  );
  expect(ep).toBe(true);
  expect(nodes.some((n: any) => n.muvelet === 'OLVAS' && n.cel === 'ADOZTATAS')).toBe(true);
});

test('a saját típusok hivatkozásai egy utasítással oldódnak fel', async () => {
  const { nodes } = await sikerul(csopak.ugyintezo, '{ adozok(first: 200) { nodes { id } } }');
  const r = nodes.map(({ id }: { id: string }) => ({ __typename: 'Adozo', id }));
  const valasz = await sikerul(csopak.ugyintezo, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Adozo { nev } } }', { r });
  expect(valasz.every((a: any) => a.nev)).toBe(true);
  expect(csopak.ugyintezo.utasitasok.length).toBeLessThanOrEqual(2);
});

test.each([
  ['adózók', 'adozok', '{ nodes { nev targyak { szamlalo adotargy { hrsz adonem { kod } } } szamlak { fizetendo adonem { kod } } } }'],
  ['adótárgyak', 'adotargyak', '{ nodes { hrsz adonem { kod } alanyok { adozo { nev } } } }'],
  ['befizetések', 'befizetesek', '{ nodes { osszeg adonem { kod } adozo { nev } javasoltAdozo { nev } } }'],
  ['kivetéstételek', 'kivetesTetelek', '{ nodes { osszeg adozo { nev } adotargy { hrsz } adomertek { osszeg rendelet { szam } } } }'],
  ['határozatok', 'adohatarozatok', '{ nodes { szam adozo { nev } } }'],
  ['hátralékok', 'hatralekLista', '{ nodes { fizetendo adozo { nev } adonem { kod } } }'],
])('%s: az utasítások száma nem függ a sorokétól', async (_nev, mezo, kijeloles) => {
  await sikerul(csopak.vezeto, `{ ${mezo}(first: 2) ${kijeloles} }`);
  const keves = csopak.vezeto.utasitasok.length;
  await sikerul(csopak.vezeto, `{ ${mezo}(first: 300) ${kijeloles} }`);
  expect(csopak.vezeto.utasitasok.length).toBe(keves);
});
