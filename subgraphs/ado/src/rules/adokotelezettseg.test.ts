import { adokotelezettsegKezdete, adokotelezettsegVege, evbenAdokoteles } from './adokotelezettseg.ts';

test('2026. június 3-i szerzés 2027. január 1-jétől adózik', () => expect(adokotelezettsegKezdete('2026-06-03')).toBe('2027-01-01'));
test('2026. február 10-i eladás 2026. december 31-éig adózik', () => expect(adokotelezettsegVege('2026-02-10')).toBe('2026-12-31'));

test.each([
  ['2027-01-01', null, 2026, false],
  ['2027-01-01', null, 2027, true],
  ['2020-01-01', '2026-12-31', 2026, true],
  ['2020-01-01', '2026-12-31', 2027, false],
])('kezdő %s, záró %s, %s: %s', (kezdo, zaro, adoev, elvart) => {
  expect(evbenAdokoteles(kezdo, zaro, adoev)).toBe(elvart);
});
