import { hash, randomUUID, timingSafeEqual } from 'node:crypto';
import { hmacSha256 } from './hmac.ts';

export interface Actor {
  id: string;
  nev: string;
  fajta: 'FELHASZNALO' | 'KLIENS' | 'RENDSZER';
  szerepkorok: string[];
  /** Permission patterns: `ado.*.olvas`, `ado.**`. */
  engedelyek: string[];
  helyettesitesId?: string;
  kliensId?: string;
}

/** What travels with every call to a szakrendszer: who asks, for which municipality, why, and the pass to its rows. */
export interface Hivas {
  v: 1;
  subgraph: string;
  /** Epoch milliseconds; older or newer than 30 s is refused. */
  ido: number;
  nonce: string;
  requestId: string;
  onkormanyzat: string;
  pass: string;
  actor: Actor;
  cel?: string;
  ugyId?: string;
  /** When the person logged in, in seconds since 1970 (`auth_time`); unknown for machines. */
  belepett?: number;
  /** Municipalities to which this person may switch now. */
  onkormanyzatok?: { kshKod: string; nev: string }[];
}

export type HivasAlap = Omit<Hivas, 'v' | 'ido' | 'nonce'>;
export const hivas = (alap: HivasAlap): Hivas => ({ v: 1, ido: Date.now(), nonce: randomUUID(), ...alap });

const ABLAK = 30_000;
/** Over the envelope, a line feed and the SHA-256 of the body. */
function alairas(key: string, fejlec: string, body: string | Buffer): string {
  return hmacSha256(key, `${fejlec}\n`, hash('sha256', body, 'binary'));
}

/** Actors as JSON: the same one asks again and again. */
const szereplok = new WeakMap<Actor, string>();

function szoveg({ actor, ...call }: Hivas): string {
  let own = szereplok.get(actor);
  if (own === undefined) szereplok.set(actor, (own = JSON.stringify(actor)));
  return `${JSON.stringify(call).slice(0, -1)},"actor":${own}}`;
}

/** HTTP headers of a signed call; the signature covers the envelope and the body. */
export function signCall(key: string, call: Hivas, body: string | Buffer): Record<string, string> {
  const fejlec = Buffer.from(szoveg(call)).toString('base64url');
  return { 'x-asp-hivas': fejlec, 'x-asp-alairas': alairas(key, fejlec, body) };
}

/**
 * Verifies calls for one szakrendszer: signature, addressee, age and single use. Returns null for anything else. Which calls
 * were used is known to this process only, so one from before `since`, its own beginning, is refused: an earlier process may
 * have carried it out.
 */
export function callVerifier(subgraph: string, key: string, since = -Infinity) {
  const seen = new Map<string, number>();
  return (headers: Record<string, string | string[] | undefined>, body: string, now = Date.now()): Hivas | null => {
    const fejlec = headers['x-asp-hivas'];
    const kapott = headers['x-asp-alairas'];
    if (typeof fejlec !== 'string' || typeof kapott !== 'string') return null;
    const vart = Buffer.from(alairas(key, fejlec, body), 'hex');
    const adott = Buffer.from(kapott, 'hex');
    if (adott.length !== vart.length || !timingSafeEqual(adott, vart)) return null;
    const call = JSON.parse(Buffer.from(fejlec, 'base64url').toString()) as Hivas;
    const ido = typeof call.ido === 'number' && Math.abs(now - call.ido) <= ABLAK && call.ido > since;
    if (call.v !== 1 || call.subgraph !== subgraph || !ido || typeof call.nonce !== 'string' || seen.has(call.nonce)) return null;
    seen.set(call.nonce, now);
    for (const [nonce, mikor] of seen) {
      if (now - mikor <= 2 * ABLAK) break;
      seen.delete(nonce);
    }
    return call;
  };
}
