import { pecsetVizsgalat } from '@asp/kit/okiratok';
import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { demo } from '../src/index.ts';
import { iratkezelo } from '../src/subgraph.ts';
import { demoTerv, IKTAT, tetelId } from './seged.ts';

const KSH = '02185';
const MOST = '2026-11-20T09:00:00Z';
let v: TesztVilag;
let felugyelo: Szereplo;
let idegen: Szereplo;
beforeAll(async () => {
  v = await tesztVilag(iratkezelo);
  for (const ksh of [KSH, '10630'])
    await v.onkormanyzat(ksh).ctx((ctx) => demo(ctx, { ...demoTerv(ksh), lakasok: 600 }), { most: '2025-11-20T09:00:00Z' });
  felugyelo = v.onkormanyzat(KSH).mint('IRATKEZELES_FELUGYELO', { most: MOST });
  idegen = v.onkormanyzat('10630').mint('IRATKEZELES_FELUGYELO', { most: MOST });
});
afterAll(() => v.stop());

const NYOMTATVANY = 'nev pdf sha256 hiteles';
const szovege = async ({ pdf }: { pdf: string }) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(Buffer.from(pdf, 'base64'))), { mergePages: true });
  return text.replace(/\s+/g, ' ');
};
const sql = <T extends object>(szoveg: string, params: unknown[] = []) => v.onkormanyzat(KSH).ctx((ctx) => ctx.sql<T>(szoveg, params));

async function ujUgyirat(tetel: string, tovabb: object = {}) {
  const irattariTetelId = await tetelId(v.onkormanyzat(KSH), tetel);
  const ujUgyirat = { irattariTetelId, ...tovabb };
  const input = { irany: 'BELSO', targy: 'Fakivágás *engedélyezése* | 2 db', adathordozo: 'ELEKTRONIKUS', ujUgyirat };
  return (await felugyelo.kerdez(IKTAT, { input })).data.iratIktat.irat as { id: string; iktatoszam: string; ugyirat: { id: string } };
}

describe('előadói ív', () => {
  const IV = `query ($id: ID!) { ugyiratEloadoiIv(id: $id) { ${NYOMTATVANY} } }`;

  test('az ügyirat adatai, iratai, lépései; adatát egy utasítás adja', async () => {
    const irat = await ujUgyirat('U301');
    const { data, errors } = await felugyelo.kerdez(IV, { id: irat.ugyirat.id });
    expect(errors).toBeUndefined();
    expect(felugyelo.utasitasok.filter((u) => /from irat i/.test(u))).toHaveLength(1);
    const szoveg = await szovege(data.ugyiratEloadoiIv);
    for (const resz of ['Előadói ív', 'Fakivágás *engedélyezése* | 2 db', 'U301 –', 'belső', 'iratIktat', 'Szám: MIN/'])
      expect(szoveg).toContain(resz);
    expect(data.ugyiratEloadoiIv).toMatchObject({ hiteles: false, nev: expect.stringMatching(/^eloadoi-iv-MIN-\d+-2026\.pdf$/) });
  });

  test('zárt ügyiraté csak annak, aki megnyithatja; más önkormányzatnak nincs', async () => {
    const kezelo = v.onkormanyzat(KSH).mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000001', most: MOST });
    const masik = v.onkormanyzat(KSH).mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000002', most: MOST });
    const { id } = (await ujUgyirat('J101', { ugyintezoId: kezelo.actor.id })).ugyirat;
    expect((await kezelo.kerdez(IV, { id })).data.ugyiratEloadoiIv.hiteles).toBe(false);
    for (const ki of [masik, idegen]) expect((await ki.kerdez(IV, { id })).data).toEqual({ ugyiratEloadoiIv: null });
  });
});

describe('postakönyv', () => {
  const KONYV = `query ($nap: Datum!, $fajta: PostakonyvFajta!, $resz: Int! = 1) { postakonyvNyomtatvany(nap: $nap, fajta: $fajta, resz: $resz) { ${NYOMTATVANY} } }`;
  const nap = '2026-11-19';
  let iktatoszam: string;
  beforeAll(async () => {
    const irat = await ujUgyirat('U301');
    const zart = await ujUgyirat('J101', { ugyintezoId: '0190a000-0000-7000-8000-000000000001' });
    iktatoszam = irat.iktatoszam;
    await sql(
      `insert into kezbesites (onkormanyzat, id, irat_id, cimzett, cim, mod, ragszam, feladva) values
        ($1, asp.uuid7(), $2, 'Kovács Béla', 'Fő utca 1.', 'TERTIVEVENY', 'RL123', $4), ($1, asp.uuid7(), $2, 'Minta Kft.', '12345678', 'CEGKAPU', null, $4),
        ($1, asp.uuid7(), $3, 'Zárt Zoltán', 'Titok utca 2.', 'POSTA', null, $4)`,
      [KSH, irat.id, zart.id, nap],
    );
  });

  test('a nap minden feladása; a feladójegyzéken csak ami postára megy; üres napról nincs', async () => {
    const konyv = await szovege((await felugyelo.kerdez(KONYV, { nap, fajta: 'POSTAKONYV' })).data.postakonyvNyomtatvany);
    for (const resz of ['2026. november 19., 3 küldemény', 'Kovács Béla', 'RL123', 'tértivevényes', 'Minta Kft.', iktatoszam])
      expect(konyv).toContain(resz);
    const jegyzek = await szovege((await felugyelo.kerdez(KONYV, { nap, fajta: 'FELADOJEGYZEK' })).data.postakonyvNyomtatvany);
    expect(jegyzek).toContain('Feladójegyzék');
    expect(jegyzek).not.toContain('Minta Kft.');
    for (const valtozok of [
      { nap: '2026-11-18', fajta: 'POSTAKONYV' },
      { nap, fajta: 'POSTAKONYV', resz: 2 },
    ])
      expect((await felugyelo.kerdez(KONYV, valtozok)).data).toEqual({ postakonyvNyomtatvany: null });
  });

  test('zárt ügy feladása csak annak, aki megnyithatja; más önkormányzaté senkinek', async () => {
    const iktato = v.onkormanyzat(KSH).mint('IKTATO', { most: MOST });
    const szoveg = await szovege((await iktato.kerdez(KONYV, { nap, fajta: 'POSTAKONYV' })).data.postakonyvNyomtatvany);
    expect(szoveg).toContain('2 küldemény');
    expect(szoveg).not.toContain('Zárt Zoltán');
    expect((await idegen.kerdez(KONYV, { nap, fajta: 'POSTAKONYV' })).data).toEqual({ postakonyvNyomtatvany: null });
  });
});

