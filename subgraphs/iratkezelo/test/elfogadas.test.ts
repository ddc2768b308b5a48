import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { demo } from '../src/index.ts';
import { iratkezelo } from '../src/subgraph.ts';
import { demoTerv, ERKEZTET, IKTAT, tetelId } from './seged.ts';

/** Acceptance of records management, by number; 2, 4, 5 and 6 stand in iktatas.test.ts and selejtezes.test.ts. */
let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(iratkezelo);
});
afterAll(() => v.stop());

const JAVASLAT = `query ($targy: String!, $u: ID, $t: ID) { elozmenyJavaslatok(targy: $targy, ugyfelId: $u, irattariTetelId: $t) { okok alszamra ugyirat { id iktatoszam } } }`;
const SZEREL = `mutation ($i: UgyiratSzerelInput!) { r: ugyiratSzerel(input: $i) { hibak { kod } ugyirat { id verzio allapot szerelve { iktatoszam } muveletek { muvelet lehet } } } }`;
const IRATTARBA = `mutation ($i: UgyiratIrattarbaTeszInput!) { r: ugyiratIrattarbaTesz(input: $i) { hibak { kod uzenet } } }`;

async function vilag(ksh: string, most: string) {
  const hely = v.onkormanyzat(ksh);
  await hely.ctx((ctx) => demo(ctx, demoTerv(ksh)), { most });
  const [ugyfel] = await hely.ctx((ctx) => ctx.sql<{ id: string; nev: string }>('select id::text, nev from ugyfel order by id limit 1'));
  return { hely, ugyfel: ugyfel!, kerelmezo: [{ ugyfelId: ugyfel!.id, minoseg: 'KERELMEZO' }] };
}

test('acceptance 1: a form of 22:14 with its signature checked; item and earlier file proposed; the number follows the last one', async () => {
  const most = '2026-11-20T21:14:00Z';
  const { hely, ugyfel, kerelmezo } = await vilag('02185', most);
  const iktato = hely.mint('IKTATO', { most });
  const irattariTetelId = await tetelId(hely, 'E101');
  const belso = { irany: 'BELSO', targy: 'Diófa kivágása', adathordozo: 'PAPIR' };
  const elso = (await iktato.kerdez(IKTAT, { input: { ...belso, ujUgyirat: { irattariTetelId, ugyfelek: kerelmezo } } })).data.iratIktat
    .irat;
  const { kuldemeny } = (
    await iktato.kerdez(ERKEZTET, {
      input: {
        bekuldo: ugyfel.nev,
        bekuldoId: ugyfel.id,
        mod: 'OHP_URLAP',
        fajta: 'ELEKTRONIKUS',
        targy: 'Kérelem diófa kivágására',
        alairas: 'ERVENYES',
      },
    })
  ).data.kuldemenyErkeztet;
  const [jav] = (await iktato.kerdez(JAVASLAT, { targy: 'Kérelem diófa kivágására', u: ugyfel.id, t: irattariTetelId })).data
    .elozmenyJavaslatok;
  expect(jav).toMatchObject({ alszamra: true, ugyirat: { id: elso.ugyirat.id }, okok: expect.arrayContaining(['UGYFEL', 'TETEL']) });
  const bejovo = { irany: 'BEJOVO', kuldemenyId: kuldemeny.id, targy: 'Kérelem diófa kivágására', adathordozo: 'ELEKTRONIKUS' };
  const { data } = await iktato.kerdez(IKTAT, {
    input: { ...bejovo, ujUgyirat: { irattariTetelId, elozmenyId: jav.ugyirat.id, ugyfelek: kerelmezo } },
  });
  expect(data.iratIktat.hibak).toEqual([]);
  expect(data.iratIktat.irat.ugyirat.foszam).toBe(elso.ugyirat.foszam + 1);
});

