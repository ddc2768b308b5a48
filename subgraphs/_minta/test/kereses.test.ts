import { withClient } from '@asp/kit';
import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { minta } from '../src/subgraph.ts';

const A = '02185';
const B = '10630';
let v: TesztVilag;
let anna: Szereplo;

/** Number and subject of what is registered. */
const TARGYAK = {
  '1/2026': 'Határozat építményadó kivetéséről, Kossuth Lajos utca 12.',
  '2/2026': 'Kérelem fakivágás engedélyezésére',
  '3/2026': 'Panasz hangos szórakozóhely működése miatt',
  '4/2026': 'Hagyatéki leltár, néhai Szűcs Ödönné',
  '5/2026': 'Közterület-használati engedély vendéglátó teraszra',
  '6/2026': 'Ingatlanok összevonása, 104/2 hrsz',
  '7/2026': 'Birtokvédelmi ügy: kerítés áthelyezése',
  '8/2026': 'Gépjárműadó részletfizetési kérelme',
  '9/2026': 'Települési támogatás iránti igény',
  '10/2026': 'Állattartás szabályainak megsértése, kutyaugatás',
} as const;

beforeAll(async () => {
  v = await tesztVilag(minta);
  const felvesz = (ksh: string, elotag: string) =>
    v.onkormanyzat(ksh).ctx((ctx) =>
      ctx.sql(
        `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot)
         select $1, asp.uuid7(), k, $3 || v, '', date '2026-01-01', 'NYITOTT' from jsonb_each_text($2::jsonb) t (k, v)`,
        [ksh, JSON.stringify(TARGYAK), elotag],
      ),
    );
  await felvesz(A, '');
  await felvesz(B, 'KANARI-B ');
  anna = v.onkormanyzat(A).mint('JEGYZO');
});
afterAll(() => v.stop());

const KERES = `query ($sz: String!, $first: Int, $after: String) {
  mintaKereses(szoveg: $sz, first: $first, after: $after) { nodes { entitas id cim reszlet ut } pageInfo { hasNextPage endCursor } } }`;
const talal = async (sz: string, ki = anna, tovabb: object = {}) => (await ki.kerdez(KERES, { sz, ...tovabb })).data.mintaKereses;
const szamok = async (sz: string, ki?: Szereplo): Promise<string[]> => (await talal(sz, ki)).nodes.map((n: { cim: string }) => n.cim);

test.each([
  // as it is written; without accents; in capitals
  ['határozat', '1/2026'],
  ['hatarozat', '1/2026'],
  ['ÉPÍTMÉNYADÓ', '1/2026'],
  ['fakivagas', '2/2026'],
  ['szűcs ödönné', '4/2026'],
  ['szucs odonne', '4/2026'],
  // inflected
  ['határozatról', '1/2026'],
  ['hatarozatrol', '1/2026'],
  ['határozatokat', '1/2026'],
  ['kérelmet', '2/2026'],
  ['kerelmek', '8/2026'],
  ['fakivágási', '2/2026'],
  ['panaszokra', '3/2026'],
  ['szórakozóhelyek', '3/2026'],
  ['leltárban', '4/2026'],
  ['engedélyeket', '5/2026'],
  ['teraszok', '5/2026'],
  ['ingatlan', '6/2026'],
  ['ingatlanoknak', '6/2026'],
  ['kerítést', '7/2026'],
  ['keritesek', '7/2026'],
  ['támogatásból', '9/2026'],
  ['igények', '9/2026'],
  ['állattartással', '10/2026'],
  // as far as it is typed
  ['hagyat', '4/2026'],
  ['gépj', '8/2026'],
  // mistyped
  ['határzat', '1/2026'],
  ['fakivágás engedéyezés', '2/2026'],
  ['szórakozohley', '3/2026'],
  ['hagyatki', '4/2026'],
  ['birtokvédlmi', '7/2026'],
  ['gépjámű', '8/2026'],
  ['települsi támogatás', '9/2026'],
  // numbers, several words in any order
  ['104/2', '6/2026'],
  ['10/2026', '10/2026'],
  ['utca kossuth', '1/2026'],
  ['leltár szűcs hagyaték', '4/2026'],
])('“%s” finds %s', async (szoveg, szam) => {
  expect(await szamok(szoveg)).toContain(szam);
});

test.each(['', ' ', '%', '_', 'zzzzzz', "'); drop table", 'határozat zzzzzz', '🙂', 'ا'.repeat(300)])(
  '“%s” finds nothing and breaks nothing',
  async (szoveg) => {
    expect(await szamok(szoveg)).toEqual([]);
  },
);

