import { elevult, megallapitasElevulese, vegrehajtasElevulese } from './elevules.ts';

test('megállapítás: 2021. május 31-i bevallás 2026. december 31-én évül el', () => {
  expect(megallapitasElevulese('2021-05-31')).toBe('2026-12-31');
});

test.each([
  ['2021-09-15', '2025-12-31', false],
  ['2021-09-15', '2026-01-01', true],
  ['2022-03-15', '2026-11-22', false],
])('esedékes %s, vizsgálva %s, elévült: %s', (esedekesseg, nap, elvart) => {
  expect(elevult(esedekesseg, nap)).toBe(elvart);
});

test('végrehajtás utolsó napja', () => expect(vegrehajtasElevulese('2022-09-15')).toBe('2026-12-31'));
