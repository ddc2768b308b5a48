/** One line for each request: what was asked, how it ended. No variables, no names, no identifiers of people. */
import type { Logger } from 'pino';
import type { Exchange } from '../types.ts';

export function useAccessLog(log: Logger) {
  return (x: Exchange) => {
    if (!log.isLevelEnabled('info')) return;
    x.ended.push(() => {
      const muvelet = x.operation?.node.name?.value.slice(0, 64);
      const ms = Math.round(performance.now() - x.arrived);
      const { requestId: keres, caller, cost: koltseg, refused: kod } = x;
      log.info({ keres, muvelet, onkormanyzat: caller?.onkormanyzat, allapot: x.res.statusCode, ms, koltseg, kod }, 'graphql');
    });
  };
}
