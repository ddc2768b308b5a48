import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { minta } from '../src/subgraph.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(minta);
});
afterAll(() => v.stop());

test('own references resolve with one statement; missing and malformed ones are null', async () => {
  const csopak = v.onkormanyzat('02185');
  await csopak.ctx((ctx) =>
    ctx.sql(
      `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot)
       select $1, asp.uuid7(), n::text, 'Tárgy', 'x', '2026-12-01', 'NYITOTT' from generate_series(1, 50) n`,
      [ctx.onkormanyzat],
    ),
  );
  const anna = csopak.mint('MINTA_UGYINTEZO');
  const { data: lista } = await anna.kerdez('{ bejegyzesek { nodes { id } } }');
  const idk = [...lista.bejegyzesek.nodes.map((n: { id: string }) => n.id), '00000000-0000-7000-8000-000000000000', 'x'];
  const { data, errors } = await anna.kerdez(
    'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Bejegyzes { id sorszam } } }',
    {
      r: idk.map((id) => ({ __typename: 'Bejegyzes', id })),
    },
  );
  expect(errors).toBeUndefined();
  expect(data._entities.map((e: { id: string } | null) => e?.id ?? null)).toEqual([...idk.slice(0, 50), null, null]);
  expect(data._entities[0].__typename).toBe('Bejegyzes');
  expect(anna.utasitasok).toHaveLength(1);
});
