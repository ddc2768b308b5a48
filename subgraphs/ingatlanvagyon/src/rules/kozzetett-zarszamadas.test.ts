import { kozzetettZarszamadas } from './kozzetett-zarszamadas.ts';

describe('közzétett zárszámadás (final accounts that must be in force)', () => {
  test.each([
    // day asked, statement as of, in force by
    ['2026-05-31', '2024-12-31', '2025-05-31'],
    ['2026-06-01', '2025-12-31', '2026-05-31'],
    ['2026-12-31', '2025-12-31', '2026-05-31'],
    ['2027-01-01', '2025-12-31', '2026-05-31'],
  ])('%s: as of %s, in force by %s', (nap, fordulonap, hatalybalepes) => {
    expect(kozzetettZarszamadas(nap)).toEqual({ fordulonap, hatalybalepes });
  });
});
