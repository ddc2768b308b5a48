import { tetelErtek } from './tetel-elojel.ts';

test.each([
  ['ELOIRAS', 500n],
  ['POTLEK', 500n],
  ['BIRSAG', 500n],
  ['KOLTSEG', 500n],
  ['VISSZATERITES', 500n],
  ['TORLES', -500n],
  ['BEFIZETES', -500n],
] as const)('500 Ft %s → %s', (jogcim, ertek) => {
  expect(tetelErtek(jogcim, 500n)).toBe(ertek);
});
