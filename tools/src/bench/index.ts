import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../postgres/server.ts';
import { Closers } from '../stack/closers.ts';
import { startInProcess, type Stack } from '../stack/in-process.ts';
import { silentProgress } from '../stack/progress.ts';
import { readSettings } from '../stack/settings.ts';
import { crossDomainFigures } from './cross-domain.ts';
import { table, type Figure } from './figures.ts';
import { benchGateway } from './gateway/index.ts';
import { isolationFigure } from './isolation.ts';
import { kivetesFigures } from './kivetes.ts';
import { crossDomain } from './page.ts';
import { startFigures } from './starts.ts';
import { statementFigure, type StatementLog } from './statements.ts';

/** `npm run bench` (`npm run bench gateway` for the gateway alone): the project's figures as ratios in one run, on fresh data, printed as a table for the README. */
async function main(): Promise<Figure[]> {
  const dir = process.env.ASP_BENCH_DIR ?? mkdtempSync(join(tmpdir(), 'asp-bench-'));
  chmodSync(dir, 0o755);
  const closers = new Closers();
  try {
    const starts = process.env.ASP_BENCH_DIR ? [] : await startFigures(dir, await freePort());
    starts.forEach(tell);
    const log: StatementLog = [];
    const settings = readSettings(['--dir', dir, '--port', String(await freePort()), '--no-build'], {});
    const stack = await startInProcess(settings, silentProgress, closers, {
      observe: (name, statements) => void log.push({ name, statements }),
    });
    return [...starts, ...(await onStack(stack, log))];
  } finally {
    await closers.close();
    if (!process.env.ASP_BENCH_DIR) rmSync(dir, { recursive: true, force: true });
  }
}

async function onStack(stack: Stack, log: StatementLog): Promise<Figure[]> {
  const { ksh } = crossDomain.caller(stack.demo.logins);
  const figures: Figure[] = [];
  const measures = [
    () => statementFigure(stack, log).then((figure) => [figure]),
    () => crossDomainFigures(stack),
    () => isolationFigure(stack.ground, ksh).then((figure) => [figure]),
    () => kivetesFigures(stack),
  ];
  for (const measure of measures) {
    const made = await measure();
    made.forEach(tell);
    figures.push(...made);
  }
  return figures;
}

const tell = ({ name, measured, kept }: Figure) => console.log(`${kept ? '✓' : '✗'} ${name}: ${measured}`);

const bench =
  process.argv[2] === 'gateway' ? benchGateway() : main().then((figures) => table(figures, new Date().toISOString().slice(0, 10)));

bench.then(
  (text) => {
    console.log(`\n${text}`);
    process.exit(0);
  },
  (error: Error) => {
    console.error(error.stack);
    process.exit(1);
  },
);
