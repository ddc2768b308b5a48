import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { keret } from '../src/subgraph.ts';
import { kodok, vegrehajt } from './vilag.ts';

const A = '02185';
const B = '10630';
const KLIENS = '0190bbbb-0000-7000-8000-0000000000c1';
const MASIK = '0190bbbb-0000-7000-8000-0000000000c2';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(keret);
  for (const [ksh, id, nev] of [
    [A, KLIENS, 'Könyvelő'],
    [A, MASIK, 'Térkép'],
    [B, '0190bbbb-0000-7000-8000-0000000000c3', 'Idegen'],
  ] as const)
    await v.onkormanyzat(ksh).ctx((ctx) => ctx.sql(`insert into kliens (id, nev, titok_hash) values ($1, $2, 'x')`, [id, nev]));
});
afterAll(() => v.stop());

const admin = (ksh = A) => v.onkormanyzat(ksh).mint('KERET_ADMIN');
const kliens = (id = KLIENS): Szereplo =>
  v.onkormanyzat(A).mint([], {
    id,
    hivas: { actor: { id, nev: 'gép', fajta: 'KLIENS', szerepkorok: ['INTEGRATOR'], engedelyek: ['keret.muvelet.*'], kliensId: id } },
  });
const JO = 'query Jo { onkormanyzatok(kereses: "Csopak") { kshKod nev } }';
const MEZOK = 'muvelet { id verzio kliensId nev lenyomat hibai }';
const regisztral = (ki: Szereplo, tovabb: object = {}) =>
  vegrehajt(ki, 'muveletRegisztral', { nev: 'telepulesek', szoveg: JO, ...tovabb }, MEZOK);
const lista = async (ki: Szereplo) =>
  (await ki.kerdez('{ regisztraltMuveletek { nodes { id verzio kliensId nev szoveg hibai } } }')).data.regisztraltMuveletek.nodes as {
    id: string;
    verzio: number;
    kliensId: string;
    nev: string;
  }[];

test('a machine client registers for itself; the same name takes the new text; the journal knows', async () => {
  const { muvelet, hibak } = await regisztral(kliens());
  expect({ hibak, muvelet }).toMatchObject({ hibak: [], muvelet: { kliensId: KLIENS, nev: 'telepulesek', hibai: [] } });
  expect(muvelet.lenyomat).toMatch(/^sha256:[0-9a-f]{64}$/);
  const again = await regisztral(kliens(), { szoveg: JO.replace('nev', 'nev varmegye') });
  expect(again.muvelet.id).toBe(muvelet.id);
  expect(again.muvelet.lenyomat).not.toBe(muvelet.lenyomat);
  expect(await lista(admin())).toHaveLength(1);
  const naplo = await v.onkormanyzat(A).ctx((ctx) => ctx.sql(`select actor_id from asp.naplo where muvelet = 'muveletRegisztral'`));
  expect(naplo.length).toBeGreaterThanOrEqual(2);
});

test('two at the same moment leave one of the name', async () => {
  await Promise.all([1, 2, 3, 4].map((n) => regisztral(kliens(MASIK), { nev: 'egyszerre', szoveg: JO.replace('Csopak', `${n}`) })));
  expect((await lista(kliens(MASIK))).filter(({ nev }) => nev === 'egyszerre')).toHaveLength(1);
});

test('a client sees and withdraws its own only, a person all of the municipality, a neighbour none', async () => {
  await regisztral(kliens());
  const [sajat] = await lista(kliens());
  expect((await lista(kliens())).every(({ kliensId }) => kliensId === KLIENS)).toBe(true);
  expect((await lista(kliens(MASIK))).some(({ kliensId }) => kliensId === KLIENS)).toBe(false);
  expect(await lista(admin(B))).toEqual([]);
  const { id, verzio } = sajat!;
  for (const ki of [kliens(MASIK), admin(B)])
    expect(kodok(await vegrehajt(ki, 'muveletVisszavon', { id, verzio }, '__typename'))).toEqual(['NEM_TALALHATO']);
  expect(kodok(await vegrehajt(kliens(), 'muveletVisszavon', { id, verzio }, '__typename'))).toEqual([]);
  expect((await lista(admin())).some((m) => m.id === id)).toBe(false);
});

