import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { keret } from '../src/subgraph.ts';
import { AZONOSITO, felhasznalok, kodok, vegrehajt } from './vilag.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(keret);
});
afterAll(() => v.stop());

const { admin, anna, bela } = AZONOSITO;
const JUNIUS = '2027-06-15T10:00:00Z';
const JULIUS = { helyettesitettId: bela, helyettesId: anna, szerepkor: 'IKTATO', kezdet: '2027-07-01', veg: '2027-07-10' };
const MATRIX = `query Matrix($napon: Datum) { jogosultsagiMatrix(napon: $napon) { felhasznalo { id } engedelyek szerepkorok { szerepkor { kod } forras helyettesitett { id } kezdet veg } } }`;

async function hely(ksh: string) {
  const onkormanyzat = v.onkormanyzat(ksh);
  await felhasznalok(onkormanyzat, { [admin]: ['KERET_ADMIN'], [bela]: ['IKTATO', 'ADO_UGYINTEZO'], [anna]: ['IVK_KEZELO'] });
  return onkormanyzat;
}

test('a colleague lends one of two roles for an interval: it holds in it, shows its source, and ends by itself (acceptance 3.g.2)', async () => {
  const csopak = await hely('02185');
  const ki = csopak.mint(['IKTATO', 'ADO_UGYINTEZO'], { id: bela, most: JUNIUS });
  const { helyettesites } = await vegrehajt(
    ki,
    'helyettesitesRogzit',
    JULIUS,
    'helyettesites { id verzio szerepkor { kod } hatalyos helyettesitett { id } helyettes { id } }',
  );
  expect(helyettesites).toMatchObject({
    szerepkor: { kod: 'IKTATO' },
    hatalyos: false,
    helyettesitett: { id: bela },
    helyettes: { id: anna },
  });
  const matrix = async (napon: string) => {
    const { data, errors } = await csopak.mint('JEGYZO').kerdez(MATRIX, { napon });
    expect(errors).toBeUndefined();
    return data.jogosultsagiMatrix.find((sor: { felhasznalo: { id: string } }) => sor.felhasznalo.id === anna);
  };
  for (const nap of ['2027-06-30', '2027-07-11'])
    expect((await matrix(nap)).szerepkorok.map((s: any) => s.szerepkor.kod)).toEqual(['IVK_KEZELO']);
  for (const nap of ['2027-07-01', '2027-07-05', '2027-07-10']) {
    const sor = await matrix(nap);
    expect(sor.szerepkorok).toEqual([
      { szerepkor: { kod: 'IKTATO' }, forras: 'HELYETTESITES', helyettesitett: { id: bela }, kezdet: '2027-07-01', veg: '2027-07-10' },
      { szerepkor: { kod: 'IVK_KEZELO' }, forras: 'TAGSAG', helyettesitett: null, kezdet: '2020-01-01', veg: null },
    ]);
    expect(sor.engedelyek).toContain('iratkezelo.kuldemeny.*');
    expect(sor.engedelyek).not.toContain('ado.*.olvas');
  }
  const en = await csopak
    .mint(['IKTATO', 'IVK_KEZELO'], { id: anna, most: '2027-07-05T10:00:00Z' })
    .kerdez(`{ en { felhasznalo { id } hatalyosSzerepkorok { szerepkor { kod } forras } } }`);
  expect(en.data.en).toEqual({
    felhasznalo: { id: anna },
    hatalyosSzerepkorok: [
      { szerepkor: { kod: 'IKTATO' }, forras: 'HELYETTESITES' },
      { szerepkor: { kod: 'IVK_KEZELO' }, forras: 'TAGSAG' },
    ],
  });
  expect(
    kodok(
      await vegrehajt(
        csopak.mint('IVK_KEZELO', { id: anna }),
        'helyettesitesVisszavon',
        { id: helyettesites.id, verzio: 1 },
        'helyettesites { id }',
      ),
    ),
  ).toEqual(['CSAK_SAJAT']);
  await vegrehajt(
    csopak.mint('IKTATO', { id: bela, most: '2027-07-03T10:00:00Z' }),
    'helyettesitesVisszavon',
    { id: helyettesites.id, verzio: 1 },
    'helyettesites { visszavonva }',
  );
  expect((await matrix('2027-07-05')).szerepkorok).toHaveLength(1);
  expect((await matrix('2027-07-02')).szerepkorok).toHaveLength(2);
});

