import { GraphQLError, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { inTenant, openDatabase, type TenantOptions } from '../tenant/database.ts';
import { createCtx, type Ctx } from '../tenant/ctx.ts';
import { sajatPort } from '../esemenyek/sajat-port.ts';
import type { EsemenyPort } from '../esemenyek/port.ts';
import { fajlEsemenyek } from '../fajlok/esemenyek.ts';
import { fajlKiszolgal } from '../fajlok/kiszolgal.ts';
import type { FajlKornyezet } from '../fajlok/kornyezet.ts';
import { hivas as ujHivas, type Actor, type Hivas } from '../tenant/hivas.ts';
import { mintPass } from '../tenant/pass.ts';
import { createLog, type Log } from '../runtime/log.ts';
import { gauge, histogram, type Reading } from '../runtime/metrics.ts';
import { span } from '../runtime/trace.ts';
import type { Subgraph } from './define.ts';
import { maszkol } from './maszkol.ts';
import { dokumentumOrei, type Or } from './pajzs.ts';
import { vegrehajto, type Vegrehajto } from './vegrehajtas/vegrehajtas.ts';

export interface GraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface RunOptions {
  /** Connection of the application role. */
  appUrl: string;
  poolSize?: number;
  /** Where files lie, for a szakrendszer that keeps some; without it it refuses them. */
  fajlok?: FajlKornyezet;
  log?: Log;
  /** Clock for tests. */
  now?: () => Date;
}

export interface RunningSubgraph {
  name: string;
  execute(request: GraphRequest, hivas: Hivas): Promise<ExecutionResult & { utasitasok: string[] }>;
  /** Code that works for one municipality outside a GraphQL operation: jobs and loading of demo data. */
  inCtx<T>(hivas: Hivas, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Uploads and downloads by one-time addresses; none without a place for files. */
  fajl?(hivas: Hivas, keres: { req: IncomingMessage; res: ServerResponse; jegy: string }): Promise<void>;
  /** Its outbox and inbox, for the carrier of events. */
  esemenyek: EsemenyPort & {
    /** Told after a commit that wrote events. */
    figyel(ertesit: () => void): void;
  };
  /** True when the database answers. */
  ready(): Promise<boolean>;
  stop(): Promise<void>;
}

const RENDSZER: Actor = { id: 'rendszer', nev: 'Rendszer', fajta: 'RENDSZER', szerepkorok: ['RENDSZER'], engedelyek: ['**'] };

/** The envelope of work that the system does for a municipality by itself (demo data, jobs). */
export function systemHivas(subgraph: string, passKey: string, onkormanyzat: string, requestId: string, ttl = 600): Hivas {
  return ujHivas({
    subgraph,
    requestId,
    onkormanyzat,
    actor: RENDSZER,
    pass: mintPass(passKey, { subject: onkormanyzat, requestId, ttl }),
  });
}

const pools = gauge('asp_pg_pool', 'Connections of a szakrendszer to its database, by what they do.', ['szakrendszer', 'allapot']);
const operations = histogram('asp_subgraph_operation_seconds', 'Operations as the szakrendszer sees them.', ['szakrendszer', 'eredmeny']);

/** Starts a szakrendszer on its database; the same object serves calls in process and over HTTP. */
export async function run(given: Subgraph, options: RunOptions): Promise<RunningSubgraph> {
  const kornyezet = given.fajlok && options.fajlok;
  const subgraph = kornyezet ? { ...given, esemenyek: { ...given.esemenyek, ...fajlEsemenyek(given.name, kornyezet) } } : given;
  const schema = await subgraph.schema();
  const db = await openDatabase({ url: options.appUrl, entities: subgraph.entities, poolSize: options.poolSize });
  const unwatch = pools.report(() => poolReadings(subgraph.name, db.pool));
  const log = options.log ?? createLog(subgraph.name);
  const documents = documentCache(schema);
  let ertesit = (): void => {};
  const manifest = { ...subgraph, fajlKornyezet: kornyezet, kurzorKulcs: `kurzor ${new URL(options.appUrl).password}` };
  const unit = async <T>(hivas: Hivas, work: (ctx: Ctx) => Promise<T>, tenant?: TenantOptions): Promise<T> => {
    let van = false;
    const eredmeny = await inTenant(
      db,
      hivas.onkormanyzat,
      hivas.pass,
      async (egyseg) => {
        const ctx = createCtx({ unit: egyseg, hivas, log, now: options.now?.(), manifest });
        const result = await work(ctx);
        van = ctx.esemenyek.length > 0;
        return result;
      },
      tenant,
    );
    if (van) ertesit();
    return eredmeny;
  };
  const perform: RunningSubgraph['execute'] = async (request, hivas) => {
    const utasitasok: string[] = [];
    const { muvelet, orok, errors } = documents(request.query, request.operationName);
    if (!muvelet) return { errors, utasitasok };
    try {
      const fut = async (ctx: Ctx) => {
        ctx.elore = () => orok?.forEach((or) => or.dont(ctx));
        return muvelet(ctx, request.variables);
      };
      const result = await unit(hivas, fut, { olvas: muvelet.olvas, utasitasok });
      return { ...result, errors: result.errors?.map((e) => maszkol(e, hivas.requestId, log)), utasitasok };
    } catch (error) {
      return { data: null, errors: [maszkol(error as Error, hivas.requestId, log)], utasitasok };
    }
  };
  return {
    name: subgraph.name,
    inCtx: (hivas, work) => unit(hivas, work),
    ...(kornyezet && { fajl: (hivas, keres) => fajlKiszolgal((work) => unit(hivas, work), kornyezet, log, keres) }),
    esemenyek: { ...sajatPort(subgraph, db, unit), figyel: (fogado) => void (ertesit = fogado) },
    execute: watched(subgraph.name, perform),
    ready: async () => db.orm.isConnected(),
    async stop() {
      unwatch();
      await db.orm.close(true);
    },
  };
}

/** Times and traces every operation. */
const watched =
  (szakrendszer: string, perform: RunningSubgraph['execute']): RunningSubgraph['execute'] =>
  async (request, hivas) => {
    const ended = operations.startTimer({ szakrendszer });
    const result = await span(
      `szakrendszer ${szakrendszer}`,
      () => perform(request, hivas),
      () => told(request, hivas),
    );
    ended({ eredmeny: result.errors?.length ? 'hiba' : 'rendben' });
    return result;
  };

const told = ({ operationName }: GraphRequest, { requestId, onkormanyzat }: Hivas) => ({
  'graphql.operation.name': operationName ?? '',
  'asp.keres': requestId,
  'asp.onkormanyzat': onkormanyzat,
});

function poolReadings(szakrendszer: string, { totalCount, idleCount, waitingCount }: Pool): Reading<'szakrendszer' | 'allapot'>[] {
  const readings = { dolgozik: totalCount - idleCount, szabad: idleCount, var_ra: waitingCount };
  return Object.entries(readings).map(([allapot, value]) => [{ szakrendszer, allapot }, value]);
}

interface Elokeszitett {
  muvelet: Vegrehajto;
  /** Guards of what a mutation hands out. */
  orok: Or[];
}
type Documents = (query: string, operationName?: string) => Partial<Elokeszitett> & { errors?: readonly GraphQLError[] };

/** Operations parsed, validated and prepared, bounded; carries no data of anyone. */
function documentCache(schema: GraphQLSchema, max = 1000): Documents {
  const cache = new Map<string, Map<string | undefined, Elokeszitett>>();
  return (query, operationName) => {
    const kesz = cache.get(query)?.get(operationName);
    if (kesz) return kesz;
    try {
      const document = parse(query);
      const errors = validate(schema, document);
      if (errors.length > 0) return { errors };
      const muvelet = vegrehajto(schema, document, operationName);
      const elokeszitett = { muvelet, orok: muvelet.olvas ? [] : dokumentumOrei(schema, document) };
      if (cache.size >= max) cache.delete(cache.keys().next().value!);
      cache.set(query, (cache.get(query) ?? new Map<string | undefined, Elokeszitett>()).set(operationName, elokeszitett));
      return elokeszitett;
    } catch (error) {
      return { errors: [error as GraphQLError] };
    }
  };
}
