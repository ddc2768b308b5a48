import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  parseConstValue,
  parseType,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** Hold rows, are none: a page costs what stands on it. */
const WRAPPER = /(Connection|Edge|PageInfo)$/;
const SIZE = 'first';
const PAGE = 50;
/** An export reads every row that the filter lets through, whatever `first` says. */
const EXPORT = '500';

/**
 * Writes what an operation may cost into the graph, with federation's own `@cost` and `@listSize`, so that the gateway needs
 * no convention: pages and edges cost nothing, a list with `first` is so long, or as long as its default, and what takes the
 * arguments of a list but returns none is an export. A field or type that says its price itself
 * (`@Directive('@cost(weight: 100)')`) keeps it.
 */
export function koltsegek(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (WRAPPER.test(type.name)) add(type, 'cost', { weight: '0' });
    for (const field of Object.values(type.getFields())) price(field);
  }
}

function price(field: GraphQLField<unknown, unknown>): void {
  const assumedSize = sizeOf(field);
  if (assumedSize === undefined) return;
  const rows = rowsOf(field);
  if (rows.length === 0 && !isList(field)) return add(node(field), 'cost', { weight: EXPORT });
  add(node(field), 'listSize', {
    assumedSize: String(assumedSize),
    slicingArguments: JSON.stringify([SIZE]),
    ...(rows.length > 0 && { sizedFields: JSON.stringify(rows) }),
    requireOneSlicingArgument: 'false',
  });
}

const isList = ({ type }: GraphQLField<unknown, unknown>): boolean => isListType(getNullableType(type));

/** The lists of a page: `nodes`, `edges`. */
function rowsOf(field: GraphQLField<unknown, unknown>): string[] {
  const page = getNamedType(field.type);
  if (!isObjectType(page) || isList(field)) return [];
  return Object.values(page.getFields())
    .filter(isList)
    .map(({ name }) => name);
}

/** Default of the argument that says how many rows; undefined when there is no such argument. */
function sizeOf({ args }: GraphQLField<unknown, unknown>): number | undefined {
  const size = args.find(({ name }) => name === SIZE);
  return size && (typeof size.defaultValue === 'number' ? size.defaultValue : PAGE);
}

type Owner = { astNode?: { directives?: readonly ConstDirectiveNode[] } | null };

/** type-graphql makes a node only for what has a directive. */
function node(field: GraphQLField<unknown, unknown>): Owner {
  field.astNode ??= {
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: field.name },
    type: parseType(String(field.type)),
    directives: [],
  };
  return field;
}

function add({ astNode }: Owner, name: string, args: Record<string, string>): void {
  if (!astNode || astNode.directives?.some((d) => d.name.value === name)) return;
  const directive: ConstDirectiveNode = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(args).map(([key, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: key },
      value: parseConstValue(value),
    })),
  };
  Object.assign(astNode, { directives: [...(astNode.directives ?? []), directive] });
}
