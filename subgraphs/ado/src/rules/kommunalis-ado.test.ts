import { kommunalisAdo } from './kommunalis-ado.ts';

test.each([
  ['egy lakás, 10 000 Ft', 1, 1_000_000n, 1, 1, 10_000n],
  ['felerészben', 1, 1_000_000n, 1, 2, 5_000n],
  ['harmadrész, kerekítve', 1, 1_000_000n, 1, 3, 3_333n],
  ['két tárgy', 2, 850_000n, 1, 1, 17_000n],
])('%s', (_nev, darab, mertekSzazad, szamlalo, nevezo, elvart) => {
  expect(kommunalisAdo(darab, { mertekSzazad, hanyad: { szamlalo, nevezo } })).toBe(elvart);
});
