import { fekvesbeIllik, torzsszam } from './hrsz-fekves.ts';

describe('helyrajzi szám és fekvés', () => {
  test.each([
    ['BELTERULET', '1234/5', true],
    ['BELTERULET', '0123', false],
    ['KULTERULET', '0123/4', true],
    ['KULTERULET', '123', false],
    ['ZARTKERT', '2001', true],
    ['ZARTKERT', '02001', false],
  ] as const)('%s %s: %s', (fekves, hrsz, vart) => {
    expect(fekvesbeIllik(fekves, hrsz)).toBe(vart);
  });

  test.each([
    ['1234', '1234'],
    ['1234/5/A/12', '1234'],
    ['0123/4', '0123'],
  ])('törzsszám %s → %s', (hrsz, vart) => {
    expect(torzsszam(hrsz)).toBe(vart);
  });
});
