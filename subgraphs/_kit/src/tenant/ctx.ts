import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { v7 as uuidv7 } from 'uuid';
import { valtozasraFigyel } from '../audit/valtozas.ts';
import { naploz, type NaploSor, type UtolsoSzam } from '../audit/naploz.ts';
import type { Kibocsatott, RogzitettEsemeny } from '../esemenyek/esemeny.ts';
import { esemenyekIr } from '../esemenyek/kimeno.ts';
import type { FajlTulajdonosok } from '../fajlok/fajl.ts';
import type { FajlKornyezet } from '../fajlok/kornyezet.ts';
import type { HataridoSzabaly } from '../rules/hatarido.ts';
import { budapestNap } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Unit } from './database.ts';
import { uuidAlaku, type TenantEntity, type TenantEntityClass } from './entity.ts';
import type { Actor, Hivas } from './hivas.ts';
import { metaja, olvaso, oszlopa, reszolvaso } from './olvas.ts';
import type { Sql, SqlTomb, Utasitas } from './transaction.ts';

/** Everything a resolver may use; without it no code reaches a database. */
export interface Ctx {
  em: SqlEntityManager;
  onkormanyzat: string;
  actor: Actor;
  cel?: string;
  ugyId?: string;
  /** How old the login was when the call was signed, in seconds; unknown for machines. */
  belepesKora?: number;
  /** Municipalities to which this person may switch now. */
  onkormanyzatok: { kshKod: string; nev: string }[];
  /** Calendar day in Hungary, `YYYY-MM-DD`. */
  today: string;
  now: Date;
  requestId: string;
  log: Log;
  sql: Sql;
  /** Rows as arrays of values, in the order of the columns. */
  sqlTomb: SqlTomb;
  loader<K, V>(name: string, batch: (keys: readonly K[]) => Promise<(V | null)[]>): DataLoader<K, V | null>;
  /** Read-only rows by id, batched; null when there is none in this municipality. */
  byId<T extends TenantEntity>(entity: TenantEntityClass<T>): DataLoader<string, T | null>;
  /** Read-only rows by a property, batched. */
  manyBy<T extends TenantEntity>(
    entity: TenantEntityClass<T>,
    property: keyof T & string,
    orderBy?: Record<string, 'asc' | 'desc'>,
  ): DataLoader<string, T[]>;
  naplo(sor: NaploSor): void;
  /** Writes what the entity manager holds; nothing when nobody asked for it. */
  kiir(): Promise<void>;
  /** Forgets what the entity manager holds. */
  elfelejt(): void;
  /**
   * What an act sends last: it goes out in one write with the act's journal and the commit, so that a number that it takes is kept
   * from others for no longer than the statements take. Outside an act it goes with the operation's commit.
   */
  vegul: Vegso[];
  /** Decides beforehand what the operation may read, so that the journal of an act that ends with its commit says it too. */
  elore?: () => void;
  /** Sends them and commits; what is asked afterwards is a transaction of its own. */
  lezar(tovabbiak: Utasitas[]): Promise<void>;
  /** Events of this operation, written with it; use `esemeny(ctx, …)`. */
  esemenyek: RogzitettEsemeny[];
  /** What the szakrendszer declares: events it tells, rules of its deadlines. */
  manifest: Manifest;
}

/** One of the last statements of an act. */
export interface Vegso {
  utasitas: Utasitas;
  /** The number that it takes; the journal carries it where its place was held. */
  szam?: UtolsoSzam;
  /** Told what it answered, after the commit. */
  kesz?: (sorok: Record<string, unknown>[]) => void;
  /** A failure that is a refusal. */
  elutasitas?: (hiba: { code?: string }) => Error | undefined;
}

export interface Manifest {
  /** The szakrendszer. */
  name?: string;
  kibocsat?: Kibocsatott;
  hataridok?: Record<string, HataridoSzabaly>;
  fajlok?: FajlTulajdonosok;
  /** Where its files lie, in this process. */
  fajlKornyezet?: FajlKornyezet;
  /** What its cursors are signed with: a secret of the installation that all its processes know. */
  kurzorKulcs?: string;
}

