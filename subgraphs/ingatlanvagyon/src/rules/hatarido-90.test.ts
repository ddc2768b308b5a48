import { hatarido90, kesesNapok } from './hatarido-90.ts';

describe('90 napos bejegyzési határidő (90 days to enter a change)', () => {
  test.each([
    // event, deadline, entered, days late
    ['2026-09-01', '2026-11-30', '2026-12-10', 10],
    ['2026-09-01', '2026-11-30', '2026-11-30', 0],
    ['2026-09-01', '2026-11-30', '2026-12-01', 1],
    ['2026-01-01', '2026-04-01', '2026-01-01', 0],
    ['2023-12-01', '2024-02-29', '2024-03-01', 1],
    ['2025-12-31', '2026-03-31', '2027-03-31', 365],
    // over the start of summer time no day is lost
    ['2025-12-30', '2026-03-30', '2026-04-02', 3],
  ])('%s: deadline %s, entered %s = %i days late', (esemeny, hatarido, bejegyzes, keses) => {
    expect(hatarido90(esemeny)).toBe(hatarido);
    expect(kesesNapok(hatarido, bejegyzes)).toBe(keses);
  });
});
