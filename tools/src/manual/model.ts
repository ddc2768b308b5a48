import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  parse,
  type ConstDirectiveNode,
  type GraphQLArgument,
  type GraphQLNamedType,
} from 'graphql';

export interface ArgumentDoc {
  nev: string;
  tipus: string;
  leiras: string;
  alap?: string;
}

export interface FieldDoc extends ArgumentDoc {
  engedely?: string;
  osztaly?: string;
  frissBelepes?: string;
  kivezetes?: string;
  argumentumok: ArgumentDoc[];
}

export type Fajta = 'lekerdezes' | 'muvelet' | 'tipus' | 'bemenet' | 'felsorolas' | 'skalar';

export interface TypeDoc {
  nev: string;
  fajta: Fajta;
  leiras: string;
  engedely?: string;
  osztaly?: string;
  mezok: FieldDoc[];
}

export interface Chapter {
  /** Folder name of the szakrendszer, or `kozos`. */
  szakrendszer: string;
  lekerdezesek: FieldDoc[];
  muveletek: FieldDoc[];
  tipusok: TypeDoc[];
}

export const KOZOS = 'kozos';

/** The contract as chapters: who owns what is read from the supergraph. */
export function chapters(contract: string, supergraph: string): Chapter[] {
  const schema = buildSchema(contract);
  const owners = ownersIn(supergraph);
  const found = new Map<string, Chapter>();
  const chapterOf = (owner: string): Chapter => {
    const chapter = found.get(owner) ?? { szakrendszer: owner, lekerdezesek: [], muveletek: [], tipusok: [] };
    found.set(owner, chapter);
    return chapter;
  };
  const roots = [
    ['Query', 'lekerdezesek'],
    ['Mutation', 'muveletek'],
  ] as const;
  for (const [root, list] of roots) {
    const type = schema.getType(root);
    if (isObjectType(type)) for (const field of fieldsOf(type)) chapterOf(owners.get(`${root}.${field.nev}`) ?? KOZOS)[list].push(field);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type) || roots.some(([root]) => root === type.name)) continue;
    chapterOf(owners.get(type.name) ?? KOZOS).tipusok.push(typeDoc(type));
  }
  return [...found.values()].sort(
    (a, b) => Number(a.szakrendszer === KOZOS) - Number(b.szakrendszer === KOZOS) || a.szakrendszer.localeCompare(b.szakrendszer),
  );
}

/** `Type` and `Query.field` → szakrendszer; what several define is nobody's. */
function ownersIn(supergraph: string): Map<string, string> {
  const owners = new Map<string, string>();
  for (const definition of parse(supergraph, { noLocation: true }).definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    const graphs = graphsOf(definition.directives ?? [], 'join__type');
    if (graphs.length === 1) owners.set(definition.name.value, graphs[0]!);
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const [graph = graphs[0]] = graphsOf(field.directives ?? [], 'join__field');
      if (graph) owners.set(`${definition.name.value}.${field.name.value}`, graph);
    }
  }
  return owners;
}

const graphsOf = (directives: readonly unknown[], name: string): string[] =>
  (directives as ConstDirectiveNode[])
    .filter((directive) => directive.name.value === name)
    .flatMap((directive) => {
      const value = directive.arguments?.find((argument) => argument.name.value === 'graph')?.value;
      return value?.kind === Kind.ENUM ? [value.value.toLowerCase()] : [];
    });

function typeDoc(type: GraphQLNamedType): TypeDoc {
  return { nev: type.name, fajta: fajtaOf(type), leiras: type.description ?? '', ...guards(type.astNode), mezok: fieldsOf(type) };
}

function fajtaOf(type: GraphQLNamedType): Fajta {
  if (isEnumType(type)) return 'felsorolas';
  if (isInputObjectType(type)) return 'bemenet';
  return isObjectType(type) || isInterfaceType(type) ? 'tipus' : 'skalar';
}

function fieldsOf(type: GraphQLNamedType): FieldDoc[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, description, deprecationReason }) => ({
      nev: name,
      tipus: '',
      leiras: description ?? '',
      kivezetes: deprecationReason ?? undefined,
      argumentumok: [],
    }));
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({
    ...argumentDoc(field as GraphQLArgument),
    ...guards(field.astNode),
    kivezetes: field.deprecationReason ?? undefined,
    argumentumok: 'args' in field ? field.args.map(argumentDoc) : [],
  }));
}

const argumentDoc = ({ name, type, description, astNode }: GraphQLArgument): ArgumentDoc => {
  const alap = astNode && 'defaultValue' in astNode && astNode.defaultValue;
  return { nev: name, tipus: String(type), leiras: description ?? '', ...(alap && { alap: literal(alap) }) };
};

const literal = (node: { kind: string }): string => ('value' in node ? String(node.value) : node.kind === Kind.LIST ? '[]' : 'null');

type Guards = Partial<Record<'engedely' | 'osztaly' | 'frissBelepes', string>>;

function guards(node: { directives?: readonly ConstDirectiveNode[] } | null | undefined): Guards {
  const value = (name: string) => {
    const found = node?.directives?.find((directive) => directive.name.value === name)?.arguments?.[0]?.value;
    return found?.kind === Kind.STRING || found?.kind === Kind.INT ? found.value : undefined;
  };
  return { engedely: value('engedely'), osztaly: value('osztaly'), frissBelepes: value('frissBelepes') };
}
