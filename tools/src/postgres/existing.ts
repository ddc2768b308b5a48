import pg from 'pg';

const OLDEST = 150_000;

/** URL from DATABASE_URL or the usual PG variables; undefined when none is set. */
export function urlFromEnvironment(env: NodeJS.ProcessEnv): string | undefined {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  if (!env.PGHOST && !env.PGPORT && !env.PGUSER) return undefined;
  const user = encodeURIComponent(env.PGUSER ?? 'postgres');
  const password = env.PGPASSWORD ? `:${encodeURIComponent(env.PGPASSWORD)}` : '';
  const host = env.PGHOST ?? '127.0.0.1';
  const socket = host.startsWith('/') ? `?host=${encodeURIComponent(host)}` : '';
  const address = socket ? 'localhost' : host;
  const database = encodeURIComponent(env.PGDATABASE ?? 'postgres');
  return `postgres://${user}${password}@${address}:${env.PGPORT ?? '5432'}/${database}${socket}`;
}

/** Makes sure that an existing server is usable. */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ verzio: number; ujhat: boolean }>(
      `select current_setting('server_version_num')::int as verzio,
              rolsuper or (rolcreatedb and rolcreaterole) as ujhat
         from pg_roles where rolname = current_user`,
    );
    const found = rows[0];
    if (!found || found.verzio < OLDEST) throw new Error(`PostgreSQL 15 or newer is needed, the server is ${found?.verzio}.`);
    if (!found.ujhat) throw new Error('The role needs CREATEDB and CREATEROLE.');
  } catch (error) {
    throw new Error(
      `Az adatbázis-kiszolgáló (DATABASE_URL vagy PG… változók) nem használható. ` +
        `(The PostgreSQL server named by the environment cannot be used: ${reason(error)})`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
}

function reason(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || 'unknown';
}
