import { buildSchema, isObjectType, type ConstDirectiveNode, type GraphQLSchema } from 'graphql';
import type { SzerzodesNev } from '../graph/szerzodes.ts';
import { szerzodesek } from './szerzodes.ts';

const SDL = `
  directive @engedely(kod: String!) on OBJECT | FIELD_DEFINITION
  directive @osztaly(szint: String!) on OBJECT | FIELD_DEFINITION
  directive @tag(name: String!) repeatable on OBJECT | FIELD_DEFINITION
  type Query {
    adonemek: [Adonem!]! @engedely(kod: "x.adonem.olvas")
    adozok: AdozoConnection! @engedely(kod: "x.adozo.olvas")
    lap: AdonemConnection! @engedely(kod: "x.adonem.olvas")
    xNaplo: NaploConnection! @engedely(kod: "x.naplo.ellenoriz")
    zart: Adonem @engedely(kod: "*") @tag(name: "belso")
    darab: Int! @engedely(kod: "*")
  }
  type Mutation { adonemRogzit: Adonem @engedely(kod: "x.adonem.rogzit") }
  type Adonem @engedely(kod: "x.adonem.olvas") @osztaly(szint: "NYILVANOS") {
    nev: String
    megjegyzes: String @osztaly(szint: "HIVATALI")
    adozok: AdozoConnection @engedely(kod: "x.adozo.olvas")
  }
  type AdonemConnection @engedely(kod: "x.adonem.olvas") { nodes: [Adonem!]! }
  type Adozo @engedely(kod: "x.adozo.olvas") @osztaly(szint: "ADOTITOK") { nev: String }
  type AdozoConnection @engedely(kod: "x.adozo.olvas") { nodes: [Adozo!]! }
  type NaploConnection @engedely(kod: "*") { darab: Int }
`;

type Node = { astNode?: { directives?: readonly ConstDirectiveNode[] } | null };
const tagsOf = ({ astNode }: Node) =>
  (astNode?.directives ?? []).filter((d) => d.name.value === 'tag').map((d) => (d.arguments?.[0]?.value as { value: string }).value);

function tags(schema: GraphQLSchema): Record<string, string> {
  const found = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [
      [type.name, tagsOf(type)] as const,
      ...Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, tagsOf(field)] as const),
    ]);
  return Object.fromEntries(found.filter(([, list]) => list.length > 0).map(([at, list]) => [at, list.join()]));
}

const tagged = (sdl: string, alap?: SzerzodesNev) => {
  const schema = buildSchema(sdl);
  szerzodesek(schema, alap);
  return tags(schema);
};

test('class NYILVANOS is public with its pages and queries; acts, journals and guarded fields are not', () => {
  expect(tagged(SDL)).toEqual({
    'Query.adonemek': 'nyilvanos',
    'Query.lap': 'nyilvanos',
    'Query.adozok': 'integrator',
    'Query.xNaplo': 'belso',
    'Query.zart': 'belso',
    'Query.darab': 'integrator',
    'Mutation.adonemRogzit': 'integrator',
    Adonem: 'nyilvanos',
    'Adonem.megjegyzes': 'integrator',
    'Adonem.adozok': 'integrator',
    AdonemConnection: 'nyilvanos',
    Adozo: 'integrator',
    AdozoConnection: 'integrator',
  });
});

test('the manifest may promise less', () => {
  expect(tagged(SDL, 'belso')).toMatchObject({
    'Query.adonemek': 'nyilvanos',
    'Query.darab': 'belso',
    'Mutation.adonemRogzit': 'belso',
    Adozo: 'belso',
  });
});

test('a tag that no contract knows does not build', () => {
  expect(() => tagged(SDL.replace('"belso"', '"mindenki"'))).toThrow(/mindenki.*nyilvanos/);
});
