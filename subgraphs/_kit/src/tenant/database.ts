import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool, QueryResult } from 'pg';
import { valtozasFigyelo } from '../audit/valtozas.ts';
import type { TenantEntityClass } from './entity.ts';
import { olvashato } from './olvas.ts';
import { transaction, type Sql, type SqlTomb, type Transaction, type Utasitas } from './transaction.ts';

export interface Database {
  orm: MikroORM;
  pool: Pool;
}

export interface OpenOptions {
  url: string;
  entities: TenantEntityClass[];
  poolSize?: number;
}

/** Opens the database of one szakrendszer as its application role. */
export async function openDatabase({ url, entities, poolSize = 10 }: OpenOptions): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities,
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: poolSize },
    driverOptions: { pipeline: true },
    subscribers: [valtozasFigyelo],
    // The second wall: whatever the entity manager reads carries the municipality, so an index is used as well.
    filters: {
      onkormanyzat: { cond: (args: { ksh?: string }) => ({ onkormanyzat: args.ksh }), default: true, entity: entities.map((e) => e.name) },
    },
  });
  for (const entity of entities) olvashato(orm, entity);
  return { orm, pool: await orm.em.getConnection().getNativeClient() };
}

export interface Unit {
  /** Made when it is first asked for: what only reads does without it. */
  em(): SqlEntityManager;
  sql: Sql;
  sqlTomb: SqlTomb;
  /** The last statements before a commit, sent with it; they are asked for at every commit. */
  zaraskor(utasitasok: () => Utasitas[]): void;
  /** Commits what has been done so far, these statements last; what is asked afterwards is a transaction of its own. */
  vegul(utasitasok: Utasitas[]): Promise<QueryResult[]>;
}

export interface TenantOptions {
  /**
   * The work only reads: its first statements travel with the pass instead of behind its answer. They find nothing without
   * a valid one, and what was done meanwhile is thrown away with the operation.
   */
  olvas?: boolean;
  /** Receives the statements, transaction control not among them. */
  utasitasok?: string[];
}

/**
 * One transaction for one operation of one municipality. The pass goes in as a bind parameter of a transaction-local
 * setting, so nothing stays on the pooled connection and nothing is readable in the server's statement views. An envelope
 * for one municipality with a pass for another is refused by the database.
 */
export function inTenant<T>(
  { orm, pool }: Database,
  onkormanyzat: string,
  pass: string,
  work: (unit: Unit) => Promise<T>,
  { olvas = false, utasitasok }: TenantOptions = {},
): Promise<T> {
  return transaction(
    pool,
    { name: 'belep', text: 'select asp.belep($1, $2)', values: [pass, onkormanyzat] },
    async (trx, belepve) => {
      if (!olvas) await belepve;
      let em: SqlEntityManager | undefined;
      const result = await work({
        em: () => (em ??= entityManager(orm, onkormanyzat, trx)),
        sql: trx.sql,
        sqlTomb: trx.sqlTomb,
        zaraskor: trx.atCommit,
        vegul: trx.commit,
      });
      await em?.flush();
      return result;
    },
    utasitasok,
    !olvas,
  );
}

/** An entity manager of this municipality inside the open transaction. */
function entityManager(orm: MikroORM, ksh: string, trx: Transaction): SqlEntityManager {
  const em = orm.em.fork({ clear: true, flushMode: 'commit' }) as SqlEntityManager;
  em.setFilterParams('onkormanyzat', { ksh });
  em.setTransactionContext({ executeQuery: trx.execute } as never);
  return em;
}
