import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { TenantEntity, TenantEntityClass } from '../tenant/entity.ts';
import { oszlopos } from '../tenant/olvas.ts';

/** What an operation asks of the rows of an entity. */
export interface Kert {
  /** Properties; absent: all, because some field does not say what it reads. */
  mezok?: ReadonlySet<string>;
  /** The same as text, to name a loader by. */
  jel: string;
}

const olvassak = new WeakMap<object, Map<string | symbol, readonly string[]>>();

/**
 * What a field resolver reads of its row. Where every resolver that an operation asks for says so, only the columns that the
 * operation needs are read; a resolver that reads more than it says fails loudly.
 */
export const Olvassa =
  <T extends TenantEntity>(...mezok: (keyof T & string)[]): MethodDecorator =>
  (resolver, metodus) => {
    const ismert = olvassak.get(resolver) ?? new Map<string | symbol, readonly string[]>();
    olvassak.set(resolver, ismert.set(metodus, mezok));
  };

const tudott = new WeakMap<readonly FieldNode[], Kert>();

/** What an operation asks of an entity under a field. `utak`: where the rows stand there. What @skip leaves out counts as asked. */
export function kertMezok<T extends TenantEntity>(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  entity: TenantEntityClass<T>,
  utak: readonly (readonly string[])[] = [[]],
): Kert {
  const kesz =
    tudott.get(fieldNodes) ?? kerttel(utak.flatMap((ut) => alatta(fieldNodes, ut, fragments)).map((node) => kelle(entity, node)));
  tudott.set(fieldNodes, kesz);
  return kesz;
}

function kerttel(kellenek: readonly (readonly string[] | undefined)[]): Kert {
  if (kellenek.includes(undefined)) return { jel: '*' };
  const nevek = [...new Set(['id', ...kellenek.flatMap((kell) => kell ?? [])])].sort();
  return { mezok: new Set(nevek), jel: nevek.join() };
}

/** The fields below some fields, along a path. */
function alatta(nodes: readonly FieldNode[], ut: readonly string[], fragments: GraphQLResolveInfo['fragments']): FieldNode[] {
  const mezok = nodes.flatMap(({ selectionSet }) => (selectionSet ? lapos(selectionSet, fragments) : []));
  const [elso, ...tobbi] = ut;
  return elso === undefined
    ? mezok
    : alatta(
        mezok.filter(({ name }) => name.value === elso),
        tobbi,
        fragments,
      );
}

const lapos = ({ selections }: SelectionSetNode, fragments: GraphQLResolveInfo['fragments']): FieldNode[] =>
  selections.flatMap((s) => {
    if (s.kind === 'Field') return [s];
    const belul = s.kind === 'InlineFragment' ? s.selectionSet : fragments[s.name.value]?.selectionSet;
    return belul ? lapos(belul, fragments) : [];
  });

/** Properties behind one field of the graph; undefined when nobody says. */
function kelle(entity: TenantEntityClass, { name: { value: mezo } }: FieldNode): readonly string[] | undefined {
  if (mezo === '__typename') return [];
  const feloldo = getMetadataStorage().fieldResolvers.find(
    (f) => (f.schemaName ?? f.methodName) === mezo && illik(entity, f.getObjectType?.()),
  );
  if (feloldo) return olvassak.get((feloldo.target as { prototype: object }).prototype)?.get(feloldo.methodName);
  return oszlopos(entity, mezo) ? [mezo] : undefined;
}

const illik = (entity: Function, tipus: unknown): boolean =>
  typeof tipus === 'function' && (entity === tipus || entity.prototype instanceof tipus);
