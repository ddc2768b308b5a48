import cluster, { type Worker } from 'node:cluster';
import type { Closers } from './closers.ts';

/** True in the process that only starts and watches the others. */
export const leads = (processes: number): boolean => processes > 1 && cluster.isPrimary;

export interface WorkerOptions {
  processes: number;
  /** What the i-th process gets beside the environment of this one, from 1. */
  env(i: number): Record<string, string>;
  /** The program; that of this process by default. */
  exec?: string;
  args?: string[];
  /** How long what is under way in a process may go on once it is asked to stop. */
  drainMs: number;
}

/** A process that has not ended so long after its drain is killed. */
const GRACE_MS = 5_000;
/** A process that ends at once again and again is not begun again faster than this. */
const AGAIN_MS = 1_000;

/** Several processes on one port. Ends when all of them serve; one that ends later is replaced. */
export async function startWorkers({ processes, env, exec, args, drainMs }: WorkerOptions, closers: Closers): Promise<void> {
  cluster.setupPrimary({ ...(exec && { exec }), ...(args && { args }) });
  const running = new Map<number, Worker>();
  await closers.add('processes', () => Promise.all([...running.values()].map((worker) => stop(worker, drainMs))));

  const begin = (i: number): Promise<void> => {
    const worker = cluster.fork(env(i));
    running.set(i, worker);
    worker.once('exit', (code) => {
      running.delete(i);
      if (closers.closing) return;
      console.error(`a(z) ${i}. folyamat véget ért, új indul (process ${i} ended: ${code}; another is begun)`);
      setTimeout(() => closers.closing || begin(i).catch(() => {}), AGAIN_MS);
    });
    return serving(worker);
  };
  await Promise.all(Array.from({ length: processes }, (_, i) => begin(i + 1)));
}

const serving = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('exit', (code) => reject(new Error(`A folyamat nem indult el. (The process did not start: ${code})`)));
  });

async function stop(worker: Worker, drainMs: number): Promise<void> {
  if (worker.isDead()) return;
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  worker.process.kill('SIGTERM');
  const force = setTimeout(() => worker.process.kill('SIGKILL'), drainMs + GRACE_MS);
  await gone;
  clearTimeout(force);
}
