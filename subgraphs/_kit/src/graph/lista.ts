import type { EntityMetadata } from '@mikro-orm/core';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Ctx } from '../tenant/ctx.ts';
import type { TenantEntity, TenantEntityClass } from '../tenant/entity.ts';
import { metaja, olvaso, oszlopa, reszolvaso } from '../tenant/olvas.ts';
import { kertMezok } from './kert.ts';
import { Permission, typeMeta } from './meta.ts';
import { ervenytelenKurzor, kotottKurzor, kurzorTorzse, lapoz, LEGNAGYOBB_OLDAL, OldalInfo, oldalMeret } from './oldal.ts';

export const Irany = { NOVEKVO: 'NOVEKVO', CSOKKENO: 'CSOKKENO' } as const;
export type Irany = (typeof Irany)[keyof typeof Irany];
registerEnumType(Irany, { name: 'Irany', description: 'Rendezési irány. (Sort direction.)' });

export interface SzuroMezo {
  /** GraphQL type of the value. */
  type: () => unknown;
  /** True: two fields, `<mezo>Tol` and `<mezo>Ig`, both inclusive. */
  tartomany?: boolean;
  description?: string;
}

export interface ListaOptions<T> {
  /** Property with the search text (`asp.kereso(...)`, trigram index). */
  kereses?: keyof T & string;
  szuro?: { [K in keyof T & string]?: SzuroMezo };
  /** Enum value → properties (NOT NULL columns); the id is always added. The first is the default. */
  rendezes: Record<string, (keyof T & string)[]>;
  /** Name of the GraphQL types; the entity's by default. */
  nev?: string;
}

export interface ListaArgs {
  first: number;
  after?: string;
  szuro?: Record<string, unknown>;
  rendezes: string;
  irany: Irany;
  /** Given: only the columns that the operation asks for are read. */
  info?: GraphQLResolveInfo;
}

export interface ListaConnection<T> {
  nodes: T[];
  edges: { cursor: string; node: T }[];
  pageInfo: OldalInfo;
  /** Counted only when asked. */
  readonly totalCount: Promise<number>;
}

/** A page; edges and count are made when they are asked for (a class: see `Lusta` in tenant/ctx.ts). */
class Oldal<T> implements ListaConnection<T> {
  constructor(
    readonly nodes: T[],
    readonly pageInfo: OldalInfo,
    private readonly cursorOf: (node: T) => string,
    private readonly darab: () => Promise<number>,
  ) {}

  get edges(): { cursor: string; node: T }[] {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }));
  }

  get totalCount(): Promise<number> {
    return this.darab();
  }
}

/** Where the rows of a page stand in the graph. */
const SOROK = [['nodes'], ['edges', 'node']];

/** A further condition in SQL; `$?` marks its parameters in order. */
export interface Feltetel {
  sql: string;
  params?: unknown[];
}

const osztaly = (name: string, dekorator: ClassDecorator) => {
  const cls = { [name]: class {} }[name]!;
  dekorator(cls);
  return cls;
};
const mezo = (cls: Function, nev: string, type: () => unknown, options: object) =>
  (Field(type as never, options as never) as PropertyDecorator)(cls.prototype, nev);

/**
 * A list that can grow: Relay connection, typed filter and order, keyset cursors bound to the municipality, search without
 * accents and with typos, and the same number of SQL statements whatever the number of rows.
 */
