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

test('keresés az érdekelt nevére: a saját ügyében és felettesként; kollégának, más önkormányzatban és a törlés után nincs', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  const { erdekelt } = await FELVESZ.erdekelt(u, '2026-03-04', { nev: 'Zsebibaba Kolozs' });
  const talal = async (ki = csopak().mint('HAGYATEK_UGYINTEZO')) =>
    (await sikerul(ki, '{ hagyatekKereses(szoveg: "zsebibaba kolozs") { nodes { cim reszlet ut entitas } } }')).nodes;
  const sora = { cim: 'Zsebibaba Kolozs', reszlet: 'Kovács János', ut: `/hagyatek/${u.id}`, entitas: 'ErdekeltNeve' };
  expect(await talal()).toEqual([sora]);
  expect(await talal(csopak().mint('JEGYZO'))).toEqual([sora]);
  expect(await talal(csopak().mint('HAGYATEK_UGYINTEZO', { id: randomUUID() }))).toEqual([]);
  expect(await talal(v.onkormanyzat('17011').mint('JEGYZO'))).toEqual([]);
  await sikerul(u.ki('2026-03-04'), act('erdekeltTorol', 'hagyatekiUgy { id }', 'HagyatekiSorInput'), {
    input: { id: erdekelt.id, verzio: erdekelt.verzio },
  });
  expect(await talal()).toEqual([]);
});

test('ági vagyon a felmenőé, haszonélvezettel; az örökrészben is áll; nem felmenőről és leszármazó mellett nem ági', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  const tagok = [
    { kulcs: 'H', nev: 'Kovácsné', hazastars: true },
    { kulcs: 'P', nev: 'Kovács Pál', elhunyt: '2001-01-01' },
    { kulcs: 'T', nev: 'Kovács Tibor', szulok: ['P'] },
    { kulcs: 'M', nev: 'Szabó Magda' },
    { kulcs: 'OROKHAGYO', nev: 'Kovács János', szulok: ['P', 'M'] },
  ];
  await sikerul(u.ki('2026-03-04'), act('csaladfaRogzit', 'hagyatekiUgy { id }'), { input: { ugyId: u.id, tagok } });
  const FEL = act('vagyontargyFelvesz', 'vagyontargy { id verzio agiTag }');
  const szanto = { fajta: 'INGO', leiras: 'Családi ékszer', ertek: '900000' };
  expect(await hibai(u.ki('2026-03-04'), FEL, { input: { ugyId: u.id, vagyontargy: { ...szanto, agiTag: 'H' } } })).toEqual([
    'NEM_FELMENO',
  ]);
  const { vagyontargy } = await sikerul(u.ki('2026-03-04'), FEL, { input: { ugyId: u.id, vagyontargy: { ...szanto, agiTag: 'P' } } });
  const JAVASLAT = 'oroklesiJavaslat { nev resz hanyad haszonelvezet jogforras vagyontargy }';
  const agi = async () => (await u.ugy('2026-03-04', JAVASLAT)).oroklesiJavaslat.filter((j: any) => j.resz === 'AGI');
  expect(await agi()).toEqual([
    { nev: 'Kovácsné', resz: 'AGI', hanyad: '0/1', haszonelvezet: true, jogforras: 'Ptk. 7:69. § (1)', vagyontargy: 'Családi ékszer' },
    { nev: 'Kovács Tibor', resz: 'AGI', hanyad: '1/1', haszonelvezet: false, jogforras: 'Ptk. 7:68. § (1)', vagyontargy: 'Családi ékszer' },
  ]);
  await sikerul(u.ki('2026-03-04'), act('oroklesiJavaslatElfogad'), { input: { ugyId: u.id } });
  const { erdekeltek } = await u.ugy('2026-03-04', 'erdekeltek { nev orokresz }');
  expect(erdekeltek.find((e: any) => e.nev === 'Kovács Tibor').orokresz).toBe('1/1 ági vagyon: Családi ékszer');
  await sikerul(u.ki('2026-03-04'), act('vagyontargyHelyesbit', 'vagyontargy { agiTag }'), {
    input: { id: vagyontargy.id, verzio: vagyontargy.verzio, vagyontargy: szanto },
  });
  expect(await agi()).toEqual([]);
});

