import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { subgraph } from '../src/index.ts';
import { felvesz, felvett, kodok, utasit } from './adat.ts';

const MOST = '2026-11-22T10:00:00Z';
const NEGYSZOG = [
  [564100, 182100],
  [564120, 182100],
  [564120, 182140],
  [564100, 182140],
  [564100, 182100],
];

describe('ingatlan felvétele és a borítólap módosítása', () => {
  let v: TesztVilag;
  let kezelo: Szereplo;
  let szam = 2000;
  const ujHrsz = () => String(++szam);
  beforeAll(async () => {
    v = await tesztVilag(subgraph);
    kezelo = v.onkormanyzat('02185').mint('IVK_KEZELO', { most: MOST });
  });
  afterAll(() => v.stop());

  test('the journal number follows without a gap, also after a refused entry', async () => {
    const elso = await felvett(kezelo, { hrsz: ujHrsz() });
    const hibas = await felvesz(kezelo, { hrsz: ujHrsz(), bruttoErtek: '-1' });
    const masodik = await felvett(kezelo, { hrsz: ujHrsz() });
    expect(kodok(hibas)).toEqual(['ERTEK_NEGATIV']);
    expect(masodik.naploSorszam).toBe(elso.naploSorszam + 1);
  });

  test('transferability follows from the category, the polygon gives the point, the acquisition is an event', async () => {
    const { id } = await felvett(kezelo, {
      hrsz: ujHrsz(),
      vagyonKategoriaKod: 'TORZSVAGYON_KORLATOZOTT',
      geometria: { type: 'Polygon', coordinates: [NEGYSZOG] },
    });
    const { data } = await kezelo.kerdez(
      `query ($id: ID!) { kataszteriIngatlan(id: $id) { forgalomkepesseg eovY eovX geometria vagyonKategoria { nev torzsvagyon }
         ingatlan { fekves hrsz kataszter { id } } esemenyek { tipus datum hatarido90 bejegyezve kesesNapok } valtozatok { muvelet rogzitette ervenyesTol } } }`,
      { id },
    );
    expect(data.kataszteriIngatlan).toMatchObject({
      forgalomkepesseg: 'KORLATOZOTTAN_FORGALOMKEPES',
      eovY: 564110,
      eovX: 182120,
      geometria: { type: 'Polygon' },
      vagyonKategoria: { torzsvagyon: true },
      ingatlan: { kataszter: { id } },
      esemenyek: [{ tipus: 'SZERZES', datum: '2026-01-05', hatarido90: '2026-04-05', bejegyezve: '2026-11-22', kesesNapok: 231 }],
      valtozatok: [{ muvelet: 'ingatlanFelvesz', rogzitette: 'IVK_KEZELO', ervenyesTol: '2026-01-05' }],
    });
  });

  test.each([
    ['külterületi szám belterületen', { hrsz: '0123' }, 'HRSZ_FEKVES', ['input', 'hrsz']],
    ['belterületi szám külterületen', { hrsz: '123', fekves: 'KULTERULET' }, 'HRSZ_FEKVES', ['input', 'hrsz']],
    ['nulla terület', { hrsz: '3001', terulet: 0 }, 'TERULET_HIBAS', ['input', 'terulet']],
    ['hányad egynél több', { hrsz: '3001', hanyadSzamlalo: 3, hanyadNevezo: 2 }, 'HANYAD_HIBAS', ['input', 'hanyadSzamlalo']],
    ['holnapi szerzés', { hrsz: '3001', szerzesNap: '2026-11-23' }, 'JOVOBELI_NAP', ['input', 'szerzesNap']],
    ['ismeretlen kategória', { hrsz: '3001', vagyonKategoriaKod: 'NINCS' }, 'KATEGORIA_ISMERETLEN', ['input', 'vagyonKategoriaKod']],
    ['már megszűnt kategória', { hrsz: '3001', vagyonKategoriaKod: 'OTV_EGYEB' }, 'KATEGORIA_ISMERETLEN', ['input', 'vagyonKategoriaKod']],
    [
      'ellentmondó forgalomképesség',
      { hrsz: '3001', forgalomkepesseg: 'FORGALOMKEPTELEN' },
      'FORGALOMKEPESSEG_ELTER',
      ['input', 'forgalomkepesseg'],
    ],
    ['becsült érték nap nélkül', { hrsz: '3001', becsultErtek: '5' }, 'BECSLES_HIANYOS', ['input', 'becsultErtek']],
    [
      'felcserélt EOV',
      { hrsz: '3001', geometria: { type: 'Point', coordinates: [182120, 564110] } },
      'GEOMETRIA_FELCSERELT',
      ['input', 'geometria'],
    ],
    [
      'nyitott sokszög',
      { hrsz: '3001', geometria: { type: 'Polygon', coordinates: [NEGYSZOG.slice(0, 4)] } },
      'GEOMETRIA_NYITOTT_GYURU',
      ['input', 'geometria'],
    ],
    ['üres cím', { hrsz: '3001', cim: ' ' }, 'CIM_HIANYZIK', ['input', 'cim']],
  ])('refused with the field named: %s', async (_, adat, kod, mezo) => {
    const { kataszteriIngatlan, hibak } = await felvesz(kezelo, adat);
    expect(kataszteriIngatlan).toBeNull();
    expect(hibak).toContainEqual({ kod, mezo, uzenet: expect.stringMatching(/\S\.$/) });
  });

  test.each([
    ['hibás helyrajzi szám', { hrsz: '12a' }, /Hibás helyrajzi szám/],
    ['nem létező nap', { szerzesNap: '2026-02-30' }, /Nem létező nap/],
    ['tizedes forint', { bruttoErtek: '1.5' }, /egész forint/],
  ])('malformed input answers in Hungarian: %s', async (_, adat, uzenet) => {
    await expect(felvesz(kezelo, adat)).rejects.toThrow(uzenet);
  });

  test('an old property is entered under its category of that time or of today', async () => {
    const regi = await felvett(kezelo, { hrsz: ujHrsz(), szerzesNap: '1995-06-01', vagyonKategoriaKod: 'OTV_KORLATOZOTT' });
    await felvett(kezelo, { hrsz: ujHrsz(), szerzesNap: '1995-06-01', vagyonKategoriaKod: 'UZLETI' });
    const { data } = await kezelo.kerdez(`query ($id: ID!) { kataszteriIngatlan(id: $id) { forgalomkepesseg } }`, { id: regi.id });
    expect(data.kataszteriIngatlan.forgalomkepesseg).toBe('KORLATOZOTTAN_FORGALOMKEPES');
  });

  test('one living property per lot number; all faults come back together', async () => {
    const { hrsz } = await felvett(kezelo, { hrsz: ujHrsz() });
    expect(kodok(await felvesz(kezelo, { hrsz, terulet: -3 }))).toEqual(['TERULET_HIBAS', 'HRSZ_FOGLALT']);
    const masutt = await felvett(v.onkormanyzat('17011').mint('IVK_KEZELO', { most: MOST }), { hrsz });
    expect(masutt.naploSorszam).toBe(1);
  });

  test('two clerks enter the same lot number at once: one is told, the journal has no gap', async () => {
    const hrsz = ujHrsz();
    const ketten = await Promise.all([felvesz(kezelo, { hrsz }), felvesz(kezelo, { hrsz })]);
    expect(ketten.map((eredmeny) => kodok(eredmeny).join()).sort()).toEqual(['', 'HRSZ_FOGLALT']);
    const elso = ketten.find((eredmeny) => eredmeny.kataszteriIngatlan)!.kataszteriIngatlan!;
    expect((await felvett(kezelo, { hrsz: ujHrsz() })).naploSorszam).toBe(elso.naploSorszam + 1);
  });

  test('the same key enters once', async () => {
    const adat = { hrsz: ujHrsz(), idempotenciaKulcs: 'felvetel-1' };
    const [egyszer, ketszer] = [await felvett(kezelo, adat), await felvett(kezelo, adat)];
    expect(ketszer.id).toBe(egyszer.id);
    expect(kodok(await felvesz(kezelo, { ...adat, terulet: 1 }))).toEqual(['KULCS_MASHOL_HASZNALT']);
  });

  test('a change from a past day keeps the earlier state and later changes of the same fact', async () => {
    const { id, verzio } = await felvett(kezelo, { hrsz: ujHrsz(), szerzesNap: '2024-01-01', bruttoErtek: '100' });
    const modosit = (input: object) =>
      utasit<{ kataszteriIngatlan: { verzio: number; bruttoErtek: string; hasznositas: string } }>(
        kezelo,
        'boritolapModosit',
        'BoritolapModositInput',
        { id, indok: 'teszt', ...input },
        'kataszteriIngatlan { verzio bruttoErtek hasznositas }',
      );
    const elso = await modosit({ verzio, napTol: '2026-01-01', bruttoErtek: '300' });
    const masodik = await modosit({
      verzio: elso.kataszteriIngatlan.verzio,
      napTol: '2025-01-01',
      bruttoErtek: '200',
      hasznositas: 'BERBEADAS',
    });
    expect(masodik.kataszteriIngatlan).toMatchObject({ bruttoErtek: '300', hasznositas: 'BERBEADAS' });
    const { data } = await kezelo.kerdez(
      `query ($id: ID!) { kataszteriIngatlan(id: $id) { a: allapotNapon(napon: "2024-06-01") { bruttoErtek hasznositas }
         b: allapotNapon(napon: "2025-06-01") { bruttoErtek hasznositas } c: allapotNapon(napon: "2026-06-01") { bruttoErtek hasznositas }
         elotte: allapotNapon(napon: "2023-12-31") { id } nemTudtuk: allapotNapon(napon: "2025-06-01", ismertNapon: "2026-11-21") { id } } }`,
      { id },
    );
    expect(data.kataszteriIngatlan).toEqual({
      a: { bruttoErtek: '100', hasznositas: 'SAJAT_HASZNALAT' },
      b: { bruttoErtek: '200', hasznositas: 'BERBEADAS' },
      c: { bruttoErtek: '300', hasznositas: 'BERBEADAS' },
      elotte: null,
      nemTudtuk: null,
    });
  });

  test('rights that name persons are masked in the journal, and reading them is recorded once', async () => {
    const paloznak = v.onkormanyzat('17011');
    const en = paloznak.mint('IVK_KEZELO', { most: MOST });
    const { id } = await felvett(en, { hrsz: '4444', jogok: 'Haszonélvezet: Minta Mária', szerzesLeiras: 'Minta Mária eladó' });
    const { data } = await en.kerdez(
      `query ($id: ID!) { kataszteriIngatlan(id: $id) { jogok } masodszor: kataszteriIngatlan(id: $id) { jogok } }`,
      { id },
    );
    expect(data.kataszteriIngatlan.jogok).toBe('Haszonélvezet: Minta Mária');
    const naplo = await paloznak.mint('JEGYZO', { most: MOST }).kerdez('{ ingatlanvagyonNaplo { nodes { muvelet entitas adat } } }');
    expect(JSON.stringify(naplo.data)).not.toContain('Minta Mária');
    const olvasasok = naplo.data.ingatlanvagyonNaplo.nodes.filter(
      (n: { muvelet: string; entitas: string }) => n.muvelet === 'OLVAS' && n.entitas === 'KataszteriIngatlan',
    );
    expect(olvasasok).toHaveLength(1);
  });

  test('null clears what may be empty and leaves the rest', async () => {
    const { id, verzio } = await felvett(kezelo, { hrsz: ujHrsz(), vagyonkezelo: 'Városüzemeltető Kft.' });
    const { kataszteriIngatlan } = await utasit<{ kataszteriIngatlan: object }>(
      kezelo,
      'boritolapModosit',
      'BoritolapModositInput',
      { id, verzio, napTol: '2026-05-01', indok: 'teszt', vagyonkezelo: null, cim: null, terulet: null, hrsz: null },
      'kataszteriIngatlan { vagyonkezelo cim terulet }',
    );
    expect(kataszteriIngatlan).toEqual({ vagyonkezelo: null, cim: 'Fő utca 1.', terulet: 2000 });
  });

  test('stale version, no change, a day before the acquisition, a future day and a missing reason are refused', async () => {
    const { id, verzio, hrsz } = await felvett(kezelo, { hrsz: ujHrsz() });
    const proba = async (input: object) =>
      kodok(
        await utasit(kezelo, 'boritolapModosit', 'BoritolapModositInput', { id, verzio, napTol: '2026-05-01', indok: 'teszt', ...input }),
      );
    expect(await proba({ verzio: verzio + 7, cim: 'x' })).toEqual(['VERZIO_ELTERES']);
    expect(await proba({ terulet: 2000 })).toEqual(['NINCS_VALTOZAS']);
    expect(await proba({ napTol: '2025-12-31', cim: 'x' })).toEqual(['KORAI_NAP']);
    expect(await proba({ napTol: '2026-11-23', cim: 'x' })).toEqual(['JOVOBELI_NAP']);
    expect(await proba({ indok: ' ', cim: 'x' })).toEqual(['INDOK_HIANYZIK']);
    expect(await proba({ hrsz: '0123' })).toEqual(['HRSZ_FEKVES']);
    const masik = await felvett(kezelo, { hrsz: ujHrsz() });
    expect(await proba({ hrsz: masik.hrsz })).toEqual(['HRSZ_FOGLALT']);
    expect(await proba({ id: 'nem-azonosito', cim: 'x' })).toEqual(['NEM_TALALHATO']);
    const { data } = await kezelo.kerdez(`query ($id: ID!) { kataszteriIngatlan(id: $id) { hrsz cim verzio valtozatok { id } } }`, { id });
    expect(data.kataszteriIngatlan).toMatchObject({ hrsz, cim: 'Fő utca 1.', verzio, valtozatok: [{}] });
  });

  test('a valuation has its day and method; one before the acquisition is refused', async () => {
    const { id, verzio } = await felvett(kezelo, { hrsz: ujHrsz() });
    const becsul = (input: object) =>
      utasit<{ kataszteriIngatlan: object | null }>(
        kezelo,
        'ertekbecslesRogzit',
        'ErtekbecslesRogzitInput',
        { id, verzio, becsultErtek: '12000000', mod: 'SZAKERTOI', ...input },
        'kataszteriIngatlan { becsultErtek becsultNap becsultMod esemenyek { tipus } }',
      );
    expect(await becsul({ nap: '2026-01-04' })).toMatchObject({
      kataszteriIngatlan: null,
      hibak: [{ kod: 'KORAI_NAP', mezo: ['input', 'nap'] }],
    });
    expect(await becsul({ nap: '2026-12-01' })).toMatchObject({
      kataszteriIngatlan: null,
      hibak: [{ kod: 'JOVOBELI_NAP', mezo: ['input', 'nap'] }],
    });
    expect((await becsul({ nap: '2026-06-30' })).kataszteriIngatlan).toMatchObject({
      becsultErtek: '12000000',
      becsultNap: '2026-06-30',
      becsultMod: 'SZAKERTOI',
      esemenyek: [{ tipus: 'ERTEKBECSLES' }, { tipus: 'SZERZES' }],
    });
  });

  test('sale: forgalomképtelen never, korlátozottan forgalomképes with a decision, and the closed sheet does not change', async () => {
    const kivezet = (cel: { id: string; verzio: number }, input: object = {}) =>
      utasit<{ kataszteriIngatlan: { verzio: number } | null }>(
        kezelo,
        'ingatlanKivezet',
        'IngatlanKivezetInput',
        { id: cel.id, verzio: cel.verzio, jogcim: 'ERTEKESITES', nap: '2026-10-01', ...input },
        'kataszteriIngatlan { verzio allapot ervenyesIg }',
      );
    const torzs = await felvett(kezelo, { hrsz: ujHrsz(), vagyonKategoriaKod: 'TORZSVAGYON_KIZAROLAGOS' });
    const korlatozott = await felvett(kezelo, { hrsz: ujHrsz(), vagyonKategoriaKod: 'TORZSVAGYON_KORLATOZOTT' });
    expect(kodok(await kivezet(torzs, { dontesSzam: '1/2026.' }))).toEqual(['FORGALOMKEPTELEN']);
    expect(kodok(await kivezet(korlatozott))).toEqual(['DONTES_HIANYZIK']);
    const eladott = await kivezet(korlatozott, { dontesSzam: '12/2026. (III. 4.)' });
    expect(eladott.kataszteriIngatlan).toMatchObject({ allapot: 'ERTEKESITVE', ervenyesIg: '2026-10-01' });
    const uj = { id: korlatozott.id, verzio: eladott.kataszteriIngatlan!.verzio };
    expect(
      kodok(await utasit(kezelo, 'boritolapModosit', 'BoritolapModositInput', { ...uj, napTol: '2026-10-02', cim: 'x', indok: 'x' })),
    ).toEqual(['INGATLAN_LEZART']);
    await felvett(kezelo, { hrsz: korlatozott.hrsz, szerzesNap: '2026-11-01' });
  });
});
