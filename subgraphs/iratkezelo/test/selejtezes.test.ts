import { pecsetVizsgalat } from '@asp/kit/okiratok';
import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { demo } from '../src/index.ts';
import { kihagyasOka, type SelejtezhetoUgyirat } from '../src/rules/selejtezhetoseg.ts';
import { iratkezelo } from '../src/subgraph.ts';
import { demoTerv } from './seged.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(iratkezelo);
});
afterAll(() => v.stop());

const MOST = '2031-03-02T09:00:00Z';
const VALASZ =
  'selejtezes { id verzio szam allapot jegyzokonyvLenyomat tetelek { selejtezve kihagyasMondat ugyirat { id verzio iktatoszam targy allapot } } } hibak { kod mezo }';
const OSSZEALLIT = `mutation ($i: SelejtezesOsszeallitInput!) { r: selejtezesOsszeallit(input: $i) { tetelek ${VALASZ} } }`;
const JOVAHAGY = `mutation ($i: SelejtezesJovahagyInput!) { r: selejtezesJovahagy(input: $i) { ${VALASZ} } }`;
const LEVELTAR = `mutation ($i: SelejtezesLeveltariHozzajarulasInput!) { r: selejtezesLeveltariHozzajarulas(input: $i) { ${VALASZ} } }`;
const VEGREHAJT = `mutation ($i: SelejtezesVegrehajtInput!) { r: selejtezesVegrehajt(input: $i) { selejtezve kihagyva ${VALASZ} } }`;
const VISSZATART = `mutation ($i: UgyiratVisszatartInput!) { r: ugyiratVisszatart(input: $i) { hibak { kod } } }`;
const BIZOTTSAG = ['Oláh Katalin', 'Nagy Béla', 'Kerekes Lajos'];

async function hely(ksh: string) {
  const h = v.onkormanyzat(ksh);
  await h.ctx((ctx) => demo(ctx, { ...demoTerv(ksh), lakasok: 600 }), { most: '2025-11-20T09:00:00Z' });
  const szemely = (n: number, rol = 'IRATKEZELES_FELUGYELO') => h.mint(rol, { id: `0190a000-0000-7000-8000-00000000000${n}`, most: MOST });
  return { h, irattaros: szemely(1), elso: szemely(2), masodik: szemely(3) };
}
/** One document of each of these case files has a file; answers where its bytes lie. */
async function fajltKap(h: ReturnType<TesztVilag['onkormanyzat']>, ugyiratok: string[]): Promise<string[]> {
  const kulcsok = ugyiratok.map((_, i) => `${h.ksh}/00/${String(i).repeat(62)}`);
  await h.ctx((ctx) =>
    ctx.sql(
      `with f as (insert into asp.fajl (onkormanyzat, id, entitas, entitas_id)
         select distinct on (u.n) $1, asp.uuid7(), 'Irat', i.id from unnest($2::uuid[]) with ordinality u (id, n)
         join irat i on i.onkormanyzat = $1 and i.ugyirat_id = u.id order by u.n returning onkormanyzat, id, entitas_id)
       insert into asp.fajl_valtozat (onkormanyzat, id, fajl_id, sorszam, nev, tipus, meret, sha256, kulcs, virus, feltolto_id, feltolto)
       select f.onkormanyzat, asp.uuid7(), f.id, 1, 'a.pdf', 'PDF', 1, repeat('0', 64), ($3::text[])[array_position($2::uuid[], i.ugyirat_id)], 'TISZTA', 'x', 'x'
       from f join irat i on i.onkormanyzat = f.onkormanyzat and i.id = f.entitas_id`,
      [h.ksh, ugyiratok, kulcsok],
    ),
  );
  return kulcsok;
}
/** The printed list of all procedures: their text, and whether they are sealed. */
async function nyomtatva(ki: Szereplo, lista: string, mezo: string): Promise<{ szoveg: string; hiteles: boolean }> {
  const { data, errors } = await ki.kerdez(`{ r: ${lista} { nodes { ${mezo} { pdf hiteles } } } }`);
  expect(errors).toBeUndefined();
  const { pdf, hiteles } = data.r.nodes.at(-1)[mezo];
  const bajtok = Buffer.from(pdf, 'base64');
  if (hiteles) expect(pecsetVizsgalat(bajtok)).toMatchObject({ ep: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bajtok)), { mergePages: true });
  return { szoveg: text.replace(/\s+/g, ' '), hiteles };
}
const ID_VERZIO = ({ id, verzio }: { id: string; verzio: number }) => ({ id, verzio });

