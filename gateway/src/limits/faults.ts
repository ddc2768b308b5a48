/**
 * How often somebody may be wrong: faulty documents and requests of a caller, failed proofs of identity of an address. They
 * come back evenly, so that whoever tries something out never notices.
 */
import { LRUCache } from 'lru-cache';
import { MINUTE } from './budget.ts';

const CALLERS = 50_000;

export function faultLimit(perMinute: number, now: () => number = () => performance.now()) {
  const accounts = new LRUCache<string, { faults: number; at: number }>({ max: CALLERS });
  const faultsOf = (who: string) => {
    const { faults, at } = accounts.get(who) ?? { faults: 0, at: 0 };
    return Math.max(0, faults - ((now() - at) / MINUTE) * perMinute);
  };
  return {
    /** Nobody has been wrong so far. */
    clean: (): boolean => accounts.size === 0,
    add: (who: string): void => void accounts.set(who, { faults: Math.min(perMinute + 1, faultsOf(who) + 1), at: now() }),
    /** Milliseconds until the next request is looked at; undefined when it is now. */
    waitMs(who: string): number | undefined {
      const over = faultsOf(who) + 1 - perMinute;
      return over > 0 ? (over / perMinute) * MINUTE : undefined;
    },
  };
}
