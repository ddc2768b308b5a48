import { hatarido } from '@asp/kit/rules';
import { hataridok } from './hataridok.ts';

test.each([
  ['HAGYATEK_KEZDES', '2026-03-03', '2026-03-11'],
  ['HAGYATEK_KESZ', '2026-03-03', '2026-04-02'],
  ['HAGYATEK_KESZ_FH', '2026-03-03', '2026-05-02'], // a Saturday: the authority's own time stays
  ['HAGYATEK_BEJELENTES', '2026-03-03', '2026-03-11'],
  ['HAGYATEK_BEJELENTES', '2026-03-06', '2026-03-16'], // the eighth day is a Saturday, then a national day on Sunday
] as const)('%s: %s → %s', (szabaly, kezdet, vart) => expect(hatarido(hataridok[szabaly], kezdet).esedekes).toBe(vart));
