import type { EntityMetadata, EntityProperty, MikroORM } from '@mikro-orm/postgresql';
import type { TenantEntity, TenantEntityClass } from './entity.ts';

type Sor = Record<string, unknown>;
export type Olvaso<T> = (sor: Sor) => T;

const metak = new WeakMap<object, EntityMetadata>();
const olvasok = new WeakMap<object, Olvaso<TenantEntity>>();

/** Makes an entity readable without an entity manager. */
export function olvashato(orm: MikroORM, entity: TenantEntityClass): void {
  const meta = orm.getMetadata().get(entity as never) as unknown as EntityMetadata;
  metak.set(entity, meta);
  olvasok.set(entity, keszit(orm, entity, meta) as Olvaso<TenantEntity>);
}

function meglevo<T>(hol: WeakMap<object, T>, entity: TenantEntityClass): T {
  const talalt = hol.get(entity);
  if (!talalt) throw new Error(`${entity.name} is not among the entities of an open szakrendszer`);
  return talalt;
}

export const metaja = (entity: TenantEntityClass): EntityMetadata => meglevo(metak, entity);
export const oszlopa = (meta: EntityMetadata, prop: string): string =>
  `"${(meta.properties[prop as never] as EntityProperty).fieldNames[0]}"`;

/**
 * Turns a database row into a read-only instance of its entity, without the entity manager's bookkeeping: reading hundreds
 * of rows is the common case, changing one goes through `betolt`. Frozen, so that a change that would be lost is an error.
 */
export const olvaso = <T extends TenantEntity>(entity: TenantEntityClass<T>): Olvaso<T> => meglevo(olvasok, entity) as Olvaso<T>;

function keszit<T extends TenantEntity>(orm: MikroORM, entity: TenantEntityClass<T>, meta: EntityMetadata): Olvaso<T> {
  const platform = orm.em.getPlatform();
  const mezok = Object.values(meta.properties as Record<string, EntityProperty>)
    .filter((prop) => prop.fieldNames?.length === 1)
    .map((prop) => ({ nev: prop.name as string, oszlop: prop.fieldNames[0]!, alakit: alakito(prop, platform) }));
  // own data properties over the accessors that the entity manager put on the prototype
  const proto = Object.create(
    (entity as { prototype: object }).prototype,
    Object.fromEntries(mezok.map(({ nev }) => [nev, { value: undefined, writable: true }])),
  ) as object;
  function Olvasott(this: Sor, sor: Sor) {
    for (const { nev, oszlop, alakit } of mezok) {
      const ertek = sor[oszlop];
      this[nev] = ertek === null || ertek === undefined || !alakit ? ertek : alakit(ertek);
    }
  }
  Olvasott.prototype = proto;
  const Osztaly = Olvasott as unknown as new (sor: Sor) => T;
  return (sor) => Object.freeze(new Osztaly(sor));
}

function alakito(prop: EntityProperty, platform: unknown): ((ertek: unknown) => unknown) | null {
  if (prop.customType) return (ertek) => prop.customType!.convertToJSValue(ertek as never, platform as never);
  if (prop.runtimeType === 'Date') return (ertek) => (ertek instanceof Date ? ertek : new Date(String(ertek)));
  return null;
}