test('what fits best comes first, page by page, each once', async () => {
  expect((await szamok('7/2026'))[0]).toBe('7/2026');
  const mind: string[] = [];
  let after: string | null = null;
  for (;;) {
    const oldal: { nodes: { cim: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await talal('2026', anna, {
      first: 3,
      after,
    });
    mind.push(...oldal.nodes.map((n) => n.cim));
    after = oldal.pageInfo.endCursor;
    if (!oldal.pageInfo.hasNextPage) break;
  }
  expect([...mind].sort()).toEqual(Object.keys(TARGYAK).sort());
  const { errors } = await anna.kerdez(KERES, { sz: '2026', after: '1 or 1=1' });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('rows are found as soon as they are written, as they now are, and no longer than they are', async () => {
  const hely = v.onkormanyzat(A);
  const sql = (text: string) => hely.ctx((ctx) => ctx.sql(text));
  await sql(
    `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot) values ('${A}', asp.uuid7(), '11/2026', 'Zsiráfketrec', '', '2026-01-01', 'NYITOTT')`,
  );
  expect(await szamok('zsirafketrec')).toEqual(['11/2026']);
  await sql(`update bejegyzes set targy = 'Elefántház' where sorszam = '11/2026'`);
  expect([await szamok('zsirafketrec'), await szamok('elefanthazak')]).toEqual([[], ['11/2026']]);
  await expect(
    sql(`with t as (delete from bejegyzes where sorszam = '11/2026' returning 1) select 1 / (select count(*)::int - 1 from t)`),
  ).rejects.toThrow();
  expect(await szamok('elefanthaz')).toEqual(['11/2026']);
  await withClient(v.adminUrl, (admin) => admin.query(`delete from bejegyzes where sorszam = '11/2026'`));
  expect(await szamok('elefanthaz')).toEqual([]);
});

test('nobody finds what is another municipality’s, or what he may not open', async () => {
  expect(await szamok('kanari')).toEqual([]);
  expect(await szamok('kanari', v.onkormanyzat(B).mint('JEGYZO'))).toHaveLength(10);
  expect(await szamok('határozat', v.onkormanyzat(A).mint([]))).toEqual([]);
  const sorok = await withClient(
    v.adminUrl,
    async (admin) =>
      (
        await admin.query(
          `select entitas from asp.naplo where onkormanyzat = '${A}' and actor_id = $1 and entitas = 'Bejegyzes' and muvelet = 'OLVAS'`,
          [anna.actor.id],
        )
      ).rows,
  );
  expect(sorok.length).toBeGreaterThan(0);
});

test('it is two statements, and walks its index behind the wall', async () => {
  const debrecen = v.onkormanyzat('15130');
  await debrecen.ctx((ctx) =>
    ctx.sql(
      `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot)
       select $1, asp.uuid7(), n::text, md5(n::text) || ' utca', '', date '2026-01-01', 'NYITOTT' from generate_series(1, 20000) n`,
      [ctx.onkormanyzat],
    ),
  );
  await withClient(v.adminUrl, (admin) => admin.query('vacuum analyze asp.kereses'));
  const jegyzo = debrecen.mint('JEGYZO');
  await talal('5f4dcc3b5aa7', jegyzo);
  const keres = jegyzo.utasitasok.filter((u) => u.includes('kereso'));
  expect(keres).toHaveLength(2);
  const terv = await debrecen.ctx((ctx) =>
    ctx.sql<{ 'QUERY PLAN': string }>(`explain ${keres[1]}`, ['15130', "'151305f4dcc3b5aa7'", 'x', 'Bejegyzes']),
  );
  expect(terv.map((sor) => sor['QUERY PLAN']).join('\n')).toMatch(/Bitmap Index Scan on kereses_szavak/);
});

test('words of what is gone are not kept', async () => {
  const szavak = () =>
    withClient(v.adminUrl, async (admin) =>
      (await admin.query(`select szo from asp.kereses_szo where szo in ('vadkorte', 'panasz')`)).rows.map((r) => r.szo),
    );
  const hely = v.onkormanyzat(A);
  const sql = (text: string) => hely.ctx((ctx) => ctx.sql(text));
  await sql(
    `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot) values ('${A}', asp.uuid7(), '12/2026', 'Vadkörte panasz', '', '2026-01-01', 'NYITOTT')`,
  );
  expect((await szavak()).sort()).toEqual(['panasz', 'panasz', 'vadkorte']);
  await sql(`update bejegyzes set targy = 'Selejtezve' where sorszam = '12/2026'`);
  expect((await szavak()).sort()).toEqual(['panasz', 'panasz']);
});
