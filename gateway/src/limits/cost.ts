/**
 * What an operation may make the szakrendszerek do, estimated before anything runs: one for every object that can come back,
 * nothing for its scalars. A list is as long as `first` (or `limit`) says; a connection without it is 50, a short list 2.
 */
import { getNamedType, isCompositeType, isInterfaceType, isListType, isNonNullType, isObjectType, Kind, typeFromAST } from 'graphql';
import type { ArgumentNode, DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLNamedType, GraphQLOutputType } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';

const PAGE = 50;
const SHORT_LIST = 2;
const MUTATION = 10;
const SIZE_ARGUMENTS = ['first', 'last', 'limit'];
const WRAPPER = /(Connection|Edge|PageInfo)$/;

export type Variables = Record<string, unknown>;

export function cost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables = {}): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d);
  const defaults = defaultsOf(operation);
  const known = new Map<string, number>();

  function ofSet(set: SelectionSetNode, parent: GraphQLNamedType | undefined, page: number): number {
    return set.selections.reduce((sum, selection) => sum + ofSelection(selection, parent, page), 0);
  }

  function ofSelection(selection: SelectionNode, parent: GraphQLNamedType | undefined, page: number): number {
    if (selection.kind === Kind.FIELD) return ofField(selection, parent, page);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, page);
    const type = selection.typeCondition ? typeFromAST(schema, selection.typeCondition) : parent;
    return ofSet(selection.selectionSet, type, page);
  }

  function ofFragment(name: string, page: number): number {
    const key = `${name}:${page}`;
    const fragment = fragments.get(name);
    if (known.has(key) || !fragment) return known.get(key) ?? 0;
    known.set(key, 0);
    const sum = ofSet(fragment.selectionSet, typeFromAST(schema, fragment.typeCondition), page);
    known.set(key, sum);
    return sum;
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType | undefined, page: number): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!field || !type || !isCompositeType(type) || !node.selectionSet) return 0;
    const asked = askedSize(node.arguments ?? [], { ...defaults, ...variables });
    const own = WRAPPER.test(type.name) ? 0 : 1;
    if (isList(field.type)) {
      const length = asked ?? (page || SHORT_LIST);
      return length * (own + ofSet(node.selectionSet, type, 0));
    }
    const connection = type.name.endsWith('Connection');
    return own + ofSet(node.selectionSet, type, asked ?? (connection ? PAGE : 0));
  }

  const root = schema.getRootType(operation.operation) ?? undefined;
  const base = operation.operation === 'mutation' ? MUTATION * operation.selectionSet.selections.length : 0;
  return base + ofSet(operation.selectionSet, root, 0);
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function askedSize(args: readonly ArgumentNode[], variables: Variables): number | undefined {
  const value = args.find((a) => SIZE_ARGUMENTS.includes(a.name.value))?.value;
  if (!value) return undefined;
  const size = value.kind === Kind.INT ? Number(value.value) : value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof size === 'number' && Number.isFinite(size) ? Math.max(0, size) : undefined;
}

function defaultsOf(operation: OperationDefinitionNode): Variables {
  const entries = (operation.variableDefinitions ?? []).flatMap((d) =>
    d.defaultValue?.kind === Kind.INT ? [[d.variable.name.value, Number(d.defaultValue.value)] as const] : [],
  );
  return Object.fromEntries(entries);
}
