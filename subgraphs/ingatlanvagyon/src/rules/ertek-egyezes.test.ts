import { ertekEgyezes } from './ertek-egyezes.ts';

test.each([
  [412_300_000n, [400_000_000n, 12_300_000n], 0n],
  [412_300_000n, [411_900_000n], -400_000n],
  [0n, [], 0n],
  [10n, [4n, 7n], 1n],
])('borítólap %s (%#)', (boritolap, betetlapok, elteres) => {
  expect(ertekEgyezes(boritolap, betetlapok).elteres).toBe(elteres);
});
