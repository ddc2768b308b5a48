import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { subgraph } from '../src/index.ts';
import { felvett, kodok, utasit, type Felvett } from './adat.ts';

const MOST = '2026-11-22T10:00:00Z';
const UTODOK =
  'elod { allapot ervenyesIg verzio } utodok { id hrsz terulet bruttoErtek becsultErtek naploSorszam ervenyesTol vagyonKategoriaKod elodok { hrsz } }';

describe('telekalakítás', () => {
  let v: TesztVilag;
  let kezelo: Szereplo;
  beforeAll(async () => {
    v = await tesztVilag(subgraph);
    kezelo = v.onkormanyzat('02185').mint('IVK_KEZELO', { most: MOST });
  });
  afterAll(() => v.stop());

  const megoszt = ({ id, verzio }: Felvett, teruletek: [string, number][], tovabb: object = {}) =>
    utasit<{ elod: object; utodok: { id: string; bruttoErtek: string; naploSorszam: number }[] }>(
      kezelo,
      'ingatlanMegoszt',
      'IngatlanMegosztInput',
      { id, verzio, nap: '2026-09-15', reszek: teruletek.map(([hrsz, terulet]) => ({ hrsz, terulet })), ...tovabb },
      UTODOK,
    );

  test('acceptance 1: 1234 (2,000 m²) → 1234/1 (1,200) + 1234/2 (800)', async () => {
    const elod = await felvett(kezelo, {
      hrsz: '1234',
      bruttoErtek: '10000001',
      becsultErtek: '5000000',
      becsultNap: '2026-01-05',
      becsultMod: 'SZAKERTOI',
    });
    const eredmeny = await megoszt(elod, [
      ['1234/1', 1200],
      ['1234/2', 800],
    ]);
    expect(eredmeny.hibak).toEqual([]);
    expect(eredmeny.elod).toMatchObject({ allapot: 'MEGOSZTVA', ervenyesIg: '2026-09-15' });
    expect(eredmeny.utodok).toMatchObject([
      {
        hrsz: '1234/1',
        terulet: 1200,
        bruttoErtek: '6000001',
        becsultErtek: '3000000',
        naploSorszam: elod.naploSorszam + 1,
        ervenyesTol: '2026-09-15',
        elodok: [{ hrsz: '1234' }],
      },
      {
        hrsz: '1234/2',
        terulet: 800,
        bruttoErtek: '4000000',
        becsultErtek: '2000000',
        naploSorszam: elod.naploSorszam + 2,
        ervenyesTol: '2026-09-15',
        elodok: [{ hrsz: '1234' }],
      },
    ]);
    const { data } = await kezelo.kerdez(
      `query ($id: ID!) { kataszteriIngatlan(id: $id) { utodok { hrsz } esemenyek { tipus elodok { hrsz } utodok { hrsz } }
      elotte: allapotNapon(napon: "2026-09-14") { allapot } aznap: allapotNapon(napon: "2026-09-15") { allapot } } }`,
      { id: elod.id },
    );
    expect(data.kataszteriIngatlan).toMatchObject({
      utodok: [{ hrsz: '1234/1' }, { hrsz: '1234/2' }],
      elotte: { allapot: 'NYILVANTARTOTT' },
      aznap: { allapot: 'MEGOSZTVA' },
    });
    expect(data.kataszteriIngatlan.esemenyek[0]).toMatchObject({
      tipus: 'MEGOSZTAS',
      elodok: [{ hrsz: '1234' }],
      utodok: [{ hrsz: '1234/1' }, { hrsz: '1234/2' }],
    });
  });

  test('areas that do not add up are refused with the figures, and nothing is written', async () => {
    const elod = await felvett(kezelo, { hrsz: '1300' });
    const { hibak } = await megoszt(elod, [
      ['1300/1', 1200],
      ['1300/2', 799],
    ]);
    expect(hibak).toEqual([
      {
        kod: 'TERULET_NEM_EGYEZIK',
        mezo: ['input', 'reszek'],
        uzenet: expect.stringContaining('előtte 2000 m², utána 1999 m², 1 m²-rel kevesebb'),
      },
    ]);
    const { data } = await kezelo.kerdez(`{ kataszteriIngatlanok(szuro: { kereses: "1300" }) { nodes { hrsz allapot verzio } } }`);
    expect(data.kataszteriIngatlanok.nodes).toEqual([{ hrsz: '1300', allapot: 'NYILVANTARTOTT', verzio: elod.verzio }]);
    const kovetkezo = await felvett(kezelo, { hrsz: '1301' });
    expect(kovetkezo.naploSorszam).toBe(elod.naploSorszam + 1);
  });

  test('other refusals of a division', async () => {
    const elod = await felvett(kezelo, { hrsz: '1400' });
    expect(kodok(await megoszt(elod, [['1400/1', 2000]]))).toEqual(['RESZEK_SZAMA']);
    expect(
      kodok(
        await megoszt(elod, [
          ['1400/1', 1000],
          ['1401/2', 1000],
        ]),
      ),
    ).toEqual(['HRSZ_NEM_ALATORES']);
    expect(
      kodok(
        await megoszt(elod, [
          ['1400', 1000],
          ['1400/2', 1000],
        ]),
      ),
    ).toEqual(['HRSZ_NEM_ALATORES']);
    expect(
      kodok(
        await megoszt(elod, [
          ['1400/1', 2500],
          ['1400/2', -500],
        ]),
      ),
    ).toEqual(['TERULET_HIBAS']);
    expect(
      kodok(
        await megoszt(elod, [
          ['1400/1', 1000],
          ['1400/1', 1000],
        ]),
      ),
    ).toEqual(['HRSZ_ISMETLODIK']);
    expect(
      kodok(
        await megoszt(
          elod,
          [
            ['1400/1', 1000],
            ['1400/2', 1000],
          ],
          { nap: '2026-12-01' },
        ),
      ),
    ).toEqual(['JOVOBELI_NAP']);
    expect(
      kodok(
        await megoszt(
          elod,
          [
            ['1400/1', 1000],
            ['1400/2', 1000],
          ],
          { nap: '2026-01-04' },
        ),
      ),
    ).toEqual(['KORAI_NAP']);
    expect(
      kodok(
        await megoszt({ ...elod, verzio: 99 }, [
          ['1400/1', 1000],
          ['1400/2', 1000],
        ]),
      ),
    ).toEqual(['VERZIO_ELTERES']);
    await megoszt(elod, [
      ['1400/1', 1000],
      ['1400/2', 1000],
    ]);
    const ujra = await megoszt({ ...elod, verzio: 2 }, [
      ['1400/3', 1000],
      ['1400/4', 1000],
    ]);
    expect(['INGATLAN_LEZART', 'VERZIO_ELTERES']).toContain(kodok(ujra)[0]);
  });

  const osszevon = (elodok: Felvett[], utod: object, tovabb: object = {}) =>
    utasit<{ utod: object }>(
      kezelo,
      'ingatlanOsszevon',
      'IngatlanOsszevonInput',
      { elodok: elodok.map(({ id, verzio }) => ({ id, verzio })), nap: '2026-10-01', utod, ...tovabb },
      'elodok { allapot ervenyesIg } utod { hrsz terulet bruttoErtek becsultErtek becsultNap forgalomkepesseg elodok { hrsz } }',
    );

  test('merger: areas and values add up, the number of a predecessor may live on', async () => {
    const becsles = { becsultErtek: '100', becsultMod: 'SZAKERTOI' };
    const elodok = [
      await felvett(kezelo, { hrsz: '1500/1', terulet: 350, bruttoErtek: '1000', ...becsles, becsultNap: '2026-03-01' }),
      await felvett(kezelo, { hrsz: '1500/2', terulet: 650, bruttoErtek: '3001', ...becsles, becsultNap: '2026-02-01' }),
    ];
    const eredmeny = await osszevon(elodok, { hrsz: '1500/1', terulet: 1000 });
    expect(eredmeny).toMatchObject({
      hibak: [],
      elodok: [{ allapot: 'OSSZEVONVA', ervenyesIg: '2026-10-01' }, { allapot: 'OSSZEVONVA' }],
      utod: {
        hrsz: '1500/1',
        terulet: 1000,
        bruttoErtek: '4001',
        becsultErtek: '200',
        becsultNap: '2026-02-01',
        elodok: [{ hrsz: '1500/1' }, { hrsz: '1500/2' }],
      },
    });
  });

  test('a parcel shows its living cover sheet, else the last closed one', async () => {
    const { id, verzio } = await felvett(kezelo, { hrsz: '4321' });
    await megoszt({ id, verzio } as Felvett, [
      ['4321/1', 1200],
      ['4321/2', 800],
    ]);
    const lapok = async () =>
      (
        await kezelo.kerdez(`{ regi: ingatlan(fekves: BELTERULET, hrsz: "4321") { kataszter { allapot cim } }
        uj: ingatlan(fekves: BELTERULET, hrsz: "4321/1") { kataszter { hrsz ingatlan { hrsz } } } nincs: ingatlan(fekves: KULTERULET, hrsz: "4321") { kataszter { id } } }`)
      ).data;
    expect(await lapok()).toEqual({
      regi: { kataszter: { allapot: 'MEGOSZTVA', cim: 'Fő utca 1.' } },
      uj: { kataszter: { hrsz: '4321/1', ingatlan: { hrsz: '4321/1' } } },
      nincs: { kataszter: null },
    });
    await felvett(kezelo, { hrsz: '4321', cim: 'Új utca 2.' }); // the number lives on
    expect((await lapok()).regi).toEqual({ kataszter: { allapot: 'NYILVANTARTOTT', cim: 'Új utca 2.' } });
  });

  test('refusals of a merger', async () => {
    const a = await felvett(kezelo, { hrsz: '1600', terulet: 10 });
    const b = await felvett(kezelo, { hrsz: '1601', terulet: 20, vagyonKategoriaKod: 'TORZSVAGYON_KORLATOZOTT' });
    const kul = await felvett(kezelo, { hrsz: '0160', fekves: 'KULTERULET', terulet: 5 });
    const resz = await felvett(kezelo, { hrsz: '1602', terulet: 20, hanyadSzamlalo: 1, hanyadNevezo: 2 });
    expect(kodok(await osszevon([a], { hrsz: '1700', terulet: 10 }))).toEqual(['ELODOK_SZAMA']);
    expect(kodok(await osszevon([a, a], { hrsz: '1700', terulet: 20 }))).toEqual(['ELODOK_SZAMA']);
    expect(kodok(await osszevon([a, b], { hrsz: '1700', terulet: 31 }))).toEqual(['TERULET_NEM_EGYEZIK', 'KATEGORIA_ELTER']);
    expect(kodok(await osszevon([a, kul], { hrsz: '1700', terulet: 15 }))).toEqual(['FEKVES_ELTER']);
    expect(kodok(await osszevon([a, resz], { hrsz: '1700', terulet: 30 }))).toEqual(['HANYAD_ELTER']);
    const jo = await osszevon([a, b], { hrsz: '1700', terulet: 30, vagyonKategoriaKod: 'TORZSVAGYON_KORLATOZOTT' });
    expect(jo).toMatchObject({ hibak: [], utod: { forgalomkepesseg: 'KORLATOZOTTAN_FORGALOMKEPES' } });
  });

  test('two clerks at once: one division wins, the other learns that the version is stale', async () => {
    const elod = await felvett(kezelo, { hrsz: '1800' });
    const eredmenyek = await Promise.all([
      megoszt(elod, [
        ['1800/1', 1000],
        ['1800/2', 1000],
      ]),
      megoszt(elod, [
        ['1800/3', 1500],
        ['1800/4', 500],
      ]),
    ]);
    expect(eredmenyek.map((e) => kodok(e).join()).sort()).toEqual(['', 'VERZIO_ELTERES']);
    const { data } = await kezelo.kerdez(`{ kataszteriIngatlanok(szuro: { kereses: "1800/" , allapot: NYILVANTARTOTT }) { totalCount } }`);
    expect(data.kataszteriIngatlanok.totalCount).toBe(2);
  });

  test('two merges of the same parcels in opposite order do not block each other', async () => {
    const a = await felvett(kezelo, { hrsz: '1850', terulet: 10 });
    const b = await felvett(kezelo, { hrsz: '1851', terulet: 20 });
    const eredmenyek = await Promise.all([
      osszevon([a, b], { hrsz: '1852', terulet: 30 }),
      osszevon([b, a], { hrsz: '1853', terulet: 30 }),
    ]);
    expect(eredmenyek.map((e) => kodok(e).join()).sort()).toEqual(['', 'VERZIO_ELTERES']);
  });

  test('lineage over several steps: all ancestors and descendants in one statement', async () => {
    const elso = await felvett(kezelo, { hrsz: '1900', terulet: 300 });
    const masik = await felvett(kezelo, { hrsz: '1901', terulet: 100 });
    const { utodok } = await megoszt(elso, [
      ['1900/1', 200],
      ['1900/2', 100],
    ]);
    const resz = utodok.find((utod) => utod.bruttoErtek !== undefined && utod.naploSorszam === masik.naploSorszam + 2)!;
    const { utod } = await osszevon([{ ...masik, id: resz.id, verzio: 1 }, masik], { hrsz: '1902', terulet: 200 });
    expect(utod).toMatchObject({ hrsz: '1902' });
    const lekerdez = async (id: string) =>
      (
        await kezelo.kerdez(`query ($id: ID!) { kataszteriIngatlan(id: $id) { leszarmazas { melyseg kataszteriIngatlan { hrsz } } } }`, {
          id,
        })
      ).data.kataszteriIngatlan.leszarmazas.map(
        (l: { melyseg: number; kataszteriIngatlan: { hrsz: string } }) => `${l.melyseg} ${l.kataszteriIngatlan.hrsz}`,
      );
    expect(await lekerdez(elso.id)).toEqual(['0 1900', '1 1900/1', '1 1900/2', '2 1902']);
    expect(await lekerdez(resz.id)).toEqual(['-1 1900', '0 1900/2', '1 1902']);
    expect(await lekerdez(masik.id)).toEqual(['0 1901', '1 1902']);
    expect(kezelo.utasitasok).toHaveLength(3);
  });
});
