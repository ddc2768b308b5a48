import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that a message may not go to: this machine, the office's own network, and what is no public host at all. */
const ZART = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  ZART.addSubnet(net, prefix, 'ipv4');
/** Of IPv6 the global unicast range only, less what carries another address inside (Teredo, 6to4) or is for documents. */
const NYITOTT6 = new BlockList();
NYITOTT6.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  ZART.addSubnet(net, prefix, 'ipv6');
const SAJAT = new BlockList();
SAJAT.addSubnet('127.0.0.0', 8, 'ipv4');
SAJAT.addAddress('::1', 'ipv6');

/** For tests of the installation only: plain http to this machine, and nothing else that is closed. */
export const sajatGepEngedett = (): boolean => process.env.ASP_WEBHOOK_SAJAT_GEP === '1';

export function nyilvanosCim(ip: string, sajatGep = sajatGepEngedett()): boolean {
  const csalad = isIP(ip) === 6 ? 'ipv6' : 'ipv4';
  if (sajatGep && SAJAT.check(ip, csalad)) return true;
  if (csalad === 'ipv4') return isIP(ip) === 4 && !ZART.check(ip, 'ipv4');
  return NYITOTT6.check(ip, 'ipv6') && !ZART.check(ip, 'ipv6');
}

const hosztja = (url: URL) => url.hostname.replace(/^\[|\]$/g, '');

/** What is wrong with an address, as a sentence; null when a message may go there. Names are checked again at each sending. */
export function cimHibaja(cim: string, sajatGep = sajatGepEngedett()): string | null {
  const url = URL.parse(cim);
  if (!url || cim.length > 500) return 'A cím nem érvényes URL. Adja meg teljes alakban: https://pelda.hu/fogado';
  const helyben = sajatGep && isIP(hosztja(url)) !== 0 && SAJAT.check(hosztja(url), isIP(hosztja(url)) === 6 ? 'ipv6' : 'ipv4');
  if (url.protocol !== 'https:' && !(helyben && url.protocol === 'http:')) return 'Csak https:// kezdetű cím adható meg.';
  if (url.username || url.password) return 'A cím nem tartalmazhat nevet és jelszót; az üzenetet az aláírása igazolja.';
  if (url.hash) return 'A cím nem tartalmazhat # utáni részt.';
  if (isIP(hosztja(url)) !== 0 && !nyilvanosCim(hosztja(url), sajatGep))
    return 'Belső hálózati cím nem adható meg; csak az interneten elérhető fogadó.';
  return null;
}

/** Resolves a name to public addresses only; the connection goes to what was checked, not to what a second question would say. */
export const nyilvanosKereses: LookupFunction = (nev, opciok, kesz) => {
  lookup(nev, { ...opciok, all: true }, (hiba, cimek) => {
    if (hiba) return kesz(hiba, '', 0);
    const rossz = cimek.length === 0 || cimek.some(({ address }) => !nyilvanosCim(address));
    if (rossz) return kesz(Object.assign(new Error('closed address'), { code: 'ZART_CIM' }), '', 0);
    if (opciok.all) return (kesz as (e: null, c: typeof cimek) => void)(null, cimek);
    kesz(null, cimek[0]!.address, cimek[0]!.family);
  });
};
