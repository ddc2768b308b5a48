import { ALAPKAMAT_MINTA } from './alapkamat.minta.ts';
import { folyoszamlaPotlek } from './folyoszamla-potlek.ts';

const eloiras = { nap: '2021-09-15', ertek: 120_000n };

test('egyetlen tartozás és befizetés: a közzétett példa', () => {
  const potlek = folyoszamlaPotlek([eloiras, { nap: '2022-03-01', ertek: -120_000n }], '2022-06-30', ALAPKAMAT_MINTA);
  expect(potlek).toMatchObject({ napok: 167, osszeg: 3_877n });
});

test('részfizetés után a maradék tartozás után folytatódik', () => {
  const potlek = folyoszamlaPotlek([eloiras, { nap: '2021-09-21', ertek: -20_000n }], '2021-09-23', ALAPKAMAT_MINTA);
  expect(potlek.szakaszok.map((s) => [s.tol, s.tartozas, s.napok, s.napiMertek])).toEqual([
    ['2021-09-16', 120_000n, 6, 17n],
    ['2021-09-22', 100_000n, 2, 18n],
  ]);
  expect(potlek.pontos).toBe(120_000n * 17n * 6n + 100_000n * 18n * 2n);
});

test('az előre fizetett összeg megelőzi a pótlékot', () => {
  expect(folyoszamlaPotlek([{ nap: '2021-01-10', ertek: -120_000n }, eloiras], '2022-03-01', ALAPKAMAT_MINTA).osszeg).toBe(0n);
});

test('az azonos napi tételek egy mozgás', () => {
  const felek = [
    { nap: '2021-09-15', ertek: 60_000n },
    { nap: '2021-09-15', ertek: 60_000n },
  ];
  expect(folyoszamlaPotlek(felek, '2022-03-01', ALAPKAMAT_MINTA).osszeg).toBe(3_877n);
});

test('a nap után esedékes tételt nem veszi figyelembe', () => {
  expect(folyoszamlaPotlek([eloiras], '2021-09-10', ALAPKAMAT_MINTA).szakaszok).toEqual([]);
});

test('üres folyószámla', () => expect(folyoszamlaPotlek([], '2022-03-01', ALAPKAMAT_MINTA).osszeg).toBe(0n));
