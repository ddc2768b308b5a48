import { randomUUID } from 'node:crypto';
import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { demo } from '../src/demo/demo.ts';
import { hagyatek } from '../src/subgraph.ts';
import {
  act,
  adatgyujtesig,
  atveszik,
  CSOPAK,
  ERDEKELT,
  FELVESZ,
  hibai,
  lepes,
  ORKHAGYO,
  sikerul,
  SZAMLA,
  ugyIndul,
  ugymenet,
} from './seged.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(hagyatek);
});
afterAll(() => v.stop());
const csopak = () => v.onkormanyzat(CSOPAK);
const NAPLO = '{ hagyatekNaplo(first: 20) { ep nodes { muvelet eredmeny adat } } }';
const elutasitottak = async () => {
  const { data } = await csopak().mint('JEGYZO', { cel: 'HAGYATEKI_LELTAR' }).kerdez(NAPLO);
  expect(data.hagyatekNaplo.ep).toBe(true);
  return data.hagyatekNaplo.nodes.filter((n: any) => n.eredmeny === 'ELUTASITVA').map((n: any) => [n.muvelet, n.adat.kodok]);
};

const BEJELENT = act('ismertetesBejelent', 'ismertetes { id }');
const NYILATKOZAT = act('nyilatkozatRogzit', 'erdekelt { id }');

test('elkésett bejelentés: elutasítva indokkal, semmi sem változott, naplózva', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  await adatgyujtesig(u, '2026-03-04');
  await FELVESZ.vagyon(u, '2026-03-04');
  await u.lep('2026-03-05', 'leltarTervez');
  await u.lep('2026-03-05', 'leltarIsmertet');
  const [atvett] = await atveszik(u, ['2026-03-06']);
  const elotte = await u.ugy('2026-03-17', 'verzio leltarSorszam vagyontargyak { id } leltarak { lenyomat }');
  const { data } = await u.ki('2026-03-17').kerdez(BEJELENT, {
    input: {
      id: atvett!.id,
      verzio: atvett!.verzio,
      nap: '2026-03-17',
      bejelentes: 'Van egy autó.',
      vagyontargy: { ...SZAMLA, fajta: 'GEPJARMU' },
    },
  });
  expect(data.ismertetesBejelent).toEqual({
    ismertetes: null,
    hibak: [{ kod: 'BEJELENTES_KESETT', mezo: ['input', 'nap'], uzenet: expect.stringMatching(/2026-03-16 napján letelt.*póthagyaték/) }],
  });
  expect(await u.ugy('2026-03-17', 'verzio leltarSorszam vagyontargyak { id } leltarak { lenyomat }')).toEqual(elotte);
  expect(await elutasitottak()).toContainEqual(['ismertetesBejelent', ['BEJELENTES_KESETT']]);
});

test('más ügy érdekeltje: elutasítva, akár a saját másik ügyéé, akár kollégáéé', async () => {
  const [egyik, masik] = [await ugyIndul(csopak(), '2026-03-03'), await ugyIndul(csopak(), '2026-03-03')];
  const { erdekelt } = await FELVESZ.erdekelt(masik, '2026-03-04');
  const input = { id: erdekelt.id, verzio: erdekelt.verzio, nyilatkozat: 'Nincs több vagyon.', nap: '2026-03-05' };
  expect(await hibai(egyik.ki('2026-03-05'), NYILATKOZAT, { input })).toEqual(['MAS_UGY']);
  const kollega = csopak().mint('HAGYATEK_UGYINTEZO', { id: randomUUID(), cel: 'HAGYATEKI_LELTAR', ugyId: masik.id });
  expect(await hibai(kollega, NYILATKOZAT, { input })).toEqual(['UGY_NEM_SAJAT']);
  expect(await elutasitottak()).toEqual(
    expect.arrayContaining([
      ['nyilatkozatRogzit', ['MAS_UGY']],
      ['nyilatkozatRogzit', ['UGY_NEM_SAJAT']],
    ]),
  );
});

