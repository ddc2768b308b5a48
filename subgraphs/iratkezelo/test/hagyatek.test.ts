import { defineSubgraph, esemeny } from '@asp/kit';
import { kezbesito, tesztVilag, type TesztVilag } from '@asp/kit/test';
import { demo } from '../src/index.ts';
import { iratkezelo } from '../src/subgraph.ts';
import { demoTerv, ERKEZTET } from './seged.ts';

/** Stands for probate: tells of its cases and documents, and hears their numbers. */
const kezbesitettek: object[] = [];
const hallott: { onkormanyzat: string; targy: string; forras: string; iktatoszam: string }[] = [];
const hagyatek = defineSubgraph({
  name: 'hagyatek',
  entities: [],
  resolvers: [],
  kibocsat: { 'hagyatek.ugy.megindult': { leiras: 'Indult.' }, 'hagyatek.irat.elkeszult': { leiras: 'Elkészült.' } },
  esemenyek: {
    'iratkezelo.szakirat.kezbesitve': async (_ctx, { adat }) => void kezbesitettek.push(adat),
    'iratkezelo.szakirat.iktatva': async (ctx, { targy, adat }) =>
      void hallott.push({
        onkormanyzat: ctx.onkormanyzat,
        targy: (targy as { id: string }).id,
        ...(adat as { forras: string; iktatoszam: string }),
      }),
  },
  migrations: new URL('./migrations-ures/', import.meta.url),
});

let forras: TesztVilag;
let v: TesztVilag;
beforeAll(async () => {
  [forras, v] = [await tesztVilag(hagyatek), await tesztVilag(iratkezelo)];
  await v.onkormanyzat('02185').ctx((ctx) => demo(ctx, demoTerv('02185')));
});
afterAll(async () => {
  await forras.stop();
  await v.stop();
});
const kezbesit = () => kezbesito(forras, v)();
const UGY = '0190a000-0000-7000-8000-0000000000b1';
const ILONA = '0190a000-0000-7000-8000-0000000000c1';
const szol = (fajta: string, ugyId: string, adat: object) =>
  forras.onkormanyzat('02185').ctx(async (ctx) => void esemeny(ctx, { fajta, targy: { entitas: 'HagyatekiUgy', id: ugyId }, adat }));

test('a probate case gets a sealed file of its handler, the notice its first sub-number, the documents the next ones, once', async () => {
  const csopak = v.onkormanyzat('02185');
  const { data } = await csopak
    .mint('IKTATO')
    .kerdez(ERKEZTET, { input: { bekuldo: 'Anyakönyvvezető', targy: 'Halottvizsgálati bizonyítvány', mod: 'POSTA', fajta: 'LEVEL' } });
  const { kuldemeny } = data.kuldemenyErkeztet;
  await szol('hagyatek.ugy.megindult', UGY, { kuldemenyId: kuldemeny.id, ugyintezoId: ILONA });
  await szol('hagyatek.irat.elkeszult', UGY, { iratId: UGY.replace('b1', 'd1'), fajta: 'NYILATKOZAT_FELHIVAS' });
  await szol('hagyatek.irat.elkeszult', UGY, { iratId: UGY.replace('b1', 'd2'), fajta: 'KOZJEGYZOI_CSOMAG' });
  await kezbesit();
  await kezbesit();
  const sajat = hallott.filter(({ targy }) => targy === UGY);
  const [ugyirat] = sajat;
  expect(ugyirat).toEqual({
    onkormanyzat: '02185',
    targy: UGY,
    forras: `hagyatek.ugy/${UGY}`,
    iktatoszam: expect.stringMatching(/^MIN\/\d+\/\d{4}$/),
  });
  const [, foszam, ev] = /^MIN\/(\d+)\/(\d{4})$/.exec(ugyirat!.iktatoszam)!;
  expect(sajat.slice(1).map(({ iktatoszam }) => iktatoszam)).toEqual([`MIN/${foszam}-2/${ev}`, `MIN/${foszam}-3/${ev}`]);
  const iratok = await csopak.ctx((ctx) =>
    ctx.sql(
      `select i.alszam, i.irany, i.targy, u.bizalmassag, u.ugyintezo_id::text as ki, k.allapot as kuldemeny from irat i join ugyirat u on u.id = i.ugyirat_id left join kuldemeny k on k.id = i.kuldemeny_id
       where u.iktatoszam = $1 order by i.alszam`,
      [ugyirat!.iktatoszam],
    ),
  );
  const kozos = { bizalmassag: 'ZART', ki: ILONA };
  expect(iratok).toEqual([
    { ...kozos, alszam: 1, irany: 'BEJOVO', targy: 'Értesítés halálesetről', kuldemeny: 'IKTATOTT' },
    { ...kozos, alszam: 2, irany: 'KIMENO', targy: 'Felhívás nyilatkozatra', kuldemeny: null },
    { ...kozos, alszam: 3, irany: 'KIMENO', targy: 'Hagyatéki leltár megküldése a közjegyzőnek', kuldemeny: null },
  ]);
});

