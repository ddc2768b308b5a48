/** Our gateway and the szakrendszerek in one process, as `npm start` has them: no HTTP and no JSON between them. */
import { asChild } from '../child.ts';
import { graphs } from '../graphs.ts';
import { startOwn } from '../own.ts';
import { SERVICES } from '../world.ts';

asChild((orders) => {
  const compute = graphs();
  const targets = Object.keys(SERVICES).map((name) => [name, { execute: (asked: never) => compute(name, asked) as never }]);
  return startOwn(orders, Object.fromEntries(targets) as never);
});
