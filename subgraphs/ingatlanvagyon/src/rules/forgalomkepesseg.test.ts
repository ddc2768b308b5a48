import { forgalomkepesseg, osszhangban } from './forgalomkepesseg.ts';

describe('forgalomképesség a vagyoni kategória szerint (transferability)', () => {
  test.each([
    ['TORZSVAGYON_KIZAROLAGOS', 'FORGALOMKEPTELEN'],
    ['TORZSVAGYON_KIEMELT', 'FORGALOMKEPTELEN'],
    ['TORZSVAGYON_KORLATOZOTT', 'KORLATOZOTTAN_FORGALOMKEPES'],
    ['UZLETI', 'FORGALOMKEPES'],
    ['OTV_EGYEB', 'FORGALOMKEPES'],
    ['NINCS_ILYEN', null],
  ])('%s → %s', (kategoria, vart) => {
    expect(forgalomkepesseg(kategoria)).toBe(vart);
  });

  test.each([
    ['UZLETI', 'FORGALOMKEPES', true],
    ['UZLETI', 'FORGALOMKEPTELEN', false],
    ['TORZSVAGYON_KORLATOZOTT', 'FORGALOMKEPES', false],
    ['NINCS_ILYEN', 'FORGALOMKEPES', false],
  ])('%s + %s: %s', (kategoria, allitott, vart) => {
    expect(osszhangban(kategoria, allitott)).toBe(vart);
  });
});
