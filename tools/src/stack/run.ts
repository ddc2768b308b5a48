import { Closers } from './closers.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a start; stops cleanly on a signal at any moment of it, and ends with 1 when the start fails. */
export async function untilStopped(start: (closers: Closers) => Promise<void>): Promise<void> {
  const closers = new Closers();
  const stop = async () => {
    if (!closers.closing && !process.send) console.log('\nLeállás (stopping)…');
    await closers.close();
    process.exit(0);
  };
  for (const signal of SIGNALS) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
  if (process.env.npm_lifecycle_event) whenOrphaned(() => void stop());
  process.stdout.on('error', () => {}); // whoever read the progress has gone; the system goes on
  try {
    await start(closers);
  } catch (error) {
    if (closers.closing) return;
    console.error(`\n${process.env.ASP_LOG === 'debug' ? (error as Error).stack : (error as Error).message}`);
    await closers.close();
    process.exit(1);
  }
}

/** npm may be killed without passing the signal on; what it started must not go on alone, holding the port. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}
