import { keresesSql, withClient } from '@asp/kit';
import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { minta } from '../src/subgraph.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(minta);
});
afterAll(() => v.stop());

test('search walks the trigram index behind the wall', async () => {
  const debrecen = v.onkormanyzat('15130');
  await debrecen.ctx((ctx) =>
    ctx.sql(
      `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot)
       select $1, asp.uuid7(), n::text, md5(n::text) || ' utca', '', date '2026-01-01', 'NYITOTT' from generate_series(1, 20000) n`,
      [ctx.onkormanyzat],
    ),
  );
  await withClient(v.adminUrl, (admin) => admin.query('vacuum analyze bejegyzes'));
  const terv = await debrecen.ctx((ctx) =>
    ctx.sql<{ 'QUERY PLAN': string }>(`explain select 1 from bejegyzes t where t.onkormanyzat = $1 and ${keresesSql('t.kereso', '$2')}`, [
      ctx.onkormanyzat,
      'kőrösi',
    ]),
  );
  expect(terv.map((sor) => sor['QUERY PLAN']).join('\n')).toMatch(/Bitmap Index Scan on bejegyzes_onkormanyzat_kereso_idx/);
});
