import { telekado, telekadoErtekbol } from './telekado.ts';

const egesz = { szamlalo: 1, nevezo: 1 };

test.each([
  ['Csopak, belterületi 800 m² × 400', 80_000n, 40_000n, 320_000n],
  ['Csopak, művelés alól kivett külterület 1 500 m² × 200', 150_000n, 20_000n, 300_000n],
])('%s', (_nev, terulet, mertekSzazad, elvart) => {
  expect(telekado(terulet, { mertekSzazad, hanyad: egesz })).toBe(elvart);
});

test('forgalmi értékből: 12 M fele × 3 %', () => {
  expect(telekadoErtekbol(12_000_000n, { mertekSzazad: 300n, hanyad: egesz })).toBe(180_000n);
});
