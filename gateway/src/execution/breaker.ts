/** After five failures in a row a szakrendszer is left alone for five seconds; then one call tries it. */
const FAILURES = 5;
const REST_MS = 5_000;

export interface Breaker {
  /** False while resting. */
  mayCall(): boolean;
  succeeded(): void;
  failed(): void;
  healthy(): boolean;
}

export function breaker(now: () => number = () => performance.now()): Breaker {
  let failures = 0;
  let restUntil = 0;
  return {
    mayCall() {
      if (failures < FAILURES) return true;
      if (now() < restUntil) return false;
      restUntil = now() + REST_MS; // this one tries, the others wait for it
      return true;
    },
    succeeded() {
      failures = 0;
    },
    failed() {
      if (++failures >= FAILURES) restUntil = now() + REST_MS;
    },
    healthy: () => failures === 0,
  };
}
