import type { EntityMetadata, EntityProperty, SqlEntityManager } from '@mikro-orm/postgresql';
import type { TenantEntity, TenantEntityClass } from './entity.ts';

type Sor = Record<string, unknown>;
export type Olvaso<T> = (sor: Sor) => T;

const olvasok = new WeakMap<object, Olvaso<TenantEntity>>();

export const metaja = (em: SqlEntityManager, entity: TenantEntityClass): EntityMetadata =>
  em.getMetadata().get(entity as never) as unknown as EntityMetadata;
export const oszlopa = (meta: EntityMetadata, prop: string): string =>
  `"${(meta.properties[prop as never] as EntityProperty).fieldNames[0]}"`;

/**
 * Turns a database row into a read-only instance of its entity, without the entity manager's bookkeeping: reading hundreds
 * of rows is the common case, changing one goes through `betolt`. Frozen, so that a change that would be lost is an error.
 */
export function olvaso<T extends TenantEntity>(em: SqlEntityManager, entity: TenantEntityClass<T>): Olvaso<T> {
  const kesz = olvasok.get(entity);
  if (kesz) return kesz as Olvaso<T>;
  const uj = keszit(em, entity);
  olvasok.set(entity, uj as Olvaso<TenantEntity>);
  return uj;
}

function keszit<T extends TenantEntity>(em: SqlEntityManager, entity: TenantEntityClass<T>): Olvaso<T> {
  const platform = em.getPlatform();
  const mezok = Object.values(metaja(em, entity).properties as Record<string, EntityProperty>)
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
