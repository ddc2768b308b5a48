import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type Postgres } from '../postgres/index.ts';

declare global {
  var aspTestPostgres: Postgres | undefined;
}

/** One PostgreSQL for the whole test run; every suite clones its own databases from templates. */
export default async function setup(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'asp-jest-'));
  globalThis.aspTestPostgres = await startPostgres({ dir, durable: false, maxConnections: 300 });
  process.env.ASP_TEST_ADMIN_URL = globalThis.aspTestPostgres.adminUrl;
}
