import { felsoHatartMeghalad, valorizaltFelsoHatar } from './felso-hatar.ts';

test.each([
  ['építményado 1 100 Ft/m²', 110_000n, 294_980n],
  ['telekadó 200 Ft/m²', 20_000n, 53_630n],
  ['kommunális adó 17 000 Ft', 1_700_000n, 4_558_830n],
  ['IFA 300 Ft', 30_000n, 80_450n],
])('2025, tényező 804,5/300 = 2,6817: %s', (_nev, alap, elvart) => {
  expect(valorizaltFelsoHatar(alap, { szamlalo: 80_450n, nevezo: 30_000n })).toBe(elvart);
});

test.each([
  [160_000n, 294_980n, false],
  [294_980n, 294_980n, false],
  [294_981n, 294_980n, true],
  [999_999_900n, null, false],
])('mérték %s, felső határ %s, meghaladja: %s', (mertek, hatar, elvart) => {
  expect(felsoHatartMeghalad(mertek, hatar)).toBe(elvart);
});
