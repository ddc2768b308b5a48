import { hatarido } from '@asp/kit/rules';
import { valaszadasiHatarido } from './valaszadasi-hatarido.ts';

test.each([
  ['2026-11-02', '2026-12-02'],
  ['2026-07-22', '2026-08-24'], // 21 August is a moved rest day, 22–23 a week-end
  ['2026-11-25', '2026-12-28'], // 25–27 December
])('benyújtás %s → határidő %s', (benyujtas, esedekes) => expect(hatarido(valaszadasiHatarido, benyujtas).esedekes).toBe(esedekes));
