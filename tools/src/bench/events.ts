import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { esemeny, provision, run, serve, systemHivas, withClient, type RunningSubgraph, type Subgraph } from '@asp/kit';
import { startPostgres } from '../postgres/index.ts';
import { freePort } from '../postgres/server.ts';
import { inRoot } from '../root.ts';
import { Closers } from '../stack/closers.ts';
import { KIND, RECEIVER, SOURCE } from './events-world.ts';
import { adminOf } from './isolation.ts';

/**
 * `npm run bench:events`: events between two szakrendszerek while carriers and the receiver are killed with SIGKILL, answers are
 * lost after the effect and batches are shuffled. Counts effects; ends with 1 when one is missing, doubled or out of order.
 */
const TRIALS = Number(process.env.BENCH_TRIALS ?? 1000);
const MUNICIPALITIES = ['02185', '17011', '10630', '10223', '15130'];
const STEPS = 20;
const key = randomBytes(32).toString('hex');

async function main(closers: Closers): Promise<boolean> {
  const dir = mkdtempSync(join(tmpdir(), 'asp-events-'));
  chmodSync(dir, 0o755);
  await closers.add('dir', () => rmSync(dir, { recursive: true, force: true }));
  const postgres = await startPostgres({ dir: join(dir, 'pg'), durable: true, maxConnections: 100 });
  await closers.add('postgres', postgres.stop);
  const [source, receiver] = [await database(postgres.adminUrl, SOURCE), await database(postgres.adminUrl, RECEIVER)];
  const running = await run(SOURCE, { appUrl: source.appUrl });
  await closers.add('source', running.stop);
  const server = await serve(running, { callKey: key, port: 0 });
  await closers.add('source (HTTP)', server.stop);
  const env = {
    BENCH_KEY: key,
    BENCH_DATABASE: receiver.appUrl,
    BENCH_PORT: String(await freePort()),
    BENCH_SOURCE_PORT: String(server.port),
  };
  const victims = ['receiver', 'carrier', 'carrier'].map((role) => keepAlive(role, env));
  await closers.add('victims', () => victims.forEach(({ stop }) => stop()));
  await tell(running);
  const from = performance.now();
  const [left, kills] = await deliver(adminOf(postgres.adminUrl, 'events_minta'), victims);
  return report(adminOf(postgres.adminUrl, 'events_tukor'), { left, kills, seconds: (performance.now() - from) / 1000 });
}

const database = (adminUrl: string, subgraph: Subgraph) =>
  provision({
    adminUrl,
    database: `events_${subgraph.name}`,
    passwords: { owner: key, app: key },
    passKey: key,
    migrations: subgraph.migrations,
  });

/** Events of many things in several municipalities; every fifth transaction comes to nothing and must tell nothing. */
async function tell(running: RunningSubgraph): Promise<void> {
  const things = Math.ceil(TRIALS / STEPS);
  for (let step = 0; step < STEPS; step++) {
    for (let thing = 0; thing < things; thing++) {
      const hivas = systemHivas('minta', key, MUNICIPALITIES[thing % MUNICIPALITIES.length]!, `bench-${step}-${thing}`);
      const one = (fails: boolean) =>
        running.inCtx(hivas, async (ctx) => {
          esemeny(ctx, { fajta: KIND, targy: { entitas: 'Bejegyzes', id: `t${thing}` }, adat: { lepes: step } });
          if (fails) throw new Error('rolled back');
        });
      if ((step + thing) % 5 === 0) await one(true).catch(() => {});
      await one(false);
    }
  }
}

interface Victim {
  kill(): void;
  stop(): void;
}

function keepAlive(role: string, env: Record<string, string>): Victim {
  let child: ChildProcess;
  let over = false;
  const start = () => {
    child = fork(inRoot('tools/src/bench/events-part.ts'), [role], {
      env: { PATH: process.env.PATH, ...env },
      execArgv: ['--import', '@swc-node/register/esm-register'],
      stdio: 'ignore',
      cwd: inRoot(),
    });
    child.once('exit', () => over || start());
  };
  start();
  return { kill: () => child.kill('SIGKILL'), stop: () => ((over = true), child.kill('SIGKILL')) };
}

const KILLS = 20;

/** Kills one of them after each twentieth of the way; the clock of the back-off is turned forward, so that the run is short. */
async function deliver(admin: string, victims: Victim[]): Promise<[left: number, kills: number]> {
  let kills = 0;
  return withClient(admin, async (client) => {
    const until = performance.now() + 1_800_000;
    while (performance.now() < until) {
      await pause(200);
      await client.query(
        `update asp.kezbesites set esedekes = now() where allapot = 'VAR' and esedekes between now() + interval '1.5 seconds' and now() + interval '1 day'`,
      );
      const { rows } = await client.query(
        `select count(*) filter (where allapot = 'KESZ')::int as done, count(*) filter (where allapot = 'FELRETEVE')::int as aside from asp.kezbesites`,
      );
      if (rows[0].aside > 0) return [rows[0].aside, kills];
      if (rows[0].done === TRIALS) return [0, kills];
      if (rows[0].done > ((kills + 1) * TRIALS) / (KILLS + 1)) victims[kills++ % victims.length]!.kill();
    }
    return [1, kills];
  });
}

async function report(admin: string, run: { left: number; kills: number; seconds: number }): Promise<boolean> {
  return withClient(admin, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as effects, count(distinct (onkormanyzat, targy, leiras))::int as events,
         (select sum(utolso)::int from asp.szamlalo where sorozat = 'hatas') as counted,
         (select count(*)::int from (select leiras::int - lag(leiras::int, 1, -1) over (partition by onkormanyzat, targy order by sorszam::int) as d from bejegyzes) l where d <> 1) as disorder
       from bejegyzes`,
    );
    const { effects, events, counted, disorder } = rows[0];
    const ok = run.left === 0 && effects === TRIALS && events === TRIALS && counted === TRIALS && disorder === 0;
    console.log(
      `${ok ? '✓' : '✗'} ${TRIALS} events: ${effects} effects of ${events} events (counter ${counted}), ${disorder} out of order, ${run.left ? 'some left' : 'none left'}; ` +
        `${run.kills} processes killed, one answer in five lost after the effect, batches shuffled, two carriers; ${run.seconds.toFixed(0)} s`,
    );
    return ok;
  });
}

const closers = new Closers();
const ok = await main(closers).finally(() => closers.close());
process.exit(ok ? 0 : 1);