test('the list holds what the rule lets through, and nothing else', async () => {
  const { h, irattaros } = await hely('02185');
  const sorok = await h.ctx((ctx) =>
    ctx.sql<SelejtezhetoUgyirat & { id: string }>(
      `select u.id::text, u.allapot, u.selejtezheto_tol as "selejtezhetoTol", u.visszatartas_ok is not null as visszatartott, false as kolcsonzott,
         t.megorzes_ev as "megorzesEv", t.leveltarba_ev as "leveltarbaEv" from ugyirat u join irattari_tetel t on t.onkormanyzat = u.onkormanyzat and t.id = u.irattari_tetel_id`,
    ),
  );
  const vart = sorok.filter((u) => kihagyasOka(u, 2031) === null).map((u) => u.id);
  expect(vart.length).toBeGreaterThan(3);
  expect(vart.length).toBeLessThan(sorok.length);
  const { data } = await irattaros.kerdez(OSSZEALLIT, { i: { ev: 2031, tagok: BIZOTTSAG } });
  expect(data.r.hibak).toEqual([]);
  expect(data.r.tetelek).toBe(vart.length);
  expect(data.r.selejtezes.tetelek.map((t: any) => t.ugyirat.id).sort()).toEqual(vart.sort());
});

test('acceptance 5: two other people approve, the archives consent, a hold set meanwhile is respected, the register row remains', async () => {
  const { h, irattaros, elso, masodik } = await hely('17011');
  let s = (await irattaros.kerdez(OSSZEALLIT, { i: { ev: 2031, tagok: BIZOTTSAG } })).data.r.selejtezes;
  expect((await irattaros.kerdez(JOVAHAGY, { i: ID_VERZIO(s) })).data.r.hibak).toMatchObject([{ kod: 'SAJAT_JEGYZEK' }]);
  expect((await elso.kerdez(VEGREHAJT, { i: ID_VERZIO(s) })).data.r.hibak).toMatchObject([{ kod: 'ALLAPOT' }]);
  s = (await elso.kerdez(JOVAHAGY, { i: ID_VERZIO(s) })).data.r.selejtezes;
  expect((await elso.kerdez(JOVAHAGY, { i: ID_VERZIO(s) })).data.r.hibak).toMatchObject([{ kod: 'MASODIK_KELL' }]);
  s = (await masodik.kerdez(JOVAHAGY, { i: ID_VERZIO(s) })).data.r.selejtezes;
  expect(s.allapot).toBe('LEVELTARNAL');
  s = (await irattaros.kerdez(LEVELTAR, { i: { ...ID_VERZIO(s), szam: 'ZML/12/2031', nap: '2031-03-01' } })).data.r.selejtezes;
  const tartott = s.tetelek[0].ugyirat;
  const tart = await elso.kerdez(VISSZATART, { i: { ...ID_VERZIO(tartott), visszatart: true, megjegyzes: 'Per: 5.P.20.111/2031.' } });
  expect(tart.data.r.hibak).toEqual([]);
  const fajlok = await fajltKap(h, [tartott.id, s.tetelek[1].ugyirat.id]);
  const tervezet = await nyomtatva(irattaros, 'selejtezesek', 'jegyzokonyv');
  expect(tervezet).toMatchObject({ hiteles: false, szoveg: expect.stringContaining('TERVEZET') });
  const { data } = await masodik.kerdez(VEGREHAJT, { i: ID_VERZIO(s) });
  expect(data.r).toMatchObject({ selejtezve: s.tetelek.length - 1, kihagyva: 1, hibak: [], selejtezes: { allapot: 'VEGREHAJTOTT' } });
  expect(data.r.selejtezes.jegyzokonyvLenyomat).toMatch(/^[0-9a-f]{64}$/);
  const { szoveg, hiteles } = await nyomtatva(irattaros, 'selejtezesek', 'jegyzokonyv');
  expect(hiteles).toBe(true);
  for (const resz of [
    ...BIZOTTSAG,
    'ZML/12/2031',
    '335/2005. (XII. 29.) Korm. rendelet 64. §',
    'kihagyva: visszatartott',
    s.tetelek[1].ugyirat.iktatoszam,
  ])
    expect(szoveg).toContain(resz);
  expect(szoveg.replaceAll(' ', '')).toContain(data.r.selejtezes.jegyzokonyvLenyomat);
  const [kihagyott] = data.r.selejtezes.tetelek.filter((t: any) => !t.selejtezve);
  expect(kihagyott).toMatchObject({ kihagyasMondat: expect.stringContaining('vissza van tartva'), ugyirat: { id: tartott.id } });
  for (const t of data.r.selejtezes.tetelek.filter((t: any) => t.selejtezve))
    expect(t.ugyirat).toMatchObject({ iktatoszam: expect.stringMatching(/^MIN\//), targy: 'Selejtezve', allapot: 'SELEJTEZETT' });
  const [maradt] = await h.ctx((ctx) =>
    ctx.sql<{ n: string }>(
      `select count(*) as n from irat i join ugyirat u on u.onkormanyzat = i.onkormanyzat and u.id = i.ugyirat_id
       left join kuldemeny k on k.onkormanyzat = i.onkormanyzat and k.id = i.kuldemeny_id
       where u.allapot = 'SELEJTEZETT' and (i.targy <> 'Selejtezve' or i.cimzett is not null or k.bekuldo <> 'Selejtezve')`,
    ),
  );
  expect(Number(maradt!.n)).toBe(0);
  // files go with their documents, their bytes by an event; those of what is held stay
  expect(await h.ctx((ctx) => ctx.sql('select kulcs from asp.fajl_valtozat'))).toEqual([{ kulcs: fajlok[0] }]);
  expect(await h.ctx((ctx) => ctx.sql(`select adat from asp.esemeny where fajta = 'iratkezelo.fajl.torolve'`))).toEqual([
    { adat: { kulcsok: [fajlok[1]] } },
  ]);
});

test('bad input: committee of two, a coming year, a list with nothing on it', async () => {
  const { irattaros } = await hely('10630');
  const rossz = await irattaros.kerdez(OSSZEALLIT, { i: { ev: 2040, tagok: ['A', 'A', 'B'] } });
  expect(rossz.data.r.hibak).toMatchObject([
    { kod: 'JOVOBELI_EV', mezo: ['input', 'ev'] },
    { kod: 'BIZOTTSAG_HAROM', mezo: ['input', 'tagok'] },
  ]);
  const ures = await irattaros.kerdez(OSSZEALLIT, { i: { ev: 2020, tagok: BIZOTTSAG } });
  expect(ures.data.r.hibak).toMatchObject([{ kod: 'NINCS_SELEJTEZHETO', mezo: ['input', 'ev'] }]);
});

test('files of lasting value go to the archives when their term is over, whole lists only', async () => {
  const { h, irattaros } = await hely('15130');
  const kesobb = h.mint('IRATTAROS', { most: '2050-01-10T09:00:00Z' });
  const OSSZE = `mutation ($i: LeveltariAtadasOsszeallitInput!) { r: leveltariAtadasOsszeallit(input: $i) { tetelek leveltariAtadas { id verzio szam ugyiratok { id verzio irattariTetel { kod leveltarbaEv } } } hibak { kod } } }`;
  const ATAD = `mutation ($i: LeveltariAtadasAtadInput!) { r: leveltariAtadasAtad(input: $i) { leveltariAtadas { allapot jegyzekLenyomat ugyiratok { allapot } } hibak { kod } } }`;
  const leveltar = 'MNL Veszprém Vármegyei Levéltára';
  expect((await irattaros.kerdez(OSSZE, { i: { leveltar } })).data.r.hibak).toEqual([{ kod: 'NINCS_ATADANDO' }]);
  const { data } = await kesobb.kerdez(OSSZE, { i: { leveltar } });
  const atadas = data.r.leveltariAtadas;
  expect(data.r.hibak).toEqual([]);
  expect(atadas.ugyiratok.length).toBe(data.r.tetelek);
  expect(atadas.ugyiratok.every((u: any) => u.irattariTetel.leveltarbaEv === 15)).toBe(true);
  const { id, verzio } = atadas.ugyiratok[0];
  const tart = (visszatart: boolean, v: number) =>
    h.mint('IRATKEZELES_FELUGYELO').kerdez(VISSZATART, { i: { id, verzio: v, visszatart, megjegyzes: 'Ellenőrzés: 12/2050.' } });
  await tart(true, verzio);
  expect((await kesobb.kerdez(ATAD, { i: { ...ID_VERZIO(atadas), atvevo: 'dr. Levél Tár' } })).data.r.hibak).toEqual([
    { kod: 'TETEL_VALTOZOTT' },
  ]);
  await tart(false, verzio + 1);
  const kesz = await kesobb.kerdez(ATAD, { i: { ...ID_VERZIO(atadas), atvevo: 'dr. Levél Tár' } });
  expect(kesz.data.r.hibak).toEqual([]);
  expect(kesz.data.r.leveltariAtadas.ugyiratok.every((u: any) => u.allapot === 'LEVELTARBA_ADVA')).toBe(true);
  const { szoveg, hiteles } = await nyomtatva(kesobb, 'leveltariAtadasok', 'jegyzek');
  expect(hiteles).toBe(true);
  for (const resz of [leveltar, 'dr. Levél Tár', `Összesen ${data.r.tetelek} ügyirat`]) expect(szoveg).toContain(resz);
  expect(szoveg.replaceAll(' ', '')).toContain(kesz.data.r.leveltariAtadas.jegyzekLenyomat);
});

test('a file is lent to one at a time and is not destroyed while it is out', async () => {
  const { h, irattaros } = await hely('03993');
  const [u] = await h.ctx((ctx) =>
    ctx.sql<{ id: string }>("select id::text from ugyirat where allapot = 'KOZPONTI_IRATTARBAN' and selejtezheto_tol <= 2031 limit 1"),
  );
  const KIAD = `mutation ($i: KolcsonzesKiadInput!) { r: kolcsonzesKiad(input: $i) { kolcsonzes { id verzio hatarido } hibak { kod } } }`;
  const VISSZA = `mutation ($i: KolcsonzesVisszaveszInput!) { r: kolcsonzesVisszavesz(input: $i) { kolcsonzes { visszahozva } hibak { kod } } }`;
  const i = { ugyiratId: u!.id, kolcsonzoId: 'x', kolcsonzoNev: 'Kerekes Lajos', cel: 'Fellebbezés', hatarido: '2031-03-20' };
  const { kolcsonzes } = (await irattaros.kerdez(KIAD, { i })).data.r;
  expect((await irattaros.kerdez(KIAD, { i })).data.r.hibak).toEqual([{ kod: 'KINT_VAN' }]);
  const lista = (await irattaros.kerdez(OSSZEALLIT, { i: { ev: 2031, tagok: BIZOTTSAG } })).data.r.selejtezes;
  expect(lista.tetelek.map((t: any) => t.ugyirat.id)).not.toContain(u!.id);
  const kint = await irattaros.kerdez('{ kolcsonzesek { nodes { kolcsonzoNev ugyirat { id } } } }');
  expect(kint.data.kolcsonzesek.nodes).toEqual([{ kolcsonzoNev: 'Kerekes Lajos', ugyirat: { id: u!.id } }]);
  expect((await irattaros.kerdez(VISSZA, { i: ID_VERZIO(kolcsonzes) })).data.r.kolcsonzes.visszahozva).toBe('2031-03-02');
});
