import { readFileSync } from 'node:fs';
import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { migracio } from '../data/migracio.ts';
import { demo } from '../src/demo.ts';
import { keret } from '../src/subgraph.ts';
import { AZONOSITO, felhasznalok, kodok, vegrehajt } from './vilag.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(keret);
});
afterAll(() => v.stop());

const csopakTerv = { ksh: '02185', nev: 'Csopak', lakasok: 897, nepesseg: 1773, kozpont: { y: 564_100, x: 182_000 }, parcellak: 897 };

test('the gazetteer of the migration is the one of the data file, all 3,178 rows', async () => {
  const csv = readFileSync(new URL('../data/onkormanyzatok-2018.csv', import.meta.url), 'utf8');
  expect(readFileSync(new URL('../migrations/0002_onkormanyzatok.sql', import.meta.url), 'utf8')).toBe(migracio(csv));
  const [n] = await v
    .onkormanyzat('02185')
    .ctx((ctx) =>
      ctx.sql(
        'select (select count(*)::int from onkormanyzat_torzs where not homokozo) as o, (select count(*)::int from hivatal_torzs where kozos) as k',
      ),
    );
  expect(n).toEqual({ o: 3178, k: 738 });
});

test('municipalities are found without accents, with their office and its other members', async () => {
  const anna = v.onkormanyzat('17020').mint('IKTATO');
  const { data } = await anna.kerdez(
    `query K($k: String!) { onkormanyzatok(kereses: $k) { kshKod nev varmegye jogallas nepesseg lakasok } hivatal { kshKod nev kozos onkormanyzatok { nev } } }`,
    { k: 'orisze' },
  );
  expect(data.onkormanyzatok).toContainEqual({
    kshKod: '10630',
    nev: 'Őriszentpéter',
    varmegye: 'Vas',
    jogallas: 'város',
    nepesseg: 1139,
    lakasok: 524,
  });
  expect(data.hivatal).toMatchObject({ kshKod: '10630', nev: 'Őriszentpéteri Közös Önkormányzati Hivatal', kozos: true });
  expect(data.hivatal.onkormanyzatok).toHaveLength(13);
  const debrecen = await anna.kerdez(`{ onkormanyzat(kshKod: "15130") { nev hivatal { nev kozos } } }`);
  expect(debrecen.data.onkormanyzat).toEqual({ nev: 'Debrecen', hivatal: { nev: 'Debreceni Polgármesteri Hivatal', kozos: false } });
});

test('other szakrendszerek reach a municipality by its code', async () => {
  const { data, errors } = await v
    .onkormanyzat('02185')
    .mint('IKTATO')
    .kerdez(`query E($r: [_Any!]!) { _entities(representations: $r) { ... on Onkormanyzat { kshKod nev } } }`, {
      r: [{ __typename: 'Onkormanyzat', kshKod: '02440' }],
    });
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([{ kshKod: '02440', nev: 'Szatta' }]);
});

test('en: who, where, with what rights, and where one may switch', async () => {
  const hely = v.onkormanyzat('17020');
  await felhasznalok(hely, { [AZONOSITO.anna]: ['IKTATO'] });
  const anna = hely.mint('IKTATO', {
    id: AZONOSITO.anna,
    nev: 'Kovács Anna',
    hivas: {
      onkormanyzatok: [
        { kshKod: '17020', nev: 'Bajánsenye' },
        { kshKod: '02440', nev: 'Szatta' },
      ],
    },
  });
  const { data } = await anna.kerdez(
    `{ en { id nev onkormanyzat { kshKod nev } onkormanyzatok { kshKod nev } szerepkorok engedelyek celok felhasznalo { nev } helyettesites { id } } }`,
  );
  expect(data.en).toMatchObject({
    id: AZONOSITO.anna,
    nev: 'Kovács Anna',
    onkormanyzat: { kshKod: '17020', nev: 'Bajánsenye' },
    onkormanyzatok: [{ nev: 'Bajánsenye' }, { nev: 'Szatta' }],
    szerepkorok: ['IKTATO'],
    engedelyek: expect.arrayContaining(['iratkezelo.kuldemeny.*']),
    celok: ['UGYINTEZES'],
    helyettesites: null,
  });
});

