import { hatarido } from '@asp/kit/rules';
import { UGYINTEZESI_HATARIDOK, ugyintezesiSzabaly } from './ugyintezesi-hatarido.ts';

test.each([
  ['2026-11-02', 8, '2026-11-10'],
  ['2026-11-20', 8, '2026-11-28'], // a Saturday: the authority's own time ends all the same
  ['2026-11-02', 60, '2027-01-01'],
])('%s + %d: %s', (nap, napok, vart) => expect(hatarido(UGYINTEZESI_HATARIDOK[ugyintezesiSzabaly(napok)]!, nap).esedekes).toBe(vart));

test('while the client owes something the days do not count', () => {
  const { esedekes, allt } = hatarido(UGYINTEZESI_HATARIDOK[ugyintezesiSzabaly(30)]!, '2026-11-02', [
    { tol: '2026-11-10', ig: '2026-11-20' },
  ]);
  expect({ esedekes, allt }).toEqual({ esedekes: '2026-12-12', allt: 10 });
});
