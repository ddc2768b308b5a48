import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One thing to ask over HTTP, again and again. */
export interface Target {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface Cost {
  /** Median wall-clock time of one request, milliseconds. */
  ms: number;
  /** Processor time of this (serving) process per request, milliseconds. */
  cpu: number;
}

export interface Asker {
  /** Sends n requests one after the other from another process. */
  ask(target: Target, n: number): Promise<number[]>;
  stop(): void;
}

/** The asking side lives in a process of its own, so that its work is not counted. */
export function startAsker(): Asker {
  const child: ChildProcess = fork(fileURLToPath(new URL('./asker.ts', import.meta.url)), {
    execArgv: ['--import', '@swc-node/register/esm-register'],
  });
  const ask = (target: Target, n: number) =>
    new Promise<number[]>((resolve, reject) => {
      child.once('message', ({ times, error }: { times: number[]; error?: string }) => (error ? reject(new Error(error)) : resolve(times)));
      child.send({ target, n });
    });
  return { ask, stop: () => void child.kill() };
}

/** Costs of several targets, measured in turns so that noise meets all alike; the quietest round of each counts. */
export async function compareTargets<K extends string>(
  asker: Asker,
  targets: Record<K, Target>,
  n = 40,
  rounds = 5,
): Promise<Record<K, Cost>> {
  const names = Object.keys(targets) as K[];
  const costs = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as Record<K, Cost[]>;
  for (const name of names) await asker.ask(targets[name], n); // warm-up
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const before = process.cpuUsage();
      const times = await asker.ask(targets[name], n);
      const { user, system } = process.cpuUsage(before);
      costs[name].push({ ms: median(times), cpu: (user + system) / 1000 / n });
    }
  }
  return Object.fromEntries(names.map((name) => [name, quietest(costs[name])])) as Record<K, Cost>;
}

const quietest = (rounds: Cost[]): Cost => ({
  ms: Math.min(...rounds.map(({ ms }) => ms)),
  cpu: Math.min(...rounds.map(({ cpu }) => cpu)),
});

/** Times of two pieces of code, in turns; the median of each. */
export async function compareWork<K extends string>(work: Record<K, () => Promise<unknown>>, rounds: number): Promise<Record<K, number>> {
  const names = Object.keys(work) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
    for (const name of names) {
      const from = performance.now();
      await work[name]();
      if (round >= 0) times[name].push(performance.now() - from);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<K, number>;
}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
