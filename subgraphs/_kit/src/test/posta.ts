import { posta } from '../esemenyek/posta.ts';
import type { TesztVilag } from './vilag.ts';

/** Carries what happened from each of these worlds to the others, until nothing waits. */
export const kezbesito =
  (...vilagok: TesztVilag[]) =>
  (): Promise<unknown> =>
    posta({
      szakrendszerek: Object.fromEntries(
        vilagok.map(({ subgraph, running, passKey }) => [subgraph.name, { port: running.esemenyek, passKey }]),
      ),
      log: { warn: () => {} },
    }).urit();
