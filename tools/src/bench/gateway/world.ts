/** What the gateways are compared over: properties in one szakrendszer, the taxes on them in another. */

/** Federation 1 as Mercurius reads it; the others get the head as well. */
export const SERVICES = {
  vagyon: `
    type Query { ingatlanok(first: Int!): [Ingatlan!]! @POLICY }
    type Ingatlan @key(fields: "hrsz") @POLICY {
      hrsz: String! cim: String! terulet: Int! fekves: Fekves! bruttoErtek: Float muvelesiAg: String megjegyzes: String aktiv: Boolean!
    }
    enum Fekves { BELTERULET KULTERULET }`,
  ado: `
    EXTEND type Ingatlan @key(fields: "hrsz") @POLICY { hrsz: String! @KEY adotargyak: [Adotargy!]! }
    type Adotargy @POLICY { id: ID! tipus: String! osszeg: Int! kezdo: String }`,
};
export type Service = keyof typeof SERVICES;

const HEAD = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
  @link(url: "https://asp.invalid/asp/v1.0", import: ["@engedely"])
  @composeDirective(name: "@engedely")
directive @engedely(kod: String!) on OBJECT | FIELD_DEFINITION
`;

export const federation2 = (service: Service) =>
  HEAD + SERVICES[service].replaceAll('@POLICY', `@engedely(kod: "${service}.adat.olvas")`).replace('EXTEND ', '').replace('@KEY ', '');

export const federation1 = (service: Service) =>
  SERVICES[service]
    .replaceAll('@POLICY', '')
    .replace('EXTEND', 'extend')
    .replace('@KEY', '@external')
    .replace('type Query', 'extend type Query');

export interface Size {
  name: string;
  query: string;
  objects: number;
  /** Requests in a round. */
  requests: number;
}

const query = (first: number, fields: string) => `query Lap { ingatlanok(first: ${first}) { ${fields} } }`;
const LARGE = 'hrsz cim terulet fekves bruttoErtek muvelesiAg aktiv adotargyak { id osszeg tipus }';

export const SIZES: Size[] = [
  { name: 'small (10 × 3 fields)', objects: 10, query: query(10, 'hrsz terulet adotargyak { osszeg }'), requests: 400 },
  {
    name: 'medium (100 × 8)',
    objects: 100,
    query: query(100, 'hrsz cim terulet fekves bruttoErtek adotargyak { id osszeg tipus }'),
    requests: 150,
  },
  { name: 'large (1000 × 10)', objects: 1000, query: query(1000, LARGE), requests: 25 },
];

const ingatlan = (i: number) => ({
  hrsz: `${1000 + i}/${i % 7}`,
  cim: `Fő utca ${i}. „A” épület`,
  terulet: 400 + i,
  fekves: i % 3 ? 'BELTERULET' : 'KULTERULET',
  bruttoErtek: 1_000_000.5 * i,
  muvelesiAg: i % 2 ? 'szántó' : null,
  aktiv: i % 5 > 0,
});
const adotargyak = (hrsz: string) =>
  Array.from({ length: 1 + (hrsz.length % 2) }, (_, i) => ({
    id: `${hrsz}-${i}`,
    tipus: 'TELEK',
    osszeg: hrsz.length * 1000 + i,
    kezdo: null,
  }));

export const resolvers: Record<Service, object> = {
  vagyon: { Query: { ingatlanok: (_: unknown, { first }: { first: number }) => Array.from({ length: first }, (_, i) => ingatlan(i)) } },
  ado: {
    Ingatlan: {
      __resolveReference: ({ hrsz }: { hrsz: string }) => ({ hrsz }),
      adotargyak: ({ hrsz }: { hrsz: string }) => adotargyak(hrsz),
    },
  },
};

/** The answer to a page, as a gateway gives it. */
export function whole({ objects, query }: Size): object {
  const [, own = '', taxes = ''] = /\{ (?=hrsz)([^{]*) adotargyak \{ ([^}]*) \}/.exec(query) ?? [];
  const only = (object: Record<string, unknown>, fields: string) =>
    Object.fromEntries(fields.split(' ').map((name) => [name, object[name]]));
  const one = (i: number) => ({
    ...only(ingatlan(i), own),
    adotargyak: adotargyak(ingatlan(i).hrsz).map((tax) => only(tax, taxes)),
  });
  return { ingatlanok: Array.from({ length: objects }, (_, i) => one(i)) };
}
