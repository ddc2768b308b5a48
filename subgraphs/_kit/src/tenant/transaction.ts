import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import { statement } from '../runtime/trace.ts';

/** A name is for a statement that is always the same and names its columns: it is parsed and planned once per connection. */
export type Sql = <T = Record<string, unknown>>(text: string, params?: readonly unknown[], name?: string) => Promise<T[]>;

export type SqlTomb = (text: string, params?: readonly unknown[], name?: string) => Promise<unknown[][]>;

/** A statement with its bind parameters; one that is always the same has a name and is parsed once per connection. */
export interface Utasitas {
  name?: string;
  text: string;
  values: readonly unknown[];
  rowMode?: 'array';
}

export interface Transaction {
  sql: Sql;
  /** Rows as arrays of values, in the order of the columns. */
  sqlTomb: SqlTomb;
  /** The same for the entity manager, which speaks the language of Kysely. */
  execute(query: { sql: string; parameters: readonly unknown[] }): Promise<{ rows: unknown[]; numAffectedRows?: bigint }>;
  /** The last statements, sent with the commit behind them; where one fails, the commit is a rollback. They are asked for once a commit. */
  atCommit(last: () => Utasitas[]): void;
  /**
   * Ends the transaction now: these statements, the last ones and the commit go out in one write. Gives their answers. What is
   * asked afterwards begins another transaction, with the same first statement.
   */
  commit(statements: Utasitas[]): Promise<QueryResult[]>;
}

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/**
 * One transaction on one connection of the pool. `begin` and the first statement are sent and not waited for: the server
 * answers in order, and where either fails, everything behind it fails too. What only reads (`changes` false) may end in a rollback.
 */
export async function transaction<T>(
  pool: Pool,
  first: QueryConfig,
  work: (trx: Transaction, first: Promise<QueryResult>) => Promise<T>,
  statements: string[] = [],
  changes = true,
): Promise<T> {
  const client = await pool.connect();
  const ask = (query: QueryConfig): Promise<QueryResult> => statement(query.text, () => together(client, () => asked(client, query)));
  let begun: Promise<QueryResult>;
  let open = false;
  const begin = () => {
    open = true;
    begun = Promise.all([ask({ text: 'begin' }), ask(first)]).then(([, answer]) => answer);
    begun.catch(() => {}); // whoever waits for it is told
  };
  const run = (utasitas: Utasitas) => {
    if (!open) begin();
    statements.push(utasitas.text);
    return ask(utasitas as QueryConfig);
  };
  let last = (): Utasitas[] => [];
  const trx: Transaction = {
    sql: async (text, params = [], name) => (await run({ name, text, values: params })).rows as never,
    sqlTomb: async (text, params = [], name) => (await run({ name, text, values: params, rowMode: 'array' })).rows as never,
    async execute(query) {
      const { command, rowCount, rows } = await run({ text: query.sql, values: query.parameters });
      return { rows, numAffectedRows: CHANGES.has(command) ? BigInt(rowCount ?? 0) : undefined };
    },
    atCommit: (made) => void (last = made),
    async commit(utasitasok) {
      const answers = [...utasitasok, ...last()].map(run);
      if (!open) return [];
      const ended = ask({ text: 'commit' });
      ended.catch(() => {}); // whoever waits for it is told
      open = false;
      await Promise.all([begun, ...answers]);
      // A failure that somebody kept to himself made a rollback of it.
      if ((await ended).command !== 'COMMIT' && changes)
        throw new Error('The transaction was rolled back: one of its statements had failed');
      return Promise.all(answers.slice(0, utasitasok.length));
    },
  };
  begin();
  try {
    const result = await work(trx, begun!);
    await trx.commit([]);
    client.release();
    return result;
  } catch (error) {
    const broken = await ask({ text: 'rollback' }).then(
      () => undefined,
      (e: Error) => e,
    );
    client.release(broken);
    throw await begun!.then(
      () => error,
      (cause: unknown) => cause,
    );
  }
}

/** With a callback: the promises that the driver makes itself keep rows alive until the next full collection. */
const asked = (client: PoolClient, query: QueryConfig): Promise<QueryResult> =>
  new Promise((ok, fail) => client.query(query, (error, result) => (error ? fail(error) : ok(result))));

/** What is asked in one turn of the event loop goes out in one write. */
function together<T>(
  { connection }: PoolClient & { connection?: { stream: NodeJS.WritableStream & { cork(): void; uncork(): void } } },
  send: () => T,
): T {
  connection!.stream.cork();
  setImmediate(() => connection!.stream.uncork());
  return send();
}
