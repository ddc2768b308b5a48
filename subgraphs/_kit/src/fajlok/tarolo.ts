import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

export interface Reszlet {
  /** First and last byte, both included. */
  tol: number;
  ig: number;
}

/** Where bytes lie. A key is written once and never changed; nobody can guess one, and none of its parts says what lies there. */
export interface Tarolo {
  /** Takes a checked file over; when it resolves, the bytes survive a power cut. */
  ment(kulcs: string, forras: string, adat: { meret: number; sha256: string }): Promise<void>;
  olvas(kulcs: string, reszlet?: Reszlet): Promise<Readable>;
  /** Removing what is not there is no error: a removal may be repeated. */
  torol(kulcs: string): Promise<void>;
}

const KULCS = /^\d{5}\/[0-9a-f]{2}\/[0-9a-f]{62}$/;

/** A new place: a folder of the municipality and 256 random bits. */
export function ujKulcs(onkormanyzat: string): string {
  const veletlen = randomBytes(32).toString('hex');
  return `${onkormanyzat}/${veletlen.slice(0, 2)}/${veletlen.slice(2)}`;
}

/** What is no key never reaches a path or an address. */
export function kulcsEllenoriz(kulcs: string): string {
  if (!KULCS.test(kulcs)) throw new Error('asp: hibás tárolási kulcs');
  return kulcs;
}
