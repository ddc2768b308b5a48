/**
 * An answer that is being put together: a list of slices, three numbers each – whose bytes, from where, to where – and places
 * for further slices. Nothing is copied before all is known.
 */
import { Ints } from './ints.ts';

export const COMMA_SOURCE = 0;
/** In place of a source: what stands on the tape from there to there; nothing as long as both are the same. */
export const HOLE = -1;

/** Shorter slices are copied byte by byte: a call costs more. */
const SHORT = 40;
const [COMMA, OPEN, CLOSE] = [44, 123, 125];

export class Tape {
  readonly #sources: Buffer[] = [Buffer.of(COMMA)];
  readonly #ops = new Ints();

  get end(): number {
    return this.#ops.length;
  }

  /** Its number. */
  source(bytes: Buffer): number {
    return this.#sources.push(bytes) - 1;
  }

  put(source: number, from: number, to: number): void {
    const ops = this.#ops;
    ops.push(source);
    ops.push(from);
    ops.push(to);
  }

  /** Puts what stands from there to there into the hole. */
  fill(hole: number, from: number, to: number): void {
    const ops = this.#ops.all;
    const single = to - from === 3 && ops[from]! !== HOLE;
    ops[hole] = single ? ops[from]! : HOLE;
    ops[hole + 1] = single ? ops[from + 1]! : from;
    ops[hole + 2] = single ? ops[from + 2]! : to;
  }

  clear(): void {
    this.#sources.length = 1;
    this.#ops.clear();
  }

  /** Bytes of the parts (from, to, from, to …) as an object of JSON. */
  size(parts: readonly number[]): number {
    let size = 2;
    for (let i = 0; i < parts.length; i += 2) size += this.#size(parts[i]!, parts[i + 1]!);
    return size;
  }

  /** Writes that object there; the place behind it. */
  write(parts: readonly number[], out: Buffer, start: number): number {
    out[start] = OPEN;
    let at = start + 1;
    for (let i = 0; i < parts.length; i += 2) at = this.#copy(parts[i]!, parts[i + 1]!, out, at);
    out[at] = CLOSE;
    return at + 1;
  }

  #size(from: number, to: number): number {
    const ops = this.#ops.all;
    let size = 0;
    for (let i = from; i < to; i += 3) size += ops[i] === HOLE ? this.#size(ops[i + 1]!, ops[i + 2]!) : ops[i + 2]! - ops[i + 1]!;
    return size;
  }

  #copy(from: number, to: number, out: Buffer, start: number): number {
    const ops = this.#ops.all;
    let at = start;
    for (let i = from; i < to; i += 3) {
      const source = ops[i]!;
      const begin = ops[i + 1]!;
      const end = ops[i + 2]!;
      if (source === HOLE) at = this.#copy(begin, end, out, at);
      else at = slice(this.#sources[source]!, begin, end, out, at);
    }
    return at;
  }
}

function slice(source: Buffer, from: number, to: number, out: Buffer, start: number): number {
  let at = start;
  if (to - from > SHORT) return at + source.copy(out, at, from, to);
  for (let i = from; i < to; i++) out[at++] = source[i]!;
  return at;
}