export interface CtxOptions {
  unit: Unit;
  hivas: Hivas;
  log: Log;
  now?: Date;
  manifest?: Manifest;
}

/**
 * What is made when it is first asked for. A class, because an object literal with getters has a shape of its own at every
 * operation, and shapes keep what they refer to (here: all rows of the operation) until the next full collection.
 */
class Lusta {
  private keszEm?: SqlEntityManager;
  private keszLog?: Log;

  constructor(
    private readonly ujEm: () => SqlEntityManager,
    private readonly ujLog: () => Log,
  ) {}

  get em(): SqlEntityManager {
    return (this.keszEm ??= this.ujEm());
  }

  get log(): Log {
    return (this.keszLog ??= this.ujLog());
  }

  async kiir(): Promise<void> {
    await this.keszEm?.flush();
  }

  elfelejt(): void {
    this.keszEm?.clear();
  }
}

export function createCtx({ unit, hivas, log, now = new Date(), manifest = {} }: CtxOptions): Ctx {
  const loaders = new Map<string, DataLoader<never, never>>();
  const sorok: NaploSor[] = [];
  const loader: Ctx['loader'] = (name, batch) => {
    const kesz = loaders.get(name);
    if (kesz) return kesz as never;
    const uj = new DataLoader(
      batch as never,
      { cacheKeyFn: (kulcs: unknown) => (typeof kulcs === 'string' ? kulcs : JSON.stringify(kulcs)) } as never,
    );
    loaders.set(name, uj as never);
    return uj as never;
  };
  let szam: UtolsoSzam | undefined;
  let irt = 0; // events that an earlier commit of the operation carried
  const lusta = new Lusta(
    () => {
      const em = unit.em();
      valtozasraFigyel(em, (valtozas) => sorok.push(valtozas));
      return em;
    },
    () => log.child({ keres: hivas.requestId, onkormanyzat: hivas.onkormanyzat }),
  );
  const ctx: Ctx = Object.assign(lusta, {
    sql: unit.sql,
    sqlTomb: unit.sqlTomb,
    onkormanyzat: hivas.onkormanyzat,
    actor: hivas.actor,
    cel: hivas.cel,
    ugyId: hivas.ugyId,
    belepesKora: hivas.belepett === undefined ? undefined : hivas.ido / 1000 - hivas.belepett,
    onkormanyzatok: hivas.onkormanyzatok ?? [],
    requestId: hivas.requestId,
    now,
    today: budapestNap(now),
    loader,
    byId: ((entity) => loader(`byId:${entity.name}`, (ids: readonly string[]) => byIds(ctx, entity, ids))) as Ctx['byId'],
    manyBy: ((entity, property, orderBy) =>
      loader(`manyBy:${entity.name}.${property}`, (keys: readonly string[]) =>
        grouped(ctx, entity, property, keys, orderBy),
      )) as Ctx['manyBy'],
    naplo: (sor: NaploSor) => void sorok.push(sor),
    vegul: [] as Vegso[],
    elore: undefined as (() => void) | undefined,
    lezar: async (tovabbiak: Utasitas[]) => {
      const vegsok = ctx.vegul.splice(0);
      szam = vegsok.find((vegso) => vegso.szam)?.szam;
      ctx.elore?.();
      try {
        const valaszok = await unit.vegul([...vegsok.map(({ utasitas }) => utasitas), ...tovabbiak]);
        vegsok.forEach(({ kesz }, i) => kesz?.(valaszok[i]!.rows as Record<string, unknown>[]));
      } catch (hiba) {
        throw vegsok.map(({ elutasitas }) => elutasitas?.(hiba as { code?: string })).find(Boolean) ?? hiba;
      }
    },
    esemenyek: [] as RogzitettEsemeny[],
    manifest,
  });
  unit.zaraskor(() => {
    const esemenyek = ctx.esemenyek.slice(Math.min(irt, ctx.esemenyek.length));
    irt = ctx.esemenyek.length;
    const vegsok = ctx.vegul.splice(0);
    const ez = szam ?? vegsok.find((vegso) => vegso.szam)?.szam;
    szam = undefined;
    return [...vegsok.map(({ utasitas }) => utasitas), ...esemenyekIr(hivas, esemenyek), ...naploz(hivas, sorok.splice(0), ez)];
  });
  return ctx;
}

