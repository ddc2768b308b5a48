import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { demo } from '../src/index.ts';
import { iratkezelo } from '../src/subgraph.ts';
import { demoTerv, IKTAT, tetelId } from './seged.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(iratkezelo);
});
afterAll(() => v.stop());

const JAVASLAT = `query ($targy: String!, $u: ID, $t: ID, $f: Fekves, $h: Hrsz) {
  elozmenyJavaslatok(targy: $targy, ugyfelId: $u, irattariTetelId: $t, fekves: $f, hrsz: $h) { okok alszamra ugyirat { id iktatoszam targy } } }`;
const TEENDOIM = `{ iratkezeloTeendoim { hataridos { darab ugyiratok { id } } ramVar { darab ugyiratok { id } } amireVarok { darab ugyiratok { id } } iktatasraVar } }`;

test('the same client, parcel, item and like words rank a file; sealed and foreign ones are not offered', async () => {
  const hely = v.onkormanyzat('02185');
  await hely.ctx((ctx) => demo(ctx, demoTerv('02185')));
  const iktato = hely.mint('IKTATO');
  const [ugyfel, masik] = await hely.ctx((ctx) => ctx.sql<{ id: string }>('select id::text from ugyfel order by id limit 2'));
  const [e101, u301, j101] = await Promise.all(['E101', 'U301', 'J101'].map((kod) => tetelId(hely, kod)));
  const uj = async (targy: string, ugyirat: object, ki = iktato) =>
    (await ki.kerdez(IKTAT, { input: { irany: 'BELSO', targy, adathordozo: 'PAPIR', ujUgyirat: ugyirat } })).data.iratIktat.irat.ugyirat;
  const kerelmezo = (id: string) => [{ ugyfelId: id, minoseg: 'KERELMEZO' }];
  const telek = [{ fekves: 'BELTERULET', hrsz: '9999/3' }];
  const legjobb = await uj('Zsályalila diófa kivágása', { irattariTetelId: e101, ugyfelek: kerelmezo(ugyfel!.id), ingatlanok: telek });
  const telkes = await uj('Vezetékjog bejegyzése', { irattariTetelId: u301, ugyfelek: kerelmezo(masik!.id), ingatlanok: telek });
  const zart = await uj('Zsályalila diófa és gyermekvédelmi ügy', { irattariTetelId: j101, ingatlanok: telek }, hely.mint('JEGYZO'));
  const kerdes = { targy: 'zsalyalila diofa', u: ugyfel!.id, t: e101, f: 'BELTERULET', h: '9999/3' };
  const { data, errors } = await iktato.kerdez(JAVASLAT, kerdes);
  expect(errors).toBeUndefined();
  const [elso, ...tobbi] = data.elozmenyJavaslatok;
  expect(elso).toEqual({
    okok: ['UGYFEL', 'INGATLAN', 'TARGY', 'TETEL'],
    alszamra: true,
    ugyirat: expect.objectContaining({ id: legjobb.id }),
  });
  expect(tobbi.map((j: any) => j.ugyirat.id)).toContain(telkes.id);
  expect(data.elozmenyJavaslatok.map((j: any) => j.ugyirat.id)).not.toContain(zart.id);
  expect((await hely.mint('JEGYZO').kerdez(JAVASLAT, kerdes)).data.elozmenyJavaslatok.map((j: any) => j.ugyirat.id)).toContain(zart.id);
  const idegen = v.onkormanyzat('17011').mint('JEGYZO');
  expect((await idegen.kerdez(JAVASLAT, kerdes)).data.elozmenyJavaslatok).toEqual([]);
});

test('the inbox tells what is due, what waits for me and what I wait for, of what I may open', async () => {
  const hely = v.onkormanyzat('10630');
  await hely.ctx((ctx) => demo(ctx, demoTerv('10630')));
  const en = '0190a000-0000-7000-8000-000000000021';
  const kezelo = hely.mint('UGYINTEZO', { id: en });
  const ures = (await kezelo.kerdez(TEENDOIM)).data.iratkezeloTeendoim;
  expect(ures).toMatchObject({ hataridos: { darab: 0 }, ramVar: { darab: 0 }, amireVarok: { darab: 0 }, iktatasraVar: expect.any(Number) });
  const irattariTetelId = await tetelId(hely, 'H202');
  const { data } = await hely.mint('JEGYZO').kerdez(IKTAT, {
    input: { irany: 'BELSO', targy: 'Hagyaték', adathordozo: 'PAPIR', ujUgyirat: { irattariTetelId, ugyintezoId: en } },
  });
  const { ugyirat } = data.iratIktat.irat;
  const teendok = async (ki = kezelo) => (await ki.kerdez(TEENDOIM)).data.iratkezeloTeendoim;
  expect((await teendok()).ramVar).toEqual({ darab: 1, ugyiratok: [{ id: ugyirat.id }] });
  const atvesz = 'mutation ($i: UgyiratAtveszInput!) { r: ugyiratAtvesz(input: $i) { ugyirat { id verzio } } }';
  const atvett = (await kezelo.kerdez(atvesz, { i: { id: ugyirat.id, verzio: ugyirat.verzio } })).data.r.ugyirat;
  expect(await teendok()).toMatchObject({ hataridos: { darab: 1, ugyiratok: [{ id: ugyirat.id }] }, ramVar: { darab: 0 } });
  const felre = 'mutation ($i: UgyiratSkontrobaTeszInput!) { r: ugyiratSkontrobaTesz(input: $i) { hibak { kod } } }';
  const i = { ...atvett, eddig: '2099-01-01', megjegyzes: 'Közjegyző válaszára vár.' };
  expect((await kezelo.kerdez(felre, { i })).data.r.hibak).toEqual([]);
  expect(await teendok()).toMatchObject({ hataridos: { darab: 0 }, amireVarok: { darab: 1, ugyiratok: [{ id: ugyirat.id }] } });
  expect((await teendok(hely.mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000022' }))).amireVarok.darab).toBe(0);
  expect((await teendok(v.onkormanyzat('17011').mint('UGYINTEZO', { id: en }))).amireVarok.darab).toBe(0);
});
