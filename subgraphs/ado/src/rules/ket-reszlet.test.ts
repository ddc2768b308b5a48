import { kovetkezoMunkanap } from '@asp/kit/rules';
import { ketReszlet, reszletEsedekessegek } from './ket-reszlet.ts';

test.each([
  [76_000n, 38_000n, 38_000n],
  [76_001n, 38_001n, 38_000n],
  [1n, 1n, 0n],
  [0n, 0n, 0n],
])('%s Ft → %s + %s', (eves, elso, masodik) => {
  expect(ketReszlet(eves, ['2027-03-16', '2027-09-15']).map((r) => r.osszeg)).toEqual([elso, masodik]);
});

test.each([
  [2025, '2025-03-17', '2025-09-15'],
  [2026, '2026-03-16', '2026-09-15'],
  [2027, '2027-03-16', '2027-09-15'],
])('%s: esedékesség munkanapra tolva', (ev, elso, masodik) => {
  expect(reszletEsedekessegek(ev, kovetkezoMunkanap)).toEqual([elso, masodik]);
});