test('másolati záradék: az irat fájljai lenyomatukkal, bélyegezve; fájl nélkül nincs, jog nélkül sem', async () => {
  const ZARADEK = `query ($id: ID!) { irat(id: $id) { masolatiZaradek { ${NYOMTATVANY} } } }`;
  const { id, iktatoszam } = await ujUgyirat('U301');
  expect((await felugyelo.kerdez(ZARADEK, { id })).data.irat.masolatiZaradek).toBeNull();
  await sql(
    `with f as (insert into asp.fajl (onkormanyzat, id, entitas, entitas_id) values ($1, asp.uuid7(), 'Irat', $2) returning id)
     insert into asp.fajl_valtozat (onkormanyzat, id, fajl_id, sorszam, nev, tipus, meret, sha256, kulcs, virus, feltolto_id, feltolto)
     select $1, asp.uuid7(), f.id, 1, 'határozat.pdf', 'PDF', 1234, repeat('ab', 32), $1 || '/00/' || repeat('0', 62), 'TISZTA', 'x', 'x' from f`,
    [KSH, id],
  );
  const { masolatiZaradek } = (await felugyelo.kerdez(ZARADEK, { id })).data.irat;
  const szoveg = (await szovege(masolatiZaradek)).replaceAll(' ', '');
  for (const resz of [iktatoszam, 'határozat.pdf', 'ab'.repeat(32), '1234bájt']) expect(szoveg).toContain(resz);
  expect(masolatiZaradek.hiteles).toBe(true);
  expect(pecsetVizsgalat(Buffer.from(masolatiZaradek.pdf, 'base64'))).toMatchObject({ ep: true });
  const irattaros = v.onkormanyzat(KSH).mint('IRATTAROS', { most: MOST });
  expect((await irattaros.kerdez(ZARADEK, { id })).errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
  expect((await idegen.kerdez(ZARADEK, { id })).data).toEqual({ irat: null });
});

test('betekintési napló: ki nyitotta meg és nyomtatta, lapozva; csak az ellenőr látja, más önkormányzat nem', async () => {
  const NAPLO = `query ($id: ID!, $after: String) { ugyiratBetekintesek(id: $id, first: 2, after: $after) { nodes { actorId muvelet } pageInfo { hasNextPage endCursor } } }`;
  const { id } = (await ujUgyirat('U301')).ugyirat;
  const nezo = v.onkormanyzat(KSH).mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000009', most: MOST });
  await nezo.kerdez('query ($id: ID!) { ugyirat(id: $id) { iktatoszam } }', { id });
  await felugyelo.kerdez('query ($id: ID!) { ugyirat(id: $id) { id } ugyiratEloadoiIv(id: $id) { nev } }', { id });
  const elso = (await felugyelo.kerdez(NAPLO, { id })).data.ugyiratBetekintesek;
  expect(elso.nodes.map((n: any) => [n.actorId, n.muvelet]).sort()).toEqual(
    [
      [felugyelo.actor.id, 'OLVAS'],
      [felugyelo.actor.id, 'eloadoiIv'],
    ].sort(),
  );
  expect(elso.pageInfo.hasNextPage).toBe(true);
  const tobbi = (await felugyelo.kerdez(NAPLO, { id, after: elso.pageInfo.endCursor })).data.ugyiratBetekintesek;
  expect(tobbi).toMatchObject({ nodes: [{ actorId: nezo.actor.id, muvelet: 'OLVAS' }], pageInfo: { hasNextPage: false } });
  expect((await nezo.kerdez(NAPLO, { id })).errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
  for (const rossz of [id, 'nem-azonosito'])
    expect((await idegen.kerdez(NAPLO, { id: rossz })).data).toEqual({ ugyiratBetekintesek: null });
  const lopott = await idegen.kerdez(NAPLO, { id, after: elso.pageInfo.endCursor });
  expect(lopott.data?.ugyiratBetekintesek ?? null).toBeNull();
});
