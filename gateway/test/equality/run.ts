/** `npm run equality -w @asp/gateway -- --darab 10000 [--mag 1]`: the differential proof at length. Ends with 1 on any difference. */
import { parseArgs } from 'node:util';
import { compareExecutors } from './equality.ts';

const { values } = parseArgs({
  options: { darab: { type: 'string', default: '10000' }, mag: { type: 'string' }, bo: { type: 'boolean' } },
});
const seed = Number(values.mag ?? Date.now() % 1_000_000);
console.log(`mag (seed): ${seed}`);
const outcomes = await compareExecutors(Number(values.darab), seed);
for (const { world, operations, counts, leftWithoutFault, differences } of outcomes) {
  console.log(
    `${world}: ${operations} operations, ${JSON.stringify(counts)}, left without fault ${leftWithoutFault.length}, differences ${differences.length}`,
  );
  if (values.bo) for (const text of leftWithoutFault) console.log(text);
  for (const difference of differences.slice(0, 3)) console.log(JSON.stringify(difference, null, 1));
}
process.exit(outcomes.some(({ differences }) => differences.length > 0) ? 1 : 0);
