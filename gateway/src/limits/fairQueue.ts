/**
 * Whose turn it is: start-time fair queueing of operations by municipality. A few operations work at once; among those that
 * wait, the one goes next whose municipality has had the least so far (cost counted), not the one that came first. While
 * others are present, a municipality works on one operation at a time, so that a flood finds its own queue long, not theirs.
 * A long queue is a flood: between its turns it rests as well. An operation that has worked longer than a turn is waiting for its database: it gives the turn back, and only counts
 * among those under way.
 */
import { deadlines, REAL } from './deadlines.ts';
import type { Deadline, Timing } from './deadlines.ts';

export interface FairQueueLimits {
  /** Operations at work at once. */
  turns: number;
  /** Longer than this nobody holds a turn. */
  turnMs: number;
  /** Operations of one municipality under way at once, while it is alone and while others are present. */
  underWayAlone: number;
  underWayShared: number;
  /** So long after its last operation a municipality counts as present. */
  presenceMs: number;
  /** Places in the queue, of one municipality and altogether. */
  places: number;
  placesAll: number;
  /** A queue longer than this is a flood; while others are present it rests so many times as long as its turns took. */
  flood: number;
  floodRest: number;
  /** Longer than this nobody waits. */
  waitMs: number;
}

/** No place in the queue, or no turn in time. */
export class QueueFull extends Error {
  readonly whose: 'own' | 'all';
  constructor(whose: 'own' | 'all') {
    super(whose);
    this.whose = whose;
  }
}

export interface Turn {
  /** To be called once, when the operation has ended. */
  end(): void;
  /** What it turned out to cost, beyond what was said at the entrance. */
  charge(work: number): void;
}
export interface FairQueue {
  /**
   * The turn itself when nobody has to wait, else a promise of it that rejects with `QueueFull`. `leave` takes a waiting operation
   * out of the queue.
   */
  enter(municipality: string, work: number): { turn: Turn | Promise<Turn>; leave(): void };
  waiting(): number;
}

interface Waiting {
  start: number;
  begin(): void;
}
interface Line {
  queue: Waiting[];
  working: number;
  underWay: number;
  /** Virtual time at which the work accepted so far would be done. */
  finish: number;
  seen: number;
  /** Until then it rests. */
  rests: number;
}

const nothing = () => {};

/** So often in the time of presence those who have been away are looked for. */
const SWEEPS = 10;

export function fairQueue(limits: FairQueueLimits, timing: Timing = REAL): FairQueue {
  const lines = new Map<string, Line>();
  /** Those in which somebody waits: only these are looked at when a turn is given. */
  const queued = new Set<Line>();
  const turnOver = deadlines(limits.turnMs, timing);
  const waitOver = deadlines(limits.waitMs, timing);
  let sweptAt = -Infinity;
  let virtual = 0;
  let working = 0;
  let waiting = 0;

  function lineOf(municipality: string): Line {
    const line = lines.get(municipality) ?? { queue: [], working: 0, underWay: 0, finish: 0, seen: 0, rests: 0 };
    lines.set(municipality, line);
    line.seen = timing.now();
    return line;
  }

  /** Forgets whoever has been away; true when more than one is left. */
  function shared(): boolean {
    if (lines.size < 2) return false;
    const now = timing.now();
    if (now - sweptAt < limits.presenceMs / SWEEPS) return true;
    sweptAt = now;
    const since = now - limits.presenceMs;
    for (const [municipality, line] of lines) if (line.underWay + line.queue.length === 0 && line.seen < since) lines.delete(municipality);
    return lines.size > 1;
  }

  function may(line: Line, others: boolean): boolean {
    if (!others) return line.underWay < limits.underWayAlone;
    return line.working < 1 && line.underWay < limits.underWayShared && (line.rests === 0 || line.rests <= timing.now());
  }

  function next(): Line | undefined {
    const others = shared();
    let best: Line | undefined;
    for (const line of queued) {
      const head = line.queue[0];
      if (head && (!best || head.start < best.queue[0]!.start) && may(line, others)) best = line;
    }
    return best;
  }

  function dispatch(): void {
    while (waiting > 0 && working < limits.turns) {
      const line = next();
      if (!line) return;
      const first = line.queue.shift()!;
      if (line.queue.length === 0) queued.delete(line);
      waiting--;
      virtual = Math.max(virtual, first.start);
      first.begin();
    }
  }

  function rest(line: Line, worked: number): void {
    if (line.queue.length <= limits.flood || !shared()) return;
    const ms = worked * limits.floodRest;
    line.rests = timing.now() + ms;
    timing.after(ms, dispatch);
  }

  function begun(line: Line): Turn {
    const since = timing.now();
    let holds = true;
    let under = true;
    working++;
    line.working++;
    line.underWay++;
    const giveBack = () => {
      if (!holds) return;
      holds = false;
      working--;
      line.working--;
      rest(line, timing.now() - since);
    };
    const long = turnOver(() => (giveBack(), dispatch()));
    return {
      end() {
        if (!under) return;
        under = false;
        long.act = undefined;
        giveBack();
        line.underWay--;
        line.seen = timing.now();
        dispatch();
      },
      charge: (work) => void (line.finish += work),
    };
  }

  return {
    waiting: () => waiting,
    enter(municipality, work) {
      const line = lineOf(municipality);
      const full = line.queue.length >= limits.places ? 'own' : waiting >= limits.placesAll ? 'all' : undefined;
      if (full) return { turn: Promise.reject(new QueueFull(full)), leave: nothing };
      const start = Math.max(virtual, line.finish);
      line.finish = start + work;
      if (waiting === 0 && working < limits.turns && may(line, shared())) {
        virtual = start;
        return { turn: begun(line), leave: nothing };
      }
      let late: Deadline | undefined;
      let entry!: Waiting;
      const leave = () => {
        const at = line.queue.indexOf(entry);
        if (at < 0) return false;
        line.queue.splice(at, 1);
        if (line.queue.length === 0) queued.delete(line);
        waiting--;
        if (late) late.act = undefined;
        return true;
      };
      const turn = new Promise<Turn>((resolve, reject) => {
        const begin = () => {
          if (late) late.act = undefined;
          resolve(begun(line));
        };
        entry = { start, begin };
        line.queue.push(entry);
        queued.add(line);
        waiting++;
        dispatch();
        if (line.queue.includes(entry)) late = waitOver(() => leave() && reject(new QueueFull('all')));
      });
      return { turn, leave: () => void leave() };
    },
  };
}
