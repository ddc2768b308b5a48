import { kiskoru } from './kiskoru.ts';

test.each([
  ['2008-11-23', '2026-11-22', true],
  ['2008-11-22', '2026-11-22', false],
  ['1950-01-01', '2026-11-22', false],
  ['2008-02-29', '2026-02-28', true],
  ['2008-02-29', '2026-03-01', false],
  [null, '2026-11-22', false],
])('%s, %s: %s', (szuletett, nap, vart) => expect(kiskoru(szuletett, nap)).toBe(vart));
