import { spawn, type ChildProcess } from 'node:child_process';
import { inRoot, ROOT } from '../root.ts';
import type { PartEnv } from './part-settings.ts';

export interface PartProcess {
  name: string;
  pid: number;
  stop(): Promise<void>;
}

/** Beyond what a part may take to finish what is under way. */
const STOP_MS = 10_000;
/** Of our own environment only what a process needs to run at all. */
const PASSED_ON = ['PATH', 'HOME', 'TZ', 'LANG', 'NODE_ENV', 'ASP_LOG', 'TMPDIR'];
const passedOn = (name: string) => PASSED_ON.includes(name) || name.startsWith('OTEL_');

/** Starts one part with its own environment and waits until it serves. */
export async function startPart(name: string, env: PartEnv): Promise<PartProcess> {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name, value]) => value && passedOn(name)));
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', inRoot('tools/src/part.ts'), name], {
    cwd: ROOT,
    env: { ...own, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  await serving(name, child);
  child.once('exit', (code) => console.error(`${name}: a folyamat véget ért (process ended: ${code})`));
  return { name, pid: child.pid ?? 0, stop: () => stopPart(child, STOP_MS + Number(env.ASP_DRAIN_SECONDS ?? 0) * 1000) };
}

const serving = (name: string, child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`A(z) ${name} nem indult el. (${name} did not start: ${code})`)));
  });

async function stopPart(child: ChildProcess, patienceMs: number): Promise<void> {
  child.removeAllListeners('exit');
  if (child.exitCode !== null || child.signalCode) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await gone;
  clearTimeout(force);
}
