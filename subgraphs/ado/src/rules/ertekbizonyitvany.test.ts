import { ertekBizonyitvanyDij, ertekBizonyitvanyHatarido } from './ertekbizonyitvany.ts';

test('nyolc nap a kérelemtől, a kérelem napja nem számít', () => expect(ertekBizonyitvanyHatarido('2026-11-22')).toBe('2026-11-30'));

test.each([
  ['HAGYATEK', 0n],
  ['VEGREHAJTAS', 0n],
  ['GYAMUGY', 0n],
  ['EGYEB', 4_000n],
] as const)('%s díja %s Ft', (cel, dij) => {
  expect(ertekBizonyitvanyDij(cel)).toBe(dij);
});
