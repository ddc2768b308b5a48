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
  try {
    await start(closers);
  } catch (error) {
    if (closers.closing) return;
    console.error(`\n${process.env.ASP_LOG === 'debug' ? (error as Error).stack : (error as Error).message}`);
    await closers.close();
    process.exit(1);
  }
}
