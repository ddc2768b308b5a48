import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { ado } from '../src/subgraph.ts';
import { hivatal, MOST, sikerul, type Hivatal } from './kozos.ts';

let v: TesztVilag;
let csopak: Hivatal;
beforeAll(async () => {
  v = await tesztVilag(ado);
  csopak = await hivatal(v, '02185', 'Csopak', 60);
});
afterAll(() => v.stop());

/** The same act by several clerks at the same moment; the answers without their order. */
async function egyszerre(szerepkor: string, query: string, input: object, darab = 4) {
  const valaszok = await Promise.all(
    Array.from({ length: darab }, (_, i) =>
      csopak.onkormanyzat.mint(szerepkor, { cel: 'ADOZTATAS', most: MOST, id: `clerk-${i}` }).kerdez(query, { input }),
    ),
  );
  return valaszok.map(({ data, errors }) => {
    expect(errors).toBeUndefined();
    return Object.values(data as Record<string, any>)[0];
  });
}
const kodok = (valaszok: any[]) => valaszok.flatMap((valasz) => valasz.hibak.map((h: any) => h.kod)).sort();

test('ugyanaz a bankfájl négyszer egyszerre: egyszer könyvelődik', async () => {
  const tartalom = [
    'FEJ;2026/300;59800118-10001246-00000000;2026-11-20;0;1000',
    'TETEL;1;2026-11-20;1000;Minta Anna;;8432641235',
    'ZARO;1;1000',
  ].join('\n');
  const valaszok = await egyszerre(
    'ADO_KONYVELO',
    'mutation ($input: BankkivonatBeolvasInput!) { bankkivonatBeolvas(input: $input) { bankkivonat { id } hibak { kod } } }',
    { tartalom },
  );
  expect(kodok(valaszok)).toEqual(['MAR_BEOLVASVA', 'MAR_BEOLVASVA', 'MAR_BEOLVASVA']);
});

test('ugyanaz az adózó négyszer egyszerre: egyszer kerül nyilvántartásba, a szám hézagmentes', async () => {
  const adat = { fajta: 'TERMESZETES_SZEMELY', nev: 'Gyors Géza', adoazonositoJel: '8339670018', cim: '8229 Csopak, Fő utca 1.' };
  const valaszok = await egyszerre(
    'ADO_UGYINTEZO',
    'mutation ($input: AdozoLetrehozInput!) { adozoLetrehoz(input: $input) { adozo { adozoszam } hibak { kod } } }',
    { adat },
  );
  expect(kodok(valaszok)).toEqual(['MAR_NYILVANTARTOTT', 'MAR_NYILVANTARTOTT', 'MAR_NYILVANTARTOTT']);
  expect(valaszok.flatMap((valasz) => valasz.adozo ?? [])).toEqual([{ adozoszam: '0000062' }]);
});

test('pótlékkönyvelés négyszer egyszerre: a pótlék egyszer kerül a számlákra', async () => {
  const valaszok = await egyszerre(
    'ADO_KONYVELO',
    'mutation ($input: PotlekKonyvelInput!) { potlekKonyvel(input: $input) { darab hibak { kod } } }',
    {},
  );
  expect(kodok(valaszok)).toEqual([]);
  const darabok = valaszok.map((valasz) => valasz.darab).sort((a, b) => a - b);
  expect(darabok.slice(0, 3)).toEqual([0, 0, 0]);
  expect(darabok[3]).toBeGreaterThan(0);
});

test('függő befizetés azonosítása egyszerre: egy könyvelés, a többi megtudja', async () => {
  const { nodes } = await sikerul(csopak.konyvelo, '{ befizetesek(szuro: { azonositas: FUGGO }) { nodes { id verzio } } }');
  const { nodes: adozok } = await sikerul(csopak.konyvelo, '{ adozok(first: 1) { nodes { id } } }');
  const valaszok = await egyszerre(
    'ADO_KONYVELO',
    'mutation ($input: BefizetesAzonositInput!) { befizetesAzonosit(input: $input) { befizetes { id } hibak { kod } } }',
    { ...nodes[0], adozoId: adozok[0].id },
  );
  expect(kodok(valaszok)).toHaveLength(3);
  expect(new Set(kodok(valaszok))).toEqual(new Set(['VERZIO_ELTERES']));
});

test('kivetés könyvelése egyszerre: a tételek egyszer keletkeznek', async () => {
  const { kivetes } = await sikerul(
    csopak.ugyintezo,
    'mutation { kivetesSzimulal(input: { adonemKod: EPITMENYADO, ev: 2027 }) { kivetes { id verzio } hibak { kod } } }',
  );
  const JOVAHAGY =
    'mutation ($input: KivetesJovahagyInput!) { kivetesJovahagy(input: $input) { kivetes { id verzio darab } hibak { kod } } }';
  const { kivetes: jovahagyott } = await sikerul(csopak.jegyzo, JOVAHAGY, { input: kivetes });
  const { id, verzio } = jovahagyott;
  const valaszok = await egyszerre(
    'ADO_UGYINTEZO',
    'mutation ($input: KivetesKonyvelInput!) { kivetesKonyvel(input: $input) { valtozasok hibak { kod } } }',
    { id, verzio },
  );
  expect(valaszok.filter((valasz) => valasz.valtozasok > 0)).toHaveLength(1);
  const [sor] = await csopak.onkormanyzat.ctx((ctx) =>
    ctx.sql<{ n: string }>(`select count(*) as n from adoszamla_tetel where ev = 2027 and forras = 'KIVETES'`),
  );
  expect(Number(sor!.n)).toBe(valaszok.find((valasz) => valasz.valtozasok > 0).valtozasok);
});
