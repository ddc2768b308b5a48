import { leptet, nyitott, UGYIRAT_ALLAPOTOK, UGYIRAT_ATMENETEK, type UgyiratAllapot } from './ugyirat-allapotgep.ts';

const lehetsegesek = (honnan: UgyiratAllapot) => UGYIRAT_ATMENETEK.filter((a) => a.honnan.includes(honnan)).map(({ act }) => act);

test('a file goes from registration to the archive room', () => {
  const ut = [
    'ugyiratSzignal',
    'ugyiratAtvesz',
    'iratKiadmanyozasraBenyujt',
    'iratKiadmanyoz',
    'iratExpedial',
    'ugyiratLezar',
    'ugyiratIrattarbaTesz',
    'ugyiratKozpontiIrattarbaAd',
    'selejtezesVegrehajt',
  ];
  let allapot: UgyiratAllapot = 'IKTATOTT';
  for (const act of ut) allapot = leptet(allapot, act)!;
  expect(allapot).toBe('SELEJTEZETT');
});

test('what is destroyed, transferred or joined does not move any more', () => {
  for (const allapot of ['SELEJTEZETT', 'LEVELTARBA_ADVA', 'SZERELT'] as const) {
    expect(lehetsegesek(allapot)).toEqual([]);
    expect(nyitott(allapot)).toBe(false);
  }
});

test('nothing is destroyed before it lies in the archive room, and every other state has a way out', () => {
  expect(leptet('UGYINTEZES', 'selejtezesVegrehajt')).toBeUndefined();
  expect(leptet('LEZART', 'selejtezesVegrehajt')).toBeUndefined();
  expect(UGYIRAT_ALLAPOTOK.filter((a) => lehetsegesek(a).length === 0)).toEqual(['SELEJTEZETT', 'LEVELTARBA_ADVA', 'SZERELT']);
});
