import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { ado } from '../src/subgraph.ts';
import { hibai, hivatal, sikerul, type Hivatal } from './kozos.ts';

let v: TesztVilag;
let csopak: Hivatal;
beforeAll(async () => {
  v = await tesztVilag(ado);
  csopak = await hivatal(v, '02185', 'Csopak', 60);
});
afterAll(() => v.stop());

const HIBAK = 'hibak { kod uzenet mezo }';
const ADOZO = 'adozo { id verzio adozoszam nev adoazonositoJel adoszam elhunyt megszunt }';
const LETREHOZ = `mutation ($input: AdozoLetrehozInput!) { adozoLetrehoz(input: $input) { ${ADOZO} ${HIBAK} } }`;
const HELYESBIT = `mutation ($input: AdozoHelyesbitInput!) { adozoHelyesbit(input: $input) { ${ADOZO} ${HIBAK} } }`;
const TARGY =
  'adotargy { id verzio hrsz terulet kezdo zaro alanyok { szamlalo nevezo adozo { id } } adonem { kod } ingatlan { fekves hrsz } }';
const TARGY_LETREHOZ = `mutation ($input: AdotargyLetrehozInput!) { adotargyLetrehoz(input: $input) { ${TARGY} ${HIBAK} } }`;
const TARGY_HELYESBIT = `mutation ($input: AdotargyHelyesbitInput!) { adotargyHelyesbit(input: $input) { ${TARGY} ${HIBAK} } }`;
const RENDELET = `mutation ($input: AdorendeletRogzitInput!) { adorendeletRogzit(input: $input) { adorendelet { id szam } ${HIBAK} } }`;
const MERTEK = `mutation ($input: AdomertekRogzitInput!) { adomertekRogzit(input: $input) { adomertek { osszeg ervenyesTol ervenyesIg targyTipus rendelet { szam } } ${HIBAK} } }`;
const TETEL = `mutation ($input: AdoszamlaTetelKonyvelInput!) { adoszamlaTetelKonyvel(input: $input) { adoszamlaTetel { jogcim ertek esedekesseg forras } ${HIBAK} } }`;

const adat = { fajta: 'TERMESZETES_SZEMELY', nev: 'Új Ubul', adoazonositoJel: '8339670018', cim: '8229 Csopak, Kossuth utca 3.' };

