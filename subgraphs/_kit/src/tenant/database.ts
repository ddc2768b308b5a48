import type { Pool, PoolClient } from 'pg';
import { MikroORM } from '@mikro-orm/postgresql';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { CompiledQuery, type ControlledTransaction } from 'kysely';
import type { TenantEntityClass } from './entity.ts';
import { valtozasFigyelo } from '../audit/valtozas.ts';

export type Database = MikroORM;

export interface OpenOptions {
  url: string;
  entities: TenantEntityClass[];
  poolSize?: number;
}

/** Opens the database of one szakrendszer as its application role. */
export async function openDatabase({ url, entities, poolSize = 10 }: OpenOptions): Promise<Database> {
  return MikroORM.init({
    clientUrl: url,
    entities,
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: poolSize },
    driverOptions: { pipeline: true, onPoolCreated: (pool: Pool) => void pool.on('connect', beginTravelsAlong) },
    subscribers: [valtozasFigyelo],
    // The second wall: whatever the entity manager reads carries the municipality, so an index is used as well.
    filters: {
      onkormanyzat: { cond: (args: { ksh?: string }) => ({ onkormanyzat: args.ksh }), default: true, entity: entities.map((e) => e.name) },
    },
  });
}

/**
 * `begin` is sent but not waited for: it travels with the pass behind it in one round trip. Where it fails, the pass finds
 * no transaction, and the statement after it no pass.
 */
function beginTravelsAlong(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  client.query = ((...args: unknown[]) => {
    if (args[0] !== 'begin') return query(...args);
    query('begin').catch(() => {});
    return Promise.resolve({ command: 'BEGIN', rowCount: 0, rows: [] });
  }) as never;
}

export type Sql = <T = Record<string, unknown>>(text: string, params?: readonly unknown[]) => Promise<T[]>;

export interface Unit {
  em: SqlEntityManager;
  sql: Sql;
  /** Number of statements so far, transaction control not counted. */
  statements: string[];
}

/**
 * One transaction for one operation of one municipality. The pass goes in as a bind parameter of a transaction-local
 * setting, so nothing stays on the pooled connection and nothing is readable in the server's statement views.
 */
export async function inTenant<T>(db: Database, onkormanyzat: string, pass: string, work: (unit: Unit) => Promise<T>): Promise<T> {
  const em = db.em.fork({ clear: true, flushMode: 'commit' }) as SqlEntityManager;
  em.setFilterParams('onkormanyzat', { ksh: onkormanyzat });
  await em.begin();
  const trx = em.getTransactionContext<ControlledTransaction<unknown>>()!;
  const statements: string[] = [];
  try {
    await belep(trx, onkormanyzat, pass);
    watchStatements(trx, statements);
    const sql: Sql = async (text, params = []) => (await trx.executeQuery(CompiledQuery.raw(text, [...params]))).rows as never;
    const result = await work({ em, sql, statements });
    await em.commit();
    return result;
  } catch (error) {
    if (em.isInTransaction()) await em.rollback();
    throw error;
  }
}

/** Presents the pass; an envelope for one municipality with a pass for another is refused. */
async function belep(trx: ControlledTransaction<unknown>, onkormanyzat: string, pass: string): Promise<void> {
  const { rows } = await trx.executeQuery<{ belep: string }>(
    CompiledQuery.raw('select asp.belep($1)', [pass]) as CompiledQuery<{ belep: string }>,
  );
  if (rows[0]?.belep !== onkormanyzat) throw new Error('asp: a belépő más önkormányzaté');
}

function watchStatements(trx: ControlledTransaction<unknown>, statements: string[]): void {
  const original = trx.executeQuery.bind(trx);
  trx.executeQuery = ((query: CompiledQuery, ...rest: never[]) => {
    statements.push(query.sql);
    return original(query, ...rest);
  }) as typeof trx.executeQuery;
}
