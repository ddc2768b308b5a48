import { lephet } from './ertekbizonyitvany-allapotgep.ts';

test.each([
  ['KERELEM', 'TULAJDONI_LAP_BEKERVE', true],
  ['KERELEM', 'ERTEK_MEGALLAPITVA', true],
  ['TULAJDONI_LAP_BEKERVE', 'SZEMLE', true],
  ['SZEMLE', 'TULAJDONI_LAP_BEKERVE', false],
  ['SZEMLE', 'ERTEK_MEGALLAPITVA', true],
  ['KERELEM', 'KIADOTT', false],
  ['ERTEK_MEGALLAPITVA', 'KIADOTT', true],
  ['KIADOTT', 'KERELEM', false],
] as const)('%s → %s: %s', (honnan, hova, elvart) => {
  expect(lephet(honnan, hova)).toBe(elvart);
});
