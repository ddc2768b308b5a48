import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { demo, subgraph } from '@asp/iratkezelo';
import { provision, run, systemHivas, withClient, type Ctx, type RunningSubgraph } from '@asp/kit';
import pg from 'pg';
import { startPostgres } from '../postgres/index.ts';
import { inRoot } from '../root.ts';
import { Closers } from '../stack/closers.ts';
import { atLeast, atMost, table, type Figure } from './figures.ts';
import { adminOf } from './isolation.ts';
import type { Done, Task } from './iratkezelo-part.ts';
import { median } from './measure.ts';

/**
 * `npm run bench:iktatas`: registration on a durable database. Numbers without gaps under 24 writers, rollbacks and a kill; its rate
 * beside that of a bare counter row; books side by side; a block of decisions while clerks go on. Ends with 1 when a figure is missed.
 */
const KSH = '02185';
const WRITERS = 24;
const DECISIONS = Number(process.env.BENCH_DECISIONS ?? 96_000);
const ROUNDS = 3;
const BLOCK_MS = Number(process.env.BENCH_BLOCK_MS ?? 4000);
const BOOKS = ['B1', 'B2', 'B3', 'B4'];
/** Of what is written by hand. */
const HAND = 'H';
const key = randomBytes(32).toString('hex');

interface World {
  running: RunningSubgraph;
  admin: string;
  env: Record<string, string>;
  itemId: string;
}

async function world(closers: Closers): Promise<World> {
  const dir = mkdtempSync(join(tmpdir(), 'asp-iktatas-'));
  chmodSync(dir, 0o755);
  await closers.add('dir', () => rmSync(dir, { recursive: true, force: true }));
  const postgres = await startPostgres({ dir: join(dir, 'pg'), durable: true, maxConnections: 120 });
  await closers.add('postgres', postgres.stop);
  const database = 'bench_iratkezelo';
  const { appUrl } = await provision({
    adminUrl: postgres.adminUrl,
    database,
    passwords: { owner: key, app: key },
    passKey: key,
    migrations: subgraph.migrations,
  });
  const running = await run(subgraph, { appUrl });
  await closers.add('running', running.stop);
  const admin = adminOf(postgres.adminUrl, database);
  const env = { BENCH_KEY: key, BENCH_KSH: KSH, BENCH_DATABASE: appUrl, BENCH_ADMIN: admin };
  const itemId = await system(running, async (ctx) => {
    await demo(ctx, { ksh: KSH, nev: 'Mintafalva', lakasok: 120, nepesseg: 300, kozpont: { y: 560000, x: 180000 }, parcellak: 60 });
    for (const elotag of ['A', HAND, ...BOOKS])
      await ctx.sql(
        `insert into iktatokonyv (onkormanyzat, id, ev, elotag, cim, nyitotta) values ($1, asp.uuid7(), $2::int, $3, 'Próba', 'bench')`,
        [KSH, ctx.today.slice(0, 4), elotag],
      );
    const [item] = await ctx.sql<{ id: string }>("select id::text from irattari_tetel where kod = 'U301'");
    return item!.id;
  });
  await withClient(admin, async (client) => {
    await client.query(
      'create table bare_counter (kulcs text primary key, utolso bigint not null); create table bare_number (kulcs text, n bigint, primary key (kulcs, n))',
    );
    for (const book of ['A', ...BOOKS]) await client.query('insert into bare_counter values ($1, 0)', [book]);
    await client.query('create table bare_naplo (like asp.naplo including defaults including indexes); create sequence bare_naplo_szam');
    await client.query("insert into asp.szamlalo values ($1, 'hand', $2, 0)", [KSH, HAND]);
  });
  return { running, admin, env, itemId };
}

