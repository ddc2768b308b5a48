import { demoAzonosito, slug } from '@asp/kit';
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

const TETEL = `query ($targy: String!, $u: ID, $e: ID) {
  irattariTetelJavaslatok(targy: $targy, ugyfelId: $u, elozmenyId: $e) { tetel { kod } okok indok } }`;

test('a filing plan item is proposed from its name, from like files, the client and the earlier file, with reasons', async () => {
  const hely = v.onkormanyzat('10223');
  await hely.ctx((ctx) => demo(ctx, demoTerv('10223')));
  const iktato = hely.mint('IKTATO');
  const javasol = async (valtozok: Record<string, unknown>, ki = iktato) => {
    const { data, errors } = await ki.kerdez(TETEL, valtozok);
    expect(errors).toBeUndefined();
    return data.irattariTetelJavaslatok as { tetel: { kod: string }; okok: string[]; indok: string }[];
  };
  expect((await javasol({ targy: 'Kérelem fakivágásra' }))[0]).toMatchObject({ tetel: { kod: 'E101' } });
  // what this office did with words that no item carries
  const [f101, h201, j101] = await Promise.all(['F101', 'H201', 'J101'].map((kod) => tetelId(hely, kod)));
  const [ugyfel] = await hely.ctx((ctx) =>
    ctx.sql<{ id: string }>(
      "insert into ugyfel (id, fajta, nev, cim) values (asp.uuid7(), 'SZERVEZET', 'Próba Kft.', 'Fő utca 1.') returning id::text",
    ),
  );
  const uj = async (targy: string, irattariTetelId: string | undefined, ki = iktato) =>
    (
      await ki.kerdez(IKTAT, {
        input: {
          irany: 'BELSO',
          targy,
          adathordozo: 'PAPIR',
          ujUgyirat: { irattariTetelId, ugyfelek: [{ ugyfelId: ugyfel!.id, minoseg: 'KERELMEZO' }] },
        },
      })
    ).data.iratIktat.irat.ugyirat;
  const kapubejaro = await uj('Kapubejáró létesítése', f101);
  await uj('Kapubejárók áthelyezése', f101);
  const [elso] = await javasol({ targy: 'kapubejáróhoz hozzájárulás kérése' });
  expect(elso).toEqual({
    tetel: { kod: 'F101' },
    okok: expect.arrayContaining(['KORABBI_UGYIRATOK', 'MEGNEVEZES']),
    indok: expect.stringContaining('2 korábbi ügyirat tárgyában is szerepel: kapubejáróhoz'),
  });
  expect((await javasol({ targy: '', u: ugyfel!.id }))[0]).toEqual({
    tetel: { kod: 'F101' },
    okok: ['UGYFEL'],
    indok: 'Az ügyfél 2 korábbi ügye.',
  });
  const birtok = await uj('Szomszédvita', h201);
  expect((await javasol({ targy: 'kapubejáró', e: birtok.id }))[0]).toMatchObject({ tetel: { kod: 'H201' }, okok: ['ELOZMENY'] });
  // nothing is learnt from a file that may not be opened, nor from another municipality's
  const zart = await uj('Zsályaliget', j101, hely.mint('JEGYZO'));
  expect(await javasol({ targy: 'zsályaliget', e: zart.id })).toEqual([]);
  expect(await javasol({ targy: 'zsályaliget' }, hely.mint('JEGYZO'))).toMatchObject([
    { tetel: { kod: 'J101' }, okok: ['KORABBI_UGYIRATOK'] },
  ]);
  const idegen = v.onkormanyzat('17011');
  await idegen.ctx((ctx) => demo(ctx, demoTerv('17011')));
  const ott = await javasol({ targy: 'kapubejáró', e: kapubejaro.id, u: ugyfel!.id }, idegen.mint('JEGYZO'));
  expect(ott).toEqual([]);
});

test('the inbox tells what is due, what waits for me and what I wait for, of what I may open', async () => {
  const hely = v.onkormanyzat('10630');
  await hely.ctx((ctx) => demo(ctx, { ...demoTerv('10630'), lakasok: 400 }));
  const lajos = hely.mint('UGYINTEZO', { id: demoAzonosito(`lajos.${slug(demoTerv('10630').nev)}`) });
  const bemutato = (await lajos.kerdez(TEENDOIM)).data.iratkezeloTeendoim;
  expect(bemutato.hataridos.darab).toBeGreaterThan(0);
  expect(bemutato.ramVar.darab).toBeGreaterThan(0);
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