async function byIds<T extends TenantEntity>(ctx: Ctx, entity: TenantEntityClass<T>, ids: readonly string[]): Promise<(T | null)[]> {
  const { oszlopok, olvas } = reszolvaso(entity);
  const tabla = metaja(entity).tableName;
  const talalt = await ctx.sqlTomb(
    `select ${oszlopok} from "${tabla}" t where t.onkormanyzat = $1 and t.id = any ($2::uuid[])`,
    [ctx.onkormanyzat, ids.filter(uuidAlaku)],
    `byId:${tabla}`,
  );
  const sorok = talalt.map((sor) => Object.freeze(olvas(sor)));
  const map = new Map(sorok.map((sor) => [sor.id, sor]));
  return ids.map((id) => map.get(id) ?? null);
}

async function grouped<T extends TenantEntity>(
  ctx: Ctx,
  entity: TenantEntityClass<T>,
  property: string,
  keys: readonly string[],
  orderBy: Record<string, 'asc' | 'desc'> = { id: 'asc' },
): Promise<T[][]> {
  const map = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const sor of await olvasMind(ctx, entity, property, keys, orderBy)) map.get(String(sor[property as keyof T]))?.push(sor);
  return keys.map((key) => map.get(key)!);
}

type Rend = Record<string, 'asc' | 'desc'>;
const rendezes = (meta: ReturnType<typeof metaja>, rend: Rend): string =>
  Object.entries(rend)
    .map(([prop, irany]) => `${oszlopa(meta, prop)} ${irany}`)
    .join(', ');

/** One statement: rows of this municipality whose property is among the keys. */
async function olvasMind<T extends TenantEntity>(
  { onkormanyzat, sql }: Ctx,
  entity: TenantEntityClass<T>,
  property: string,
  keys: readonly string[],
  orderBy: Rend,
): Promise<T[]> {
  const meta = metaja(entity);
  const tipus = (meta.properties[property as never] as { columnTypes?: string[] }).columnTypes?.[0] ?? 'text';
  const sorok = await sql(
    `select * from "${meta.tableName}" where onkormanyzat = $1 and ${oszlopa(meta, property)} = any ($2::${tipus}[]) order by ${rendezes(meta, orderBy)}`,
    [onkormanyzat, keys],
  );
  return sorok.map(olvaso(entity));
}

/** Read-only rows of what a municipality has only a handful of; what can grow is a `lista`. */
export async function osszes<T extends TenantEntity>(
  { onkormanyzat, sql }: Ctx,
  entity: TenantEntityClass<T>,
  orderBy: Rend,
  { ahol = {}, legfeljebb }: { ahol?: Partial<Record<keyof T & string, unknown>>; legfeljebb?: number } = {},
): Promise<T[]> {
  const meta = metaja(entity);
  const feltetelek = Object.keys(ahol).map((prop, i) => ` and ${oszlopa(meta, prop)} = $${i + 2}`);
  const sorok = await sql(
    `select * from "${meta.tableName}" where onkormanyzat = $1${feltetelek.join('')} order by ${rendezes(meta, orderBy)}${legfeljebb ? ` limit ${legfeljebb}` : ''}`,
    [onkormanyzat, ...Object.values(ahol)],
  );
  return sorok.map(olvaso(entity));
}

/** A new identifier, for what has to be named before it is written. */
export const ujId = (): string => uuidv7();

/** A new row of the active municipality, persisted with the operation. */
export function uj<T extends TenantEntity>(
  ctx: Ctx,
  entity: TenantEntityClass<T>,
  adat: Partial<Omit<T, 'onkormanyzat' | 'verzio' | 'letrehozva'>>,
): T {
  const sor = ctx.em.create(
    entity as never,
    { onkormanyzat: ctx.onkormanyzat, id: ujId(), verzio: 1, letrehozva: ctx.now, ...adat } as never,
  ) as T;
  ctx.em.persist(sor);
  return sor;
}
