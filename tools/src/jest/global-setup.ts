import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './chromium.ts';
import pg from 'pg';
import { urlFromEnvironment } from '../postgres/existing.ts';
import { startPostgres, type Postgres } from '../postgres/index.ts';

declare global {
  var aspTestPostgres: Postgres | undefined;
  var aspTestDir: string | undefined;
}

/** One PostgreSQL and one unpacked Chromium for the whole test run; every suite clones its own databases from templates. */
export default async function setup(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'asp-jest-'));
  globalThis.aspTestDir = dir;
  globalThis.aspTestPostgres = await startPostgres({
    dir: join(dir, 'pg'),
    durable: false,
    maxConnections: 300,
    databaseUrl: urlFromEnvironment(process.env),
  });
  await needSuperuser(globalThis.aspTestPostgres.adminUrl);
  process.env.ASP_CHROMIUM = await chromiumPath();
  process.env.ASP_TEST_ADMIN_URL = globalThis.aspTestPostgres.adminUrl;
}

/** The suites forge rows behind the walls, which only a superuser can; starting the system needs less. */
async function needSuperuser(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ rolsuper: boolean }>('select rolsuper from pg_roles where rolname = current_user');
  await client.end();
  if (!rows[0]?.rolsuper) throw new Error('The tests need a superuser of a throw-away server in DATABASE_URL, or no DATABASE_URL at all.');
}
