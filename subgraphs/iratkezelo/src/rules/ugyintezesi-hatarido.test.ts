import { ugyintezesiHatarido } from './ugyintezesi-hatarido.ts';

test.each([
  ['2026-11-02', 8, '2026-11-10'],
  ['2026-11-20', 8, '2026-11-30'], // the 28th is a Saturday
  ['2026-11-02', 60, '2027-01-04'], // 1 January and the weekend after it
])('%s + %d: %s', (nap, napok, hatarido) => expect(ugyintezesiHatarido(nap, napok)).toBe(hatarido));
