import { existingServer } from './existing.ts';
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
  /** Never look at DATABASE_URL or the PG variables. */
  embeddedOnly?: boolean;
  /** Further server settings, e.g. { shared_buffers: '512MB' }. */
  settings?: Record<string, string>;
}

export interface Postgres {
  /** Superuser (embedded) or the given role (existing server), database `postgres`. */
  adminUrl: string;
  embedded: boolean;
  stop(): Promise<void>;
}

/** An existing server when the environment names one, the embedded one otherwise. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const url = options.embeddedOnly ? undefined : await existingServer(process.env);
  if (url) return { adminUrl: url, embedded: false, stop: async () => {} };
  return runCluster(options);
}
