import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './chromium.ts';
import { startPostgres, type Postgres } from '../postgres/index.ts';

declare global {
  var aspTestPostgres: Postgres | undefined;
  var aspTestDir: string | undefined;
}

/** One PostgreSQL and one unpacked Chromium for the whole test run; every suite clones its own databases from templates. */
export default async function setup(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'asp-jest-'));
  globalThis.aspTestDir = dir;
  globalThis.aspTestPostgres = await startPostgres({ dir: join(dir, 'pg'), durable: false, maxConnections: 300 });
  process.env.ASP_CHROMIUM = await chromiumPath();
  process.env.ASP_TEST_ADMIN_URL = globalThis.aspTestPostgres.adminUrl;
}
