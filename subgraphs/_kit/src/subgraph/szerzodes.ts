import {
  getNamedType,
  isObjectType,
  Kind,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { SZERZODESEK, type SzerzodesNev } from '../graph/szerzodes.ts';

type Node = { directives?: readonly ConstDirectiveNode[] };
type Tagged = { astNode?: Node | null };

const WRAPPER = /(Connection|Edge)$/;
/** Audit journals are the municipality's own. */
const NAPLO = /\.naplo\./;

/**
 * Tags every type and root field that does not say itself whom it is promised to:
 * - class NYILVANOS: `nyilvanos`; pages and edges go with their rows;
 * - a query is as public as what it returns; an act is never public by itself;
 * - a field of a public type with a class or a permission of its own: `integrator`;
 * - audit journals: `belso`; everything else: what the manifest says, `integrator` when it says nothing;
 * - a type open to every caller (`*`) without a class has no tag: it goes where the field goes that returns it.
 */
export function szerzodesek(schema: GraphQLSchema, alap: SzerzodesNev = 'integrator'): void {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const known = new Map<string, SzerzodesNev | undefined>();

  function ofType(type: GraphQLObjectType): SzerzodesNev | undefined {
    if (!known.has(type.name)) known.set(type.name, undefined).set(type.name, decide(type));
    return known.get(type.name);
  }
  function decide(type: GraphQLObjectType): SzerzodesNev | undefined {
    const row = WRAPPER.test(type.name) ? rowOf(type) : undefined;
    if (own(type)) return own(type);
    if (row) return ofType(row);
    if (argument(type, 'osztaly') === 'NYILVANOS') return 'nyilvanos';
    return argument(type, 'engedely') === '*' && !argument(type, 'osztaly') ? undefined : byPermission(type);
  }
  const byPermission = (node: Tagged) => (NAPLO.test(argument(node, 'engedely') ?? '') ? 'belso' : alap);

  function ofRoot(field: GraphQLField<unknown, unknown>, query: boolean): SzerzodesNev {
    const returned = getNamedType(field.type);
    if (own(field)) return own(field)!;
    return query && isObjectType(returned) && ofType(returned) === 'nyilvanos' ? 'nyilvanos' : byPermission(field);
  }
  function ofMember(field: GraphQLField<unknown, unknown>): SzerzodesNev | undefined {
    const guarded = argument(field, 'engedely') ?? argument(field, 'osztaly');
    return guarded && argument(field, 'osztaly') !== 'NYILVANOS' ? 'integrator' : undefined;
  }

  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (roots.includes(type)) {
      for (const field of Object.values(type.getFields())) tag(field, ofRoot(field, type === roots[0]));
      continue;
    }
    tag(type, ofType(type));
    if (ofType(type) === 'nyilvanos') for (const field of Object.values(type.getFields())) tag(field, ofMember(field));
  }
}

function rowOf(type: GraphQLObjectType): GraphQLObjectType | undefined {
  const { node, nodes, edges } = type.getFields();
  const row = getNamedType((node ?? nodes ?? edges)?.type);
  return isObjectType(row) ? row : undefined;
}

function argument({ astNode }: Tagged, directive: string): string | undefined {
  const value = astNode?.directives?.find((d) => d.name.value === directive)?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function own(node: Tagged): SzerzodesNev | undefined {
  const name = argument(node, 'tag');
  if (name === undefined || SZERZODESEK.includes(name as SzerzodesNev)) return name as SzerzodesNev | undefined;
  throw new Error(`@Szerzodes("${name}"): ${SZERZODESEK.join(' | ')}`);
}

function tag(node: Tagged, name: SzerzodesNev | undefined): void {
  if (!name || !node.astNode || own(node)) return;
  const directive: ConstDirectiveNode = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'tag' },
    arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'name' }, value: { kind: Kind.STRING, value: name } }],
  };
  Object.assign(node.astNode, { directives: [...(node.astNode.directives ?? []), directive] });
}
