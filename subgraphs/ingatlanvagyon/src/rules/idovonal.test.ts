import { idovonal, type Szakasz } from './idovonal.ts';

type Adat = { ertek: number; jelleg: string };
const szakasz = (tol: string, ig: string | null, ertek: number, jelleg = 'UT'): Szakasz<Adat> => ({ tol, ig, adat: { ertek, jelleg } });
const rovid = (sor: Szakasz<Adat>[]) => sor.map((s) => `${s.tol}..${s.ig ?? ''} ${s.adat.ertek} ${s.adat.jelleg}`);

describe('idővonal (valid time)', () => {
  test('a change splits the stretch that is valid on its day', () => {
    expect(rovid(idovonal([szakasz('2020-01-01', null, 1)], '2025-06-01', { ertek: 2 }))).toEqual([
      '2020-01-01..2025-06-01 1 UT',
      '2025-06-01.. 2 UT',
    ]);
  });

  test('a change on the first day of a stretch replaces it', () => {
    expect(rovid(idovonal([szakasz('2020-01-01', null, 1)], '2020-01-01', { ertek: 2 }))).toEqual(['2020-01-01.. 2 UT']);
  });

  test('a retroactive change flows on until the next recorded change of the same field', () => {
    const sor = [
      szakasz('2020-01-01', '2024-01-01', 1),
      szakasz('2024-01-01', '2025-01-01', 1, 'PARK'),
      szakasz('2025-01-01', null, 9, 'PARK'),
    ];
    expect(rovid(idovonal(sor, '2023-01-01', { ertek: 5 }))).toEqual([
      '2020-01-01..2023-01-01 1 UT',
      '2023-01-01..2024-01-01 5 UT',
      '2024-01-01..2025-01-01 5 PARK',
      '2025-01-01.. 9 PARK',
    ]);
  });

  test('facts that belong together stop together', () => {
    const sor = [szakasz('2020-01-01', '2024-01-01', 1, 'UT'), szakasz('2024-01-01', null, 1, 'PARK')];
    const valtozas = { ertek: 5, jelleg: 'KERT' };
    expect(rovid(idovonal(sor, '2023-01-01', valtozas))[2]).toBe('2024-01-01.. 5 PARK');
    expect(rovid(idovonal(sor, '2023-01-01', valtozas, [['ertek', 'jelleg']]))[2]).toBe('2024-01-01.. 1 PARK');
  });

  test('untouched stretches are the same objects; nothing changes when the value is the same', () => {
    const sor = [szakasz('2020-01-01', '2024-01-01', 1), szakasz('2024-01-01', null, 2)];
    const uj = idovonal(sor, '2021-01-01', { ertek: 7 });
    expect(uj.at(-1)).toBe(sor[1]);
    expect(idovonal(sor, '2021-01-01', { ertek: 1 })).toEqual(sor);
  });

  test('a day before the first stretch is refused', () => {
    expect(() => idovonal([szakasz('2020-01-01', null, 1)], '2019-12-31', { ertek: 2 })).toThrow(RangeError);
  });
});
