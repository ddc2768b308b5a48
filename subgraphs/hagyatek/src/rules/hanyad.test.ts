import { hanyad, hanyadBol, hanyadErtek, hanyadSzoveg, osszeg, resze, szorzat } from './hanyad.ts';

const h = (szoveg: string) => hanyadBol(szoveg)!;

test.each([
  ['2/4', '1/2'],
  ['9/24', '3/8'],
  ['1/1', '1/1'],
])('%s = %s', (a, b) => expect(hanyadSzoveg(h(a))).toBe(b));

test.each(['0/2', '3/2', '1/0', 'fele', '', '-1/2', '1/2/3'])('„%s” nem hányad', (szoveg) => expect(hanyadBol(szoveg)).toBeNull());

test('összeg, szorzat, rész', () => {
  expect(hanyadSzoveg(osszeg(h('1/2'), h('1/8')))).toBe('5/8');
  expect(hanyadSzoveg(szorzat(h('1/2'), h('2/3')))).toBe('1/3');
  expect(hanyadSzoveg(resze(h('1/2'), 3))).toBe('1/6');
  expect(() => hanyad(1n, 0n)).toThrow(RangeError);
});

test.each([
  [100n, '1/3', 33n],
  [100n, '1/2', 50n],
  [101n, '1/2', 51n],
  [42_000_000n, '1/1', 42_000_000n],
])('%d Ft %s része %d Ft', (ertek, resz, vart) => expect(hanyadErtek(ertek, h(resz))).toBe(vart));
