import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Sample values of scalars; ids come from the caller. */
const MINTA: Record<string, unknown> = {
  Datum: '2026-06-30',
  Idopont: '2026-06-30T10:00:00Z',
  Forint: '1000',
  Hrsz: '100',
  KshKod: '02185',
  Adoazonosito: '8339670018',
  Adoszam: '12345676-2-41',
  Bankszamla: '11745004-20012345-67000002',
  Int: 1,
  Float: 1,
  Boolean: true,
  Json: {},
};
const ures = new Set(['_entities', '_service']);

export interface Muvelet {
  nev: string;
  query: string;
  valtozok: Record<string, unknown>;
  /** True when some argument or input field is an identifier. */
  azonositos: boolean;
}

/** Every root field of the schema as one operation: all arguments filled, all fields selected to a depth. */
export function muveletek(schema: GraphQLSchema, fajta: 'query' | 'mutation', id: string, melyseg = 4): Muvelet[] {
  const root = fajta === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(root?.getFields() ?? {})
    .filter((f) => !ures.has(f.name))
    .map((field) => muvelet(fajta, field, id, melyseg));
}

/** Every list of the schema, with all fields of its rows together and with each of them alone. */
export function listak(schema: GraphQLSchema, id: string): { egyutt: Muvelet; mezonkent: { mezo: string; query: string }[] }[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const lap = getNamedType(field.type);
    const sorok = isObjectType(lap) && lap.name.endsWith('Connection') ? lap.getFields().nodes : undefined;
    if (!sorok) return [];
    const alap = muvelet('query', field, id, 0);
    const kerdes = (mezok: string) => alap.query.replace('{ __typename }', `{ nodes { ${mezok} } }`);
    const mezok = Object.values((getNamedType(sorok.type) as GraphQLObjectType).getFields())
      .filter((f) => !f.args.some(kotelezoArg))
      .map((f) => ({ mezo: f.name, szoveg: `${f.name} ${kivalaszt(f.type, 1)}` }));
    const egyutt = { ...alap, query: kerdes(mezok.map(({ szoveg }) => szoveg).join(' ')) };
    return [{ egyutt, mezonkent: mezok.map(({ mezo, szoveg }) => ({ mezo, query: kerdes(szoveg) })) }];
  });
}

function muvelet(fajta: string, field: GraphQLField<unknown, unknown>, id: string, melyseg: number): Muvelet {
  let azonositos = false;
  const ertek = (type: GraphQLInputType, nev: string): unknown => {
    const t = getNullableType(type);
    if (isListType(t)) return [ertek(t.ofType, nev)];
    if (isEnumType(t)) return t.getValues()[0]!.name;
    if (isInputObjectType(t))
      return Object.fromEntries(
        Object.values(t.getFields())
          .filter((f) => kell(f, nev))
          .map((f) => [f.name, ertek(f.type, f.name)]),
      );
    if (t.name === 'ID') azonositos = true;
    return t.name === 'ID' ? id : (MINTA[t.name] ?? 'x');
  };
  const args = field.args.filter((a) => isNonNullType(a.type) || getNamedType(a.type).name === 'ID' || a.name === 'input');
  const valtozok = Object.fromEntries(args.map((a) => [a.name, ertek(a.type, a.name)]));
  const fej = args.length ? `(${args.map((a) => `$${a.name}: ${String(a.type)}`).join(', ')})` : '';
  const hivas = args.length ? `(${args.map((a) => `${a.name}: $${a.name}`).join(', ')})` : '';
  return {
    nev: field.name,
    query: `${fajta} Proba${fej} { ${field.name}${hivas} ${kivalaszt(field.type, melyseg)} }`,
    valtozok,
    azonositos,
  };
}

/** Optional input fields are filled when they are identifiers, so that every way to name a foreign row is tried. */
const kell = (f: { name: string; type: GraphQLInputType }, _szulo: string) =>
  f.name !== 'idempotenciaKulcs' &&
  (isNonNullType(f.type) || getNamedType(f.type).name === 'ID' || isInputObjectType(getNamedType(f.type)));

const kotelezoArg = (a: GraphQLArgument) => isNonNullType(a.type) && a.defaultValue === undefined;

function kivalaszt(type: GraphQLOutputType, melyseg: number): string {
  const t = getNamedType(type);
  if (isScalarType(t) || isEnumType(t)) return '';
  if (isUnionType(t) || melyseg === 0) return '{ __typename }';
  if (!isObjectType(t) && !isInterfaceType(t)) return '';
  const mezok = Object.values((t as GraphQLObjectType).getFields())
    .filter((f) => !f.args.some(kotelezoArg))
    .filter((f) => melyseg > 1 || isScalarType(getNamedType(f.type)) || isEnumType(getNamedType(f.type)))
    .map((f) => `${f.name} ${kivalaszt(f.type, melyseg - 1)}`);
  return `{ __typename ${mezok.join(' ')} }`;
}
