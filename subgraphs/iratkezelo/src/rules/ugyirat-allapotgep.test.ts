import { lehetsegesLepesek, leptet, nyitott, UGYIRAT_ALLAPOTOK, UGYIRAT_ATMENETEK } from './ugyirat-allapotgep.ts';

test('a file goes from registration to the archive room', () => {
  const ut = [
    'SZIGNAL',
    'ATVESZ',
    'KIADMANYOZASRA_BENYUJT',
    'KIADMANYOZ',
    'EXPEDIAL',
    'LEZAR',
    'IRATTARBA_TESZ',
    'KOZPONTI_IRATTARBA_AD',
    'SELEJTEZ',
  ] as const;
  let allapot: (typeof UGYIRAT_ALLAPOTOK)[number] = 'IKTATOTT';
  for (const lepes of ut) allapot = leptet(allapot, lepes)!;
  expect(allapot).toBe('SELEJTEZETT');
});

test('what is destroyed, transferred or joined does not move any more', () => {
  for (const allapot of ['SELEJTEZETT', 'LEVELTARBA_ADVA', 'SZERELT'] as const) {
    expect(lehetsegesLepesek(allapot)).toEqual([]);
    expect(nyitott(allapot)).toBe(false);
  }
});

test('nothing is destroyed before it lies in the archive room, and every other state has a way out and a way in', () => {
  expect(leptet('UGYINTEZES', 'SELEJTEZ')).toBeUndefined();
  expect(leptet('LEZART', 'SELEJTEZ')).toBeUndefined();
  for (const allapot of UGYIRAT_ALLAPOTOK.filter((a) => a !== 'IKTATOTT')) {
    expect(UGYIRAT_ATMENETEK.some(([, , hova]) => hova === allapot)).toBe(true);
  }
});
