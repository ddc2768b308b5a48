import { teruletEgyezes } from './terulet-egyezes.ts';

describe('területegyezés telekalakításkor (areas tie out)', () => {
  test.each([
    ['megosztás 1234 → 1234/1 + 1234/2', [2000], [1200, 800], 0],
    ['egy négyzetméter hiányzik', [2000], [1200, 799], -1],
    ['egy négyzetméterrel több', [2000], [1200, 801], 1],
    ['összevonás', [350, 420, 230], [1000], 0],
    ['három rész', [1001], [334, 334, 333], 0],
  ])('%s', (_, elodok, utodok, elteres) => {
    expect(teruletEgyezes(elodok, utodok).elteres).toBe(elteres);
  });
});
