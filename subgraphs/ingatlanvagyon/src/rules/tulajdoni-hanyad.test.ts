import { hanyadErvenyes } from './tulajdoni-hanyad.ts';

test.each([
  [1, 1, true],
  [1, 2, true],
  [2500, 10000, true],
  [2, 1, false],
  [0, 1, false],
  [1, 0, false],
  [-1, 2, false],
  [0.5, 1, false],
])('tulajdoni hányad %d/%d: %s', (szamlalo, nevezo, vart) => {
  expect(hanyadErvenyes(szamlalo, nevezo)).toBe(vart);
});
