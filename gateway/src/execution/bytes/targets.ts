/** Objects that a further fetch is asked about, each once, and the places on the tape where its answers go. */
import { randomInt } from 'node:crypto';
import type { Scan } from './scan.ts';

/** Nobody outside can foresee which texts meet in one place. */
const SEED = randomInt(2 ** 31);
const PRIME = 16_777_619;
const [COMMA, CLOSE] = [44, 125];

export class Targets {
  /** For each object: which of the texts, then its holes. */
  readonly holes: number[] = [];
  #bytes = Buffer.allocUnsafe(2_048);
  #end = 0;
  /** Where each text begins and ends. */
  #places: number[] = [];
  #hashes: number[] = [];
  /** By hash, one more than the number of the text. */
  #table = new Int32Array(64);

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
    this.#places.push(start, this.#end);
    this.#table[slot] = this.#hashes.push(hash);
    if (this.count * 2 > this.#table.length) this.#grow();
    return this.count - 1;
  }

  #same(text: number, hash: number, start: number): boolean {
    const from = this.#places[text * 2]!;
    const length = this.#places[text * 2 + 1]! - from;
    if (this.#hashes[text] !== hash || length !== this.#end - start) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[from + i] !== this.#bytes[start + i]) return false;
    return true;
  }

  #put(source: Uint8Array, from: number, to: number): void {
    if (this.#end + to - from > this.#bytes.length) {
      const more = Buffer.allocUnsafe(Math.max(this.#bytes.length * 4, this.#end + to - from));
      this.#bytes.copy(more, 0, 0, this.#end);
      this.#bytes = more;
    }
    const bytes = this.#bytes;
    let end = this.#end;
    for (let i = from; i < to; i++) bytes[end++] = source[i]!;
    this.#end = end;
  }

  #grow(): void {
    const table = new Int32Array(this.#table.length * 4);
    this.#hashes.forEach((hash, i) => {
      let slot = hash & (table.length - 1);
      while (table[slot]! > 0) slot = (slot + 1) & (table.length - 1);
      table[slot] = i + 1;
    });
    this.#table = table;
  }
}

const COMMA_BYTES = Uint8Array.of(COMMA);
const CLOSE_BYTES = Uint8Array.of(CLOSE);
