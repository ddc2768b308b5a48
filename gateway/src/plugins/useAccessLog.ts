/** One line for each request: what was asked, how it ended. No variables, no names, no identifiers of people. */
import type { Exchange } from '../types.ts';

export function useAccessLog() {
  return (x: Exchange) => {
    const started = performance.now();
    x.res.once('close', () => {
      const muvelet = x.operation?.node.name?.value.slice(0, 64);
      const ms = Math.round(performance.now() - started);
      x.log.info(
        { muvelet, onkormanyzat: x.caller?.onkormanyzat, allapot: x.res.statusCode, ms, koltseg: x.cost, kod: x.refused },
        'graphql',
      );
    });
  };
}
