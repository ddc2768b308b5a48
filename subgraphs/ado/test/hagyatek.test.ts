import { defineSubgraph, esemeny } from '@asp/kit';
import { kezbesito, tesztVilag, type TesztVilag } from '@asp/kit/test';
import { ado } from '../src/subgraph.ts';
import { hivatal, MA, sikerul, type Hivatal } from './kozos.ts';

/** Stands for probate: asks, and hears what was certified. */
const hallott: object[] = [];
const hagyatek = defineSubgraph({
  name: 'hagyatek',
  entities: [],
  resolvers: [],
  kibocsat: { 'hagyatek.ertekbizonyitvany.kert': { leiras: 'Kérték.' } },
  esemenyek: { 'ado.ertekbizonyitvany.kozolve': async (_ctx, { adat }) => void hallott.push(adat) },
  migrations: new URL('./migrations-ures/', import.meta.url),
});

let forras: TesztVilag;
let v: TesztVilag;
let csopak: Hivatal;
beforeAll(async () => {
  [forras, v] = [await tesztVilag(hagyatek), await tesztVilag(ado)];
  csopak = await hivatal(v, '02185', 'Csopak', 60);
});
afterAll(async () => {
  await forras.stop();
  await v.stop();
});
const kezbesit = () => kezbesito(forras, v)();
const UGY = '0190a000-0000-7000-8000-0000000000b1';
const kert = () =>
  forras.onkormanyzat('02185').ctx(async (ctx) => {
    esemeny(ctx, {
      fajta: 'hagyatek.ertekbizonyitvany.kert',
      targy: { entitas: 'HagyatekiUgy', id: UGY },
      adat: { fekves: 'BELTERULET', hrsz: '111' },
    });
  });
const act = (nev: string) =>
  `mutation ($input: E${nev.slice(1)}Input!) { ${nev}(input: $input) { ertekBizonyitvany { id verzio szam } hibak { kod } } }`;

/** From the request to the issue. */
async function kiad({ id, verzio }: { id: string; verzio: number }): Promise<void> {
  const lepesek: [Hivatal['ugyintezo'], string, object][] = [
    [csopak.ugyintezo, 'ertekBizonyitvanyLeptet', { allapot: 'TULAJDONI_LAP_BEKERVE' }],
    [csopak.ugyintezo, 'ertekBizonyitvanyLeptet', { allapot: 'SZEMLE' }],
    [
      csopak.ugyintezo,
      'ertekBizonyitvanyMegallapit',
      {
        forgalmiErtek: '42000000',
        ertekNapja: MA,
        ingatlanAdatok: 'Lakóház',
        tulajdonosok: ['Titkos Tulajdonos 1/1'],
        tenyezok: ['hasonló eladások'],
      },
    ],
    [csopak.jegyzo, 'ertekBizonyitvanyKiad', {}],
  ];
  for (const [ki, nev, tovabb] of lepesek)
    ({ verzio } = (await sikerul(ki, act(nev), { input: { id, verzio, ...tovabb } })).ertekBizonyitvany);
}

test('hagyatéki ügy kérése az adóhatóság kérelme lesz, egyszer; kiadásakor a hagyaték a bizonyítvány értékét tudja meg, mást nem', async () => {
  await kert();
  await kert();
  await kezbesit();
  const { nodes } = await sikerul(csopak.ugyintezo, '{ ertekBizonyitvanyok { nodes { id verzio ugyId cel dij allapot hrsz szam } } }');
  const kerelmek = nodes.filter(({ ugyId }: { ugyId: string }) => ugyId === UGY);
  expect(kerelmek).toEqual([expect.objectContaining({ cel: 'HAGYATEK', dij: '0', allapot: 'KERELEM', hrsz: '111' })]);
  expect(hallott).toEqual([]);
  await kiad(kerelmek[0]);
  await kezbesit();
  const { szam } = kerelmek[0];
  expect(hallott).toEqual([{ ugyId: UGY, szam, fekves: 'BELTERULET', hrsz: '111', forgalmiErtek: '42000000', ertekNapja: MA }]);
});

test('más célra kiadott bizonyítványról a hagyaték nem hall', async () => {
  const elotte = hallott.length;
  const input = { cel: 'VEGREHAJTAS', fekves: 'BELTERULET', hrsz: '112', kero: 'Önálló végrehajtó', ugyId: UGY };
  await kiad((await sikerul(csopak.ugyintezo, act('ertekBizonyitvanyKer'), { input })).ertekBizonyitvany);
  await kezbesit();
  expect(hallott).toHaveLength(elotte);
});

describe('az örökhagyó adózott ingatlanai', () => {
  const KERDES =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on OrokhagyoIngatlanai { ingatlanok { fekves hrsz hanyad } } } }';
  const jel = (adoazonositoJel: string) => ({ r: [{ __typename: 'OrokhagyoIngatlanai', adoazonositoJel }] });
  const PETER = '8432641235'; // the owner of a half of 1234/5 in the demo
  const ilona = (ksh: string, celok: object) => v.onkormanyzat(ksh).mint('HAGYATEK_UGYINTEZO', celok);

  test('a hagyatéki ügyben: helyrajzi szám és hányad, más nem; ismeretlen jelre üres', async () => {
    const ki = ilona('02185', { cel: 'HAGYATEKI_LELTAR', ugyId: UGY });
    const { data } = await ki.kerdez(KERDES, jel(PETER));
    expect(data._entities).toEqual([{ ingatlanok: [{ fekves: 'BELTERULET', hrsz: '1234/5', hanyad: '1/2' }] }]);
    expect((await ki.kerdez(KERDES, jel('8000000003'))).data._entities).toEqual([{ ingatlanok: [] }]);
  });

  test.each([
    ['cél nélkül', '02185', {}],
    ['ügy nélkül', '02185', { cel: 'HAGYATEKI_LELTAR' }],
    ['más önkormányzatban', '17011', { cel: 'HAGYATEKI_LELTAR', ugyId: UGY }],
  ])('%s semmi', async (_nev, ksh, celok) => {
    const { data } = await ilona(ksh, celok).kerdez(KERDES, jel(PETER));
    expect(data?._entities?.[0]?.ingatlanok ?? []).toEqual([]);
  });
});
