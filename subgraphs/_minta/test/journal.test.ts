import { withClient } from '@asp/kit';
import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { minta } from '../src/subgraph.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(minta);
});
afterAll(() => v.stop());

const FELVESZ = `mutation ($input: BejegyzesFelveszInput!) { bejegyzesFelvesz(input: $input) { bejegyzes { id } hibak { kod } } }`;
const NAPLO = `query ($szuro: NaploSzuro) { mintaNaplo(szuro: $szuro) { ep nodes { sorszam muvelet eredmeny entitas entitasId adat cel ugyId szerepkorok } } }`;
const felvesz = (ksh: string, targy: string) =>
  v
    .onkormanyzat(ksh)
    .mint('MINTA_UGYINTEZO', { cel: 'UGYINTEZES', ugyId: 'U-1' })
    .kerdez(FELVESZ, { input: { targy, leiras: 'Kovács Anna panasza' } });
const naplo = async (ksh: string, szuro = {}) =>
  (await v.onkormanyzat(ksh).mint('MINTA_UGYINTEZO').kerdez(NAPLO, { szuro })).data.mintaNaplo;

test('an act leaves who, as what, why and which case; protected values are masked; a refusal is written too', async () => {
  await felvesz('02185', 'Kátyú');
  await felvesz('02185', 'x');
  const { nodes, ep } = await naplo('02185');
  expect(ep).toBe(true);
  expect(nodes.find((n: any) => n.muvelet === 'LETREHOZ')).toMatchObject({
    entitas: 'Bejegyzes',
    cel: 'UGYINTEZES',
    ugyId: 'U-1',
    szerepkorok: ['MINTA_UGYINTEZO'],
    adat: { targy: 'Kátyú', leiras: '•••' },
  });
  expect(nodes.filter((n: any) => n.muvelet === 'bejegyzesFelvesz').map((n: any) => n.eredmeny)).toEqual(['ELUTASITVA', 'SIKERES']);
  expect(JSON.stringify(nodes)).not.toContain('Kovács');
});

test('reading a personal field is journaled once per operation, other reading is not', async () => {
  await v
    .onkormanyzat('17011')
    .ctx((ctx) =>
      ctx.sql(
        `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot) select $1, asp.uuid7(), n::text, 'T', 'x', '2026-12-01', 'NYITOTT' from generate_series(1, 30) n`,
        [ctx.onkormanyzat],
      ),
    );
  const anna = v.onkormanyzat('17011').mint('MINTA_UGYINTEZO');
  await anna.kerdez('{ bejegyzesek { nodes { targy } } }');
  await anna.kerdez('{ bejegyzesek { nodes { leiras } } }');
  const { nodes } = await naplo('17011', { muvelet: 'OLVAS', entitas: 'Bejegyzes' });
  expect(nodes).toHaveLength(1);
});

test.each([
  ['an edited row', `update asp.naplo set adat = '{"targy":"más"}' where sorszam = 1`],
  ['a removed row', 'delete from asp.naplo where sorszam = 2'],
  ['a reordered row', 'update asp.naplo set sorszam = 1000 where sorszam = 2'],
  ['a cut tail', 'delete from asp.naplo where sorszam = (select max(sorszam) from asp.naplo)'],
])('%s breaks the chain', async (_nev, hamisitas) => {
  const w = await tesztVilag(minta);
  try {
    const anna = w.onkormanyzat('10630').mint('MINTA_UGYINTEZO');
    for (const targy of ['Első', 'Második', 'Harmadik']) await anna.kerdez(FELVESZ, { input: { targy, leiras: '' } });
    expect((await anna.kerdez('{ mintaNaplo { ep } }')).data.mintaNaplo.ep).toBe(true);
    await withClient(w.adminUrl, (admin) => admin.query(hamisitas));
    expect((await anna.kerdez('{ mintaNaplo { ep } }')).data.mintaNaplo.ep).toBe(false);
  } finally {
    await w.stop();
  }
});

test('the journal is paged by number, newest first', async () => {
  for (let i = 0; i < 7; i++) await felvesz('33367', `Tárgy ${i}`);
  const anna = v.onkormanyzat('33367').mint('MINTA_UGYINTEZO');
  const latott: number[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: any } = await anna.kerdez(
      'query ($a: String) { mintaNaplo(first: 5, after: $a) { nodes { sorszam } pageInfo { hasNextPage endCursor } } }',
      { a: after },
    );
    latott.push(...data.mintaNaplo.nodes.map((n: { sorszam: string }) => Number(n.sorszam)));
    after = data.mintaNaplo.pageInfo.hasNextPage ? data.mintaNaplo.pageInfo.endCursor : null;
  } while (after);
  expect(latott).toEqual(Array.from({ length: 14 }, (_, i) => 14 - i));
});

test('what cannot be journaled does not happen', async () => {
  const hely = (sql: string) => withClient(v.adminUrl, (admin) => admin.query(sql));
  await hely('alter table asp.naplo add constraint tele check (false) not valid');
  const { errors } = await felvesz('15130', 'Kátyú');
  expect(errors?.[0]?.extensions?.code).toBe('BELSO_HIBA');
  await hely('alter table asp.naplo drop constraint tele');
  const { data } = await v.onkormanyzat('15130').mint('MINTA_UGYINTEZO').kerdez('{ bejegyzesek { totalCount } }');
  expect(data.bejegyzesek.totalCount).toBe(0);
});

test('nobody who works for a municipality writes journal rows past the chain', async () => {
  const kozvetlen = v
    .onkormanyzat('15130')
    .ctx((ctx) =>
      ctx.sql(
        "insert into asp.naplo (kerelem_id, actor_id, actor_fajta, szerepkorok, muvelet, eredmeny, adat) values ('x', 'x', 'x', '{}', 'x', 'x', '{}')",
      ),
    );
  await expect(kozvetlen).rejects.toMatchObject({ code: '42501' });
});

test('a failure that a resolver keeps to itself does not pass for success', async () => {
  const elnyelt = v.onkormanyzat('15130').ctx((ctx) => ctx.sql('select 1 / 0').catch(() => {}));
  await expect(elnyelt).rejects.toThrow('rolled back');
});

test('numbers stay gap-free under parallel writers', async () => {
  const ok = await Promise.all(Array.from({ length: 24 }, (_, i) => felvesz('25584', i % 5 === 0 ? 'x' : `Tárgy ${i}`)));
  expect(ok.filter((r) => r.data.bejegyzesFelvesz.bejegyzes)).toHaveLength(19);
  const { data } = await v.onkormanyzat('25584').mint('MINTA_UGYINTEZO').kerdez('{ bejegyzesek { nodes { sorszam } } }');
  const szamok = data.bejegyzesek.nodes
    .map((n: { sorszam: string }) => Number(n.sorszam.split('/')[0]))
    .sort((a: number, b: number) => a - b);
  expect(szamok).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
});
