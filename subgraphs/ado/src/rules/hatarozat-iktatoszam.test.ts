import { hatarozatIktatoszam } from './hatarozat-iktatoszam.ts';

const KIVETES = { ugyiratIktatoszam: 'CSO/124/2026', elsoAlszam: 1, elsoSorszam: 501n };

test.each([
  [501n, 'CSO/124-1/2026'],
  [507n, 'CSO/124-7/2026'],
])('serial %s: %s', (sorszam, szam) => expect(hatarozatIktatoszam(KIVETES, sorszam)).toBe(szam));

test('none before the registry has numbered the run', () =>
  expect(hatarozatIktatoszam({ ugyiratIktatoszam: null, elsoAlszam: null, elsoSorszam: null }, 1n)).toBeNull());