test('a support view (acceptance 3.g.5): opened by the jegyző only, for two hours, closed early at will', async () => {
  const hely = v.onkormanyzat('18430');
  const most = '2027-03-01T10:00:00Z';
  const input = {
    tamogatoId: '0190bbbb-0000-7000-8000-000000000001',
    tamogatoNev: 'Támogató Tamás',
    jegyszam: '123',
    indok: 'Nem töltődik be a lista',
  };
  expect(kodok(await vegrehajt(hely.mint('KERET_ADMIN', { most }), 'betekintesMegnyit', input, 'betekintes { id }'))).toEqual([
    'CSAK_JEGYZO',
  ]);
  const jegyzo = hely.mint('JEGYZO', { most });
  const { betekintes } = await vegrehajt(jegyzo, 'betekintesMegnyit', input, 'betekintes { id verzio lejar tamogato { nev munkakor } }');
  expect(betekintes).toMatchObject({ lejar: '2027-03-01T12:00:00.000Z', tamogato: { nev: 'Támogató Tamás' } });
  const szerepkorei = async (ido: string) =>
    (
      await hely
        .mint('JEGYZO', { most: ido })
        .kerdez(`{ felhasznalo(id: "${input.tamogatoId}") { hatalyosSzerepkorok { szerepkor { kod } forras } } }`)
    ).data.felhasznalo.hatalyosSzerepkorok;
  expect(await szerepkorei('2027-03-01T09:59:59Z')).toEqual([]);
  expect(await szerepkorei('2027-03-01T11:59:59Z')).toEqual([{ szerepkor: { kod: 'KINCSTAR_TAMOGATO' }, forras: 'BETEKINTES' }]);
  expect(await szerepkorei('2027-03-01T12:00:00Z')).toEqual([]);
  await vegrehajt(
    hely.mint('JEGYZO', { most: '2027-03-01T11:00:00Z' }),
    'betekintesBezar',
    { id: betekintes.id, verzio: 1 },
    'betekintes { visszavonva }',
  );
  expect(await szerepkorei('2027-03-01T11:30:00Z')).toEqual([]);
  expect((await jegyzo.kerdez('{ betekintesek { jegyszam tamogato { nev } } }')).data.betekintesek).toEqual([
    { jegyszam: '123', tamogato: { nev: 'Támogató Tamás' } },
  ]);
});

test('the demo staff is the same in each municipality of the office, and loading twice changes nothing', async () => {
  const paloznak = { ...csopakTerv, ksh: '17011', nev: 'Paloznak' };
  for (const terv of [csopakTerv, paloznak, csopakTerv]) await v.onkormanyzat(terv.ksh).ctx((ctx) => demo(ctx, terv));
  const nevek = async (ksh: string) =>
    (
      await v
        .onkormanyzat(ksh)
        .mint('KERET_ADMIN')
        .kerdez('{ felhasznalok { totalCount nodes { id felhasznalonev hatalyosSzerepkorok { szerepkor { kod } } } } }')
    ).data.felhasznalok;
  const [egyik, masik] = [await nevek('02185'), await nevek('17011')];
  expect(egyik.totalCount).toBe(16);
  const anna = (lista: typeof egyik) => lista.nodes.find((f: { felhasznalonev: string }) => f.felhasznalonev === 'anna.csopak');
  expect(anna(egyik)).toEqual(anna(masik));
  expect(anna(egyik).hatalyosSzerepkorok.map((s: any) => s.szerepkor.kod)).toEqual(['ADO_UGYINTEZO', 'IVK_KEZELO']);
});