test('osztályrabocsátás: az adomány hozzászámít, forintra; érték nélküli vagyontárggyal nincs összeg; csak leszármazóé', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  const tagok = [
    { kulcs: 'H', nev: 'Kovácsné', hazastars: true },
    { kulcs: 'A', nev: 'Kovács Anna', szulok: ['OROKHAGYO', 'H'] },
    { kulcs: 'B', nev: 'Kovács Béla', szulok: ['OROKHAGYO', 'H'] },
  ];
  await sikerul(u.ki('2026-03-04'), act('csaladfaRogzit', 'hagyatekiUgy { id }'), { input: { ugyId: u.id, tagok } });
  await FELVESZ.vagyon(u, '2026-03-04', { ...SZAMLA, ertek: '9000000' });
  const AD = act('adomanyFelvesz', 'adomany { id verzio }');
  const adomany = { ugyId: u.id, kulcs: 'A', leiras: 'Lakásvásárlásra', ertek: '2000000', juttatva: '2015-05-05' };
  expect(await hibai(u.ki('2026-03-04'), AD, { input: { ...adomany, kulcs: 'H' } })).toEqual(['NEM_LESZARMAZO']);
  const { adomany: felvett } = await sikerul(u.ki('2026-03-04'), AD, { input: adomany });
  const OSZTALY = 'osztalyrabocsatas { nev hanyad adomany jut jogforras }';
  // a third is the spouse's; the children's 6,000,000 and the gift of 2,000,000 are divided in two
  expect((await u.ugy('2026-03-04', OSZTALY)).osztalyrabocsatas).toEqual([
    { nev: 'Kovács Anna', hanyad: '1/2', adomany: '2000000', jut: '2000000', jogforras: 'Ptk. 7:57. § (1)' },
    { nev: 'Kovács Béla', hanyad: '1/2', adomany: '0', jut: '4000000', jogforras: 'Ptk. 7:57. § (1)' },
  ]);
  await FELVESZ.vagyon(u, '2026-03-04', { fajta: 'INGATLAN', leiras: 'Ház', fekves: 'BELTERULET', hrsz: '11' });
  expect((await u.ugy('2026-03-04', OSZTALY)).osztalyrabocsatas).toEqual([]);
  await sikerul(u.ki('2026-03-04'), act('adomanyTorol', 'hagyatekiUgy { id }', 'HagyatekiSorInput'), { input: felvett });
  expect((await u.ugy('2026-03-04', 'adomanyok { id }')).adomanyok).toEqual([]);
});

