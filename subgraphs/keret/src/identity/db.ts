import pg from 'pg';

/** One statement, one round trip; identity needs nothing more. */
export interface Db {
  rows<T>(text: string, params?: unknown[]): Promise<T[]>;
  row<T>(text: string, params?: unknown[]): Promise<T | undefined>;
  /** True when the database answers. */
  ready(): Promise<boolean>;
  end(): Promise<void>;
}

export function openDb(url: string, max: number, onError: (error: Error) => void): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'asp-identitas',
    statement_timeout: 10_000,
    idleTimeoutMillis: 30_000,
  });
  pool.on('error', onError);
  const rows = async <T>(text: string, params: unknown[] = []) => (await pool.query(text, params)).rows as T[];
  const ready = () =>
    rows('select 1').then(
      () => true,
      () => false,
    );
  return { rows, ready, row: async <T>(text: string, params?: unknown[]) => (await rows<T>(text, params))[0], end: () => pool.end() };
}