export function lista<T extends TenantEntity>(entity: TenantEntityClass<T>, options: ListaOptions<T>) {
  const nev = options.nev ?? entity.name;
  const Szuro = szuroTipus(nev, options);
  const Rendezes = Object.fromEntries(Object.keys(options.rendezes).map((k) => [k, k]));
  registerEnumType(Rendezes, { name: `${nev}Rendezes`, description: 'A lista rendezése. (Order of the list.)' });
  const Args = argsTipus(nev, Szuro, Rendezes);
  const Connection = connectionTipus(entity, nev);

  async function page(ctx: Ctx, args: ListaArgs, ...extra: Feltetel[]): Promise<ListaConnection<T>> {
    const meret = oldalMeret(args.first);
    const q = lekerdezes(ctx, entity, options, args, extra);
    const kert = args.info && kertMezok(args.info, entity, SOROK).mezok;
    const sorok = await olvas(ctx, entity, q, meret + 1, kert && new Set([...kert, ...q.oszlopok]));
    const cursorOf = (node: T) => kurzor(ctx, args, q.oszlopok, node);
    return new Oldal(sorok, lapoz(sorok, meret, cursorOf), cursorOf, () => darab(ctx, q));
  }

  /** All rows with the same search, filter and order, for exports; refuses beyond `max`. */
  async function mind(ctx: Ctx, args: ListaArgs, max: number, ...extra: Feltetel[]): Promise<T[]> {
    const q = lekerdezes(ctx, entity, options, { ...args, after: undefined }, extra);
    const sorok = await olvas(ctx, entity, q, max + 1);
    if (sorok.length > max)
      throw new GraphQLError(`A lista több mint ${max} sor. Szűkítse a szűrővel.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return sorok;
  }

  /** Number of rows with the same search and filter, without reading them. */
  const darabja = (ctx: Ctx, args: ListaArgs, ...extra: Feltetel[]) =>
    darab(ctx, lekerdezes(ctx, entity, options, { ...args, after: undefined }, extra));

  return { Szuro, Args, Connection, page, mind, darab: darabja };
}

function szuroTipus<T>(nev: string, options: ListaOptions<T>): Function {
  const Szuro = osztaly(
    `${nev}Szuro`,
    InputType(`${nev}Szuro`, {
      description: 'A lista szűrője; a megadott feltételek együtt érvényesek. (Filter; conditions are combined with AND.)',
    }),
  );
  if (options.kereses)
    mezo(Szuro, 'kereses', () => String, {
      nullable: true,
      description: 'Keresett szöveg; ékezet és elírás nem számít. (Search text; accents and typos are tolerated.)',
    });
  for (const [prop, m] of Object.entries(options.szuro ?? {}) as [string, SzuroMezo][]) {
    const description = m.description ?? `Szűrés: ${prop}. (Filter by ${prop}.)`;
    for (const n of m.tartomany ? [`${prop}Tol`, `${prop}Ig`] : [prop]) mezo(Szuro, n, m.type, { nullable: true, description });
  }
  return Szuro;
}

function argsTipus(nev: string, Szuro: Function, Rendezes: object): Function {
  const Args = osztaly(`${nev}ListaArgs`, ArgsType());
  mezo(Args, 'first', () => Int, { defaultValue: 50, description: `Legfeljebb ennyi sor, 1–${LEGNAGYOBB_OLDAL}. (Page size.)` });
  mezo(Args, 'after', () => String, { nullable: true, description: 'Az előző oldal utolsó kurzora. (Cursor to continue after.)' });
  mezo(Args, 'szuro', () => Szuro, { nullable: true, description: 'Szűrő. (Filter.)' });
  mezo(Args, 'rendezes', () => Rendezes, { defaultValue: Object.keys(Rendezes)[0], description: 'Rendezés. (Order.)' });
  mezo(Args, 'irany', () => Irany, { defaultValue: Irany.NOVEKVO, description: 'Irány. (Direction.)' });
  return Args;
}

function connectionTipus(entity: Function, nev: string): Function {
  const permission = typeMeta(entity).permission ?? '*';
  const Edge = osztaly(`${nev}Edge`, ObjectType(`${nev}Edge`, { description: 'Listasor kurzorral. (Edge.)' }));
  (Permission(permission) as ClassDecorator)(Edge);
  mezo(Edge, 'node', () => entity, { description: 'A sor. (Row.)' });
  mezo(Edge, 'cursor', () => String, { description: 'A sor kurzora. (Cursor.)' });
  const Connection = osztaly(
    `${nev}Connection`,
    ObjectType(`${nev}Connection`, { description: 'A lista egy oldala. (Page of the list.)' }),
  );
  (Permission(permission) as ClassDecorator)(Connection);
  mezo(Connection, 'nodes', () => [entity], { description: 'A sorok. (Rows.)' });
  mezo(Connection, 'edges', () => [Edge], { description: 'A sorok kurzorral. (Rows with cursors.)' });
  mezo(Connection, 'pageInfo', () => OldalInfo, { description: 'Lapozás. (Paging.)' });
  mezo(Connection, 'totalCount', () => Int, { description: 'Az összes sor száma a szűrővel. (Number of rows that match.)' });
  return Connection;
}

// --- SQL ---------------------------------------------------------------------------------------------------------

interface Lekerdezes {
  tabla: string;
  feltetelek: string[];
  params: unknown[];
  rendezes: string;
  /** Conditions without the cursor, for the count. */
  szurok: number;
  szuroParams: number;
  oszlopok: string[];
}

const oszlop = (meta: EntityMetadata, prop: string) => `t.${oszlopa(meta, prop)}`;

function lekerdezes<T extends TenantEntity>(
  ctx: Ctx,
  entity: TenantEntityClass<T>,
  options: ListaOptions<T>,
  args: ListaArgs,
  extra: Feltetel[],
): Lekerdezes {
  const meta = metaja(entity);
  const params: unknown[] = [ctx.onkormanyzat];
  const p = (ertek: unknown) => `$${params.push(ertek)}`;
  const feltetelek = ['t.onkormanyzat = $1', ...szurok(meta, options, args, p)];
  for (const f of extra) feltetelek.push(`(${(f.params ?? []).reduce<string>((sql, ertek) => sql.replace('$?', () => p(ertek)), f.sql)})`);
  const oszlopok = [...options.rendezes[args.rendezes]!, 'id'] as string[];
  const sqlOszlopok = oszlopok.map((o) => oszlop(meta, o));
  const q = { szurok: feltetelek.length, szuroParams: params.length };
  const novekvo = args.irany === Irany.NOVEKVO;
  if (args.after) {
    const ertekek = kurzorOlvas(ctx, args, args.after, oszlopok.length);
    feltetelek.push(`(${sqlOszlopok.join(', ')}) ${novekvo ? '>' : '<'} (${ertekek.map(p).join(', ')})`);
  }
  return {
    tabla: meta.tableName,
    feltetelek,
    params,
    rendezes: sqlOszlopok.map((o) => `${o} ${novekvo ? 'asc' : 'desc'}`).join(', '),
    oszlopok,
    ...q,
  };
}

function szurok<T>(meta: EntityMetadata, options: ListaOptions<T>, args: ListaArgs, p: (ertek: unknown) => string): string[] {
  const szuro = args.szuro ?? {};
  const sql: string[] = [];
  const kereses = typeof szuro.kereses === 'string' ? szuro.kereses.trim() : '';
  if (options.kereses && kereses) sql.push(keresesSql(oszlop(meta, options.kereses), p(kereses)));
  for (const [prop, m] of Object.entries(options.szuro ?? {}) as [string, SzuroMezo][]) {
    const o = oszlop(meta, prop);
    if (!m.tartomany && szuro[prop] != null) sql.push(`${o} = ${p(szuro[prop])}`);
    if (m.tartomany && szuro[`${prop}Tol`] != null) sql.push(`${o} >= ${p(szuro[`${prop}Tol`])}`);
    if (m.tartomany && szuro[`${prop}Ig`] != null) sql.push(`${o} <= ${p(szuro[`${prop}Ig`])}`);
  }
  return sql;
}

/** Every word must occur, as a part of the text or nearly so (trigram word similarity). */
export const keresesSql = (oszlopSql: string, param: string): string =>
  `(${oszlopSql} like '%' || replace(replace(asp.kereso(${param}::text), '%', ''), '_', '') || '%' or asp.kereso(${param}::text) <% ${oszlopSql})`;

async function olvas<T extends TenantEntity>(
  ctx: Ctx,
  entity: TenantEntityClass<T>,
  q: Lekerdezes,
  limit: number,
  kert?: ReadonlySet<string>,
): Promise<T[]> {
  const honnan = `from "${q.tabla}" t where ${q.feltetelek.join(' and ')} order by ${q.rendezes} limit ${limit}`;
  if (!kert) return (await ctx.sql(`select t.* ${honnan}`, q.params)).map(olvaso(entity));
  const { oszlopok, olvas: sorbol } = reszolvaso(entity, kert);
  return (await ctx.sqlTomb(`select ${oszlopok} ${honnan}`, q.params)).map(sorbol);
}

async function darab(ctx: Ctx, q: Lekerdezes): Promise<number> {
  const [sor] = await ctx.sql<{ n: string }>(
    `select count(*) as n from "${q.tabla}" t where ${q.feltetelek.slice(0, q.szurok).join(' and ')}`,
    q.params.slice(0, q.szuroParams),
  );
  return Number(sor!.n);
}

// --- cursors: what they say is bound to the municipality, the order and the direction ------------------------------

const rendje = ({ rendezes, irany }: ListaArgs) => `${rendezes}|${irany}`;

function kurzor(ctx: Ctx, args: ListaArgs, oszlopok: string[], sor: object): string {
  const ertekek = oszlopok.map((o) => (sor as Record<string, unknown>)[o]);
  const torzs = Buffer.from(JSON.stringify(ertekek, (_k, v) => (typeof v === 'bigint' ? String(v) : v))).toString('base64url');
  return kotottKurzor(ctx, rendje(args), torzs);
}

function kurzorOlvas(ctx: Ctx, args: ListaArgs, kapott: string, hossz: number): unknown[] {
  const ertekek = JSON.parse(Buffer.from(kurzorTorzse(ctx, rendje(args), kapott), 'base64url').toString()) as unknown[];
  if (ertekek.length === hossz) return ertekek;
  throw ervenytelenKurzor();
}
