/** Who is at the other end of a connection: its address, or what a proxy of ours says of it. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

export type AddressOf = (req: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/** An address or a network (`10.0.0.0/8`). */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/**
 * `proxies`: addresses and networks of our own proxies. `X-Forwarded-For` is read from its end as long as one of ours stands
 * there; the first address that is not ours is the caller's, and what he wrote before it himself is never looked at.
 */
export function clientAddress(proxies: readonly string[] = []): AddressOf {
  const ours = listOf(proxies);
  return ({ headers, socket }) => {
    let address = plain(socket.remoteAddress ?? '');
    if (!ours(address)) return address;
    const hops = [headers['x-forwarded-for'] ?? []]
      .flat()
      .join(',')
      .split(',')
      .map((hop) => plain(hop.trim()));
    while (ours(address) && isIP(hops.at(-1) ?? '')) address = hops.pop()!;
    return address;
  };
}

function listOf(proxies: readonly string[]): (address: string) => boolean {
  if (proxies.length === 0) return () => false;
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** What counts as one machine: an address, or the /64 that one household or office of an IPv6 network has. */
export function networkOf(address: string): string {
  const one = plain(address);
  if (!one.includes(':') || !isIPv6(one)) return one;
  const [head = '', tail] = one.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const full = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${full
    .slice(0, 4)
    .map((part) => parseInt(part, 16).toString(16))
    .join(':')}::/64`;
}

const MAPPED = '::ffff:';
const plain = (address: string) => (address.startsWith(MAPPED) ? address.replace(/^::ffff:(?=\d+\.)/, '') : address);
