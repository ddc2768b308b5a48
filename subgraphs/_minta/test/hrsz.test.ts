import { hrszRendezo } from '@asp/kit/rules';
import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { minta } from '../src/subgraph.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(minta);
});
afterAll(() => v.stop());

test('the rule and its twin in the database order lot numbers alike', async () => {
  const szamok = ['2', '10', '10/1', '10/10', '10/10/A/1', '10/10/A/11', '10/10/B/1', '10/10/AB', '011', '0123/4', '999999/9999'];
  const sorok = await v
    .onkormanyzat('02185')
    .ctx((ctx) =>
      ctx.sql<{ r: string }>('select asp.hrsz_rendezo(h) as r from unnest($1::text[]) with ordinality as t(h, n) order by n', [szamok]),
    );
  expect(sorok.map((sor) => sor.r)).toEqual(szamok.map(hrszRendezo));
});