test('idegen ügyazonosító: mintha nem volna', async () => {
  const idegen = await ugyIndul(v.onkormanyzat('17011'), '2026-03-03');
  const itt = ugymenet(csopak(), idegen.id);
  expect(await itt.ugy('2026-03-05', 'id orokhagyo { nev }')).toBeNull();
  for (const id of [idegen.id, randomUUID(), 'x'])
    expect(
      await hibai(itt.ki('2026-03-05'), act('vagyontargyFelvesz', 'vagyontargy { id }'), { input: { ugyId: id, vagyontargy: SZAMLA } }),
    ).toEqual(['NEM_TALALHATO']);
});

describe('a zárt rész csak annak nyílik, aki az ügyön dolgozik', () => {
  const ZART =
    'orokhagyo { nev } erdekeltek { nev } csaladtagok { nev } vagyontargyak { id } tartozasok { id } leltarak { id } iratok { id } csomagok { id } oroklesiJavaslat { nev } lepesek { muvelet }';
  const lekerdez = `query ($id: ID!) { hagyatekiUgy(id: $id) { id ${ZART} } }`;
  const URES = {
    orokhagyo: null,
    erdekeltek: [],
    csaladtagok: [],
    vagyontargyak: [],
    tartozasok: [],
    leltarak: [],
    iratok: [],
    csomagok: [],
    oroklesiJavaslat: [],
    lepesek: [],
  };

  test.each([
    ['másik ügy ügyintézőjeként', 'HAGYATEK_UGYINTEZO', { cel: 'HAGYATEKI_LELTAR', ugyId: 'MASIK', id: undefined }],
    ['más ügyintézőként', 'HAGYATEK_UGYINTEZO', { cel: 'HAGYATEKI_LELTAR', ugyId: 'EZ', id: randomUUID() }],
  ])('%s: üres', async (_nev, szerepkor, { cel, ugyId, id }) => {
    const u = await ugyIndul(csopak(), '2026-03-03');
    const ki = csopak().mint(szerepkor, { cel, ugyId: ugyId === 'EZ' ? u.id : randomUUID(), ...(id ? { id } : {}) });
    expect(await sikerul(ki, lekerdez, { id: u.id })).toEqual({ id: u.id, ...URES });
  });

  test('cél nélkül: elutasítva; a lista és az állapot cél nélkül is látszik', async () => {
    const u = await ugyIndul(csopak(), '2026-03-03');
    const ki = csopak().mint('HAGYATEK_UGYINTEZO');
    const { errors } = await ki.kerdez(lekerdez, { id: u.id });
    expect(errors?.every((e: any) => e.extensions.code === 'CEL_SZUKSEGES')).toBe(true);
    expect(await sikerul(ki, '{ hagyatekiUgyek(szuro: { kereses: "kovacs janos" }) { totalCount } }')).toEqual({
      totalCount: expect.any(Number),
    });
  });

  test('felettesként az ügyben: látja', async () => {
    const u = await ugyIndul(csopak(), '2026-03-03');
    expect((await sikerul(u.jegyzo('2026-03-04'), lekerdez, { id: u.id })).orokhagyo).toEqual({ nev: 'Kovács János' });
  });

  test('az ingatlan hagyatéki vagyontárgyként csak az ügyében látszik', async () => {
    const u = await ugyIndul(csopak(), '2026-03-03');
    await FELVESZ.vagyon(u, '2026-03-04', { fajta: 'INGATLAN', leiras: 'Ház', fekves: 'BELTERULET', hrsz: '999' });
    const kerdes =
      '{ _entities(representations: [{ __typename: "Ingatlan", fekves: "BELTERULET", hrsz: "999" }]) { ... on Ingatlan { hagyatekiVagyontargyak { leiras } } } }';
    expect((await u.ki('2026-03-04').kerdez(kerdes)).data._entities[0].hagyatekiVagyontargyak).toEqual([{ leiras: 'Ház' }]);
    const masik = await ugyIndul(csopak(), '2026-03-03');
    expect((await masik.ki('2026-03-04').kerdez(kerdes)).data._entities[0].hagyatekiVagyontargyak).toEqual([]);
  });
});

