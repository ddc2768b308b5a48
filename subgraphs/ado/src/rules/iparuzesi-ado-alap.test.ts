import { iparuzesiAdo, iparuzesiAdoAlap, levonhatoElabe } from './iparuzesi-ado-alap.ts';

const M = 1_000_000n;

test.each([
  ['kiskereskedő 80 M, ELÁBÉ 50 M, anyag 2 M', 80n * M, 50n * M, 2n * M, 50n * M, 28n * M, 560_000n],
  ['2 Mrd, ELÁBÉ 1,9 Mrd: a sáv korlátoz', 2_000n * M, 1_900n * M, 0n, 1_750n * M, 250n * M, 5n * M],
  ['30 Mrd, ELÁBÉ 27 Mrd', 30_000n * M, 27_000n * M, 0n, 24_525n * M, 5_475n * M, 109_500_000n],
  ['pontosan 500 M: nincs korlát', 500n * M, 490n * M, 0n, 490n * M, 10n * M, 200_000n],
  ['100 Mrd: mind a négy sáv', 100_000n * M, 95_000n * M, 0n, 475n * M + 16_575n * M + 45_000n * M + 14_000n * M, 23_950n * M, 479n * M],
  ['nincs árbevétel', 0n, 10n * M, 0n, 0n, 0n, 0n],
])('%s', (_nev, arbevetel, elabe, anyagkoltseg, levonhato, alap, ado) => {
  expect(levonhatoElabe(arbevetel, elabe)).toBe(levonhato);
  expect(iparuzesiAdoAlap({ arbevetel, elabe, anyagkoltseg })).toBe(alap);
  expect(iparuzesiAdo(iparuzesiAdoAlap({ arbevetel, elabe, anyagkoltseg }), 200n)).toBe(ado);
});

test('az alap nem lehet negatív', () => {
  expect(iparuzesiAdoAlap({ arbevetel: 10n * M, elabe: 8n * M, anyagkoltseg: 5n * M })).toBe(0n);
});
