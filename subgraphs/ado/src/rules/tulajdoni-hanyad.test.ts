import { hanyadErvenyes, hanyadokFernek } from './tulajdoni-hanyad.ts';

test.each([
  [1, 1, true],
  [1, 2, true],
  [3, 2, false],
  [0, 2, false],
  [1, 0, false],
  [-1, 2, false],
  [1.5, 2, false],
])('%s/%s érvényes: %s', (szamlalo, nevezo, elvart) => {
  expect(hanyadErvenyes({ szamlalo, nevezo })).toBe(elvart);
});

test.each([
  [
    '1/2 + 1/2',
    [
      [1, 2],
      [1, 2],
    ],
    true,
  ],
  [
    '1/3 + 1/3 + 1/3',
    [
      [1, 3],
      [1, 3],
      [1, 3],
    ],
    true,
  ],
  [
    '2/3 + 1/2',
    [
      [2, 3],
      [1, 2],
    ],
    false,
  ],
  ['üres', [], true],
])('%s belefér az egészbe: %s', (_nev, hanyadok, elvart) => {
  expect(hanyadokFernek((hanyadok as number[][]).map(([szamlalo, nevezo]) => ({ szamlalo: szamlalo!, nevezo: nevezo! })))).toBe(elvart);
});
