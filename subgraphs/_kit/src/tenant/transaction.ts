import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import { statement } from '../runtime/trace.ts';

export type Sql = <T = Record<string, unknown>>(text: string, params?: readonly unknown[]) => Promise<T[]>;

export type SqlTomb = (text: string, params?: readonly unknown[]) => Promise<unknown[][]>;

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
  /** The last statements, sent with the commit behind them; where one fails, the commit is a rollback. */
  atCommit(last: () => Utasitas[]): void;
}

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/**
 * One transaction on one connection of the pool. `begin` and the first statement are sent and not waited for: the server
 * answers in order, and where either fails, everything behind it fails too.
 */
export async function transaction<T>(
  pool: Pool,
  first: QueryConfig,
  work: (trx: Transaction, first: Promise<QueryResult>) => Promise<T>,
  statements: string[] = [],
): Promise<T> {
  const client = await pool.connect();
  const ask = (query: QueryConfig): Promise<QueryResult> => statement(query.text, () => together(client, () => asked(client, query)));
  const run = (utasitas: Utasitas) => {
    statements.push(utasitas.text);
    return ask(utasitas as QueryConfig);
  };
  let last = (): Utasitas[] => [];
  const trx: Transaction = {
    sql: async (text, params = []) => (await run({ text, values: params })).rows as never,
    sqlTomb: async (text, params = []) => (await run({ text, values: params, rowMode: 'array' })).rows as never,
    async execute(query) {
      const { command, rowCount, rows } = await run({ text: query.sql, values: query.parameters });
      return { rows, numAffectedRows: CHANGES.has(command) ? BigInt(rowCount ?? 0) : undefined };
    },
    atCommit: (made) => void (last = made),
  };
  const begun = Promise.all([ask({ text: 'begin' }), ask(first)]).then(([, answer]) => answer);
  begun.catch(() => {}); // whoever waits for it is told
  try {
    const result = await work(trx, begun);
    await Promise.all([begun, ...last().map(run), ask({ text: 'commit' })]);
    client.release();
    return result;
  } catch (error) {
    const broken = await ask({ text: 'rollback' }).then(
      () => undefined,
      (e: Error) => e,
    );
    client.release(broken);
    throw await begun.then(
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
