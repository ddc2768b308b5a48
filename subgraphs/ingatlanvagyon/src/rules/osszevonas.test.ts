import { osszevonasAkadalyai, osszevontBecsles, osszevontBruttoErtek, type Osszevonando } from './osszevonas.ts';

const RESZ: Osszevonando = { fekves: 'BELTERULET', hanyadSzamlalo: 1, hanyadNevezo: 1, vagyonKategoriaKod: 'UZLETI', bruttoErtek: 1000n };

describe('telek-összevonás', () => {
  test.each([
    ['azonosak', {}, null, []],
    ['más fekvés', { fekves: 'ZARTKERT' }, null, ['FEKVES_ELTER']],
    ['más hányad', { hanyadNevezo: 2 }, null, ['HANYAD_ELTER']],
    ['más kategória', { vagyonKategoriaKod: 'TORZSVAGYON_KORLATOZOTT' }, null, ['KATEGORIA_ELTER']],
    ['más kategória, de megadták az újat', { vagyonKategoriaKod: 'TORZSVAGYON_KORLATOZOTT' }, 'UZLETI', []],
    [
      'minden más',
      { fekves: 'ZARTKERT', hanyadNevezo: 2, vagyonKategoriaKod: 'X' },
      null,
      ['FEKVES_ELTER', 'HANYAD_ELTER', 'KATEGORIA_ELTER'],
    ],
  ])('%s', (_, masik, ujKategoria, vart) => {
    expect(osszevonasAkadalyai([RESZ, { ...RESZ, ...masik }], ujKategoria)).toEqual(vart);
  });

  test('gross values add up', () => {
    expect(osszevontBruttoErtek([RESZ, { ...RESZ, bruttoErtek: 3001n }])).toBe(4001n);
  });

  test.each([
    ['mindnek van becslése', 5n, '2025-02-01', 105n, '2025-02-01'],
    ['az első a régebbi', 5n, '2026-02-01', 105n, '2025-06-30'],
  ])('estimates: %s', (_, ertek, nap, ossz, legregebbiNap) => {
    const becsles = osszevontBecsles([
      { ...RESZ, becsultErtek: 100n, becsultNap: '2025-06-30' },
      { ...RESZ, becsultErtek: ertek, becsultNap: nap },
    ]);
    expect(becsles).toMatchObject({ becsultErtek: ossz, legregebbi: { becsultNap: legregebbiNap } });
  });

  test('without an estimate of every part there is none', () => {
    expect(osszevontBecsles([{ ...RESZ, becsultErtek: 100n, becsultNap: '2025-06-30' }, RESZ])).toBeNull();
  });
});
