import { kezbesitettNap, type Eredmeny } from './kezbesitesi-velelem.ts';

test.each<[Eredmeny, string, string | null]>([
  ['ATVETTE', '2026-11-10', '2026-11-10'],
  ['MEGTAGADTA', '2026-11-10', '2026-11-10'],
  ['NEM_KERESTE', '2026-11-10', '2026-11-17'],
  ['NEM_KERESTE', '2026-10-22', '2026-10-30'], // the 23rd is a holiday, a weekend in between
  ['ISMERETLEN', '2026-11-10', null],
  ['ELKOLTOZOTT', '2026-11-10', null],
])('%s on %s: %s', (eredmeny, nap, kezbesitve) => expect(kezbesitettNap(eredmeny, nap)).toBe(kezbesitve));
