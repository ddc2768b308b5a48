import { fileURLToPath } from 'node:url';
import { Closers } from '../../src/stack/closers.ts';
import { startWorkers } from '../../src/stack/workers.ts';

/** Starts two processes on a port and ends with them. */
const closers = new Closers();
const env = (i: number) => ({ ASP_NUMBER: String(i) });
const drainMs = Number(process.env['ASP_TEST_DRAIN'] ?? 1_000);
await startWorkers({ processes: 2, env, exec: fileURLToPath(new URL('worker.ts', import.meta.url)), drainMs }, closers);
process.on('SIGTERM', () => void closers.close().then(() => process.exit(0)));
console.log('ready');
