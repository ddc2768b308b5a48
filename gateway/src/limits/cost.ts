/**
 * What an operation may make the szakrendszerek do, estimated before anything runs, as the GraphQL cost specification of IBM
 * has it: one for every object that can come back, nothing for its scalars, `@cost` where that is not so, and lists as long
 * as `@listSize` says. A list that says nothing is short; an act costs more than reading.
 */
import { getNamedType, isCompositeType, isInterfaceType, isListType, isNonNullType, isObjectType, Kind, typeFromAST } from 'graphql';
import type { ArgumentNode, DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLField, GraphQLNamedType } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { ListSize, Prices } from './prices.ts';

const SHORT_LIST = 2;
const MUTATION = 10;

export type Variables = Record<string, unknown>;
type Parent = GraphQLNamedType | undefined;
/** How long the lists of the page are, by their names. */
type Sized = Map<string, number> | undefined;

export interface Priced {
  schema: GraphQLSchema;
  prices: Prices;
}

export function cost(
  { schema, prices }: Priced,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables = {},
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d);
  const given = { ...defaultsOf(operation), ...variables };
  const known = new Map<string, number>();

  function ofSet(set: SelectionSetNode, parent: Parent, sized: Sized): number {
    return set.selections.reduce((sum, selection) => sum + ofSelection(selection, parent, sized), 0);
  }

  function ofSelection(selection: SelectionNode, parent: Parent, sized: Sized): number {
    if (selection.kind === Kind.FIELD) return ofField(selection, parent, sized);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, sized);
    const type = selection.typeCondition ? typeFromAST(schema, selection.typeCondition) : parent;
    return ofSet(selection.selectionSet, type, sized);
  }

  /** Each fragment once for each length of page: written out, a few of them could be millions of fields. */
  function ofFragment(name: string, sized: Sized): number {
    const key = sized ? `${name} ${[...sized].join(' ')}` : name;
    const fragment = fragments.get(name);
    if (known.has(key) || !fragment) return known.get(key) ?? 0;
    known.set(key, 0);
    const sum = ofSet(fragment.selectionSet, typeFromAST(schema, fragment.typeCondition), sized);
    known.set(key, sum);
    return sum;
  }

  function ofField(node: FieldNode, parent: Parent, sized: Sized): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field || !parent) return 0;
    const at = `${parent.name}.${field.name}`;
    const type = getNamedType(field.type);
    const own = prices.weight(at) ?? prices.weight(type.name) ?? (isCompositeType(type) ? 1 : 0);
    const size = sizeOf(prices.listSize(parent.name, field.name), field, node.arguments ?? []);
    const sizedFields = prices.listSize(parent.name, field.name)?.sizedFields;
    const inner = node.selectionSet
      ? ofSet(node.selectionSet, type, sizedFields && new Map(sizedFields.map((name) => [name, size ?? SHORT_LIST])))
      : 0;
    const length = isList(field.type) ? (sized?.get(field.name) ?? size ?? (isCompositeType(type) ? SHORT_LIST : 1)) : 1;
    const args = (node.arguments ?? []).reduce((sum, { name }) => sum + (prices.weight(`${at}(${name.value}:)`) ?? 0), 0);
    return length * (own + inner) + args;
  }

  function sizeOf(list: ListSize | undefined, field: GraphQLField<unknown, unknown>, args: readonly ArgumentNode[]): number | undefined {
    if (!list) return undefined;
    const asked = (list.slicingArguments ?? []).flatMap((name) => {
      const size = numberIn(args.find((a) => a.name.value === name)) ?? field.args.find((a) => a.name === name)?.defaultValue;
      return typeof size === 'number' ? [Math.max(0, size)] : [];
    });
    return asked.length > 0 ? Math.max(...asked) : list.assumedSize;
  }

  function numberIn(argument: ArgumentNode | undefined): number | undefined {
    const value = argument?.value;
    const size = value?.kind === Kind.INT ? Number(value.value) : value?.kind === Kind.VARIABLE ? given[value.name.value] : undefined;
    return typeof size === 'number' && Number.isFinite(size) ? size : undefined;
  }

  const root = schema.getRootType(operation.operation) ?? undefined;
  const base = operation.operation === 'mutation' ? MUTATION * operation.selectionSet.selections.length : 0;
  return base + ofSet(operation.selectionSet, root, undefined);
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function defaultsOf(operation: OperationDefinitionNode): Variables {
  const entries = (operation.variableDefinitions ?? []).flatMap((d) =>
    d.defaultValue?.kind === Kind.INT ? [[d.variable.name.value, Number(d.defaultValue.value)] as const] : [],
  );
  return Object.fromEntries(entries);
}