const system = <T>(running: RunningSubgraph, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  running.inCtx(systemHivas('iratkezelo', key, KSH, 'bench'), work);

interface Part {
  work(task: Task): Promise<Done>;
  kill(): void;
}

async function part(env: Record<string, string>, closers: Closers): Promise<Part> {
  const child: ChildProcess = fork(inRoot('tools/src/bench/iratkezelo-part.ts'), {
    env: { PATH: process.env.PATH, ...env },
    execArgv: ['--import', '@swc-node/register/esm-register'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    cwd: inRoot(),
  });
  await closers.add('part', () => void child.kill('SIGKILL'));
  const next = <T>() =>
    new Promise<T>((resolve, reject) => {
      child.once('message', (message) => resolve(message as T));
      child.once('exit', (_code, signal) => reject(new Error(`part ended: ${signal}`)));
    });
  child.setMaxListeners(0);
  await next<'ready'>();
  return {
    work(task) {
      const answer = next<Done>();
      child.send(task);
      return answer;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Two processes of twelve clerks; one is killed in the middle and another takes its place. */
async function gapFree({ env, itemId, admin }: World, closers: Closers): Promise<Figure[]> {
  const task: Task = { what: 'register', writers: WRITERS / 2, ms: 2 * BLOCK_MS, books: ['A'], itemId, rollbacks: 0.2 };
  const [one, two] = await Promise.all([part(env, closers), part(env, closers)]);
  const [first, second] = [one.work(task), two.work(task).catch(() => null)];
  await pause(BLOCK_MS);
  two.kill();
  await second;
  const third = await part(env, closers);
  const done = [await first, await third.work({ ...task, ms: BLOCK_MS })];
  const errors = done.flatMap((d) => d.errors);
  if (errors.length) throw new Error(`${errors.length} registrations failed: ${errors[0]}`);
  const { rows } = await withClient(admin, (client) =>
    client.query(
      `select count(*)::int as db, count(distinct foszam)::int as kulonbozo, max(foszam)::int as utolso,
         (select utolso::int from asp.szamlalo where sorozat = 'iktatokonyv' and kulcs = k.id::text) as szamlalo
       from ugyirat u join iktatokonyv k on k.id = u.iktatokonyv_id where k.elotag = 'A' group by k.id`,
    ),
  );
  const { db, kulonbozo, utolso, szamlalo } = rows[0];
  const note = `${db} numbers, ${WRITERS} writers, one in five rolled back, one process killed with SIGKILL`;
  return [
    atMost('gaps in a registry book', Math.max(utolso, szamlalo) - kulonbozo, 0, '', note),
    atMost('numbers given twice', db - kulonbozo, 0, '', note),
  ];
}

interface Rate {
  perSecond: number[];
  /** Processor time of one transaction in the program and in the database, milliseconds; the latter on Linux only. */
  program: number[];
  database: number[];
  /** Share of the time in which somebody holds a number. */
  held: number[];
}
const rate = (): Rate => ({ perSecond: [], program: [], database: [], held: [] });

/** Registrations, the same rows by hand and bare counter rows in turns, on one book and on four. */
async function rates({ env, itemId, admin }: World, closers: Closers): Promise<Figure[]> {
  const clerks = await part(env, closers);
  const round = async (what: Task['what'], books: string[], into = rate()) => {
    const watch = await watched(admin);
    const { count, cpu, errors } = await clerks.work({ what, writers: WRITERS, ms: BLOCK_MS, books, itemId, rollbacks: 0 });
    const { held, database } = await watch();
    if (errors.length) throw new Error(errors[0]);
    into.perSecond.push((count * 1000) / BLOCK_MS);
    into.program.push(cpu / count);
    into.database.push(database / count);
    into.held.push(held);
  };
  await round('register', ['A']); // warm-up
  await round('hand', [HAND]);
  const made = { bare: rate(), hand: rate(), one: rate(), four: rate() };
  for (let i = 0; i < ROUNDS; i++) {
    await round('bare', ['A'], made.bare);
    await round('hand', [HAND], made.hand);
    await round('register', ['A'], made.one);
    await round('register', BOOKS, made.four);
  }
  const [bare, hand, one, four] = (['bare', 'hand', 'one', 'four'] as const).map((name) => median(made[name].perSecond)) as [
    number,
    number,
    number,
    number,
  ];
  const spent = ({ program, database }: Rate) => `${median(program).toFixed(2)} + ${median(database).toFixed(2)} ms`;
  const told = (name: string, measured: string): Figure => ({ name, measured, promised: '–', kept: true });
  return [
    atLeast(
      'registration on one book against a bare counter-row transaction',
      one / bare,
      0.8,
      '×',
      `${one.toFixed(0)} / ${bare.toFixed(0)} per second`,
    ),
    told(
      'the same against its rows written by hand, without wall, checks and chained journal',
      `${(one / hand).toFixed(2)} × (${one.toFixed(0)} / ${hand.toFixed(0)} per second)`,
    ),
    told(
      'processor time of one transaction, program + database: registration; by hand; bare counter',
      `${spent(made.one)}; ${spent(made.hand)}; ${spent(made.bare)}`,
    ),
    told(
      'somebody holds the number of the one book; of one of the four',
      `${(100 * median(made.one.held)).toFixed(0)} % of the time, ${((1000 * median(made.one.held)) / one).toFixed(2)} ms a registration; ${(100 * median(made.four.held)).toFixed(0)} %`,
    ),
    atLeast('registration on four books against one', four / one, 1.2, '×', `${four.toFixed(0)} / ${one.toFixed(0)} per second`),
  ];
}

/** Looks at the database while something runs: how often a number is held, and what its processes spend. */
async function watched(admin: string): Promise<() => Promise<{ held: number; database: number }>> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  const pids = async () => (await client.query<{ pid: number }>('select pid from pg_stat_activity where pid <> pg_backend_pid()')).rows;
  const before = new Map((await pids()).map(({ pid }) => [pid, spentBy(pid)]));
  let on = true;
  const seen: boolean[] = [];
  const looking = (async () => {
    while (on) {
      const { rows } = await client.query<{ held: boolean }>(
        "select exists (select from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())) as held",
      );
      seen.push(rows[0]!.held);
      await pause(25);
    }
  })();
  return async () => {
    on = false;
    await looking;
    const database = (await pids()).reduce((sum, { pid }) => sum + spentBy(pid) - (before.get(pid) ?? 0), 0);
    await client.end();
    return { held: seen.filter(Boolean).length / seen.length, database };
  };
}

/** Processor time of a process so far, milliseconds (Linux; a clock tick there is 10 ms). */
function spentBy(pid: number): number {
  if (!existsSync(`/proc/${pid}/stat`)) return NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Does what the szakrendszer does when this happened. */
const happened = (ctx: Ctx, kind: string, event: object): Promise<void> =>
  (subgraph.esemenyek![kind] as unknown as (ctx: Ctx, event: object) => Promise<void>)(ctx, event);

/** A block of decisions is numbered while clerks register in the same book. */
async function block({ running, env, itemId, admin }: World, closers: Closers): Promise<Figure[]> {
  await withClient(admin, (client) =>
    client.query("update iktatokonyv set lezarva = now(), lezaras_foszam = 0, lezaras_lenyomat = 'x' where elotag <> 'A'"),
  );
  const clerks = await part(env, closers);
  const task: Task = { what: 'register', writers: 2, ms: 6000, books: ['A'], itemId, rollbacks: 0 };
  await clerks.work({ ...task, ms: 1000 });
  const quiet = await clerks.work(task);
  const busy = clerks.work(task);
  await pause(200);
  const from = performance.now();
  const tombId = await system(running, async (ctx) => {
    await happened(ctx, 'ado.kivetes.konyvelve', {
      targy: { entitas: 'Kivetes', id: '0190a000-0000-7000-8000-0000000000aa' },
      adat: { ev: 2026, adonem: 'Építményadó', hatarozatok: DECISIONS },
    });
    return ctx.esemenyek.at(-1)!.targy.id;
  });
  await system(running, (ctx) => happened(ctx, 'iratkezelo.tomb.megnyitva', { targy: { entitas: 'Tomb', id: tombId }, adat: {} }));
  const seconds = (performance.now() - from) / 1000;
  const meanwhile = await busy;
  const { rows } = await withClient(admin, (client) =>
    client.query(
      `select count(*)::int as db, max(alszam) - min(alszam) + 1 as hossz, count(distinct alszam)::int as kulonbozo from irat where forras is not null`,
    ),
  );
  const { db, hossz, kulonbozo } = rows[0];
  const [calm, during] = [quiet, meanwhile].map(({ times }) => p95(times)) as [number, number];
  return [
    atLeast('decisions numbered in a block', DECISIONS / seconds, 5000, ' per second', `${db} documents in ${seconds.toFixed(1)} s`),
    atMost('numbers missing in the block', DECISIONS - kulonbozo + (hossz - kulonbozo), 0, '', `${db} documents in one file`),
    atMost(
      'p95 of a clerk’s registration meanwhile against before',
      during / calm,
      1.5,
      '×',
      `${during.toFixed(1)} ms / ${calm.toFixed(1)} ms`,
    ),
  ];
}

const p95 = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN;

async function main(closers: Closers): Promise<Figure[]> {
  const w = await world(closers);
  const figures: Figure[] = [];
  for (const measure of [gapFree, rates, block]) {
    const made = await measure(w, closers);
    made.forEach(({ name, measured, kept }) => console.log(`${kept ? '✓' : '✗'} ${name}: ${measured}`));
    figures.push(...made);
  }
  return figures;
}

const closers = new Closers();
const figures = await main(closers).finally(() => closers.close());
console.log(`\n${table(figures, new Date().toISOString().slice(0, 10))}`);
process.exit(figures.every(({ kept }) => kept) ? 0 : 1);
