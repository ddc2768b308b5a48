/**
 * One pass over the bytes of an answer: checks that they are the JSON that was expected and copies them through, in slices as
 * long as possible. Anything else – white space, another order of keys, a number that would be written otherwise – is unexpected.
 */
import { isUtf8 } from 'node:buffer';
import { unexpected } from '../compiled/uncovered.ts';

/** Text that is one byte a character: UTF-8 as it travels. */
export type Piece = string | Piece[];

export class Scan {
  readonly bytes: Uint8Array;
  /** The same, one character a byte. */
  readonly text: string;
  at = 0;
  /** Where what is copied goes. */
  out: Piece[] = [];
  /** Slice to be copied next; kept open as long as it only grows. */
  #from = 0;
  #to = 0;

  constructor(body: Buffer) {
    if (!isUtf8(body)) unexpected();
    this.bytes = body;
    this.text = body.toString('latin1');
  }

  emit(from: number, to: number): void {
    if (this.#to !== from) {
      this.flush();
      this.#from = from;
    }
    this.#to = to;
  }

  flush(): void {
    if (this.#to > this.#from) this.out.push(this.text.slice(this.#from, this.#to));
    this.#from = this.#to;
  }

  put(piece: Piece): number {
    this.flush();
    return this.out.push(piece) - 1;
  }

  into(out: Piece[]): void {
    this.flush();
    this.out = out;
  }

  expect(expected: Uint8Array): void {
    const { bytes, at } = this;
    for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) unexpected();
    this.at = at + expected.length;
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
const ESCAPES = new Set([...'"\\/bfnrtu'].map((c) => c.charCodeAt(0)));
const HEX = /^[\da-f]{4}$/i;

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
function escaped({ bytes, text }: Scan, at: number): number {
  if (!ESCAPES.has(bytes[at] ?? 0)) unexpected();
  if (bytes[at] !== U) return at;
  if (!HEX.test(text.slice(at + 1, at + 5))) unexpected();
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

export function written(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : written(piece);
  return text;
}

/** UTF-8 of a text, one character a byte. */
export const binary = (text: string): string => Buffer.from(text).toString('latin1');
