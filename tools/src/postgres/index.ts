import { checkServer } from './existing.ts';
import { runCluster } from './cluster.ts';

export interface PostgresOptions {
  /** Data folder of the embedded server; created when missing, kept otherwise. */
  dir: string;
  /** false: fsync off, for tests and benchmarks whose data may be lost. */
  durable: boolean;
  /** Administrator password; without one a random one is kept beside the data folder. */
  password?: string;
  port?: number;
  maxConnections?: number;
  /** An existing server instead; see urlFromEnvironment. */
  databaseUrl?: string;
  /** Further server settings, e.g. { shared_buffers: '512MB' }. */
  settings?: Record<string, string>;
}

export interface Postgres {
  /** Superuser (embedded) or the given role (existing server), database `postgres`. */
  adminUrl: string;
  embedded: boolean;
  stop(): Promise<void>;
}

/** The existing server when one is named, the embedded one otherwise. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { databaseUrl } = options;
  if (!databaseUrl) return runCluster(options);
  await checkServer(databaseUrl);
  return { adminUrl: databaseUrl, embedded: false, stop: async () => {} };
}
