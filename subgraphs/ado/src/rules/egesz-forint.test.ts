import { egeszForint } from './egesz-forint.ts';

test.each([
  [387_720_000n, 100_000n, 3_877n],
  [1n, 2n, 1n],
  [49n, 100n, 0n],
  [5n, 1n, 5n],
  [-3n, 2n, -2n],
  [0n, 7n, 0n],
])('%s/%s Ft kerekítve %s Ft', (szamlalo, nevezo, elvart) => {
  expect(egeszForint(szamlalo, nevezo)).toBe(elvart);
});

test('nulla nevező hiba', () => expect(() => egeszForint(1n, 0n)).toThrow(RangeError));