test('what does not run under the contract is refused with the line; bad input names its field', async () => {
  const rossz = async (tovabb: object, ki = admin()) => {
    const { hibak } = await regisztral(ki, { kliensId: KLIENS, ...tovabb });
    return hibak.map(({ kod, mezo }: { kod: string; mezo: string[] }) => [kod, mezo.at(-1)]);
  };
  for (const szoveg of [
    '{',
    '{ nincsIlyen }',
    '{ keretNaplo { nodes { muvelet } } }',
    `${JO} query Masik { __typename }`,
    'subscription { x }',
    'fragment F on Query { __typename }',
    '{ '.repeat(2_500),
  ])
    expect([szoveg.slice(0, 40), await rossz({ szoveg })]).toEqual([szoveg.slice(0, 40), [['SZERZODESSEL_ELLENTETES', 'szoveg']]]);
  const { hibak } = await regisztral(admin(), { kliensId: KLIENS, szoveg: '{\n  nincsIlyen\n}' });
  expect(hibak[0].uzenet).toMatch(/2\. sor: Cannot query field "nincsIlyen"/);
  expect(await rossz({ nev: 'á' })).toEqual([['NEV_HIBAS', 'nev']]);
  expect(await rossz({ szoveg: `# ${'x'.repeat(10_000)}` })).toEqual([['TUL_HOSSZU', 'szoveg']]);
  expect(await rossz({ kliensId: null })).toEqual([['KLIENS_SZUKSEGES', 'kliensId']]);
  expect(await rossz({ kliensId: MASIK }, kliens())).toEqual([['KLIENS_SZUKSEGES', 'kliensId']]);
  expect((await rossz({ kliensId: '0190bbbb-0000-7000-8000-0000000000c3' }))[0]![0]).toBe('NEM_TALALHATO');
});

test('the list is one statement, however many operations there are', async () => {
  for (let i = 0; i < 12; i++) await regisztral(kliens(), { nev: `muvelet-${i}` });
  const ki = admin();
  const valasz = await ki.kerdez('{ regisztraltMuveletek(first: 50) { nodes { nev hibai } } }');
  expect(valasz.data.regisztraltMuveletek.nodes.length).toBeGreaterThan(12);
  expect(ki.utasitasok.length).toBeLessThanOrEqual(2);
});

test('all 3,178 municipalities come page by page, each once; the sandbox is none; a county can be chosen', async () => {
  const QUERY =
    'query ($a: String, $v: String) { onkormanyzatJegyzek(first: 500, after: $a, varmegye: $v) { totalCount nodes { kshKod nev varmegye } pageInfo { hasNextPage endCursor } } }';
  const seen = new Set<string>();
  let pages = 0;
  for (let a: string | null = null; ; pages++) {
    const ki = admin();
    const answer: any = await ki.kerdez(QUERY, { a });
    const { totalCount, nodes, pageInfo } = answer.data.onkormanyzatJegyzek;
    expect(totalCount).toBe(3178);
    expect(ki.utasitasok.length).toBeLessThanOrEqual(3);
    for (const { kshKod } of nodes) seen.add(kshKod);
    if (!pageInfo.hasNextPage) break;
    a = pageInfo.endCursor;
  }
  expect([seen.size, pages, seen.has('99990')]).toEqual([3178, 6, false]);
  const { data } = await admin().kerdez(QUERY, { v: 'Veszprém' });
  expect(data.onkormanyzatJegyzek.totalCount).toBe(217);
  expect(data.onkormanyzatJegyzek.nodes.every(({ varmegye }: { varmegye: string }) => varmegye === 'Veszprém')).toBe(true);
  expect((await admin().kerdez(QUERY, { a: '02185' })).errors?.[0]?.message).toMatch(/kurzor/);
});
