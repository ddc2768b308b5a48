import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { subgraph } from '../src/index.ts';
import { felvett, kodok, utasit, type Hibas } from './adat.ts';

const MOST = '2026-11-22T10:00:00Z';
type Lap = { betetlap: { id: string; verzio: number; allapot: string; valtozat: number; muveletek: string[] } | null } & Hibas;
const MEZOK = 'betetlap { id verzio allapot valtozat muveletek alairta ellenorizte bruttoErtek }';

describe('betétlapok', () => {
  let v: TesztVilag;
  let kezelo: Szereplo;
  let alairo: Szereplo;
  let ingatlanId: string;
  let szam = 700;
  beforeAll(async () => {
    v = await tesztVilag(subgraph);
    kezelo = v.onkormanyzat('02185').mint('IVK_KEZELO', { most: MOST, nev: 'Kezelő Klára' });
    alairo = v.onkormanyzat('02185').mint('IVK_ALAIRO', { most: MOST, nev: 'Jegyző János' });
  });
  beforeEach(async () => {
    ingatlanId = (await felvett(kezelo, { hrsz: String(++szam), terulet: 800, bruttoErtek: '1000' })).id;
  });
  afterAll(() => v.stop());

  const felvesz = (input: object = {}): Promise<Lap> =>
    utasit<Lap>(
      kezelo,
      'betetlapFelvesz',
      'BetetlapFelveszInput',
      { ingatlanId, tipus: 'FOLD', megnevezes: 'Föld', muszakiAdatok: { terulet: 800 }, bruttoErtek: '400', ...input },
      MEZOK,
    );
  const lep = (ki: Szereplo, mutacio: string, lap: Lap, input: object = {}): Promise<Lap> =>
    utasit<Lap>(
      ki,
      mutacio,
      { betetlapModosit: 'BetetlapModositInput', betetlapMegszuntet: 'BetetlapMegszuntetInput' }[mutacio] ?? 'BetetlapLepInput',
      { id: lap.betetlap!.id, verzio: lap.betetlap!.verzio, ...input },
      MEZOK,
    );
  const alairt = async () => lep(alairo, 'betetlapAlair', await lep(kezelo, 'betetlapEllenoriz', await felvesz()));

  test('filled in, checked, signed; a signed sheet is changed with a reason and signed again as the next version', async () => {
    const elso = await alairt();
    expect(elso.betetlap).toMatchObject({
      allapot: 'ALAIRT',
      valtozat: 1,
      alairta: 'Jegyző János',
      ellenorizte: 'Kezelő Klára',
      muveletek: ['MODOSIT', 'MEGSZUNTET'],
    });
    expect(kodok(await lep(kezelo, 'betetlapModosit', elso, { bruttoErtek: '450' }))).toEqual(['INDOK_HIANYZIK']);
    const modositott = await lep(kezelo, 'betetlapModosit', elso, { bruttoErtek: '450', indok: 'Újraértékelés', napTol: '2026-11-01' });
    expect(modositott.betetlap).toMatchObject({ allapot: 'MODOSITAS_ALATT', valtozat: 1 });
    const masodik = await lep(alairo, 'betetlapAlair', modositott);
    expect(masodik.betetlap).toMatchObject({ allapot: 'ALAIRT', valtozat: 2 });
    const { data } = await kezelo.kerdez(
      `query ($id: ID!) { betetlap(id: $id) { kataszteriIngatlan { id } valtozatok { valtozat bruttoErtek indok ervenyesTol } } }`,
      { id: masodik.betetlap!.id },
    );
    expect(data.betetlap).toEqual({
      kataszteriIngatlan: { id: ingatlanId },
      valtozatok: [
        { valtozat: 1, bruttoErtek: '400', indok: null, ervenyesTol: '2026-11-22' },
        { valtozat: 2, bruttoErtek: '450', indok: 'Újraértékelés', ervenyesTol: '2026-11-01' },
      ],
    });
  });

  test('only the signer signs, and only what was checked', async () => {
    const lap = await felvesz();
    expect(kodok(await lep(alairo, 'betetlapAlair', lap))).toEqual(['ALLAPOT_TILTJA']);
    const ellenorzott = await lep(kezelo, 'betetlapEllenoriz', lap);
    await expect(lep(kezelo, 'betetlapAlair', ellenorzott)).rejects.toThrow(/NINCS_JOGOSULTSAG/);
    expect(kodok(await lep(kezelo, 'betetlapEllenoriz', lap))).toEqual(['VERZIO_ELTERES']);
  });

  test('technical data are checked by the form of the kind, with the field named', async () => {
    expect((await felvesz({ tipus: 'EPULET', muszakiAdatok: { szintek: 0, rendeltetes: 'VAR', kakas: 1 } })).hibak).toMatchObject([
      { kod: 'MUSZAKI_ADAT_HIBAS', mezo: ['input', 'muszakiAdatok', 'hasznosAlapterulet'] },
      { mezo: ['input', 'muszakiAdatok', 'szintek'] },
      { mezo: ['input', 'muszakiAdatok', 'rendeltetes'] },
      { mezo: ['input', 'muszakiAdatok', 'kakas'] },
    ]);
    const { data } = await kezelo.kerdez('{ betetlapSemak { tipus mezok { mezo cimke kotelezo ertekek } } }');
    expect(data.betetlapSemak).toHaveLength(8);
  });

  test('between sheets: the land repeats the area of the cover, there is one, and values do not exceed the cover', async () => {
    const masik = await felvesz({ muszakiAdatok: { terulet: 799 } });
    expect(kodok(await lep(kezelo, 'betetlapEllenoriz', masik))).toEqual(['TERULET_ELTER']);
    const ujra = await felvesz();
    expect(kodok(await lep(kezelo, 'betetlapEllenoriz', ujra))).toEqual(['FOLD_TOBBSZOR']);
    const draga = await felvesz({ tipus: 'KOZVILAGITAS', megnevezes: 'Lámpák', muszakiAdatok: { lampatestek: 4 }, bruttoErtek: '201' });
    const { hibak } = await lep(kezelo, 'betetlapEllenoriz', draga);
    expect(hibak).toMatchObject([{ kod: 'ERTEK_ELTER', uzenet: expect.stringContaining('1 Ft-tal több') }]);
  });

  test('value mismatches between cover and sheets are listed, largest first', async () => {
    await felvesz();
    const { data } = await kezelo.kerdez(
      '{ ertekElteresek { nodes { elteres boritolapErtek betetlapErtek kataszteriIngatlan { id } } totalCount } }',
    );
    const { nodes, totalCount } = data.ertekElteresek;
    expect(totalCount).toBe(nodes.length);
    const nagysagok = nodes.map(({ elteres }: { elteres: string }) => Math.abs(Number(elteres)));
    expect(nagysagok).toEqual([...nagysagok].sort((a, b) => b - a));
    const lapozva: unknown[] = [];
    for (let after: string | null = null; ;) {
      const lap: any = await kezelo.kerdez(
        'query ($after: String) { ertekElteresek(first: 1, after: $after) { nodes { kataszteriIngatlan { id } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      lapozva.push(...lap.data.ertekElteresek.nodes.map((n: any) => n.kataszteriIngatlan.id));
      if (!lap.data.ertekElteresek.pageInfo.hasNextPage) break;
      after = lap.data.ertekElteresek.pageInfo.endCursor;
    }
    expect(lapozva).toEqual(nodes.map((n: any) => n.kataszteriIngatlan.id));
    expect(nodes).toContainEqual({
      elteres: '-600',
      boritolapErtek: '1000',
      betetlapErtek: '400',
      kataszteriIngatlan: { id: ingatlanId },
    });
  });

  test('a demolished building: the sheet closes, its signed version stays; a sheet of another property is no parent', async () => {
    const lap = await alairt();
    const megszunt = await lep(kezelo, 'betetlapMegszuntet', lap, { nap: '2026-11-20', indok: 'Bontás' });
    expect(megszunt.betetlap).toMatchObject({ allapot: 'MEGSZUNT', muveletek: [] });
    expect(kodok(await lep(kezelo, 'betetlapModosit', megszunt, { megnevezes: 'x' }))).toEqual(['ALLAPOT_TILTJA']);
    const masikIngatlan = await felvett(kezelo, { hrsz: String(++szam) });
    expect(kodok(await felvesz({ ingatlanId: masikIngatlan.id, szuloId: lap.betetlap!.id }))).toEqual(['MAS_INGATLAN_LAPJA']);
  });
});
