import type { EntityMetadata, EntityProperty, MikroORM } from '@mikro-orm/postgresql';
import type { TenantEntity, TenantEntityClass } from './entity.ts';

type Sor = Record<string, unknown>;
export type Olvaso<T> = (sor: Sor) => T;

/** Rows that carry only some properties of their entity: the columns to select from `t`, and the reader of their values. */
export interface Reszolvaso<T> {
  oszlopok: string;
  olvas(ertekek: readonly unknown[]): T;
}

interface Mezo {
  nev: string;
  oszlop: string;
  alakit: ((ertek: unknown) => unknown) | null;
}

/** What is known of an entity, once its database is open. */
interface Leiras {
  meta: EntityMetadata;
  mezok: Mezo[];
  olvaso: Olvaso<TenantEntity>;
  reszek: Map<string, Reszolvaso<TenantEntity>>;
}

const leirasok = new WeakMap<object, Leiras>();
/** Combinations of properties that are remembered; operations ask for few. */
const RESZEK = 500;

/** Makes an entity readable without an entity manager. */
export function olvashato(orm: MikroORM, entity: TenantEntityClass): void {
  const meta = orm.getMetadata().get(entity as never) as unknown as EntityMetadata;
  const platform = orm.em.getPlatform();
  const mezok = Object.values(meta.properties as Record<string, EntityProperty>)
    .filter((prop) => prop.fieldNames?.length === 1)
    .map((prop) => ({ nev: prop.name as string, oszlop: prop.fieldNames[0]!, alakit: alakito(prop, platform) }));
  leirasok.set(entity, { meta, mezok, olvaso: keszit(entity, mezok), reszek: new Map() });
}

function leiras(entity: TenantEntityClass): Leiras {
  const talalt = leirasok.get(entity);
  if (!talalt) throw new Error(`${entity.name} is not among the entities of an open szakrendszer`);
  return talalt;
}

export const metaja = (entity: TenantEntityClass): EntityMetadata => leiras(entity).meta;
export const oszlopa = (meta: EntityMetadata, prop: string): string =>
  `"${(meta.properties[prop as never] as EntityProperty).fieldNames[0]}"`;

/**
 * Turns a database row into a read-only instance of its entity, without the entity manager's bookkeeping: reading hundreds
 * of rows is the common case, changing one goes through `betolt`. Frozen, so that a change that would be lost is an error.
 */
export const olvaso = <T extends TenantEntity>(entity: TenantEntityClass<T>): Olvaso<T> => leiras(entity).olvaso as Olvaso<T>;

/** True for a property that stands in a column of its own. */
export const oszlopos = (entity: TenantEntityClass, nev: string): boolean => leiras(entity).mezok.some((mezo) => mezo.nev === nev);

/** The same for rows of which only these properties are read (all, if none are named); to ask such a row for another is an error. */
export function reszolvaso<T extends TenantEntity>(entity: TenantEntityClass<T>, nevek?: ReadonlySet<string>): Reszolvaso<T> {
  const { mezok, reszek } = leiras(entity);
  const kert = nevek ? mezok.filter(({ nev }) => nevek.has(nev)) : mezok;
  const jel = kert.map(({ nev }) => nev).join(' ');
  const kesz = reszek.get(jel) ?? {
    oszlopok: kert.map(({ oszlop }) => `t."${oszlop}"`).join(', '),
    olvas: keszitReszet(entity, kert, mezok),
  };
  if (reszek.size >= RESZEK) reszek.clear();
  reszek.set(jel, kesz);
  return kesz as Reszolvaso<T>;
}

/** A prototype with own data properties over the accessors that the entity manager put on the entity's. */
const alap = (entity: TenantEntityClass, mezok: readonly Mezo[]): object =>
  Object.create(
    (entity as { prototype: object }).prototype,
    Object.fromEntries(mezok.map(({ nev }) => [nev, { value: undefined, writable: true }])),
  ) as object;

const ertek = (nyers: unknown, { alakit }: Mezo): unknown => (nyers === null || nyers === undefined || !alakit ? nyers : alakit(nyers));

function keszit<T extends TenantEntity>(entity: TenantEntityClass<T>, mezok: readonly Mezo[]): Olvaso<T> {
  function Olvasott(this: Sor, sor: Sor) {
    for (const mezo of mezok) this[mezo.nev] = ertek(sor[mezo.oszlop], mezo);
  }
  Olvasott.prototype = alap(entity, mezok);
  const Osztaly = Olvasott as unknown as new (sor: Sor) => T;
  return (sor) => Object.freeze(new Osztaly(sor));
}

function keszitReszet<T extends TenantEntity>(
  entity: TenantEntityClass<T>,
  kert: readonly Mezo[],
  mezok: readonly Mezo[],
): Reszolvaso<T>['olvas'] {
  function Olvasott(this: Sor, ertekek: readonly unknown[]) {
    for (let i = 0; i < kert.length; i++) this[kert[i]!.nev] = ertek(ertekek[i], kert[i]!);
  }
  const proto = alap(entity, kert);
  for (const { nev } of mezok)
    if (!kert.some((mezo) => mezo.nev === nev))
      Object.defineProperty(proto, nev, {
        get: () => {
          throw new Error(`${entity.name}.${nev} was not read: say so with @Olvassa on the field that needs it`);
        },
      });
  Olvasott.prototype = proto;
  const Osztaly = Olvasott as unknown as new (ertekek: readonly unknown[]) => T;
  return (ertekek) => Object.freeze(new Osztaly(ertekek));
}

function alakito(prop: EntityProperty, platform: unknown): ((ertek: unknown) => unknown) | null {
  if (prop.customType) return (ertek) => prop.customType!.convertToJSValue(ertek as never, platform as never);
  if (prop.runtimeType === 'Date') return (ertek) => (ertek instanceof Date ? ertek : new Date(String(ertek)));
  return null;
}
