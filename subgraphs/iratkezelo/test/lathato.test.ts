import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { iratkezelo } from '../src/subgraph.ts';
import { demo } from '../src/index.ts';
import { demoTerv, IKTAT, tetelId } from './seged.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(iratkezelo);
});
afterAll(() => v.stop());

const UGYIRAT = `query ($id: ID!) { ugyirat(id: $id) { id targy } }`;
const ENTITAS = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Ugyirat { targy } ... on Irat { iratTargy: targy } } }`;

test('a sealed file is there for its handler and for who may open the class; for others it does not exist on any way', async () => {
  const hely = v.onkormanyzat('02185');
  await hely.ctx((ctx) => demo(ctx, demoTerv('02185')));
  const jegyzo = hely.mint('JEGYZO');
  const kezelo = hely.mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000001' });
  const mas = hely.mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000002' });
  const uj = { irattariTetelId: await tetelId(hely, 'J101'), ugyintezoId: '0190a000-0000-7000-8000-000000000001' };
  const { data } = await jegyzo.kerdez(IKTAT, {
    input: { irany: 'BELSO', targy: 'Zsiráfketrec', adathordozo: 'PAPIR', ujUgyirat: uj },
  });
  const { id: iratId, ugyirat } = data.iratIktat.irat;
  const KERES = `{ ugyiratok(szuro: { kereses: "Zsiráfketrec" }) { totalCount } iratok(szuro: { kereses: "Zsiráfketrec" }) { totalCount } }`;
  const r = [
    { __typename: 'Ugyirat', id: ugyirat.id },
    { __typename: 'Ugyirat', iktatoszam: ugyirat.iktatoszam },
    { __typename: 'Irat', id: iratId },
  ];
  for (const ki of [jegyzo, kezelo]) {
    expect((await ki.kerdez(UGYIRAT, { id: ugyirat.id })).data.ugyirat.targy).toBe('Zsiráfketrec');
    expect((await ki.kerdez(KERES)).data).toEqual({ ugyiratok: { totalCount: 1 }, iratok: { totalCount: 1 } });
    expect((await ki.kerdez(ENTITAS, { r })).data._entities).toEqual([
      { targy: 'Zsiráfketrec' },
      { targy: 'Zsiráfketrec' },
      { iratTargy: 'Zsiráfketrec' },
    ]);
  }
  expect((await mas.kerdez(UGYIRAT, { id: ugyirat.id })).data.ugyirat).toBeNull();
  expect((await mas.kerdez(KERES)).data).toEqual({ ugyiratok: { totalCount: 0 }, iratok: { totalCount: 0 } });
  expect((await mas.kerdez(ENTITAS, { r })).data._entities).toEqual([null, null, null]);
  const lep = await mas.kerdez(`mutation ($i: UgyiratAtveszInput!) { ugyiratAtvesz(input: $i) { hibak { kod } } }`, {
    i: { id: ugyirat.id, verzio: ugyirat.verzio },
  });
  expect(lep.data.ugyiratAtvesz.hibak).toEqual([{ kod: 'NEM_TALALHATO' }]);
});

test('a case is somebody’s who handles it while it is open, in the own municipality only', async () => {
  const hely = v.onkormanyzat('17011');
  await hely.ctx((ctx) => demo(ctx, demoTerv('17011')));
  const id = '0190a000-0000-7000-8000-000000000003';
  const kezelo = hely.mint('UGYINTEZO', { id });
  const uj = { irattariTetelId: await tetelId(hely, 'H202'), ugyintezoId: id };
  const { data } = await hely
    .mint('JEGYZO')
    .kerdez(IKTAT, { input: { irany: 'BELSO', targy: 'Hagyaték', adathordozo: 'PAPIR', ujUgyirat: uj } });
  const { ugyirat } = data.iratIktat.irat;
  const KIE = `query ($u: ID!) { iratkezeloUgyIntezoje(ugyId: $u) }`;
  const kie = async (ki: typeof kezelo, u: string) => (await ki.kerdez(KIE, { u })).data.iratkezeloUgyIntezoje;
  expect(await kie(kezelo, ugyirat.id)).toBe(true);
  expect(await kie(kezelo, ugyirat.iktatoszam)).toBe(true);
  expect(await kie(kezelo, 'nincs ilyen')).toBe(false);
  expect(await kie(hely.mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000004' }), ugyirat.id)).toBe(false);
  expect(await kie(v.onkormanyzat('10630').mint('UGYINTEZO', { id }), ugyirat.id)).toBe(false);
  await hely.ctx((ctx) => ctx.sql("update ugyirat set allapot = 'LEZART' where id = $1", [ugyirat.id]));
  expect(await kie(kezelo, ugyirat.id)).toBe(false);
});

test('the search finds a sealed file and its document for those who may open them, and for nobody else', async () => {
  const hely = v.onkormanyzat('02185');
  const kezelo = hely.mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000001' });
  const mas = hely.mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000002' });
  const KERES = `{ iratkezeloKereses(szoveg: "zsirafketrecek") { nodes { entitas cim ut } } }`;
  const talal = async (ki: typeof mas) =>
    (await ki.kerdez(KERES)).data.iratkezeloKereses.nodes.map((n: { entitas: string }) => n.entitas).sort();
  expect(await talal(kezelo)).toEqual(['Irat', 'Ugyirat']);
  expect(await talal(mas)).toEqual([]);
  expect(await talal(v.onkormanyzat('10630').mint('JEGYZO'))).toEqual([]);
  const { data } = await kezelo.kerdez(
    `{ iratkezeloKereses(szoveg: "zsirafketrec", first: 1) { nodes { id ut } pageInfo { hasNextPage } } }`,
  );
  expect(data.iratkezeloKereses).toMatchObject({
    nodes: [{ ut: expect.stringMatching(/^\/ugyirat\/[0-9a-f-]{36}/) }],
    pageInfo: { hasNextPage: true },
  });
});
