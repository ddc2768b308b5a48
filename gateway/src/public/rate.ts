/** So many questions a minute from one address; who asks evenly never waits. */
import { LRUCache } from 'lru-cache';

const ADDRESSES = 50_000;

interface Bucket {
  left: number;
  at: number;
}

export function rateLimit(perMinute: number, now: () => number = () => performance.now()) {
  const buckets = new LRUCache<string, Bucket>({ max: ADDRESSES });
  /** Undefined when the question may be asked, else how many seconds to wait. */
  return (address: string): number | undefined => {
    const time = now();
    const known = buckets.get(address) ?? { left: perMinute, at: time };
    const left = Math.min(perMinute, known.left + ((time - known.at) / 60_000) * perMinute);
    buckets.set(address, { left: left >= 1 ? left - 1 : left, at: time });
    return left >= 1 ? undefined : Math.max(1, Math.ceil(((1 - left) / perMinute) * 60));
  };
}