test('helyesbítés és törlés: végintézkedés, tartozás, vagyontárgy, érdekelt; bizonyítvány után más ingatlan nem lehet; leltárba került érdekelt nem törölhető', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  const ki = u.ki('2026-03-04');
  const { vegintezkedes } = await sikerul(ki, act('vegintezkedesFelvesz', 'vegintezkedes { id verzio }'), {
    input: { ugyId: u.id, fajta: 'KOZVEGRENDELET', orzo: 'dr. Minta' },
  });
  const HELYES = act('vegintezkedesHelyesbit', 'vegintezkedes { id verzio orzo }');
  expect(await hibai(ki, HELYES, { input: { ...vegintezkedes, vegintezkedes: { fajta: 'KOZVEGRENDELET', orzo: ' ' } } })).toEqual([
    'ORZO_HIANYZIK',
  ]);
  const helyes = await sikerul(ki, HELYES, {
    input: { ...vegintezkedes, vegintezkedes: { fajta: 'OROKLESI_SZERZODES', orzo: 'Kovács Anna' } },
  });
  const { id, verzio } = helyes.vegintezkedes;
  expect(await hibai(ki, act('vegintezkedesTorol', 'hagyatekiUgy { id }', 'HagyatekiSorInput'), { input: vegintezkedes })).toEqual([
    'VERZIO_ELTERES',
  ]);
  await sikerul(ki, act('vegintezkedesTorol', 'hagyatekiUgy { id }', 'HagyatekiSorInput'), { input: { id, verzio } });

  const { tartozas } = await sikerul(ki, act('hagyatekiTartozasFelvesz', 'tartozas { id verzio }'), {
    input: { ugyId: u.id, fajta: 'HITEL', hitelezo: 'Bank', osszeg: '5' },
  });
  const TARTOZAS = act('hagyatekiTartozasHelyesbit', 'tartozas { id verzio osszeg }');
  expect(await hibai(ki, TARTOZAS, { input: { ...tartozas, tartozas: { fajta: 'HITEL', hitelezo: 'Bank', osszeg: '0' } } })).toEqual([
    'OSSZEG_HIBAS',
  ]);
  expect(
    (await sikerul(ki, TARTOZAS, { input: { ...tartozas, tartozas: { fajta: 'HITEL', hitelezo: 'Bank', osszeg: '7' } } })).tartozas.osszeg,
  ).toBe('7');

  const { vagyontargy } = await FELVESZ.vagyon(u, '2026-03-04', { fajta: 'INGATLAN', leiras: 'Ház', fekves: 'BELTERULET', hrsz: '11' });
  const VAGYON = act('vagyontargyHelyesbit', 'vagyontargy { id verzio hrsz bizonyitvany ertek }');
  const haz = { fajta: 'INGATLAN', leiras: 'Lakóház', fekves: 'BELTERULET', hrsz: '12', hanyad: '1/2' };
  const javitott = (await sikerul(ki, VAGYON, { input: { id: vagyontargy.id, verzio: vagyontargy.verzio, vagyontargy: haz } })).vagyontargy;
  expect(javitott).toMatchObject({ hrsz: '12', bizonyitvany: 'HIANYZIK', ertek: null });
  const kert = (
    await sikerul(ki, act('ertekbizonyitvanyBeker', 'vagyontargy { id verzio }', 'HagyatekiSorInput'), {
      input: { id: javitott.id, verzio: javitott.verzio },
    })
  ).vagyontargy;
  expect(await hibai(ki, VAGYON, { input: { ...kert, vagyontargy: { ...haz, hrsz: '13' } } })).toEqual(['BIZONYITVANYA_VAN']);
  await sikerul(ki, VAGYON, { input: { ...kert, vagyontargy: { ...haz, hanyad: '1/4' } } });

  const masik = await ugyIndul(csopak(), '2026-03-03');
  const [marad] = await adatgyujtesig(masik, '2026-03-04', [{}, { nev: 'Téves Tamás' }]);
  const TOROL = act('erdekeltTorol', 'hagyatekiUgy { id }', 'HagyatekiSorInput');
  const sora = async (nev: string) =>
    (await masik.ugy('2026-03-04', 'erdekeltek { id verzio nev }')).erdekeltek.find((e: any) => e.nev === nev);
  const teves = await sora('Téves Tamás');
  await sikerul(masik.ki('2026-03-04'), TOROL, { input: { id: teves.id, verzio: teves.verzio } });
  await FELVESZ.vagyon(masik, '2026-03-04');
  await masik.lep('2026-03-05', 'leltarTervez');
  await masik.lep('2026-03-05', 'leltarIsmertet');
  const erdekelt = await sora('Kovács Anna');
  expect(erdekelt.id).toBe(marad);
  expect(await hibai(masik.ki('2026-03-05'), TOROL, { input: { id: erdekelt.id, verzio: erdekelt.verzio } })).toEqual([
    'ISMERTETES_FOLYIK',
  ]);
});