test.each([
  ['névtelen örökhagyó', { orokhagyo: { ...ORKHAGYO, nev: ' ' } }, 'NEV_ROVID'],
  ['jövőbeli halál', { orokhagyo: { ...ORKHAGYO, halalNapja: '2026-03-09' } }, 'JOVOBELI_NAP'],
  ['halál az értesítés után', { erkezett: '2026-02-20' }, 'HALAL_KESOBBI'],
  ['születés a halál után', { orokhagyo: { ...ORKHAGYO, szuletesiIdo: '2026-03-02' } }, 'SZULETES_KESOBBI'],
  ['rossz küldemény', { kuldemenyId: 'x' }, 'KULDEMENY_HIBAS'],
])('ügyindítás: %s elutasítva', async (_nev, elteres, kod) => {
  const ki = csopak().mint('HAGYATEK_UGYINTEZO', { most: '2026-03-03T09:00:00Z' });
  expect(
    await hibai(ki, act('hagyatekiUgyIndit'), { input: { inditoOk: 'JOGI_ERDEKU_KERELEM', orokhagyo: ORKHAGYO, ...elteres } }),
  ).toContain(kod);
});

test.each([
  ['ingatlan értékkel', { fajta: 'INGATLAN', leiras: 'Ház', fekves: 'BELTERULET', hrsz: '11', ertek: '5' }, 'ERTEK_BIZONYITVANYBOL'],
  ['ingatlan hrsz nélkül', { fajta: 'INGATLAN', leiras: 'Ház' }, 'HRSZ_HIANYZIK'],
  ['fekvéshez nem illő hrsz', { fajta: 'INGATLAN', leiras: 'Ház', fekves: 'BELTERULET', hrsz: '011' }, 'HRSZ_FEKVES'],
  ['rossz hányad', { ...SZAMLA, hanyad: '3/2' }, 'HANYAD_HIBAS'],
  ['negatív érték', { ...SZAMLA, ertek: '-1' }, 'ERTEK_HIBAS'],
])('vagyontárgy: %s elutasítva', async (_nev, vagyontargy, kod) => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  expect(await hibai(u.ki('2026-03-04'), act('vagyontargyFelvesz', 'vagyontargy { id }'), { input: { ugyId: u.id, vagyontargy } })).toEqual(
    [kod],
  );
});

test('hibás családfa elutasítva; a jó fából öröklési javaslat lesz indokkal, az örökösök egy lépésben érdekeltek', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  const FA = act('csaladfaRogzit', 'hagyatekiUgy { id }');
  const tagok = (...t: object[]) => ({ input: { ugyId: u.id, tagok: t } });
  expect(await hibai(u.ki('2026-03-04'), FA, tagok({ kulcs: 'A', nev: 'Anna', szulok: ['Z'] }))).toEqual(['CSALADFA_HIBAS']);
  const h = { kulcs: 'H', nev: 'Kovácsné', hazastars: true };
  await sikerul(u.ki('2026-03-04'), FA, tagok(h, { kulcs: 'A', nev: 'Kovács Anna', szulok: ['OROKHAGYO', 'H'] }));
  await sikerul(u.ki('2026-03-04'), FA, tagok(h, { kulcs: 'A', nev: 'Kovács Anna', szulok: ['OROKHAGYO', 'H'] })); // again: in place of the former
  const { oroklesiJavaslat } = await u.ugy('2026-03-04', 'oroklesiJavaslat { nev resz hanyad haszonelvezet jogforras indok }');
  expect(oroklesiJavaslat.map((j: any) => `${j.nev} ${j.resz} ${j.haszonelvezet ? 'haszonélvezet' : j.hanyad} ${j.jogforras}`)).toEqual([
    'Kovácsné LAKAS haszonélvezet Ptk. 7:58. § (1) a)',
    'Kovács Anna LAKAS 1/1 Ptk. 7:55. §',
    'Kovácsné TOBBI 1/2 Ptk. 7:58. § (1) b)',
    'Kovács Anna TOBBI 1/2 Ptk. 7:55. §',
  ]);
  for (let i = 0; i < 2; i++) await sikerul(u.ki('2026-03-04'), act('oroklesiJavaslatElfogad'), { input: { ugyId: u.id } });
  const { erdekeltek } = await u.ugy('2026-03-04', 'erdekeltek { nev orokresz }');
  expect(erdekeltek.map((e: any) => `${e.nev}: ${e.orokresz}`).sort()).toEqual([
    'Kovács Anna: 1/1 a közösen lakott lakásból; 1/2 a többi vagyonból',
    'Kovácsné: haszonélvezet a közösen lakott lakáson; 1/2 a többi vagyonból',
  ]);
});

