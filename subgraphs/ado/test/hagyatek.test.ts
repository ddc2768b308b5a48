import { posta } from '@asp/kit/call';
import { defineSubgraph, esemeny } from '@asp/kit';
import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { ado } from '../src/subgraph.ts';
import { hivatal, MA, MOST, sikerul, type Hivatal } from './kozos.ts';

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
const kezbesit = () =>
  posta({
    szakrendszerek: Object.fromEntries([forras, v].map((w) => [w.subgraph.name, { port: w.running.esemenyek, passKey: w.passKey }])),
    log: { warn: () => {} } as never,
  }).urit();
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
  `mutation ($input: E${nev.slice(1)}Input!) { ${nev}(input: $input) { ertekBizonyitvany { id verzio } hibak { kod } } }`;

test('hagyatéki ügy kérése az adóhatóság kérelme lesz, egyszer; kiadásakor a hagyaték a bizonyítvány értékét tudja meg, mást nem', async () => {
  await kert();
  await kert();
  await kezbesit();
  const { totalCount, nodes } = await sikerul(
    csopak.ugyintezo,
    '{ ertekBizonyitvanyok { totalCount nodes { id verzio ugyId cel dij allapot hrsz szam } } }',
  );
  expect({ totalCount, elso: nodes[0] }).toMatchObject({
    totalCount: 1,
    elso: { ugyId: UGY, cel: 'HAGYATEK', dij: '0', allapot: 'KERELEM', hrsz: '111' },
  });
  const { id, szam } = nodes[0];
  let { verzio } = nodes[0];
  const lep = async (ki: typeof csopak.ugyintezo, nev: string, tovabb: object = {}) =>
    ({ verzio } = (await sikerul(ki, act(nev), { input: { id, verzio, ...tovabb } })).ertekBizonyitvany);
  await lep(csopak.ugyintezo, 'ertekBizonyitvanyLeptet', { allapot: 'TULAJDONI_LAP_BEKERVE' });
  await lep(csopak.ugyintezo, 'ertekBizonyitvanyLeptet', { allapot: 'SZEMLE' });
  await lep(csopak.ugyintezo, 'ertekBizonyitvanyMegallapit', {
    forgalmiErtek: '42000000',
    ertekNapja: MA,
    ingatlanAdatok: 'Lakóház',
    tulajdonosok: ['Titkos Tulajdonos 1/1'],
    tenyezok: ['hasonló eladások'],
  });
  await kezbesit();
  expect(hallott).toEqual([]);
  await lep(csopak.jegyzo, 'ertekBizonyitvanyKiad');
  await kezbesit();
  expect(hallott).toEqual([{ ugyId: UGY, szam, fekves: 'BELTERULET', hrsz: '111', forgalmiErtek: '42000000', ertekNapja: MA }]);
});

test('más célra kiadott bizonyítványról a hagyaték nem hall', async () => {
  const elotte = hallott.length;
  await csopak.onkormanyzat.ctx(
    async (ctx) =>
      void (await ctx.sql("update ertek_bizonyitvany set cel = 'VEGREHAJTAS', allapot = 'ERTEK_MEGALLAPITVA' where ugy_id = $1", [UGY])),
    { most: MOST },
  );
  const [egy] = (await sikerul(csopak.ugyintezo, '{ ertekBizonyitvanyok { nodes { id verzio } } }')).nodes;
  await sikerul(csopak.jegyzo, act('ertekBizonyitvanyKiad'), { input: { id: egy.id, verzio: egy.verzio } });
  await kezbesit();
  expect(hallott).toHaveLength(elotte);
});
