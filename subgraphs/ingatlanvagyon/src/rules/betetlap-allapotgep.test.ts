import { BETETLAP_ATMENETEK, kovetkezoAllapot, lehetsegesMuveletek } from './betetlap-allapotgep.ts';

describe('betétlap állapotgép', () => {
  test.each([
    ['SZERKESZTES', 'ELLENORIZ', 'ELLENORZOTT'],
    ['SZERKESZTES', 'ALAIR', null],
    ['ELLENORZOTT', 'ALAIR', 'ALAIRT'],
    ['ELLENORZOTT', 'MODOSIT', 'SZERKESZTES'],
    ['ALAIRT', 'MODOSIT', 'MODOSITAS_ALATT'],
    ['ALAIRT', 'ALAIR', null],
    ['MODOSITAS_ALATT', 'ALAIR', 'ALAIRT'],
    ['MODOSITAS_ALATT', 'MEGSZUNTET', null],
    ['MEGSZUNT', 'MODOSIT', null],
  ] as const)('%s + %s → %s', (allapot, muvelet, vart) => {
    expect(kovetkezoAllapot(allapot, muvelet)).toBe(vart);
  });

  test('MEGSZUNT is final, every other state has a way out', () => {
    const zsakutcak = Object.keys(BETETLAP_ATMENETEK).filter((a) => !lehetsegesMuveletek(a as never).length);
    expect(zsakutcak).toEqual(['MEGSZUNT']);
  });
});
