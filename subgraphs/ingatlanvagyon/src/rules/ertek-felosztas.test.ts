import { ertekFelosztas } from './ertek-felosztas.ts';

describe('érték felosztása terület szerint (largest remainder)', () => {
  test.each([
    [10_000_000n, [1200, 800], [6_000_000n, 4_000_000n]],
    [100n, [1, 1, 1], [34n, 33n, 33n]],
    [101n, [1, 1, 1], [34n, 34n, 33n]],
    // remainders 1/6, 2/6, 3/6: the largest gets the forint
    [1n, [1, 2, 3], [0n, 0n, 1n]],
    [10n, [1, 2, 3], [2n, 3n, 5n]],
    [0n, [700, 300], [0n, 0n]],
    [7n, [5], [7n]],
    // beyond 2^53: no float may creep in
    [9_007_199_254_740_993n, [1, 1], [4_503_599_627_370_497n, 4_503_599_627_370_496n]],
    // a part without area carries no value
    [99n, [0, 3], [0n, 99n]],
  ])('%s Ft', (ertek, teruletek, vart) => {
    const reszek = ertekFelosztas(ertek, teruletek);
    expect(reszek).toEqual(vart);
    expect(reszek.reduce((a, b) => a + b, 0n)).toBe(ertek);
  });

  test('parts without any area are refused', () => {
    expect(() => ertekFelosztas(5n, [0, 0])).toThrow(RangeError);
  });
});
