import {
  defaultTypeResolver,
  execute,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  OperationTypeNode,
  TypeNameMetaFieldDef,
  typeFromAST,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Vegrehajtas = (ctx: unknown, variables: Record<string, unknown> | undefined) => ExecutionResult | Promise<ExecutionResult>;

/** Carries out one operation for one caller. */
export type Vegrehajto = Vegrehajtas & {
  /** True when the operation is a query. */
  olvas: boolean;
};

type Kulcs = string | number;
type Ut = { prev: Ut; key: Kulcs; typename: string | undefined } | undefined;
type Igeret<T> = T | Promise<T>;
type Kiegeszito = (ertek: unknown, ut: Ut, futas: Futas) => Igeret<unknown>;

interface Mezo {
  kulcs: string;
  nodes: FieldNode[];
  def: GraphQLField<unknown, unknown>;
  szulo: GraphQLObjectType;
  nullazhato: boolean;
  /** Known without the data: the name of the type. */
  allando?: string;
  /** Of a property without resolver that is a scalar or an enum value. */
  level?: GraphQLLeafType;
  kiegeszit: Kiegeszito;
}

const igeret = (ertek: unknown): ertek is Promise<unknown> => typeof (ertek as { then?: unknown } | null)?.then === 'function';

/**
 * Prepares an operation once and carries it out many times, with the answer that graphql-js's `execute` gives: the test
 * `vegrehajtas.test.ts` and `tenantWall` hold the two together. What is rare (mutations, introspection, @skip and @include)
 * is left to graphql-js.
 */
export function vegrehajto(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Vegrehajto {
  const operation = getOperationAST(document, operationName);
  const olvas = operation?.operation === OperationTypeNode.QUERY;
  const fut: Vegrehajtas =
    olvas && egyszeru(document)
      ? elokeszit(schema, document, operation)
      : (contextValue, variableValues) =>
          execute({ schema, document, operationName, contextValue, variableValues }) as Igeret<ExecutionResult>;
  return Object.assign(fut, { olvas });
}

const RITKA = new Set(['__schema', '__type']);

function egyszeru(document: DocumentNode): boolean {
  let van = true;
  const nem = () => void (van = false);
  visit(document, {
    Directive: nem,
    Field: ({ name, alias }) => (RITKA.has(name.value) || alias?.value === '__proto__' ? nem() : undefined),
  });
  return van;
}

/** What one execution carries along. */
class Futas {
  readonly errors: GraphQLError[] = [];
  private readonly nullazva = new Set<Ut>();

  constructor(
    readonly ctx: unknown,
    readonly variables: Record<string, unknown>,
    readonly alap: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation'>,
  ) {}

  info({ def, nodes, szulo }: Mezo, path: Ut): GraphQLResolveInfo {
    return {
      fieldName: def.name,
      fieldNodes: nodes,
      returnType: def.type,
      parentType: szulo,
      path: path as never,
      schema: this.alap.schema,
      fragments: this.alap.fragments,
      rootValue: undefined,
      operation: this.alap.operation,
      variableValues: this.variables,
    } as unknown as GraphQLResolveInfo;
  }

  /** An error nulls the nearest place that may be null; what is below a place nulled before is not told again. */
  hiba(eredeti: unknown, nodes: FieldNode[], ut: Ut, nullazhato: boolean): null {
    const error = locatedError(eredeti, nodes, utvonal(ut));
    if (!nullazhato) throw error;
    this.felvesz(error, ut);
    return null;
  }

  felvesz(error: GraphQLError, hely: Ut): void {
    for (let ut = hely; ut; ut = ut.prev) if (this.nullazva.has(ut)) return;
    if (this.nullazva.has(undefined)) return;
    this.nullazva.add(hely);
    this.errors.push(error);
  }

  valasz(data: unknown): ExecutionResult {
    return (this.errors.length === 0 ? { data } : { errors: this.errors, data }) as ExecutionResult;
  }
}

function utvonal(ut: Ut): Kulcs[] {
  const kulcsok: Kulcs[] = [];
  for (let hely = ut; hely; hely = hely.prev) kulcsok.push(hely.key);
  return kulcsok.reverse();
}

function elokeszit(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Vegrehajtas {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as never;
  for (const node of document.definitions) if (node.kind === 'FragmentDefinition') fragments[node.name.value] = node;
  const gyoker = kivalasztas(schema, fragments, schema.getQueryType()!, [operation.selectionSet]);
  const alap = { schema, fragments, operation };
  return (ctx, variables) => {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 50 });
    if (errors) return { errors };
    const futas = new Futas(ctx, coerced!, alap);
    const bukott = (error: unknown) => {
      futas.felvesz(error as GraphQLError, undefined);
      return futas.valasz(null);
    };
    try {
      const data = objektum(gyoker, undefined, undefined, futas);
      return igeret(data) ? data.then((kesz) => futas.valasz(kesz), bukott) : futas.valasz(data);
    } catch (error) {
      return bukott(error);
    }
  };
}

// --- preparing ---------------------------------------------------------------------------------------------------

/** The fields that a selection asks of one type, merged by response name in the order of the document. */
function kivalasztas(
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

// --- carrying out ------------------------------------------------------------------------------------------------

function szerializal(type: GraphQLLeafType, ertek: unknown): unknown {
  const kesz = type.serialize(ertek);
  if (kesz == null) throw new Error(`Expected a value of ${type.name}.`);
  return kesz;
}

function lista(honnan: Mezo, elem: Kiegeszito, nullazhato: boolean, ertek: unknown, ut: Ut, futas: Futas): Igeret<unknown[]> {
  if (typeof ertek !== 'object' || !(Symbol.iterator in (ertek as object)))
    throw new GraphQLError(`Expected Iterable, but did not find one for field "${honnan.szulo.name}.${honnan.def.name}".`);
  const sorok: Igeret<unknown>[] = [];
  let varni = false;
  try {
    for (const sor of ertek as Iterable<unknown>) {
      const hely: Ut = { prev: ut, key: sorok.length, typename: undefined };
      const work = () => (igeret(sor) ? sor.then((kesz) => ellenorzott(elem, kesz, hely, futas)) : ellenorzott(elem, sor, hely, futas));
      const kesz = vedve(work, honnan, hely, nullazhato, futas);
      varni ||= igeret(kesz);
      sorok.push(kesz);
    }
  } catch (error) {
    // the list is lost, and nobody will wait for what the others come to
    for (const sor of sorok) if (igeret(sor)) sor.catch(() => {});
    throw error;
  }
  return varni ? Promise.all(sorok) : sorok;
}

/** A value that is an error is thrown. */
function ellenorzott(kiegeszit: Kiegeszito, ertek: unknown, ut: Ut, futas: Futas): Igeret<unknown> {
  if (ertek instanceof Error) throw ertek;
  return kiegeszit(ertek, ut, futas);
}

function vedve(work: () => Igeret<unknown>, { nodes }: Mezo, ut: Ut, nullazhato: boolean, futas: Futas): Igeret<unknown> {
  try {
    const kesz = work();
    return igeret(kesz) ? kesz.then(undefined, (error: unknown) => futas.hiba(error, nodes, ut, nullazhato)) : kesz;
  } catch (error) {
    return futas.hiba(error, nodes, ut, nullazhato);
  }
}

function egyed(honnan: Mezo, type: GraphQLObjectType, terv: Mezo[], forras: unknown, ut: Ut, futas: Futas): Igeret<unknown> {
  if (!type.isTypeOf) return objektum(terv, forras, ut, futas);
  const tovabb = (ilyen: boolean) => {
    if (!ilyen) throw new GraphQLError(`Expected value of type "${type.name}".`, { nodes: honnan.nodes });
    return objektum(terv, forras, ut, futas);
  };
  const ilyen = type.isTypeOf(forras, futas.ctx, futas.info(honnan, ut));
  return igeret(ilyen) ? ilyen.then(tovabb) : tovabb(ilyen);
}

function objektum(terv: Mezo[], forras: unknown, ut: Ut, futas: Futas): Igeret<Record<string, unknown>> {
  const kesz: Record<string, unknown> = {};
  let varni: Promise<void>[] | undefined;
  try {
    for (const m of terv) {
      const ertek = m.allando ?? (m.level ? tulajdonsag(m, m.level, forras, ut, futas) : feloldott(m, forras, ut, futas));
      if (igeret(ertek)) {
        kesz[m.kulcs] = undefined; // keeps its place in the order
        (varni ??= []).push(ertek.then((e) => void (kesz[m.kulcs] = e)));
      } else kesz[m.kulcs] = ertek;
    }
  } catch (error) {
    if (!varni) throw error;
    return Promise.all(varni).finally(() => {
      throw error;
    }) as never;
  }
  return varni ? Promise.all(varni).then(() => kesz) : kesz;
}

/** A plain property with a plain value needs neither path nor info. */
function tulajdonsag(m: Mezo, level: GraphQLLeafType, forras: unknown, ut: Ut, futas: Futas): Igeret<unknown> {
  const ertek = typeof forras === 'object' && forras !== null ? (forras as Record<string, unknown>)[m.def.name] : undefined;
  if (typeof ertek === 'object' || typeof ertek === 'function' || ertek === undefined) {
    if (ertek == null && m.nullazhato) return null;
    return feloldott(m, forras, ut, futas, ertek);
  }
  try {
    return szerializal(level, ertek);
  } catch (error) {
    return futas.hiba(error, m.nodes, { prev: ut, key: m.kulcs, typename: m.szulo.name }, m.nullazhato);
  }
}

/** `olvasott`: the property where it has been read already; a getter may cost a statement. */
function feloldott(m: Mezo, forras: unknown, ut: Ut, futas: Futas, olvasott?: unknown): Igeret<unknown> {
  const hely: Ut = { prev: ut, key: m.kulcs, typename: m.szulo.name };
  return vedve(
    () => {
      const args = m.def.args.length > 0 ? getArgumentValues(m.def, m.nodes[0]!, futas.variables) : {};
      const ertek = m.def.resolve
        ? m.def.resolve(forras, args, futas.ctx, futas.info(m, hely))
        : sajat(m, forras, args, hely, futas, olvasott);
      return igeret(ertek) ? ertek.then((e) => ellenorzott(m.kiegeszit, e, hely, futas)) : ellenorzott(m.kiegeszit, ertek, hely, futas);
    },
    m,
    hely,
    m.nullazhato,
    futas,
  );
}

/** What graphql-js does where a field has no resolver: the property, called when it is a function. */
function sajat(m: Mezo, forras: unknown, args: object, hely: Ut, futas: Futas, olvasott?: unknown): unknown {
  if ((typeof forras !== 'object' && typeof forras !== 'function') || forras === null) return undefined;
  const ertek = olvasott ?? (forras as Record<string, unknown>)[m.def.name];
  return typeof ertek === 'function'
    ? (forras as Record<string, (...args: unknown[]) => unknown>)[m.def.name]!(args, futas.ctx, futas.info(m, hely))
    : ertek;
}
