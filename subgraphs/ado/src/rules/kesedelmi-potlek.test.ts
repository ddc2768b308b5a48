import { ALAPKAMAT_MINTA } from './alapkamat.minta.ts';
import { kesedelmiPotlek, napiMertek } from './kesedelmi-potlek.ts';

test.each([
  [90n, 16n],
  [240n, 20n],
  [340n, 23n],
  [650n, 31n],
  [1300n, 49n],
])('alapkamat %s század % → napi %s ezred %', (alapkamat, napi) => {
  expect(napiMertek(alapkamat)).toBe(napi);
});

describe('120 000 Ft, esedékes 2021-09-15, megfizetve 2022-03-01', () => {
  const potlek = kesedelmiPotlek(120_000n, '2021-09-15', '2022-03-01', ALAPKAMAT_MINTA);

  test('167 nap, 3 877,2 → 3 877 Ft', () => {
    expect(potlek).toMatchObject({ napok: 167, pontos: 387_720_000n, osszeg: 3_877n });
  });

  test.each(
    [
      ['2021-09-16', '2021-09-21', 17n, 6],
      ['2021-09-22', '2021-11-16', 18n, 56],
      ['2021-11-17', '2021-12-14', 19n, 28],
      ['2021-12-15', '2022-01-25', 20n, 42],
      ['2022-01-26', '2022-02-22', 21n, 28],
      ['2022-02-23', '2022-03-01', 23n, 7],
    ].map((sor, i) => [i, ...sor] as const),
  )('%s. szakasz: %s – %s, napi %s ezred %%, %s nap', (i, tol, ig, napi, napok) => {
    expect(potlek.szakaszok[i]).toMatchObject({ tol, ig, napiMertek: napi, napok, tartozas: 120_000n });
  });

  test('az egybeolvadt szakasz mindkét alapkamatot megnevezi', () => {
    expect(potlek.szakaszok[1]!.alapkamatok).toEqual([165n, 180n]);
  });
});

test.each([
  ['határidőben fizetett', 45_000n, '2022-03-15', '2022-03-15'],
  ['határidő előtt fizetett', 45_000n, '2022-03-15', '2022-02-01'],
  ['nincs tartozás', 0n, '2021-09-15', '2022-03-01'],
  ['túlfizetés', -500n, '2021-09-15', '2022-03-01'],
])('%s: 0 Ft, nincs szakasz', (_nev, tartozas, esedekesseg, ig) => {
  expect(kesedelmiPotlek(tartozas, esedekesseg, ig, ALAPKAMAT_MINTA)).toEqual({ napok: 0, szakaszok: [], pontos: 0n, osszeg: 0n });
});

test('ismert alapkamat előtti napra nem számol', () => {
  expect(() => kesedelmiPotlek(1_000n, '2019-01-01', '2019-02-01', ALAPKAMAT_MINTA)).toThrow('2019-01-02');
});
