import {
  defaultTypeResolver,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  TypeNameMetaFieldDef,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { igeret, type Kiegeszito, type Mezo } from './futas.ts';
import { egyed, lista, szerializal } from './kivitel.ts';

/** The fields that a selection asks of one type, merged by response name in the order of the document. */
export function kivalasztas(
  schema: GraphQLSchema,
  fragments: Record<string, FragmentDefinitionNode>,
  type: GraphQLObjectType,
  selectionSets: SelectionSetNode[],
): Mezo[] {
  const szerint = new Map<string, FieldNode[]>();
  const latott = new Set<string>();
  const illik = (felt: FragmentDefinitionNode['typeCondition'] | undefined) => {
    const kert = felt && typeFromAST(schema, felt);
    return !kert || kert === type || (isAbstractType(kert) && schema.isSubType(kert, type));
  };
  const gyujt = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === 'Field') {
        const kulcs = node.alias?.value ?? node.name.value;
        const nodes = szerint.get(kulcs);
        if (nodes) nodes.push(node);
        else szerint.set(kulcs, [node]);
      } else if (node.kind === 'InlineFragment') {
        if (illik(node.typeCondition)) gyujt(node.selectionSet);
      } else if (!latott.has(node.name.value)) {
        latott.add(node.name.value);
        const fragment = fragments[node.name.value];
        if (fragment && illik(fragment.typeCondition)) gyujt(fragment.selectionSet);
      }
    }
  };
  selectionSets.forEach(gyujt);
  return [...szerint].flatMap(([kulcs, nodes]) => {
    const nev = nodes[0]!.name.value;
    const def = nev === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[nev];
    return def ? [mezo(schema, fragments, { kulcs, nodes, def, szulo: type })] : [];
  });
}

function mezo(
  schema: GraphQLSchema,
  fragments: Record<string, FragmentDefinitionNode>,
  alap: Pick<Mezo, 'kulcs' | 'nodes' | 'def' | 'szulo'>,
): Mezo {
  const { def } = alap;
  const belso = isNonNullType(def.type) ? def.type.ofType : def.type;
  const kesz: Mezo = { ...alap, nullazhato: !isNonNullType(def.type), allando: undefined, level: undefined, kiegeszit: () => null };
  if (def === TypeNameMetaFieldDef) kesz.allando = alap.szulo.name;
  if (!def.resolve && isLeafType(belso)) kesz.level = belso;
  kesz.kiegeszit = kiegeszito(schema, fragments, def.type, kesz);
  return kesz;
}

function kiegeszito(
  schema: GraphQLSchema,
  fragments: Record<string, FragmentDefinitionNode>,
  type: GraphQLOutputType,
  honnan: Mezo,
): Kiegeszito {
  if (isNonNullType(type)) {
    const belso = kiegeszito(schema, fragments, type.ofType, honnan);
    return (ertek, ut, futas) => {
      const kesz = belso(ertek, ut, futas);
      if (kesz === null) throw new Error(`Cannot return null for non-nullable field ${honnan.szulo.name}.${honnan.def.name}.`);
      return kesz;
    };
  }
  if (isListType(type)) {
    const elem = kiegeszito(schema, fragments, type.ofType as GraphQLOutputType, honnan);
    const nullazhato = !isNonNullType(type.ofType);
    return (ertek, ut, futas) => (ertek == null ? null : lista(honnan, elem, nullazhato, ertek, ut, futas));
  }
  if (isLeafType(type)) return (ertek) => (ertek == null ? null : szerializal(type, ertek));
  const sets = honnan.nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  const tervek = new Map<GraphQLObjectType, Mezo[]>();
  const terv = (objektumTipus: GraphQLObjectType): Mezo[] => {
    const megvan = tervek.get(objektumTipus);
    if (megvan) return megvan;
    const uj = kivalasztas(schema, fragments, objektumTipus, sets);
    tervek.set(objektumTipus, uj);
    return uj;
  };
  if (isObjectType(type)) return (ertek, ut, futas) => (ertek == null ? null : egyed(honnan, type, terv(type), ertek, ut, futas));
  return (ertek, ut, futas) => {
    if (ertek == null) return null;
    const nev = (type.resolveType ?? defaultTypeResolver)(ertek, futas.ctx, futas.info(honnan, ut), type);
    const tovabb = (kapott: string | undefined) => {
      const tipus = valodiTipus(schema, type, kapott, honnan);
      return egyed(honnan, tipus, terv(tipus), ertek, ut, futas);
    };
    return igeret(nev) ? nev.then(tovabb) : tovabb(nev);
  };
}

function valodiTipus(
  schema: GraphQLSchema,
  elvont: GraphQLAbstractType,
  nev: string | undefined,
  { nodes, def, szulo }: Mezo,
): GraphQLObjectType {
  const tipus = nev === undefined || nev === null ? undefined : schema.getType(nev);
  if (isObjectType(tipus) && schema.isSubType(elvont, tipus)) return tipus;
  throw new GraphQLError(`Abstract type "${elvont.name}" of field "${szulo.name}.${def.name}" has no object type "${nev}".`, { nodes });
}
