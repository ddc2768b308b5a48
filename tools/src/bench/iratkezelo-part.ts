import { randomUUID } from 'node:crypto';
import { run, systemHivas } from '@asp/kit';
import { subgraph } from '@asp/iratkezelo';
import pg from 'pg';

/** A process of clerks in the benchmark of registration: several writers that register for a time. It may get killed. */
export interface Task {
  what: 'register' | 'bare' | 'hand';
  writers: number;
  ms: number;
  /** Prefixes of the books, one for each writer in turn. */
  books: string[];
  itemId: string;
  /** Share of transactions that take a number and come to nothing. */
  rollbacks: number;
}
export interface Done {
  count: number;
  times: number[];
  /** Processor time of this process, milliseconds. */
  cpu: number;
  errors: string[];
}

const env = (name: string): string => process.env[name] ?? '';
const [key, ksh] = [env('BENCH_KEY'), env('BENCH_KSH')];
const running = await run(subgraph, { appUrl: env('BENCH_DATABASE'), poolSize: 24 });
const bare = new pg.Pool({ connectionString: env('BENCH_ADMIN'), max: 24, pipeline: true } as pg.PoolConfig);
const actor = { id: 'bench', nev: 'Próba Iktató', fajta: 'FELHASZNALO', szerepkorok: ['IKTATO'], engedelyek: ['iratkezelo.**'] } as const;
const hivas = () => ({ ...systemHivas('iratkezelo', key, ksh, randomUUID()), actor: actor as never });

const IKTAT = `mutation ($input: IratIktatInput!) { iratIktat(input: $input) { irat { iktatoszam } hibak { kod uzenet } } }`;

/** One registration as a clerk's program sends it. */
async function register(task: Task, elotag: string): Promise<void> {
  const ujUgyirat = { irattariTetelId: task.itemId, elotag };
  const { data, errors } = await running.execute(
    { query: IKTAT, variables: { input: { irany: 'BELSO', targy: 'Feljegyzés', adathordozo: 'PAPIR', ujUgyirat } } },
    hivas(),
  );
  const hibak = (data?.iratIktat as { hibak: { uzenet: string }[] } | undefined)?.hibak ?? [];
  if (errors?.length || hibak.length) throw new Error(errors?.[0]?.message ?? hibak[0]!.uzenet);
}

/** Everything done, then rolled back: the number must come back. */
const rollBack = (elotag: string) =>
  running
    .inCtx(hivas(), async (ctx) => {
      const [konyv] = await ctx.sql<{ id: string }>('select id::text from iktatokonyv where onkormanyzat = $1 and elotag = $2', [
        ksh,
        elotag,
      ]);
      await ctx.sql("select asp.kovetkezo('iktatokonyv', $1)", [konyv!.id]);
      throw new Error('rolled back');
    })
    .catch((error: Error) => {
      if (error.message !== 'rolled back') throw error;
    });

/** What any gap-free number costs at least: one counter row and one row that bears the number, in a transaction of their own. */
async function countBare(book: string): Promise<void> {
  const client = await bare.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(`update bare_counter set utolso = utolso + 1 where kulcs = $1 returning utolso`, [book]);
    await client.query('insert into bare_number (kulcs, n) values ($1, $2)', [book, rows[0].utolso]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

/**
 * The rows of one registration written by hand, as a superuser: one statement between begin and commit, nothing waited for in between.
 * Search and foreign keys are the tables' own; without GraphQL, wall, checks, refusals and the chain of the journal.
 */
const HAND = `
  with szam as (update asp.szamlalo set utolso = utolso + 1 where onkormanyzat = $1 and sorozat = 'hand' and kulcs = $2 returning utolso::int as n),
  k as (select id, elotag, ev from iktatokonyv where onkormanyzat = $1 and elotag = $2),
  t as (select id, bizalmassag from irattari_tetel where onkormanyzat = $1 and id = $3::uuid),
  a as (insert into asp.szamlalo select $1, 'ugyirat', $4, 1),
  u as (insert into ugyirat (onkormanyzat, id, iktatokonyv_id, foszam, iktatoszam, targy, irattari_tetel_id, bizalmassag, allapot, hatarido)
    select $1, $4::uuid, k.id, n, format('%s/%s/%s', elotag, n, ev), 'Feljegyzés', t.id, t.bizalmassag, 'IKTATOTT', current_date + 60 from szam, k, t),
  i as (insert into irat (onkormanyzat, id, ugyirat_id, alszam, iktatoszam, irany, targy, kelt, iktatta, adathordozo, allapot)
    select $1, $5::uuid, $4::uuid, 1, format('%s/%s-1/%s', elotag, n, ev), 'BELSO', 'Feljegyzés', current_date, 'bench', 'PAPIR', 'IKTATOTT' from szam, k),
  l as (insert into ugyirat_lepes (onkormanyzat, id, ugyirat_id, irat_id, muvelet, allapot, ki, ki_nev) select $1, asp.uuid7(), $4::uuid, $5::uuid, 'iratIktat', 'IKTATOTT', 'bench', 'Próba' from szam),
  h as (insert into asp.hatarido (onkormanyzat, id, szabaly, entitas, entitas_id, kezdet, esedekes, naptar) select $1, asp.uuid7(), 'UGYINTEZES_60', 'Ugyirat', $4, current_date, current_date + 60, 'bench'),
  j as (insert into bare_naplo (onkormanyzat, sorszam, kerelem_id, actor_id, actor_fajta, szerepkorok, muvelet, eredmeny, entitas, entitas_id, adat)
    select $1, nextval('bare_naplo_szam'), $4, 'bench', 'FELHASZNALO', '{IKTATO}', 'LETREHOZ', 'SIKERES', 'Ugyirat', $4, jsonb_build_object('n', n, 'e', e) from szam, generate_series(1, 5) e)
  select n from szam`;

async function writeByHand(book: string, itemId: string): Promise<void> {
  const client = await bare.connect();
  try {
    const rows = { name: 'hand', text: HAND, values: [ksh, book, itemId, randomUUID(), randomUUID()] };
    await Promise.all([client.query('begin'), client.query(rows), client.query('commit')]);
  } finally {
    client.release();
  }
}

const one = {
  register,
  bare: (_task: Task, book: string) => countBare(book),
  hand: ({ itemId }: Task, book: string) => writeByHand(book, itemId),
};

async function work(task: Task): Promise<Done> {
  const until = performance.now() + task.ms;
  const done: Done = { count: 0, times: [], cpu: 0, errors: [] };
  const before = process.cpuUsage();
  const writer = async (i: number) => {
    const book = task.books[i % task.books.length]!;
    while (performance.now() < until) {
      if (Math.random() < task.rollbacks) await rollBack(book).catch((e: Error) => done.errors.push(e.message));
      const from = performance.now();
      try {
        await one[task.what](task, book);
        done.times.push(performance.now() - from);
        done.count++;
      } catch (error) {
        done.errors.push((error as Error).message);
      }
    }
  };
  await Promise.all(Array.from({ length: task.writers }, (_, i) => writer(i)));
  const { user, system } = process.cpuUsage(before);
  return { ...done, cpu: (user + system) / 1000 };
}

process.on('disconnect', () => process.exit());
process.on('message', (task: Task) => void work(task).then((done) => process.send?.(done)));
process.send?.('ready');