test('acceptance 3: a letter of a later year to an old file gets a new one; the old is joined into it and goes nowhere alone', async () => {
  const { hely, ugyfel, kerelmezo } = await vilag('17011', '2024-05-10T08:00:00Z');
  const regi = hely.mint('JEGYZO', { most: '2024-05-10T08:00:00Z' });
  const most = '2026-11-20T09:00:00Z';
  const jegyzo = hely.mint('JEGYZO', { most });
  const irattariTetelId = await tetelId(hely, 'U201');
  const belso = { irany: 'BELSO', targy: 'Kilátó hasznosítása', adathordozo: 'PAPIR' };
  const eloirat = (await regi.kerdez(IKTAT, { input: { ...belso, ujUgyirat: { irattariTetelId, ugyfelek: kerelmezo } } })).data.iratIktat
    .irat.ugyirat;
  const alszamra = await jegyzo.kerdez(IKTAT, { input: { ...belso, ugyiratId: eloirat.id } });
  expect(alszamra.data.iratIktat.hibak).toMatchObject([{ kod: 'MAS_EV', uzenet: expect.stringContaining('szerelje') }]);
  const [jav] = (await jegyzo.kerdez(JAVASLAT, { targy: 'Kilátó hasznosítása', u: ugyfel.id, t: irattariTetelId })).data.elozmenyJavaslatok;
  expect(jav).toMatchObject({ alszamra: false, ugyirat: { id: eloirat.id } });
  const uj = (await jegyzo.kerdez(IKTAT, { input: { ...belso, ujUgyirat: { irattariTetelId, elozmenyId: eloirat.id } } })).data.iratIktat
    .irat.ugyirat;
  const { r } = (await jegyzo.kerdez(SZEREL, { i: { id: eloirat.id, verzio: eloirat.verzio, hovaId: uj.id } })).data;
  expect(r).toMatchObject({ hibak: [], ugyirat: { allapot: 'SZERELT', szerelve: { iktatoszam: uj.iktatoszam } } });
  expect(r.ugyirat.muveletek.filter((m: any) => m.lehet)).toEqual([]);
  const egyedul = await jegyzo.kerdez(IRATTARBA, { i: { id: eloirat.id, verzio: r.ugyirat.verzio } });
  expect(egyedul.data.r.hibak).toMatchObject([{ kod: 'ALLAPOT', uzenet: expect.stringContaining('szerelve') }]);
});

test('the yearly statement counts what the books hold, here and nowhere else', async () => {
  const most = '2026-11-20T09:00:00Z';
  const { hely } = await vilag('10630', most);
  const FORGALOM = 'query ($ev: Int!) { ugyiratForgalom(ev: $ev) { agazat ugyiratok bejovo kimeno belso teves lezart hataridonTul } }';
  const { data } = await hely.mint('JEGYZO', { most }).kerdez(FORGALOM, { ev: 2026 });
  const [konyv] = await hely.ctx((ctx) =>
    ctx.sql<{ ugyiratok: number; bejovo: number; kimeno: number }>(
      `select count(distinct u.id)::int as ugyiratok, count(*) filter (where i.irany = 'BEJOVO')::int as bejovo, count(*) filter (where i.irany = 'KIMENO')::int as kimeno
       from ugyirat u join iktatokonyv k on k.id = u.iktatokonyv_id left join irat i on i.ugyirat_id = u.id where k.ev = 2026`,
    ),
  );
  const ossz = (mezo: string) => data.ugyiratForgalom.reduce((o: number, sor: any) => o + sor[mezo], 0);
  expect({ ugyiratok: ossz('ugyiratok'), bejovo: ossz('bejovo'), kimeno: ossz('kimeno') }).toEqual(konyv);
  expect(ossz('ugyiratok')).toBeGreaterThan(5);
  expect((await v.onkormanyzat('15130').mint('JEGYZO', { most }).kerdez(FORGALOM, { ev: 2026 })).data.ugyiratForgalom).toEqual([]);
});
