/** So many questions a minute from one address; who asks evenly never waits. */
import { isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';
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

/** The address of the connection, or the last one that a proxy of ours has added. One IPv6 customer has a whole /64. */
export function addressOf(req: IncomingMessage, trustedProxies: readonly string[]): string {
  const own = plain(req.socket.remoteAddress ?? '');
  const forwarded = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)!
    .trim();
  const address = trustedProxies.includes(own) && forwarded ? plain(forwarded) : own;
  return isIPv6(address) ? address.split(':').slice(0, 4).join(':') : address;
}

const plain = (address: string) => address.replace(/^::ffff:/, '');
