/** `npm run equality -w @asp/gateway -- --darab 10000 [--mag 1]`: the differential proof at length. Ends with 1 on any difference. */
import { parseArgs } from 'node:util';
import { compareExecutors } from './equality.ts';

/** So many operations share an executor and its caches. */
const PORTION = 400;

const { values } = parseArgs({ options: { darab: { type: 'string', default: '10000' }, mag: { type: 'string' } } });
const seed = Number(values.mag ?? Date.now() % 1_000_000);
const wanted = Number(values.darab);
console.log(`mag (seed): ${seed}`);

const total = { operations: 0, compiled: 0, bytes: 0, replayed: 0, plain: 0, differences: 0 };
for (let portion = 0; total.operations < wanted; portion++) {
  for (const { operations, counts, differences } of await compareExecutors(Math.min(PORTION, wanted - total.operations), seed + portion)) {
    total.operations += operations;
    total.differences += differences.length;
    for (const name of ['compiled', 'bytes', 'replayed', 'plain'] as const) total[name] += counts[name];
    for (const difference of differences.slice(0, 3)) console.log(JSON.stringify(difference, null, 1));
  }
  console.log(JSON.stringify(total));
}
process.exit(total.differences > 0 ? 1 : 0);
