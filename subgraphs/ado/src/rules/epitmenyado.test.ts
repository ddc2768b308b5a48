import { epitmenyado, epitmenyadoErtekbol } from './epitmenyado.ts';

const egesz = { szamlalo: 1, nevezo: 1 };
const fel = { szamlalo: 1, nevezo: 2 };

test.each([
  ['Csopak, 95 m² lakás, 1 600 Ft/m², 1/2', 9_500n, 160_000n, fel, 0, 76_000n],
  ['garázs 18 m² × 800', 1_800n, 80_000n, egesz, 0, 14_400n],
  ['95,25 m² × 1 600, 1/3: 50 800', 9_525n, 160_000n, { szamlalo: 1, nevezo: 3 }, 0, 50_800n],
  ['kerekítés: 33,33 m² × 1 001', 3_333n, 100_100n, egesz, 0, 33_363n],
  ['50 % kedvezmény', 9_500n, 160_000n, fel, 50, 38_000n],
  ['100 % kedvezmény', 9_500n, 160_000n, fel, 100, 0n],
])('%s → %#', (_nev, alap, mertekSzazad, hanyad, kedvezmenySzazalek, elvart) => {
  expect(epitmenyado(alap, { mertekSzazad, hanyad, kedvezmenySzazalek })).toBe(elvart);
});

test('korrigált forgalmi érték után: 40 M Ft fele × 1,5 %', () => {
  expect(epitmenyadoErtekbol(40_000_000n, { mertekSzazad: 150n, hanyad: egesz })).toBe(300_000n);
});