describe('adózó', () => {
  let ubul: any;

  test('nyilvántartásba vétel hézagmentes számmal', async () => {
    ({ adozo: ubul } = await sikerul(csopak.ugyintezo, LETREHOZ, { input: { adat } }));
    expect(ubul).toMatchObject({ adozoszam: '0000062', nev: 'Új Ubul', adoazonositoJel: '8339670018', verzio: 1 });
  });

  test.each([
    ['név nélkül', { nev: ' ' }, 'NEV_HIANYZIK', 'nev'],
    ['cím nélkül', { cim: 'x' }, 'CIM_HIANYZIK', 'cim'],
    ['természetes személy jel nélkül', { adoazonositoJel: null }, 'JEL_HIANYZIK', 'adoazonositoJel'],
    ['szervezet adószám nélkül', { fajta: 'SZERVEZET', adoazonositoJel: null }, 'ADOSZAM_HIANYZIK', 'adoszam'],
    ['kétszer ugyanaz a jel', {}, 'MAR_NYILVANTARTOTT', 'adoazonositoJel'],
  ])('%s elutasítva, mezővel', async (_nev, elteres, kod, mezo) => {
    const hibak = await hibai(csopak.ugyintezo, LETREHOZ, { input: { adat: { ...adat, ...elteres } } });
    expect(hibak).toContainEqual({ kod, mezo: ['input', 'adat', mezo], uzenet: expect.stringMatching(/^[A-ZÁÉÍÓÖŐÚÜŰ].*\.$/) });
  });

  test('több hiba egyszerre jön vissza', async () => {
    const hibak = await hibai(csopak.ugyintezo, LETREHOZ, { input: { adat: { fajta: 'SZERVEZET', nev: '', cim: '' } } });
    expect(hibak.map((h) => h.kod)).toEqual(['NEV_HIANYZIK', 'CIM_HIANYZIK', 'ADOSZAM_HIANYZIK']);
  });

  test.each([
    ['adoazonositoJel', '8339670019', 'Hibás adóazonosító jel'],
    ['adoszam', '12345677-2-41', 'Hibás adószám'],
  ])('hibás %s: magyar üzenet a mező nevével', async (mezo, ertek, uzenet) => {
    const { errors } = await csopak.ugyintezo.kerdez(LETREHOZ, { input: { adat: { ...adat, [mezo]: ertek } } });
    expect(errors?.[0]?.message).toContain(uzenet);
    expect(errors?.[0]?.message).toContain(mezo);
  });

  test('helyesbítés; elavult verzió és lehetetlen nap elutasítva', async () => {
    const input = { id: ubul.id, verzio: 1, adat: { ...adat, nev: 'Új Ubulné' } };
    const { adozo } = await sikerul(csopak.ugyintezo, HELYESBIT, { input });
    expect(adozo).toMatchObject({ nev: 'Új Ubulné', verzio: 2 });
    expect(await hibai(csopak.ugyintezo, HELYESBIT, { input })).toMatchObject([{ kod: 'VERZIO_ELTERES', mezo: ['input', 'verzio'] }]);
    expect(await hibai(csopak.ugyintezo, HELYESBIT, { input: { ...input, verzio: 2, elhunyt: '2027-01-01' } })).toMatchObject([
      { kod: 'JOVOBELI_NAP', mezo: ['input', 'elhunyt'] },
    ]);
    const { errors } = await csopak.ugyintezo.kerdez(HELYESBIT, { input: { ...input, verzio: 2, elhunyt: '2026-02-30' } });
    expect(errors?.[0]?.message).toContain('Nem létező nap');
  });

  test('elhunyt adózó: a tartozás megmarad', async () => {
    const { adozo } = await sikerul(csopak.ugyintezo, HELYESBIT, { input: { id: ubul.id, verzio: 2, adat, elhunyt: '2026-11-01' } });
    expect(adozo.elhunyt).toBe('2026-11-01');
  });

  test('keresés ékezet nélkül és elírással', async () => {
    for (const [kereses, nev] of [
      ['uj ubul', 'Új Ubul'],
      ['UBUL', 'Új Ubul'],
      ['peelda peter', 'Példa Péter'],
    ] as const) {
      const { nodes } = await sikerul(csopak.ugyintezo, `query ($k: String) { adozok(szuro: { kereses: $k }) { nodes { nev } } }`, {
        k: kereses,
      });
      expect(nodes.map((n: any) => n.nev)).toContain(nev);
    }
  });

  test('más önkormányzat adózója nem található', async () => {
    const masutt = v.onkormanyzat('17011').mint('ADO_UGYINTEZO', { cel: 'ADOZTATAS' });
    expect(await hibai(masutt, HELYESBIT, { input: { id: ubul.id, verzio: 3, adat } })).toMatchObject([{ kod: 'NEM_TALALHATO' }]);
  });
});

