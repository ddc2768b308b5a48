/**
 * What its municipality allows one machine client. Minutes are asked before days, so that a client that hammers is refused
 * by the minute and does not use up its day with refused calls. Each process spends from what it knows to be left, and every
 * question about the client's state settles the accounts of all processes with whoever keeps them.
 */
import { LRUCache } from 'lru-cache';
import type { Quota } from '../types.ts';
import { MINUTE } from './budget.ts';

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

interface Account {
  size: number;
  available: number;
  at: number;
  /** Spent here and not yet settled. */
  unsettled: number;
}

export interface ClientQuotas {
  /** Null: taken. */
  spend(client: string, quota: Quota, cost: number): Exhausted | null;
  /** What was spent here since the last settlement; given back by `failed` when nobody could be told. */
  collect(client: string): Quota;
  failed(client: string, collected: Quota): void;
  /** What all processes have left. */
  settled(client: string, quota: Quota, left: Quota): void;
}

export function clientQuotas(now: () => number = () => performance.now()): ClientQuotas {
  const known = new LRUCache<string, Map<keyof Quota, Account>>({ max: CLIENTS });

  function accountsOf(client: string): Map<keyof Quota, Account> {
    const accounts = known.get(client) ?? new Map<keyof Quota, Account>();
    known.set(client, accounts);
    return accounts;
  }

  /** As it is now; a changed quota begins anew. */
  function account(client: string, nev: keyof Quota, size: number, windowMs: number): Account {
    const accounts = accountsOf(client);
    const old = accounts.get(nev);
    const time = now();
    const current =
      old?.size === size
        ? Object.assign(old, { available: Math.min(size, old.available + ((time - old.at) / windowMs) * size), at: time })
        : { size, available: size, at: time, unsettled: old?.unsettled ?? 0 };
    accounts.set(nev, current);
    return current;
  }

  return {
    spend(client, quota, cost) {
      for (const { nev, windowMs, priced } of WINDOWS) {
        const size = quota[nev];
        if (size === undefined) continue;
        const one = account(client, nev, size, windowMs);
        const price = priced ? cost : 1;
        if (price > one.available) return { nev, keret: size, waitMs: ((price - one.available) / size) * windowMs };
        one.available -= price;
        one.unsettled += price;
      }
      return null;
    },
    collect(client) {
      const spent: Quota = {};
      for (const [nev, one] of known.get(client) ?? []) {
        spent[nev] = one.unsettled;
        one.unsettled = 0;
      }
      return spent;
    },
    failed(client, collected) {
      for (const [nev, one] of known.get(client) ?? []) one.unsettled += collected[nev] ?? 0;
    },
    settled(client, quota, left) {
      for (const { nev, windowMs } of WINDOWS) {
        const [size, available] = [quota[nev], left[nev]];
        if (size === undefined || available === undefined) continue;
        const one = account(client, nev, size, windowMs);
        one.available = Math.min(size, available - one.unsettled);
      }
    },
  };
}
