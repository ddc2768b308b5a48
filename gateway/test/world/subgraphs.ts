/** Two small szakrendszerek for the tests: properties with a price that is closed, and the taxes that hang on them. */
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Hivas } from '../../src/kit.ts';
import type { SubgraphAnswer, SubgraphRequest } from '../../src/types.ts';

const HEAD = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@composeDirective", "@cost", "@listSize"])
    @link(url: "https://asp.invalid/asp/v1.0", import: ["@engedely", "@osztaly", "@frissBelepes"])
    @composeDirective(name: "@engedely")
    @composeDirective(name: "@osztaly")
    @composeDirective(name: "@frissBelepes")
  directive @engedely(kod: String!) on OBJECT | FIELD_DEFINITION
  directive @osztaly(szint: String!) on OBJECT | FIELD_DEFINITION
  directive @frissBelepes(perc: Int!) on FIELD_DEFINITION
`;

export const VAGYON_SDL = `${HEAD}
  type Query {
    ingatlan(hrsz: String!): Ingatlan @engedely(kod: "vagyon.ingatlan.olvas")
    ingatlanok(first: Int = 50): IngatlanConnection! @engedely(kod: "vagyon.ingatlan.olvas")
      @listSize(assumedSize: 50, slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)
    kivonat(tol: Int @cost(weight: 30)): String @engedely(kod: "*") @cost(weight: 500)
    targyak: [Targy!]! @engedely(kod: "*")
    zartGyoker: Int @engedely(kod: "vagyon.titok.olvas")
    gyokerTelek: Telek! @engedely(kod: "*")
    nyitott: Int
    vagyonUgyIntezoje(ugyId: ID!): Boolean @engedely(kod: "*")
    titkos: Titkos! @engedely(kod: "*")
    hiba: Int @engedely(kod: "*")
    melyseg: Mely! @engedely(kod: "*")
    jelentes(ev: Int!, nev: String): String @engedely(kod: "*")
  }
  type Mutation {
    ingatlanRogzit(hrsz: String!): RogzitPayload! @engedely(kod: "vagyon.ingatlan.rogzit")
    ingatlanElad(hrsz: String!): RogzitPayload! @engedely(kod: "vagyon.ingatlan.rogzit") @frissBelepes(perc: 15)
  }
  type RogzitPayload @engedely(kod: "*") { ingatlan: Ingatlan, darab: Int! @engedely(kod: "vagyon.titok.olvas") }
  type IngatlanConnection @engedely(kod: "*") @cost(weight: 0) { edges: [IngatlanEdge!]! totalCount: Int! }
  type IngatlanEdge @engedely(kod: "*") @cost(weight: 0) { node: Ingatlan! cursor: String! }
  type Ingatlan @key(fields: "hrsz") @engedely(kod: "vagyon.ingatlan.olvas") {
    hrsz: String!
    terulet: Int!
    konyvErtek: Int @engedely(kod: "vagyon.ertek.olvas")
    becsultErtek: Int! @engedely(kod: "vagyon.ertek.olvas")
    masolat: Ingatlan
    tulajdonos: String @osztaly(szint: "ZART")
  }
  interface Targy { nev: String! suly: Int }
  type Telek implements Targy @engedely(kod: "*") { nev: String! suly: Int meret: Int! @engedely(kod: "vagyon.ertek.olvas") }
  type Epulet implements Targy @engedely(kod: "*") { nev: String! suly: Int @engedely(kod: "vagyon.ertek.olvas") szint: Int }
  type Titkos @engedely(kod: "vagyon.titok.olvas") { mi: String! }
  type Mely @engedely(kod: "*") { a: Mely, b: Int }
`;

export const ADO_SDL = `${HEAD}
  type Query {
    adotargyak: [Adotargy!] @engedely(kod: "ado.adotargy.olvas")
    adoHiba(mod: String!): String @engedely(kod: "*")
    kiHiv: String @engedely(kod: "*")
  }
  type Ingatlan @key(fields: "hrsz") @engedely(kod: "vagyon.ingatlan.olvas") {
    hrsz: String!
    konyvErtek: Int @external
    adotargyak: [Adotargy!]
    adoalap: Int @requires(fields: "konyvErtek") @engedely(kod: "ado.adotargy.olvas")
  }
  type Adotargy @engedely(kod: "ado.adotargy.olvas") @osztaly(szint: "ADOTITOK") { id: ID! osszeg: Int! }
