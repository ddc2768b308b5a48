/**
 * One run of one operation. What it fills is filled again by a later run, of whatever operation, once its answer has been
 * written; a run that ends otherwise leaves all of it to the collector, because somebody may still read it.
 */
import { give, take } from '../buffers.ts';
import type { JsonText } from '../execution.ts';
import { Ints } from './ints.ts';
import { Tape } from './tape.ts';
import { Targets } from './targets.ts';

const resting: Running[] = [];
const RESTING = 32;

/** For a plan of so many fetches. */
export function begin(fetches: number): Running {
  const running = resting.pop() ?? new Running();
  while (running.targets.length < fetches) {
    running.targets.push(new Targets());
    running.runs.push(new Ints());
  }
  return running;
}

export class Running {
  readonly tape = new Tape();
  /** By number of the fetch: what it is asked about, and where its runs begin and end on the tape. */
  readonly targets: Targets[] = [];
  readonly runs: Ints[] = [];
  readonly #taken: Buffer[] = [];

  /** Place for so many bytes, until the end of the run. */
  readonly room = (bytes: number): Buffer => {
    const own = take(bytes);
    this.#taken.push(own);
    return own.subarray(0, bytes);
  };

  joined(parts: readonly Uint8Array[]): Buffer {
    let size = 0;
    for (const part of parts) size += part.length;
    const out = this.room(size);
    let at = 0;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  /** The parts of the tape as the answer; once it is written, the run is over. */
  text(parts: readonly number[]): JsonText {
    const size = this.tape.size(parts);
    let over = false;
    const write = (out: Buffer, at: number) => {
      const end = over ? -1 : this.tape.write(parts, out, at);
      over = true;
      if (end !== at + size) throw new Error('written twice, or not as long as was said'); // nobody may see what stood there before
      this.#end();
      return end;
    };
    return { size, write };
  }

  #end(): void {
    this.tape.clear();
    for (const targets of this.targets) targets.clear();
    for (const runs of this.runs) runs.clear();
    for (const own of this.#taken) give(own);
    this.#taken.length = 0;
    if (resting.length < RESTING) resting.push(this);
  }
}
