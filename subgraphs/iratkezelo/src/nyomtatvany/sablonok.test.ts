import { mintaAdat, sablonbol } from '@asp/kit/okiratok';
import { sablonok } from './sablonok.ts';

test.each(Object.entries(sablonok))('%s: its preview can be filled in', (_kod, { szoveg, minta }) =>
  expect(sablonbol(szoveg, mintaAdat(szoveg, minta)).length).toBeGreaterThan(1),
);