`;

const telkek = ['100', '101', '102'];
const ingatlan = (hrsz: string) => ({ hrsz, terulet: 500, konyvErtek: 7, becsultErtek: 9, tulajdonos: 'Kanári Béla' });

const rogzit = (_: unknown, { hrsz }: { hrsz: string }) => (rogzitesek.push(hrsz), { ingatlan: ingatlan(hrsz), darab: 1 });

const vagyonResolvers = {
  Query: {
    ingatlan: (_: unknown, { hrsz }: { hrsz: string }) => (telkek.includes(hrsz) ? { ...ingatlan(hrsz), masolat: ingatlan(hrsz) } : null),
    ingatlanok: (_: unknown, { first }: { first: number }) => ({
      edges: telkek.slice(0, first).map((hrsz) => ({ node: ingatlan(hrsz), cursor: hrsz })),
      totalCount: telkek.length,
    }),
    vagyonUgyIntezoje: (_: unknown, { ugyId }: { ugyId: string }) => {
      if (ugyId === 'HIBA') throw new Error('adatbázis');
      return ugyId === 'ELL/2027/3';
    },
    targyak: () => [
      { __typename: 'Telek', nev: 'telek', suly: 1, meret: 10 },
      { __typename: 'Epulet', nev: 'épület', suly: 2, szint: 3 },
    ],
    gyokerTelek: () => ({ nev: 'gyökér', suly: 1, meret: 5 }),
    titkos: () => ({ mi: 'KANARI' }),
    zartGyoker: () => 42,
    nyitott: () => 43,
    hiba: () => {
      throw new Error('duplicate key value: Key (adoazonosito)=(8123456789) SELECT * FROM adozo');
    },
    kivonat: () => 'hrsz;terulet',
    melyseg: () => ({ a: null, b: 1 }),
    jelentes: (_: unknown, { ev }: { ev: number }) => `jelentés ${ev}`,
  },
  Mutation: { ingatlanRogzit: rogzit, ingatlanElad: rogzit },
  Ingatlan: { __resolveReference: ({ hrsz }: { hrsz: string }) => (telkek.includes(hrsz) ? ingatlan(hrsz) : null) },
};
/** What mutations did: stays empty when they were refused. */
export const rogzitesek: string[] = [];

const failures: Record<string, () => unknown> = {
  jog: () =>
    new GraphQLError('saját szöveg KANARI', { extensions: { code: 'NINCS_JOGOSULTSAG', engedely: 'ado.x.olvas', titok: 'KANARI' } }),
  ismeretlen: () => new GraphQLError('KANARI 8123456789', { extensions: { code: 'SAJAT_KOD', adat: 'KANARI' } }),
  bemenet: () =>
    new GraphQLError('Variable "$h" got invalid value "KANARI; Hamis" at "h.hrsz"; Hibás helyrajzi szám. Írja így: 1234/5.', {
      extensions: { code: 'BAD_USER_INPUT' },
    }),
  kivetel: () => new Error('KANARI at /srv/app/secret.ts'),
};
const adoResolvers = {
  Query: {
    adotargyak: () => [{ id: '1', osszeg: 1000 }],
    adoHiba: (_: unknown, { mod }: { mod: string }) => failures[mod]?.() ?? 'jó',
    kiHiv: (_: unknown, __: unknown, hivas: Hivas) => JSON.stringify({ ...hivas, pass: hivas.pass.split('.').slice(0, 3).join('.') }),
  },
  Ingatlan: {
    __resolveReference: (ref: object) => ref,
    adotargyak: ({ hrsz }: { hrsz: string }) => [{ id: hrsz, osszeg: Number(hrsz) }],
    adoalap: ({ konyvErtek }: { konyvErtek: number }) => konyvErtek * 2,
  },
};

export interface TestSubgraph {
  execute(request: SubgraphRequest, hivas: Hivas): Promise<SubgraphAnswer>;
  calls: { request: SubgraphRequest; hivas: Hivas }[];
}

const runnable = (schema: GraphQLSchema): TestSubgraph => {
  const calls: TestSubgraph['calls'] = [];
  return {
    calls,
    async execute(request, hivas) {
      calls.push({ request, hivas });
      const { query, variables, operationName } = request;
      const result = await execute({ schema, document: parse(query), variableValues: variables, operationName, contextValue: hivas });
      return JSON.parse(JSON.stringify(result)) as SubgraphAnswer;
    },
  };
};

export const vagyon = () => runnable(buildSubgraphSchema([{ typeDefs: parse(VAGYON_SDL), resolvers: vagyonResolvers as never }]));
export const ado = () => runnable(buildSubgraphSchema([{ typeDefs: parse(ADO_SDL), resolvers: adoResolvers as never }]));

export function compose(services: Record<string, string>): string {
  const list = Object.entries(services).map(([name, sdl]) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(list);
  if (!supergraphSdl) throw new Error(errors?.map(String).join('\n'));
  return supergraphSdl;
}

export const supergraph = () => compose({ vagyon: VAGYON_SDL, ado: ADO_SDL });