test.each([
  ['turned days', { veg: '2027-06-01' }, ['IDOSZAK_FORDITOTT']],
  ['a past interval', { kezdet: '2027-01-01', veg: '2027-01-05' }, ['IDOSZAK_MULT']],
  ['two years', { veg: '2029-07-01' }, ['IDOSZAK_HOSSZU']],
  ['oneself', { helyettesId: bela }, ['ONMAGA']],
  ['a role that he does not have', { szerepkor: 'ADO_VEZETO' }, ['NINCS_SZEREPKORE']],
  ['a role that does not exist', { szerepkor: 'FONOK' }, ['ISMERETLEN_SZEREPKOR']],
  ['a substitute who does not exist here', { helyettesId: '0190aaaa-0000-7000-8000-00000000ffff' }, ['NEM_TALALHATO']],
])('%s: refused, nothing written', async (_nev, valtozas, vart) => {
  const onkormanyzat = v.onkormanyzat('17011');
  if ((await onkormanyzat.ctx((ctx) => ctx.sql('select 1 from felhasznalo'))).length === 0) await hely('17011');
  const ki = onkormanyzat.mint('IKTATO', { id: bela, most: JUNIUS });
  expect(kodok(await vegrehajt(ki, 'helyettesitesRogzit', { ...JULIUS, ...valtozas }, 'helyettesites { id }'))).toEqual(vart);
  expect(await onkormanyzat.ctx((ctx) => ctx.sql('select 1 from helyettesites'))).toEqual([]);
});

test('another one’s role is lent by the office manager only, and a lent role is not lent on', async () => {
  const onkormanyzat = await hely('10630');
  const most = '2027-07-05T10:00:00Z';
  expect(kodok(await vegrehajt(onkormanyzat.mint('ADO_VEZETO', { most }), 'helyettesitesRogzit', JULIUS, 'helyettesites { id }'))).toEqual([
    'CSAK_SAJAT',
  ]);
  expect(kodok(await vegrehajt(onkormanyzat.mint('IRODAVEZETO', { most }), 'helyettesitesRogzit', JULIUS, 'helyettesites { id }'))).toEqual(
    [],
  );
  const tovabb = { ...JULIUS, helyettesitettId: anna, helyettesId: admin };
  expect(
    kodok(
      await vegrehajt(
        onkormanyzat.mint(['IKTATO', 'IVK_KEZELO'], { id: anna, most }),
        'helyettesitesRogzit',
        tovabb,
        'helyettesites { id }',
      ),
    ),
  ).toEqual(['NINCS_SZEREPKORE']);
  const lista = await onkormanyzat
    .mint('JEGYZO', { most })
    .kerdez(`query L($id: ID) { helyettesitesek(felhasznaloId: $id) { totalCount nodes { hatalyos } } }`, { id: anna });
  expect(lista.data.helyettesitesek).toEqual({ totalCount: 1, nodes: [{ hatalyos: true }] });
});

test('somebody leaves (acceptance 3.g.4): what is open is listed, handed over in one step, and nothing stays with him', async () => {
  const onkormanyzat = await hely('08013');
  const most = JUNIUS;
  const ki = onkormanyzat.mint('KERET_ADMIN', { id: admin, most });
  await vegrehajt(onkormanyzat.mint('IKTATO', { id: bela, most }), 'helyettesitesRogzit', JULIUS, 'helyettesites { id }');
  await vegrehajt(
    onkormanyzat.mint('IVK_KEZELO', { id: anna, most }),
    'helyettesitesRogzit',
    { ...JULIUS, helyettesitettId: anna, helyettesId: bela, szerepkor: 'IVK_KEZELO' },
    'helyettesites { id }',
  );
  const NYITOTT = `query N($id: ID!) { munkakorMegszunes(felhasznaloId: $id) { tagsagok { szerepkor { kod } } ellatottHelyettesitesek { szerepkor { kod } } sajatHelyettesitesek { szerepkor { kod } } } }`;
  const elotte = (await ki.kerdez(NYITOTT, { id: anna })).data.munkakorMegszunes;
  expect(elotte).toEqual({
    tagsagok: [{ szerepkor: { kod: 'IVK_KEZELO' } }],
    ellatottHelyettesitesek: [{ szerepkor: { kod: 'IKTATO' } }],
    sajatHelyettesitesek: [{ szerepkor: { kod: 'IVK_KEZELO' } }],
  });
  expect(kodok(await vegrehajt(ki, 'felhasznaloMegszuntet', { id: anna, verzio: 1 }, 'felhasznalo { id }'))).toEqual(['ATVEVO_KELL']);
  for (const atvevoId of [anna, bela])
    expect(kodok(await vegrehajt(ki, 'felhasznaloMegszuntet', { id: anna, verzio: 1, atvevoId }, 'felhasznalo { id }'))).toEqual([
      'ATVEVO_HIBAS',
    ]);
  const { felhasznalo } = await vegrehajt(
    ki,
    'felhasznaloMegszuntet',
    { id: anna, verzio: 1, atvevoId: admin },
    'felhasznalo { allapot hatalyosSzerepkorok { forras } }',
  );
  expect(felhasznalo).toEqual({ allapot: 'MEGSZUNT', hatalyosSzerepkorok: [] });
  expect((await ki.kerdez(NYITOTT, { id: anna })).data.munkakorMegszunes).toEqual({
    tagsagok: [],
    ellatottHelyettesitesek: [],
    sajatHelyettesitesek: [],
  });
  expect((await ki.kerdez(NYITOTT, { id: admin })).data.munkakorMegszunes.ellatottHelyettesitesek).toEqual([
    { szerepkor: { kod: 'IKTATO' } },
  ]);
});
