/**
 * What a municipality may spend in a minute. Spent cost comes back evenly, so a burst may use the whole budget at once and
 * a steady caller its share in every second.
 */
export interface Balance {
  /** Left after this operation; unchanged when it was refused. */
  available: number;
  /** Milliseconds until the refused cost would be there; absent when it was taken. */
  waitMs?: number;
}
export interface Budget {
  take(municipality: string, cost: number): Balance;
}

export const MINUTE = 60_000;

export const minuteBudget = (perMinute: number, now?: () => number): Budget => budgetOf(perMinute, MINUTE, now);

export function budgetOf(size: number, windowMs: number, now: () => number = () => performance.now()): Budget {
  const accounts = new Map<string, { available: number; at: number }>();
  return {
    take(municipality, cost) {
      const time = now();
      let account = accounts.get(municipality);
      if (!account) accounts.set(municipality, (account = { available: size, at: time }));
      const available = Math.min(size, account.available + ((time - account.at) / windowMs) * size);
      const enough = cost <= available;
      const left = enough ? available - cost : available;
      account.available = left;
      account.at = time;
      return enough ? { available: left } : { available: left, waitMs: ((cost - available) / size) * windowMs };
    },
  };
}
