import { defineSubgraph, esemeny } from '@asp/kit';
import { kezbesito, tesztVilag, type TesztVilag } from '@asp/kit/test';
import { demo } from '../src/index.ts';
import { iratkezelo } from '../src/subgraph.ts';
import { demoTerv, IKTAT, tetelId } from './seged.ts';

/** Stands for the tax szakrendszer: tells that a run was posted, and hears where its decisions were registered. */
const hallott: { onkormanyzat: string; adat: any }[] = [];
const ado = defineSubgraph({
  name: 'ado',
  entities: [],
  resolvers: [],
  kibocsat: { 'ado.kivetes.konyvelve': { leiras: 'Könyvelték.' } },
  esemenyek: { 'iratkezelo.tomb.iktatva': async (ctx, { adat }) => void hallott.push({ onkormanyzat: ctx.onkormanyzat, adat }) },
  migrations: new URL('./migrations-ures/', import.meta.url),
});

let forras: TesztVilag;
let v: TesztVilag;
beforeAll(async () => {
  [forras, v] = [await tesztVilag(ado), await tesztVilag(iratkezelo)];
});
afterAll(async () => {
  await forras.stop();
  await v.stop();
});
const kezbesit = () => kezbesito(forras, v)();

const KIVETES = '0190a000-0000-7000-8000-0000000000aa';

test('the decisions of a posted run get one file and an unbroken run of sub-numbers, once', async () => {
  const csopak = v.onkormanyzat('02185');
  await csopak.ctx((ctx) => demo(ctx, demoTerv('02185')));
  const [elotte] = await csopak.ctx((ctx) =>
    ctx.sql<{ m: number; ev: number }>(
      'select max(foszam) as m, max(ev) as ev from ugyirat u join iktatokonyv k on k.id = u.iktatokonyv_id where k.ev = (select max(ev) from iktatokonyv)',
    ),
  );
  await forras.onkormanyzat('02185').ctx(async (ctx) => {
    esemeny(ctx, {
      fajta: 'ado.kivetes.konyvelve',
      targy: { entitas: 'Kivetes', id: KIVETES },
      adat: { ev: 2026, adonem: 'Építményadó', hatarozatok: 4500 },
    });
  });
  await kezbesit();
  await kezbesit();
  const iktatoszam = `MIN/${elotte!.m + 1}/${elotte!.ev}`;
  expect(hallott).toEqual([{ onkormanyzat: '02185', adat: { forras: `ado.kivetes/${KIVETES}`, iktatoszam, elsoAlszam: 1, darab: 4500 } }]);
  const [iratok] = await csopak.ctx((ctx) =>
    ctx.sql<{ n: string; min: number; max: number; elso: string }>(
      'select count(distinct alszam) as n, min(alszam), max(alszam), min(iktatoszam) filter (where alszam = 4500) as elso from irat where forras like $1',
      [`ado.kivetes/${KIVETES}/%`],
    ),
  );
  expect(iratok).toEqual({ n: '4500', min: 1, max: 4500, elso: `MIN/${elotte!.m + 1}-4500/${elotte!.ev}` });
  // the next clerk gets the next number
  const { data } = await csopak.mint('IKTATO').kerdez(IKTAT, {
    input: { irany: 'BELSO', targy: 'Feljegyzés', adathordozo: 'PAPIR', ujUgyirat: { irattariTetelId: await tetelId(csopak, 'U301') } },
  });
  expect(data.iratIktat.irat.ugyirat.foszam).toBe(elotte!.m + 2);
});

test('without a filing plan item for decisions nothing is registered and the delivery waits with its reason', async () => {
  const hely = v.onkormanyzat('17011');
  await hely.ctx(async (ctx) => {
    await demo(ctx, demoTerv('17011'));
    await ctx.sql('update irattari_tetel set automatikus = null');
  });
  await forras.onkormanyzat('17011').ctx(async (ctx) => {
    esemeny(ctx, {
      fajta: 'ado.kivetes.konyvelve',
      targy: { entitas: 'Kivetes', id: KIVETES },
      adat: { ev: 2026, adonem: 'Telekadó', hatarozatok: 3 },
    });
  });
  await kezbesit();
  const [irat] = await hely.ctx((ctx) => ctx.sql<{ n: string }>('select count(*) as n from irat where forras is not null'));
  expect(irat!.n).toBe('0');
});