describe('adótárgy', () => {
  let alanyok: { adozoId: string; szamlalo: number; nevezo: number }[];
  let targy: any;
  const targyAdat = () => ({
    fekves: 'BELTERULET',
    hrsz: '777/2',
    cim: 'Kossuth utca 3.',
    tipus: 'LAKAS',
    terulet: '95,5',
    kezdo: '2027-01-01',
    alanyok,
  });

  beforeAll(async () => {
    const { nodes } = await sikerul(csopak.ugyintezo, '{ adozok(first: 2) { nodes { id } } }');
    alanyok = nodes.map(({ id }: { id: string }) => ({ adozoId: id, szamlalo: 1, nevezo: 2 }));
  });

  test('nyilvántartásba vétel alanyokkal', async () => {
    ({ adotargy: targy } = await sikerul(csopak.ugyintezo, TARGY_LETREHOZ, { input: { adonemKod: 'EPITMENYADO', adat: targyAdat() } }));
    expect(targy).toMatchObject({
      hrsz: '777/2',
      terulet: '95.5',
      adonem: { kod: 'EPITMENYADO' },
      ingatlan: { fekves: 'BELTERULET', hrsz: '777/2' },
    });
    expect(targy.alanyok).toHaveLength(2);
  });

  test.each([
    ['összeadva több az egésznél', () => ({ alanyok: alanyok.map((a) => ({ ...a, szamlalo: 2, nevezo: 3 })) }), 'HANYAD_OSSZEG', 'alanyok'],
    ['hibás tört', () => ({ alanyok: [{ ...alanyok[0]!, szamlalo: 3, nevezo: 2 }] }), 'HANYAD_ALAK', 'alanyok.0'],
    ['alany nélkül', () => ({ alanyok: [] }), 'ALANY_HIANYZIK', 'alanyok'],
    ['ugyanaz kétszer', () => ({ alanyok: [alanyok[0]!, alanyok[0]!] }), 'ALANY_KETSZER', 'alanyok'],
    ['nem létező alany', () => ({ alanyok: [{ ...alanyok[0]!, adozoId: 'senki' }] }), 'NEM_TALALHATO', 'alanyok.0.adozoId'],
    ['rossz terület', () => ({ terulet: '95,555' }), 'TERULET_ALAK', 'terulet'],
    ['nulla terület', () => ({ terulet: '0' }), 'TERULET_ALAK', 'terulet'],
    ['külterület belterületi hrsz-szel', () => ({ fekves: 'KULTERULET' }), 'HRSZ_FEKVES', 'hrsz'],
    ['év közbeni kezdet', () => ({ kezdo: '2027-05-01' }), 'KEZDO_NAP', 'kezdo'],
    ['év közbeni vég', () => ({ zaro: '2027-05-01' }), 'ZARO_NAP', 'zaro'],
    ['vég a kezdet előtt', () => ({ zaro: '2020-12-31' }), 'ZARO_KORABBI', 'zaro'],
    ['negatív érték', () => ({ forgalmiErtek: '-1' }), 'ERTEK_POZITIV', 'forgalmiErtek'],
  ])('%s elutasítva, mezővel', async (_nev, elteres, kod, mezo) => {
    const hibak = await hibai(csopak.ugyintezo, TARGY_LETREHOZ, {
      input: { adonemKod: 'EPITMENYADO', adat: { ...targyAdat(), ...elteres() } },
    });
    expect(hibak).toContainEqual({ kod, mezo: ['input', 'adat', ...mezo.split('.')], uzenet: expect.any(String) });
  });

  test('hibás helyrajzi szám: magyar üzenet', async () => {
    const { errors } = await csopak.ugyintezo.kerdez(TARGY_LETREHOZ, {
      input: { adonemKod: 'EPITMENYADO', adat: { ...targyAdat(), hrsz: '12/34/x' } },
    });
    expect(errors?.[0]?.message).toContain('Hibás helyrajzi szám');
  });

  test('helyesbítés: alany cseréje, záró nap; semmi sem marad félbe', async () => {
    const uj = { ...targyAdat(), zaro: '2030-12-31', alanyok: [{ ...alanyok[1]!, nevezo: 1 }] };
    const { adotargy } = await sikerul(csopak.ugyintezo, TARGY_HELYESBIT, { input: { id: targy.id, verzio: targy.verzio, adat: uj } });
    expect(adotargy).toMatchObject({
      verzio: 2,
      zaro: '2030-12-31',
      alanyok: [{ szamlalo: 1, nevezo: 1, adozo: { id: alanyok[1]!.adozoId } }],
    });
    expect(await hibai(csopak.ugyintezo, TARGY_HELYESBIT, { input: { id: targy.id, verzio: 1, adat: uj } })).toMatchObject([
      { kod: 'VERZIO_ELTERES' },
    ]);
  });
});