test('gyámhatóság név szerint és idézés: kiskorúé a képviselőnek; nagykorúról nincs értesítés', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  const { erdekelt: nagy } = await FELVESZ.erdekelt(u, '2026-03-04');
  const { erdekelt: kicsi } = await FELVESZ.erdekelt(u, '2026-03-04', {
    nev: 'Kovács Csenge',
    szuletesiIdo: '2015-04-05',
    kepviselo: 'Titkos Tamara',
  });
  const ERTESIT = act('gyamErtesit', 'erdekelt { id verzio }');
  const hova = { gyamhatosag: 'Veszprémi Járási Gyámhivatal', cim: '8200 Veszprém, Megyeház tér 1.' };
  const sor = ({ id, verzio }: any) => ({ id, verzio });
  expect(await hibai(u.ki('2026-03-04'), ERTESIT, { input: { ...sor(nagy), ...hova } })).toEqual(['NEM_KISKORU']);
  expect(await hibai(u.ki('2026-03-04'), ERTESIT, { input: { ...sor(kicsi), ...hova, cim: '' } })).toEqual(['CIM_HIANYZIK']);
  const ertesitett = (await sikerul(u.ki('2026-03-05'), ERTESIT, { input: { ...sor(kicsi), ...hova } })).erdekelt;
  const IDEZ = act('erdekeltIdez', 'erdekelt { id }');
  const mikor = { nap: '2026-03-12', ora: '9:30', hely: 'Hivatal, 4. szoba' };
  expect(await hibai(u.ki('2026-03-05'), IDEZ, { input: { ...sor(nagy), ...mikor, ora: '25:00', nap: '2026-03-05' } })).toEqual([
    'MULTBELI_NAP',
    'ORA_HIBAS',
  ]);
  await sikerul(u.ki('2026-03-05'), IDEZ, { input: { ...sor(ertesitett), ...mikor } });
  const { iratok } = await u.ugy('2026-03-05', 'iratok { fajta cimzett cimzettCim szoveg }');
  expect(iratok.map((i: any) => [i.fajta, i.cimzett])).toEqual([
    ['GYAM_ERTESITES', 'Gyámhatóság'],
    ['GYAM_ERTESITES', 'Veszprémi Járási Gyámhivatal'],
    ['IDEZES', 'Titkos Tamara'],
  ]);
  expect(iratok[2].szoveg).toContain('2026. március 12. napján 9:30 órakor');
});

test('mi tehető meg: a szerkesztés a leltár tervezetéig, az ügyintézőnek; másnak megmondja, miért nem', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  await adatgyujtesig(u, '2026-03-04');
  await FELVESZ.vagyon(u, '2026-03-04');
  const muvelet = async (nev: string, ki = u.ki('2026-03-05')) =>
    (await sikerul(ki, 'query ($id: ID!) { hagyatekiUgy(id: $id) { muveletek { muvelet lehet kod } } }', { id: u.id })).muveletek.find(
      (m: any) => m.muvelet === nev,
    );
  expect(await muvelet('vagyontargyHelyesbit')).toEqual({ muvelet: 'vagyontargyHelyesbit', lehet: true, kod: null });
  const kollega = csopak().mint('HAGYATEK_UGYINTEZO', { id: randomUUID(), cel: 'HAGYATEKI_LELTAR', ugyId: u.id });
  expect((await muvelet('vagyontargyHelyesbit', kollega)).kod).toBe('UGY_NEM_SAJAT');
  expect((await muvelet('hagyatekiUgyAtad')).kod).toBe('NINCS_JOGOSULTSAG');
  expect((await muvelet('hagyatekiUgyAtad', u.jegyzo('2026-03-05'))).lehet).toBe(true);
  await u.lep('2026-03-05', 'leltarTervez');
  expect((await muvelet('vagyontargyHelyesbit')).kod).toBe('TERVEZET_KESZ');
  expect((await muvelet('nyilatkozatRogzit')).lehet).toBe(true);
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
