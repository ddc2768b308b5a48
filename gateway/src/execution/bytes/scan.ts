/**
 * One pass over the bytes of an answer: checks that they are the JSON that was expected and copies them through, in slices as
 * long as possible. Anything else – white space, another order of keys, a number that would be written otherwise – is unexpected.
 */
import { isUtf8 } from 'node:buffer';
import { unexpected } from '../compiled/uncovered.ts';
import { COMMA_SOURCE, HOLE } from './tape.ts';
import type { Tape } from './tape.ts';
import type { Targets } from './targets.ts';

export class Scan {
  readonly bytes: Uint8Array;
  readonly tape: Tape;
  at = 0;
  readonly #source: number;
  /** Slice to be copied next; kept open as long as it only grows. */
  #from = 0;
  #to = 0;

  /** What each further fetch is to be asked about, by its number. */
  readonly targets: readonly Targets[];

  constructor(body: Buffer, tape: Tape, targets: readonly Targets[]) {
    if (!isUtf8(body)) unexpected();
    this.bytes = body;
    this.tape = tape;
    this.targets = targets;
    this.#source = tape.source(body);
  }

  emit(from: number, to: number): void {
    if (this.#to !== from) {
      this.flush();
      this.#from = from;
    }
    this.#to = to;
  }

  /** Everything so far stands on the tape; its end. */
  flush(): number {
    if (this.#to > this.#from) this.tape.put(this.#source, this.#from, this.#to);
    this.#from = this.#to;
    return this.tape.end;
  }

  comma(): void {
    this.flush();
    this.tape.put(COMMA_SOURCE, 0, 1);
  }

  /** A place on the tape for what comes later. */
  hole(): number {
    const at = this.flush();
    this.tape.put(HOLE, 0, 0);
    return at;
  }

  begins(expected: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
    return true;
  }

  expect(expected: Uint8Array): void {
    if (!this.begins(expected)) unexpected();
    this.at += expected.length;
  }

  /** True: the byte was there and is passed. */
  passes(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false;
    this.at++;
    return true;
  }
}

export type Scanner = (scan: Scan) => void;

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));

const QUOTE = 34;
const BACKSLASH = 92;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const DOT = 46;
const [TRUE, FALSE, NULL] = ['true', 'false', 'null'].map(bytesOf) as [Uint8Array, Uint8Array, Uint8Array];
export const COMMA = 44;
export const OPEN = 123;
export const CLOSE = 125;
export const LIST = 91;
export const LIST_END = 93;
export const N = 110;
const T = 116;
const U = 117;
/** What may stand behind a backslash. */
const ESCAPES = new Set(Buffer.from('"\\/bfnrtu'));
const HEX = new Set(Buffer.from('0123456789abcdefABCDEF'));

export function string(scan: Scan): void {
  const { bytes } = scan;
  if (bytes[scan.at] !== QUOTE) unexpected();
  let at = scan.at + 1;
  for (const end = bytes.length; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      scan.at = at + 1;
      return;
    }
    if (byte < 32) unexpected();
    if (byte === BACKSLASH) at = escaped(scan, at + 1);
  }
  unexpected();
}

/** Place of the last byte of the escape. */
function escaped({ bytes }: Scan, at: number): number {
  if (!ESCAPES.has(bytes[at] ?? 0)) unexpected();
  if (bytes[at] !== U) return at;
  for (let i = at + 1; i <= at + 4; i++) if (!HEX.has(bytes[i] ?? 0)) unexpected();
  return at + 4;
}

/** More digits than this, and reading and writing them again could tell another number. */
const DIGITS = 15;

/** Digits from here; the place behind them. */
function digits(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! >= ZERO && bytes[at]! <= NINE) at++;
  return at === from || at - from > DIGITS ? unexpected() : at;
}

export function integer(scan: Scan): void {
  const { bytes } = scan;
  const from = bytes[scan.at] === MINUS ? scan.at + 1 : scan.at;
  const end = digits(bytes, from);
  if (bytes[from] === ZERO && (end > from + 1 || from > scan.at)) unexpected(); // 00, -0
  scan.at = end;
}

export function number(scan: Scan): void {
  const from = scan.at;
  integer(scan);
  if (!scan.passes(DOT)) return;
  scan.at = digits(scan.bytes, scan.at);
  if (scan.at - from > DIGITS) unexpected();
}

export const boolean: Scanner = (scan) => scan.expect(scan.bytes[scan.at] === T ? TRUE : FALSE);

export const nothing: Scanner = (scan) => scan.expect(NULL);

export const id: Scanner = (scan) => (scan.bytes[scan.at] === QUOTE ? string(scan) : integer(scan));

const DEEP = 64;
const COLON = 58;

/** Any JSON. */
export function anything(scan: Scan, depth = 0): void {
  const byte = scan.bytes[scan.at];
  if (byte === QUOTE) return string(scan);
  if (byte === N) return nothing(scan);
  if (byte === T || byte === 102) return boolean(scan);
  if (byte !== OPEN && byte !== LIST) return number(scan);
  if (depth > DEEP) unexpected();
  const end = byte === OPEN ? CLOSE : LIST_END;
  scan.at++;
  if (scan.passes(end)) return;
  do {
    if (byte === OPEN) {
      string(scan);
      if (!scan.passes(COLON)) unexpected();
    }
    anything(scan, depth + 1);
  } while (scan.passes(COMMA));
  if (!scan.passes(end)) unexpected();
}

/** Anything but null. */
export const present: Scanner = (scan) => (scan.bytes[scan.at] === N ? unexpected() : anything(scan));

/** A key of an object: text or number. */
export function scalar(scan: Scan): void {
  const byte = scan.bytes[scan.at];
  if (byte === OPEN || byte === LIST) unexpected();
  anything(scan);
}
