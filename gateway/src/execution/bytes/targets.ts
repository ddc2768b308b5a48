/** Objects that a further fetch is asked about, each once, and the places on the tape where its answers go. */
import { randomInt } from 'node:crypto';
import { give, take } from '../buffers.ts';
import { Ints } from './ints.ts';
import type { Scan } from './scan.ts';

/** Nobody outside can foresee which texts meet in one place. */
const SEED = randomInt(2 ** 31);
const PRIME = 16_777_619;
const [COMMA, CLOSE] = [44, 125];
const SLOTS = 64;
/** A larger table is not kept. */
const SLOTS_MOST = 16_384;

export class Targets {
  /** For each object: which of the texts, then its holes. */
  readonly holes = new Ints();
  #bytes: Buffer = NONE;
  #end = 0;
  /** Where each text begins and ends. */
  readonly #places = new Ints();
  readonly #hashes = new Ints();
  /** By hash, one more than the number of the text. */
  #table = new Int32Array(SLOTS);

  get count(): number {
    return this.#hashes.length;
  }

  /** The texts as members of a list. */
  get list(): Buffer {
    return this.#bytes.subarray(0, this.#end);
  }

  /** The text is made of the prefixes and of slices of the answer between them (from, to, from, to …). Which one it is. */
  add(prefixes: readonly Uint8Array[], { bytes }: Scan, slices: Int32Array, at: readonly number[]): number {
    const before = this.#end;
    if (before > 0) this.#put(COMMA_BYTES, 0, 1);
    const start = this.#end;
    let hash = SEED;
    for (let key = 0; key < prefixes.length; key++) {
      const prefix = prefixes[key]!;
      const from = slices[at[key]!]!;
      const to = slices[at[key]! + 1]!;
      this.#put(prefix, 0, prefix.length);
      this.#put(bytes, from, to);
      for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, PRIME);
    }
    this.#put(CLOSE_BYTES, 0, 1);
    hash ^= hash >>> 15;
    let slot = hash & (this.#table.length - 1);
    for (let known = this.#table[slot]!; known > 0; known = this.#table[slot]!) {
      if (this.#same(known - 1, hash, start)) {
        this.#end = before;
        return known - 1;
      }
      slot = (slot + 1) & (this.#table.length - 1);
    }
    this.#places.push(start);
    this.#places.push(this.#end);
    this.#hashes.push(hash);
    this.#table[slot] = this.count;
    if (this.count * 2 > this.#table.length) this.#grow();
    return this.count - 1;
  }

  clear(): void {
    if (this.count === 0) return;
    this.holes.clear();
    this.#places.clear();
    this.#hashes.clear();
    if (this.#table.length > SLOTS_MOST) this.#table = new Int32Array(SLOTS);
    else this.#table.fill(0);
    give(this.#bytes);
    this.#bytes = NONE;
    this.#end = 0;
  }

  #same(text: number, hash: number, start: number): boolean {
    const from = this.#places.all[text * 2]!;
    const length = this.#places.all[text * 2 + 1]! - from;
    if (this.#hashes.all[text] !== hash || length !== this.#end - start) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[from + i] !== this.#bytes[start + i]) return false;
    return true;
  }

  #put(source: Uint8Array, from: number, to: number): void {
    if (this.#end + to - from > this.#bytes.length) this.#more(to - from);
    const bytes = this.#bytes;
    let end = this.#end;
    for (let i = from; i < to; i++) bytes[end++] = source[i]!;
    this.#end = end;
  }

  #more(bytes: number): void {
    const before = this.#bytes;
    this.#bytes = take(Math.max(before.length * 2, this.#end + bytes));
    before.copy(this.#bytes, 0, 0, this.#end);
    if (before !== NONE) give(before);
  }

  #grow(): void {
    const table = new Int32Array(this.#table.length * 4);
    for (let i = 0; i < this.count; i++) {
      let slot = this.#hashes.all[i]! & (table.length - 1);
      while (table[slot]! > 0) slot = (slot + 1) & (table.length - 1);
      table[slot] = i + 1;
    }
    this.#table = table;
  }
}

const NONE = Buffer.alloc(0);
const COMMA_BYTES = Uint8Array.of(COMMA);
const CLOSE_BYTES = Uint8Array.of(CLOSE);
