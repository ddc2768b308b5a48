import { compareExecutors } from './equality.ts';

/** The whole proof is `npm run equality -w @asp/gateway`; this is a sample, another one each time. */
test('the compiled executor answers what the plain one answers', async () => {
  const seed = Number(process.env['ASP_MAG'] ?? Math.floor(Math.random() * 1_000_000));
  console.info(`mag (seed): ${seed}; again with ASP_MAG=${seed}`);
  const outcomes = await compareExecutors(240, seed);
  expect(outcomes.flatMap(({ differences }) => differences)).toEqual([]);
  // the proof is worth something only if the fast path was taken, and left where it had to be
  const total = (name: 'compiled' | 'bytes' | 'replayed' | 'plain') => outcomes.reduce((sum, { counts }) => sum + counts[name], 0);
  expect(total('compiled')).toBeGreaterThan(100);
  expect(total('bytes')).toBeGreaterThan(5);
  expect(total('replayed')).toBeGreaterThan(0);
  expect(total('plain')).toBeGreaterThan(0);
}, 120_000);
