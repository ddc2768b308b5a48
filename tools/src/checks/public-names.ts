import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

export interface PublicName {
  /** `Type`, `Type.field`, `Type.field(argument)`, `Enum.VALUE` */
  at: string;
  name: string;
  description: string | undefined;
  kind: 'type' | 'field' | 'argument' | 'value';
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

/** Every name an integrator meets in the public graph. */
export function publicNames(schema: GraphQLSchema): PublicName[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !BUILT_IN.has(name))
    .flatMap((type) => [...ownName(type), ...memberNames(type)]);
}

const ownName = (type: GraphQLNamedType): PublicName[] =>
  ROOTS.has(type.name) ? [] : [{ at: type.name, name: type.name, description: type.description ?? undefined, kind: 'type' }];

function memberNames(type: GraphQLNamedType): PublicName[] {
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => entry(`${type.name}.${name}`, name, description, 'value'));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, description }) => entry(`${type.name}.${name}`, name, description, 'field'));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    entry(`${type.name}.${name}`, name, description, 'field'),
    ...args.map((arg) => entry(`${type.name}.${name}(${arg.name})`, arg.name, arg.description, 'argument')),
  ]);
}

const entry = (at: string, name: string, description: string | null | undefined, kind: PublicName['kind']): PublicName => ({
  at,
  name,
  description: description ?? undefined,
  kind,
});
