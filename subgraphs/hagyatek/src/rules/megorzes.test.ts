import { torolhetoTol } from './megorzes.ts';

test.each([
  ['2026-01-01', '2032-01-01'],
  ['2026-12-31', '2032-01-01'],
])('lezárva %s → törölhető %s', (lezarva, vart) => expect(torolhetoTol(lezarva)).toBe(vart));
