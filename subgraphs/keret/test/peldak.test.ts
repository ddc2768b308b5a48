import { readdirSync, readFileSync } from 'node:fs';
import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { demo } from '../src/demo.ts';
import { keret } from '../src/subgraph.ts';

const MAPPA = new URL('../../../schema/peldak/keret/', import.meta.url);
const fejlec = (szoveg: string, nev: string) => new RegExp(`^# ${nev}: (.*)$`, 'm').exec(szoveg)?.[1];

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(keret);
  await v
    .onkormanyzat('02185')
    .ctx((ctx) => demo(ctx, { ksh: '02185', nev: 'Csopak', lakasok: 1, nepesseg: 1, kozpont: { y: 0, x: 0 }, parcellak: 1 }));
});
afterAll(() => v.stop());

test.each(readdirSync(MAPPA))('%s runs', async (fajl) => {
  const szoveg = readFileSync(new URL(fajl, MAPPA), 'utf8');
  const ki = v.onkormanyzat('02185').mint(fejlec(szoveg, 'szerepkor') ?? 'IKTATO');
  const { data, errors } = await ki.kerdez(szoveg, JSON.parse(fejlec(szoveg, 'valtozok') ?? '{}'));
  expect(errors).toBeUndefined();
  for (const mezo of Object.values(data)) expect((mezo as { hibak?: unknown[] } | null)?.hibak ?? []).toEqual([]);
});
