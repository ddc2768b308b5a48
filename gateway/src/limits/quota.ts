/**
 * What its municipality allows one machine client. Minutes are asked before days, so that a client that hammers is refused
 * by the minute and does not use up its day with refused calls.
 */
import { LRUCache } from 'lru-cache';
import type { Quota } from '../types.ts';
import { budgetOf, MINUTE, type Budget } from './budget.ts';

const DAY = 24 * 60 * MINUTE;
const CLIENTS = 10_000;

const WINDOWS = [
  { nev: 'keresPercenkent', windowMs: MINUTE, priced: false },
  { nev: 'koltsegPercenkent', windowMs: MINUTE, priced: true },
  { nev: 'keresNaponta', windowMs: DAY, priced: false },
  { nev: 'koltsegNaponta', windowMs: DAY, priced: true },
] as const satisfies { nev: keyof Quota; windowMs: number; priced: boolean }[];

export interface Exhausted {
  /** Which quota, and how large it is. */
  nev: keyof Quota;
  keret: number;
  waitMs: number;
}

export function clientQuotas(now?: () => number) {
  const known = new LRUCache<string, { size: number; budget: Budget }>({ max: CLIENTS * WINDOWS.length });

  /** A changed quota begins anew. */
  function budget(key: string, size: number, windowMs: number): Budget {
    const old = known.get(key);
    if (old?.size === size) return old.budget;
    const fresh = budgetOf(size, windowMs, now);
    known.set(key, { size, budget: fresh });
    return fresh;
  }

  return (client: string, quota: Quota, cost: number): Exhausted | null => {
    for (const { nev, windowMs, priced } of WINDOWS) {
      const size = quota[nev];
      if (size === undefined) continue;
      const { waitMs } = budget(`${client}:${nev}`, size, windowMs).take(client, priced ? cost : 1);
      if (waitMs !== undefined) return { nev, keret: size, waitMs };
    }
    return null;
  };
}
