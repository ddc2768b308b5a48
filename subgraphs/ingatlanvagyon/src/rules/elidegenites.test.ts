import { elidegenitesAkadalya } from './elidegenites.ts';

describe('elidegenítés akadálya (what stands in the way of a sale)', () => {
  test.each([
    ['FORGALOMKEPTELEN', '12/2026. (III. 4.)', 'FORGALOMKEPTELEN'],
    ['KORLATOZOTTAN_FORGALOMKEPES', null, 'DONTES_HIANYZIK'],
    ['KORLATOZOTTAN_FORGALOMKEPES', '  ', 'DONTES_HIANYZIK'],
    ['KORLATOZOTTAN_FORGALOMKEPES', '12/2026. (III. 4.)', null],
    ['FORGALOMKEPES', null, null],
  ] as const)('%s, döntés %s → %s', (forgalomkepesseg, dontes, vart) => {
    expect(elidegenitesAkadalya(forgalomkepesseg, dontes)).toBe(vart);
  });
});
