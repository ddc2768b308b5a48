import { szazad, tizedes } from './szazad.ts';

test.each([
  ['1600', 160_000n, '1600'],
  ['2949.8', 294_980n, '2949.8'],
  ['3,6', 360n, '3.6'],
  ['95.25', 9_525n, '95.25'],
  ['0.05', 5n, '0.05'],
  ['0', 0n, '0'],
])('%s → %s', (szoveg, ertek, vissza) => {
  expect(szazad(szoveg)).toBe(ertek);
  expect(tizedes(ertek)).toBe(vissza);
});

test.each(['', '-1', '1.234', 'abc', '1 600', '1e3', '12345678901'])('elutasítva: "%s"', (szoveg) => {
  expect(szazad(szoveg)).toBeNull();
});
