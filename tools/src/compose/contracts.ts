import { Kind, parse, print } from 'graphql';
import type {
  ConstDirectiveNode,
  DefinitionNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
  TypeNode,
} from 'graphql';

/** From the widest circle to the narrowest; each contract holds what the ones before it hold. */
export const CONTRACTS = ['nyilvanos', 'integrator', 'belso'] as const;
export type ContractName = (typeof CONTRACTS)[number];

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
type Described = { directives?: readonly ConstDirectiveNode[] };

/** Kept in the contract: it tells the reader what a call needs. */
const GUARDS = ['engedely', 'osztaly', 'frissBelepes'];
const ROOTS = ['Query', 'Mutation'];
const UNTAGGED = CONTRACTS.indexOf('integrator');

/**
 * The part of the public graph that is promised to one circle. Closed: whatever is named in it stands in it. A field whose
 * type is not promised goes, a type without a field goes, and what no root field leads to goes.
 */
export function contractSdl(supergraph: string, api: string, contract: ContractName): string {
  const tags = readTags(supergraph);
  const document = parse(api, { noLocation: true });
  const most = CONTRACTS.indexOf(contract);
  let kept = document.definitions.flatMap((definition) => promised(definition, tags, most));
  for (let before = -1; before !== size(kept);) {
    before = size(kept);
    kept = closed(kept);
  }
  kept = kept.map((definition) => guarded(definition, tags));
  return `${print({ kind: Kind.DOCUMENT, definitions: [...guardDefinitions(supergraph), ...reachable(kept)] })}\n`;
}

/** Strictest tag of a type or `Type.field`, as its place in CONTRACTS; and its guards. */
interface Tags {
  rank: Map<string, number>;
  guards: Map<string, ConstDirectiveNode[]>;
}

function readTags(supergraph: string): Tags {
  const tags: Tags = { rank: new Map(), guards: new Map() };
  const note = (at: string, { directives = [] }: Described) => {
    const ranks = directives.filter(({ name }) => name.value === 'tag').map((d) => CONTRACTS.indexOf(text(d) as ContractName));
    if (ranks.includes(-1)) throw new Error(`${at}: unknown @tag; known: ${CONTRACTS.join(', ')}`);
    if (ranks.length) tags.rank.set(at, Math.max(...ranks));
    tags.guards.set(
      at,
      directives.filter(({ name }) => GUARDS.includes(name.value)),
    );
  };
  for (const type of parse(supergraph, { noLocation: true }).definitions.filter(isComposite)) {
    note(type.name.value, type);
    for (const field of type.fields ?? []) note(`${type.name.value}.${field.name.value}`, field);
  }
  return tags;
}

function promised(definition: DefinitionNode, { rank }: Tags, most: number): DefinitionNode[] {
  if (!isComposite(definition)) return [definition];
  const type = definition.name.value;
  const root = ROOTS.includes(type);
  const own = rank.get(type) ?? UNTAGGED;
  if (!root && own > most) return [];
  const holds = (field: FieldDefinitionNode) => (rank.get(`${type}.${field.name.value}`) ?? (root ? Infinity : own)) <= most;
  return [{ ...definition, fields: definition.fields?.filter(holds) }];
}

/** One round of closing; repeated until nothing goes any more. */
function closed(definitions: DefinitionNode[]): DefinitionNode[] {
  const names = new Set(definitions.map(nameOf));
  const known = (type: TypeNode) => names.has(named(type)) || BUILT_IN.has(named(type));
  const implementors = (name: string) =>
    definitions.filter(isComposite).filter((type) => type.interfaces?.some((face) => face.name.value === name));
  const offered = (face: DefinitionNode, field: string) =>
    face.kind !== Kind.INTERFACE_TYPE_DEFINITION ||
    implementors(face.name.value).every((type) => type.fields?.some(({ name }) => name.value === field));
  return definitions.flatMap((definition): DefinitionNode[] => {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      const types = definition.types?.filter((type) => names.has(type.name.value));
      return types?.length ? [{ ...definition, types }] : [];
    }
    if (!isComposite(definition)) return [definition];
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION && implementors(definition.name.value).length === 0) return [];
    const fields = definition.fields?.filter((field) => known(field.type) && offered(definition, field.name.value));
    return fields?.length ? [{ ...definition, fields, interfaces: definition.interfaces?.filter(known) }] : [];
  });
}

function reachable(definitions: DefinitionNode[]): DefinitionNode[] {
  const byName = new Map(definitions.map((definition) => [nameOf(definition), definition]));
  const met = new Set<string>();
  const visit = (name: string): void => {
    const definition = byName.get(name);
    if (!definition || met.has(name)) return;
    met.add(name);
    references(definition).forEach(visit);
    for (const type of definitions.filter(isComposite)) if (type.interfaces?.some((face) => face.name.value === name)) visit(nameOf(type));
  };
  ROOTS.forEach(visit);
  return definitions.filter((definition) => met.has(nameOf(definition)));
}

function references(definition: DefinitionNode): string[] {
  if (definition.kind === Kind.UNION_TYPE_DEFINITION) return (definition.types ?? []).map(named);
  if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return (definition.fields ?? []).map(({ type }) => named(type));
  if (!isComposite(definition)) return [];
  const fields = (definition.fields ?? []).flatMap(({ type, arguments: args = [] }) => [
    named(type),
    ...args.map((arg) => named(arg.type)),
  ]);
  return [...fields, ...(definition.interfaces ?? []).map(named)];
}

function guarded(definition: DefinitionNode, { guards }: Tags): DefinitionNode {
  if (!isComposite(definition)) return definition;
  const type = definition.name.value;
  const withGuards = <T extends Described>(node: T, at: string): T => ({
    ...node,
    directives: [...(node.directives ?? []), ...(guards.get(at) ?? [])],
  });
  const fields = definition.fields?.map((field) => withGuards(field, `${type}.${field.name.value}`));
  return { ...(ROOTS.includes(type) ? definition : withGuards(definition, type)), fields } as DefinitionNode;
}

const guardDefinitions = (supergraph: string): DefinitionNode[] =>
  parse(supergraph, { noLocation: true }).definitions.filter(
    (definition) => definition.kind === Kind.DIRECTIVE_DEFINITION && GUARDS.includes(definition.name.value),
  );

const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
const isComposite = (node: DefinitionNode): node is Composite =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));
const nameOf = (definition: DefinitionNode): string => ('name' in definition ? (definition.name?.value ?? '') : '');
const text = (directive: ConstDirectiveNode): string => {
  const value = directive.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : '';
};
const size = (definitions: DefinitionNode[]): number =>
  definitions.length + definitions.filter(isComposite).reduce((sum, { fields }) => sum + (fields?.length ?? 0), 0);
