import { readFileSync } from 'node:fs';
import { buildSchema, parse, print } from 'graphql';
import { koltsegek } from './koltsegek.ts';

const SDL = `
  directive @cost(weight: Int!) on OBJECT | FIELD_DEFINITION
  type Query { lap(first: Int! = 20): SorConnection, lista(first: Int): [Sor!]!, export(first: Int = 50): Fajl, draga(first: Int): Fajl @cost(weight: 9), egy: Sor }
  type SorConnection { nodes: [Sor!]!, edges: [SorEdge!]!, pageInfo: PageInfo!, totalCount: Int! }
  type SorEdge { node: Sor!, cursor: String! }
  type PageInfo { hasNextPage: Boolean! }
  type Sor { nev: String! }
  type Fajl { szoveg: String! }
`;

test('lists say how long they are, pages cost nothing, an export costs as much as the longest page; what is said stays', () => {
  const schema = buildSchema(SDL, { assumeValidSDL: true });
  koltsegek(schema);
  const said = (at: string) => {
    const [type, field] = at.split('.') as [string, string?];
    const owner = schema.getType(type) as unknown as {
      astNode: { directives: never[] };
      getFields(): Record<string, { astNode: { directives: never[] } }>;
    };
    return ((field ? owner.getFields()[field]! : owner).astNode.directives ?? []).map((d) => print(d)).join(' ');
  };
  expect(said('Query.lap')).toBe(
    '@listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)',
  );
  expect(said('Query.lista')).toBe('@listSize(assumedSize: 50, slicingArguments: ["first"], requireOneSlicingArgument: false)');
  expect(['Query.export', 'Query.draga', 'Query.egy', 'Sor', 'SorConnection', 'SorEdge', 'PageInfo'].map(said)).toEqual([
    '@cost(weight: 500)',
    '@cost(weight: 9)',
    '',
    '',
    '@cost(weight: 0)',
    '@cost(weight: 0)',
    '@cost(weight: 0)',
  ]);
});

test('in the composed supergraph no field with `first` is without a price', () => {
  const supergraph = parse(readFileSync(new URL('../../../../schema/supergraph.graphql', import.meta.url), 'utf8'));
  const sized = supergraph.definitions
    .flatMap((d) => (d.kind === 'ObjectTypeDefinition' ? (d.fields ?? []) : []))
    .filter((field) => field.arguments?.some(({ name }) => name.value === 'first'));
  expect(sized.length).toBeGreaterThan(15);
  expect(
    sized.filter(({ directives }) => !directives?.some(({ name }) => /^(cost|listSize)$/.test(name.value))).map(({ name }) => name.value),
  ).toEqual([]);
});
