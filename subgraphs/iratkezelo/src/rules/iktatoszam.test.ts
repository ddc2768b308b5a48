import { iktatoszam, iktatoszamReszei } from './iktatoszam.ts';

test.each([
  ['BJS', 124, 2026, 3, 'BJS/124-3/2026'],
  ['1', 424, 2013, undefined, '1/424/2013'],
])('%s %d %d', (elotag, foszam, ev, alszam, szoveg) => {
  expect(iktatoszam(elotag, foszam, ev, alszam)).toBe(szoveg);
  expect(iktatoszamReszei(szoveg)).toEqual({ elotag, foszam, ev, ...(alszam ? { alszam } : {}) });
});

test('typed by hand: small letters and blanks around are no fault, a missing year is', () => {
  expect(iktatoszamReszei(' bjs/7/2026 ')).toEqual({ elotag: 'BJS', foszam: 7, ev: 2026 });
  for (const rossz of ['BJS/7', 'BJS/0/2026', 'BJS/7-0/2026', '', 'BJS/7/26']) expect(iktatoszamReszei(rossz)).toBeNull();
});
