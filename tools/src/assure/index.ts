import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../postgres/server.ts';
import { inRoot, ROOT } from '../root.ts';
import { readSettings } from '../stack/settings.ts';
import { GROUP_A, GROUP_D, GROUP_T, TIMED_D, TIMED_T, type Step } from './groups.ts';
import { kept, table, type Row } from './row.ts';
import { openStage, type Stage } from './stage.ts';
import { bites, others, rowsBite, WALLS } from './walls.ts';

/** `--kicsi`: every row of the table, with fewer rows of B. */
const SMALL = process.argv.includes('--kicsi');
/** Rows of B that are tried from each table. */
const IDS = Number(process.env.ASP_ASSURE_IDS ?? (SMALL ? 1 : 5));

const GROUPS: Record<string, Step[]> = { D: [...TIMED_D, ...GROUP_D], T: [...TIMED_T, ...GROUP_T], A: GROUP_A, W: [] };
/** `npm run assure -- D W`: only these groups. */
const asked = () => {
  const named = process.argv.slice(2).filter((name) => name in GROUPS);
  return named.length > 0 ? named : Object.keys(GROUPS);
};

/** `npm run assure`: attacks the whole system with fresh data and prints what came of it; see tools/README.md. */
async function main(): Promise<Row[]> {
  const from = performance.now();
  const dir = mkdtempSync(join(tmpdir(), 'asp-assure-'));
  chmodSync(dir, 0o755);
  const settings = readSettings(['--dir', dir, '--port', String(await freePort()), '--demo', 'kicsi', '--no-build'], {});
  const stage = await openStage({ ...settings, durable: false }, IDS);
  const few = { ...stage, foreign: firstOfEachTable(stage) };
  const rows: Row[] = [];
  const run = async (step: Step, on = stage) => {
    await stage.renew();
    const from = performance.now();
    const made = [await step(on)].flat();
    const seconds = `${((performance.now() - from) / 1000).toFixed(0)} s`;
    made.forEach((row) =>
      console.log(
        `${kept(row) ? '✓' : '✗'} ${row.id}: ${row.what}: ${row.failures} of ${row.attempts}${row.detail ? ` (${row.detail})` : ''}, ${seconds}`,
      ),
    );
    rows.push(...made);
  };
  try {
    for (const group of asked()) for (const step of GROUPS[group]!) await run(step);
    if (asked().includes('W')) {
      await run(rowsBite, few);
      for (const [i, wall] of WALLS.entries()) {
        await run((on) => bites(on, wall), few);
        if (!wall.alias) await run((on) => others(on, wall), SMALL ? third(few, i) : few);
      }
    }
    console.log(`${((performance.now() - from) / 60_000).toFixed(1)} minutes`);
    return rows;
  } finally {
    await stage.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

function firstOfEachTable({ foreign }: Stage): Stage['foreign'] {
  const met = new Set<string>();
  return foreign.filter(({ part, table: name }) => !met.has(`${part} ${name}`) && met.add(`${part} ${name}`));
}

/** Other tables for each wall, so that together they are all. */
const third = (stage: Stage, wall: number): Stage => ({ ...stage, foreign: stage.foreign.filter((_, i) => i % 3 === wall % 3) });

/** Beside the other data of the installation: `.asp/assure.json`. */
function keep(rows: Row[]): string {
  const file = inRoot('.asp', 'assure.json');
  mkdirSync(inRoot('.asp'), { recursive: true });
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), commit, load: loadavg(), node: process.version, rows }, null, 2)}\n`,
  );
  return file;
}

main().then(
  (rows) => {
    const attempts = rows.reduce((sum, row) => sum + row.attempts, 0);
    const leaks = rows.filter(({ id }) => /T\d/.test(id)).reduce((sum, row) => sum + row.failures, 0);
    console.log(`\n${table(rows)}\n\n${attempts} attempts, ${leaks} leaks between municipalities; kept in ${keep(rows)}`);
    process.exit(rows.every(kept) ? 0 : 1);
  },
  (error: Error) => {
    console.error(error.stack);
    process.exit(1);
  },
);
