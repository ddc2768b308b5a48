import { idegenforgalmiAdo, idegenforgalmiAdoDijbol } from './idegenforgalmi-ado.ts';

test.each([
  ['412 adóköteles éj × 650 Ft', 412, 0, 65_000n, 267_800n],
  ['500 éj, 88 mentes', 500, 88, 65_000n, 267_800n],
  ['804,5 Ft-os felső határ', 10, 0, 80_450n, 8_045n],
  ['minden éj mentes', 12, 12, 65_000n, 0n],
])('%s', (_nev, osszes, mentes, mertek, elvart) => {
  expect(idegenforgalmiAdo({ osszes, mentes }, mertek)).toBe(elvart);
});

test('díj 4 %-a', () => expect(idegenforgalmiAdoDijbol(1_234_567n, 400n)).toBe(49_383n));
test('több mentes éj, mint összes: hiba', () => expect(() => idegenforgalmiAdo({ osszes: 1, mentes: 2 }, 1n)).toThrow(RangeError));
