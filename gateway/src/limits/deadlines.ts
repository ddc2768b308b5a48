/** Many waits of the same length: they end in the order in which they began, so one timer serves all of them. */
export interface Timing {
  now(): number;
  after(ms: number, act: () => void): { cancel(): void };
}

export const REAL: Timing = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms).unref();
    return { cancel: () => clearTimeout(timer) };
  },
};

export interface Deadline {
  at: number;
  /** Undefined: it is not waited for any more. */
  act?: () => void;
}

/** Begins a wait; it is given up by taking away what it would do. */
export function deadlines(ms: number, timing: Timing): (act: () => void) => Deadline {
  const waiting: Deadline[] = [];
  let armed = false;

  function arm(delay: number): void {
    armed = true;
    timing.after(delay, pass);
  }

  function pass(): void {
    armed = false;
    const now = timing.now();
    while (waiting.length > 0 && (!waiting[0]!.act || waiting[0]!.at <= now)) waiting.shift()!.act?.();
    if (waiting.length > 0) arm(Math.ceil(waiting[0]!.at - now));
  }

  return (act) => {
    while (waiting.length > 0 && !waiting[0]!.act) waiting.shift();
    const wait = { at: timing.now() + ms, act };
    waiting.push(wait);
    if (!armed) arm(ms);
    return wait;
  };
}