describe('rendelet és mérték', () => {
  let rendeletId: string;
  const mertek = () => ({
    rendeletId,
    adonemKod: 'EPITMENYADO',
    targyTipus: 'LAKAS',
    alap: 'NM',
    osszeg: '1700',
    ervenyesTol: '2027-01-01',
  });

  test('rendelet; a szám alakja és a hatály ellenőrizve', async () => {
    const input = { szam: '12/2026. (XI. 20.)', targy: 'A helyi adókról', kihirdetes: '2026-11-20', hatalybalepes: '2027-01-01' };
    ({ id: rendeletId } = (await sikerul(csopak.ugyintezo, RENDELET, { input })).adorendelet);
    expect(await hibai(csopak.ugyintezo, RENDELET, { input })).toMatchObject([{ kod: 'MAR_ROGZITETT', mezo: ['input', 'szam'] }]);
    const rossz = { szam: '12-2026', targy: 'x', kihirdetes: '2026-11-20', hatalybalepes: '2026-01-01' };
    expect((await hibai(csopak.ugyintezo, RENDELET, { input: rossz })).map((h) => h.mezo[1])).toEqual(['szam', 'targy', 'hatalybalepes']);
  });

  test.each([
    ['a felső határ felett', { osszeg: '2949,81' }, 'FELSO_HATAR', 'osszeg'],
    ['százalék a határ felett', { alap: 'FORGALMI_ERTEK', osszeg: '3,61' }, 'FELSO_HATAR', 'osszeg'],
    ['nem szám', { osszeg: 'ezer' }, 'MERTEK_ALAK', 'osszeg'],
    ['kedvezmény 120 %', { kedvezmenySzazalek: 120 }, 'KEDVEZMENY', 'kedvezmenySzazalek'],
    ['a rendelet hatálya előtt', { ervenyesTol: '2026-06-01' }, 'HATALY_KORABBI', 'ervenyesTol'],
  ])('%s elutasítva', async (_nev, elteres, kod, mezo) => {
    expect(await hibai(csopak.ugyintezo, MERTEK, { input: { ...mertek(), ...elteres } })).toMatchObject([{ kod, mezo: ['input', mezo] }]);
  });

  test('új mérték lezárja a régit; átfedés nincs', async () => {
    const { adomertek } = await sikerul(csopak.ugyintezo, MERTEK, { input: mertek() });
    expect(adomertek).toEqual({
      osszeg: '1700',
      ervenyesTol: '2027-01-01',
      ervenyesIg: null,
      targyTipus: 'LAKAS',
      rendelet: { szam: '12/2026. (XI. 20.)' },
    });
    expect(await hibai(csopak.ugyintezo, MERTEK, { input: mertek() })).toMatchObject([{ kod: 'ATFEDES', mezo: ['input', 'ervenyesTol'] }]);
    const MERTEKEK = `query ($nap: Datum) { adonemek { kod mertekek(nap: $nap) { osszeg ervenyesIg targyTipus } } }`;
    for (const [nap, osszeg, ervenyesIg] of [
      ['2026-12-31', '1600', '2026-12-31'],
      ['2027-01-01', '1700', null],
    ]) {
      const adonemek = await sikerul(csopak.ugyintezo, MERTEKEK, { nap });
      const lakas = adonemek.find((a: any) => a.kod === 'EPITMENYADO').mertekek.filter((m: any) => m.targyTipus === 'LAKAS');
      expect(lakas).toEqual([{ osszeg, ervenyesIg, targyTipus: 'LAKAS' }]);
    }
  });

  test('az adónem, a rendelet és a mérték nyilvános: integrátor is látja, cél nélkül', async () => {
    const integrator = csopak.onkormanyzat.mint('INTEGRATOR');
    expect((await sikerul(integrator, '{ adonemek { kod szamlaszam mertekek { osszeg } } }')).length).toBeGreaterThan(2);
    expect((await integrator.kerdez('{ adozok { totalCount } }')).errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
  });
});

describe('kézi tétel', () => {
  test.each([
    ['BIRSAG', '50000'],
    ['KOLTSEG', '50000'],
    ['VISSZATERITES', '50000'],
    ['TORLES', '-50000'],
    ['ELOIRAS', '50000'],
  ])('%s előjele a jogcímé: %s', async (jogcim, ertek) => {
    const { nodes } = await sikerul(csopak.ugyintezo, '{ adozok(first: 1) { nodes { id } } }');
    const input = {
      adozoId: nodes[0].id,
      adonemKod: 'EPITMENYADO',
      jogcim,
      ev: 2026,
      esedekesseg: '2026-12-10',
      osszeg: '50000',
      indok: 'CSP/55-1/2026 határozat',
    };
    const { adoszamlaTetel } = await sikerul(csopak.vezeto, TETEL, { input });
    expect(adoszamlaTetel).toEqual({ jogcim, ertek, esedekesseg: '2026-12-10', forras: 'KEZI' });
    const hibak = await hibai(csopak.vezeto, TETEL, { input: { ...input, osszeg: '0', ev: 1980, indok: '' } });
    expect(hibak.map((h) => h.mezo[1])).toEqual(['osszeg', 'ev', 'indok']);
  });

  test('a könyvelt tétel nem módosítható és nem törölhető', async () => {
    const MODOSIT = ['update adoszamla_tetel set ertek = 1', 'delete from adoszamla_tetel'];
    for (const sql of MODOSIT) await expect(csopak.onkormanyzat.ctx((ctx) => ctx.sql(sql))).rejects.toThrow(/permission denied/);
  });
});
