import { readFileSync, readdirSync } from 'node:fs';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  buildSchema,
  concatAST,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  parse,
  print,
} from 'graphql';
import { typePolicies } from '../src/app/cache.ts';

/**
 * What one page asks may not shorten what another has in the cache: a thing with an identifier is always asked with it, one
 * with a natural key with that, and any other value with the same fields wherever it stands.
 */
const gyoker = new URL('../src/', import.meta.url);
const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'), { assumeValidSDL: true });
const forras = (readdirSync(gyoker, { recursive: true }) as string[])
  .filter((f) => /\.(vue|ts)$/.test(f) && !f.startsWith('gql'))
  .flatMap((f) => [...readFileSync(new URL(f, gyoker), 'utf8').matchAll(/\bgraphql\(\s*`([^`]*)`/g)].map((m) => parse(m[1]!)));

interface Kerdes {
  muvelet: string;
  tipus: GraphQLObjectType;
  /** Where the value is kept: the field that holds it, with the arguments that are written out. */
  hely: string;
  lista: boolean;
  mezok: string[];
}

/** Every object that the operations of these documents ask for. */
function kerdesek(dokumentum: DocumentNode): Kerdes[] {
  const reszek = new Map(
    dokumentum.definitions.flatMap((d) => (d.kind === 'FragmentDefinition' ? [[d.name.value, d] as [string, FragmentDefinitionNode]] : [])),
  );
  const mezoi = (s: SelectionSetNode): FieldNode[] =>
    s.selections.flatMap((x) =>
      x.kind === 'Field' ? [x] : mezoi(x.kind === 'InlineFragment' ? x.selectionSet : reszek.get(x.name.value)!.selectionSet),
    );
  const ki: Kerdes[] = [];
  const jar = (tipus: GraphQLObjectType, reszei: SelectionSetNode[], muvelet: string) => {
    const hol = Map.groupBy(reszei.flatMap(mezoi), (m) => `${m.name.value}(${(m.arguments ?? []).map(print).sort().join(', ')})`);
    for (const [mezo, csomopontok] of hol) {
      const def = tipus.getFields()[csomopontok[0]!.name.value];
      const cel = def && getNamedType(def.type);
      if (!def || !isObjectType(cel)) continue;
      const alatta = csomopontok.flatMap((c) => c.selectionSet ?? []);
      const mezok = [...new Set(alatta.flatMap(mezoi).map((m) => m.name.value))].sort();
      ki.push({ muvelet, tipus: cel, hely: `${tipus.name}.${mezo}`, lista: isListType(getNullableType(def.type)), mezok });
      jar(cel, alatta, muvelet);
    }
  };
  for (const d of dokumentum.definitions) if (d.kind === 'OperationDefinition') jar(gyokere(d), [d.selectionSet], d.name?.value ?? '?');
  return ki;
}
const gyokere = (d: OperationDefinitionNode) => (d.operation === 'query' ? schema.getQueryType()! : schema.getMutationType()!);

function hibak(minden: Kerdes[]): string[] {
  const kulcsa = (tipus: GraphQLObjectType): readonly string[] | null => {
    const kulcs = typePolicies[tipus.name]?.keyFields;
    return Array.isArray(kulcs) ? (kulcs as string[]) : 'id' in tipus.getFields() ? ['id'] : null;
  };
  const kulcsNelkul = minden.flatMap(({ muvelet, tipus, hely, mezok }) => {
    const hianyzik = (kulcsa(tipus) ?? []).filter((k) => !mezok.includes(k));
    return hianyzik.length ? [`${muvelet}: ${hely} is a ${tipus.name} without ${hianyzik.join(', ')}`] : [];
  });
  const nevtelen = Map.groupBy(
    // what an act answers is handed over, not kept
    minden.filter(
      ({ tipus, hely, lista }) => !kulcsa(tipus) && !hely.startsWith('Mutation.') && (lista || typePolicies[tipus.name]?.merge !== true),
    ),
    ({ hely }) => hely,
  );
  const elteres = [...nevtelen].flatMap(([hely, kik]) => {
    const valtozatok = Map.groupBy(kik, ({ mezok }) => mezok.join(' '));
    return valtozatok.size < 2 ? [] : [`${hely}: ${[...valtozatok].map(([m, k]) => `${k[0]!.muvelet} asks ${m}`).join('; ')}`];
  });
  return [...new Set([...kulcsNelkul, ...elteres])];
}

test('no page shortens in the cache what another page has asked', () => {
  const minden = kerdesek(concatAST(forras));
  expect(minden.length).toBeGreaterThan(200);
  expect(hibak(minden)).toEqual([]);
});

test('every policy names a type of the graph by fields of it', () => {
  for (const [nev, { keyFields }] of Object.entries(typePolicies)) {
    const mezok = (schema.getType(nev) as GraphQLObjectType | undefined)?.getFields() ?? {};
    expect([nev, Object.keys(mezok)]).toEqual([nev, expect.arrayContaining([...((keyFields as string[] | undefined) ?? [])])]);
  }
});

test.each([
  ['a list asked with fewer fields', '{ vagyonKategoriak { kod nev } }', '{ vagyonKategoriak { kod } }', /vagyonKategoriak\(\)/],
  ['a thing without its identifier', '{ adozok(first: 1) { nodes { nev } } }', '{ en { id } }', /Adozo without id/],
  ['a parcel without its key', '{ ingatlan(fekves: BELTERULET, hrsz: "1") { hrsz } }', '{ en { id } }', /Ingatlan without fekves/],
])('it is noticed: %s', (_nev, egyik, masik, kell) => {
  expect(hibak(kerdesek(parse(`query A ${egyik} query B ${masik}`))).join()).toMatch(kell);
});