test('más az illetékes: a leltározás nem indulhat, az ügyet át kell tenni', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03', { orokhagyo: { ...ORKHAGYO, lakohelyKsh: '17011' } });
  await FELVESZ.erdekelt(u, '2026-03-04');
  const ugy = await u.lep('2026-03-04', 'hagyatekiUgyIlletekesseg', {});
  expect(ugy).toMatchObject({ illetekessegAlap: 'LAKOHELY', illetekesKsh: '17011' });
  expect(await hibai(u.ki('2026-03-04'), lepes('nyilatkozatBeker'), { input: { id: u.id, verzio: await u.verzio() } })).toEqual([
    'NEM_ILLETEKES',
  ]);
  expect(
    (await u.lep('2026-03-05', 'hagyatekiUgyAttesz', { cimzett: 'Őriszentpéter – jegyző', cimzettCim: 'Őriszentpéter' })).allapot,
  ).toBe('ATTETT');
});

test('tervezet alatt nem szerkeszthető; visszavéve igen; a leltárváltozat tartalmát az adatbázis sem engedi módosítani', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  await adatgyujtesig(u, '2026-03-04');
  await FELVESZ.vagyon(u, '2026-03-04');
  await u.lep('2026-03-05', 'leltarTervez');
  const UJ = act('erdekeltFelvesz', 'erdekelt { id }');
  expect(await hibai(u.ki('2026-03-05'), UJ, { input: { ugyId: u.id, erdekelt: ERDEKELT } })).toEqual(['TERVEZET_KESZ']);
  await u.lep('2026-03-05', 'leltarVisszavesz');
  await sikerul(u.ki('2026-03-05'), UJ, { input: { ugyId: u.id, erdekelt: ERDEKELT } });
  await expect(csopak().ctx((ctx) => ctx.sql(`update leltar_valtozat set tartalom = '{}' where ugy_id = $1`, [u.id]))).rejects.toThrow(
    /nem változhat/,
  );
});

test('hat ügy listája határidőkkel és műveletekkel: egy utasítás sem fut le kétszer', async () => {
  const hely = v.onkormanyzat('10630');
  await hely.ctx((ctx) => demo(ctx, { ksh: '10630', nev: 'Teszt', lakasok: 60, nepesseg: 100, kozpont: { y: 1, x: 1 }, parcellak: 60 }));
  const ki = hely.mint('JEGYZO', { cel: 'HAGYATEKI_LELTAR' });
  const { nodes } = await sikerul(
    ki,
    '{ hagyatekiUgyek { nodes { orokhagyoNev hataridok { esedekes } muveletek { muvelet lehet kod } } } }',
  );
  expect(nodes).toHaveLength(6);
  expect(ki.utasitasok.length).toBeLessThanOrEqual(10);
  expect(new Set(ki.utasitasok).size).toBe(ki.utasitasok.length);
});
