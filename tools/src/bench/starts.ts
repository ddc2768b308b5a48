import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot, ROOT } from '../root.ts';
import type { DemoFile } from '../stack/report.ts';
import { BUILDS } from '../stack/build.ts';
import { browserless } from '../test-stack/session.ts';
import { atMost, type Figure } from './figures.ts';
import { crossDomain } from './page.ts';

/** Seconds from the command to the first answered cross-domain query; the web application is built by the first start. */
export async function startFigures(dir: string, port: number): Promise<Figure[]> {
  for (const { output } of BUILDS) rmSync(inRoot(output, '.forras'), { force: true });
  const first = await startAndAsk(dir, port);
  const later = Math.min(await startAndAsk(dir, port), await startAndAsk(dir, port));
  return [
    atMost('first `npm start` to the first cross-domain answer, web build and demo of 16 municipalities included', first, 60, 's'),
    atMost('later `npm start` to the first cross-domain answer', later, 8, 's'),
  ];
}

async function startAndAsk(dir: string, port: number): Promise<number> {
  const from = performance.now();
  const child = spawn('npm', ['start', '--', '--dir', dir, '--port', String(port)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: process.env,
  });
  child.stdout?.resume();
  try {
    await answered(child, dir, port);
    return (performance.now() - from) / 1000;
  } finally {
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await gone;
  }
}

async function answered(child: ChildProcess, dir: string, port: number): Promise<void> {
  const origin = `http://localhost:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    const ready = await fetch(`${origin}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    await sleep(50);
  }
  const file = join(dir, 'demo.json');
  if (!existsSync(file)) throw new Error('no demo.json');
  const { login, ksh } = crossDomain.caller((JSON.parse(readFileSync(file, 'utf8')) as DemoFile).logins);
  const session = await browserless(origin, login, ksh);
  const { errors } = await session.ask(crossDomain.query, { elso: 100 }, { cel: crossDomain.cel });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
}
