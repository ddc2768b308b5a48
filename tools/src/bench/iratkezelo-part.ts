import { randomUUID } from 'node:crypto';
import { run, systemHivas } from '@asp/kit';
import { subgraph } from '@asp/iratkezelo';
import pg from 'pg';

/** A process of clerks in the benchmark of registration: several writers that register for a time. It may get killed. */
export interface Task {
  what: 'register' | 'bare';
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
  errors: string[];
}

const env = (name: string): string => process.env[name] ?? '';
const [key, ksh] = [env('BENCH_KEY'), env('BENCH_KSH')];
const running = await run(subgraph, { appUrl: env('BENCH_DATABASE'), poolSize: 24 });
const bare = new pg.Pool({ connectionString: env('BENCH_ADMIN'), max: 24 });
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

async function work(task: Task): Promise<Done> {
  const until = performance.now() + task.ms;
  const done: Done = { count: 0, times: [], errors: [] };
  const writer = async (i: number) => {
    const book = task.books[i % task.books.length]!;
    while (performance.now() < until) {
      if (Math.random() < task.rollbacks) await rollBack(book).catch((e: Error) => done.errors.push(e.message));
      const from = performance.now();
      try {
        await (task.what === 'register' ? register(task, book) : countBare(book));
        done.times.push(performance.now() - from);
        done.count++;
      } catch (error) {
        done.errors.push((error as Error).message);
      }
    }
  };
  await Promise.all(Array.from({ length: task.writers }, (_, i) => writer(i)));
  return done;
}

process.on('message', (task: Task) => void work(task).then((done) => process.send?.(done)));
process.send?.('ready');