test('an item that was registered already takes no number; the delivery waits with its reason', async () => {
  const masik = UGY.replace('b1', 'b2');
  const [iktatott] = await v
    .onkormanyzat('02185')
    .ctx((ctx) => ctx.sql<{ id: string }>("select id::text from kuldemeny where allapot = 'IKTATOTT' limit 1"));
  await szol('hagyatek.ugy.megindult', masik, { kuldemenyId: iktatott!.id, ugyintezoId: ILONA });
  await kezbesit();
  expect(hallott.some(({ targy }) => targy === masik)).toBe(false);
  const [kezbesites] = await forras
    .onkormanyzat('02185')
    .ctx((ctx) => ctx.sql('select allapot, hiba from asp.kezbesites where entitas_id = $1', [masik]));
  expect(kezbesites).toEqual({ allapot: 'VAR', hiba: 'MAR_IKTATOTT' });
});

test('a document of a case is approved and sent by the office; its proof of service is told to probate, once, with the day', async () => {
  const ugy = UGY.replace('b1', 'b3');
  const iratId = UGY.replace('b1', 'd7');
  await szol('hagyatek.ugy.megindult', ugy, { kuldemenyId: null, ugyintezoId: ILONA });
  await szol('hagyatek.irat.elkeszult', ugy, { iratId, fajta: 'ISMERTETES' });
  await kezbesit();
  const csopak = v.onkormanyzat('02185');
  const [irat] = await csopak.ctx((ctx) =>
    ctx.sql<{ id: string }>('select id::text from irat where forras = $1', [`hagyatek.irat/${iratId}`]),
  );
  const [ilona, jegyzo] = [csopak.mint('HAGYATEK_UGYINTEZO', { id: ILONA }), csopak.mint('JEGYZO')];
  const lep = async (ki: typeof ilona, nev: string, input: object = {}) => {
    const [{ verzio }] = (await csopak.ctx((ctx) => ctx.sql('select verzio from irat where id = $1', [irat!.id]))) as [{ verzio: number }];
    const mezok = nev === 'iratExpedial' ? 'kezbesites { id verzio }' : 'irat { id }';
    const { data, errors } = await ki.kerdez(
      `mutation ($input: ${nev[0]!.toUpperCase()}${nev.slice(1)}Input!) { ${nev}(input: $input) { ${mezok} hibak { kod uzenet } } }`,
      { input: { id: irat!.id, verzio, ...input } },
    );
    expect(errors).toBeUndefined();
    expect(data[nev].hibak).toEqual([]);
    return data[nev];
  };
  const [ugyirat] = await csopak.ctx((ctx) => ctx.sql('select id::text, verzio from ugyirat where forras = $1', [`hagyatek.ugy/${ugy}`]));
  const ATVESZ = 'mutation ($input: UgyiratAtveszInput!) { ugyiratAtvesz(input: $input) { hibak { kod } } }';
  expect((await ilona.kerdez(ATVESZ, { input: ugyirat })).data.ugyiratAtvesz.hibak).toEqual([]);
  await lep(ilona, 'iratKiadmanyozasraBenyujt');
  await lep(jegyzo, 'iratKiadmanyoz');
  const { kezbesites } = await lep(ilona, 'iratExpedial', {
    mod: 'TERTIVEVENY',
    cimzett: 'Minta Márton',
    cim: '8229 Csopak, Fő utca 3.',
    ragszam: 'RL00000000001',
  });
  const [{ nap }] = (await csopak.ctx((ctx) => ctx.sql('select feladva as nap from kezbesites where id = $1', [kezbesites.id]))) as [
    { nap: string },
  ];
  const ROGZIT = 'mutation ($input: KezbesitesEredmenyRogzitInput!) { kezbesitesEredmenyRogzit(input: $input) { hibak { kod } } }';
  const { data } = await ilona.kerdez(ROGZIT, { input: { ...kezbesites, eredmeny: 'ATVETTE', nap } });
  expect(data.kezbesitesEredmenyRogzit.hibak).toEqual([]);
  await kezbesit();
  await kezbesit();
  expect(kezbesitettek).toEqual([{ forras: `hagyatek.irat/${iratId}`, kezbesitve: nap, eredmeny: 'ATVETTE' }]);
});
