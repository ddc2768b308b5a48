/** The supergraphs of the proof: the product's own, and several made to hold every shape of federation. */
import { readdirSync, readFileSync } from 'node:fs';
import { compose } from '../world/subgraphs.ts';

export interface EqualityWorld {
  name: string;
  supergraphSdl: string;
  subgraphs: Record<string, string>;
  /** Carries permissions: run behind authorization, with different rights. */
  authorized: boolean;
  /** Every operation must be carried out by the fast path unless a fault is met. */
  covered: boolean;
}

const SCHEMA = new URL('../../../schema/', import.meta.url);
const HEAD = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@override", "@interfaceObject"])`;

/** Entities over three subgraphs, `@requires` of fields and of nested objects, `@provides`, shared value types, lists in lists. */
const SHOP = {
  aru: `${HEAD}
    type Query { aruk(first: Int, szuro: Szuro): [Aru!]! aru(id: ID!): Aru racs: [[Aru]] racsok: [[[Meret!]!]] legjobb: Aru! }
    type Mutation { ujAru(nev: String!): Aru! torol(id: ID!): Boolean ujMeret(meret: MeretIn!): Meret }
    input Szuro { nev: String meret: MeretIn szinek: [Szin!] }
    input MeretIn { szel: Int! mag: Float = 1.5 }
    enum Szin { PIROS KEK ZOLD TITKOS @inaccessible }
    type Aru @key(fields: "id") { id: ID! nev: String! ar: Int suly: Float szin: Szin szinek: [Szin!] meret: Meret rokon: [Aru!] cimkek: [[String]] jellemzok: Jellemzo }
    type Meret @shareable { szel: Int! mag: Float egyseg: String }
    type Jellemzo { kulcs: String! belso: Jellemzo gyerekek: [Jellemzo!] }`,
  raktar: `${HEAD}
    type Query { raktarak: [Raktar!] keszlet(hol: String!): Keszlet }
    type Raktar @key(fields: "kod") @key(fields: "hely { sor oszlop }") { kod: String! hely: Hely! keszletek: [Keszlet!]! fonok: Ember }
    type Hely @shareable { sor: Int! oszlop: String! }
    type Keszlet { darab: Int! aru: Aru! raktar: Raktar }
    type Aru @key(fields: "id") { id: ID! ar: Int @external suly: Float @external meret: Meret @external keszlet: Int szallitas: Int @requires(fields: "ar suly") doboz: String! @requires(fields: "meret { szel mag }") }
    type Meret @shareable { szel: Int! mag: Float }
    type Ember @key(fields: "nev szul") { nev: String! szul: Int! kora: Int }`,
  velemeny: `${HEAD}
    type Query { friss(n: Int = 3): [Velemeny] emberek: [Ember!]! }
    type Velemeny @key(fields: "id") { id: ID! szoveg: String csillag: Int! aru: Aru szerzo: Ember @provides(fields: "becenev") valaszok: [Velemeny] }
    type Aru @key(fields: "id") { id: ID! velemenyek(first: Int): [Velemeny!] atlag: Float ajanlott: [Aru!]! szallitas: Int @external osszes: String @requires(fields: "szallitas") }
    type Ember @key(fields: "nev szul") { nev: String! szul: Int! becenev: String @external velemenyek: [Velemeny!]! kedvenc: Raktar }
    type Raktar @key(fields: "kod") { kod: String! ertekeles: Int }`,
  torzs: `${HEAD}
    type Query { kozos: Kozos @shareable }
    type Kozos @shareable { ev: Int nev: String reszek: [Resz!] egyik: Int }
    type Resz @shareable { a: Int b: String }
    type Ember @key(fields: "nev szul") { nev: String! szul: Int! becenev: String @shareable lakcim: Json }
    scalar Json`,
  ketto: `${HEAD}
    type Query { kozos: Kozos @shareable }
    type Kozos @shareable { ev: Int nev: String reszek: [Resz!] }
    type Resz @shareable { a: Int b: String }`,
};

/** Unions and interfaces whose types live in different subgraphs, fragments on everything, forbidden nulls deep inside. */
const MEDIA = {
  lista: `${HEAD}
    type Query { minden: [Elem] keres(mit: String!): [Talalat!]! csomopont(id: ID!): Csomopont elso: Elem! mappa: Mappa }
    interface Csomopont { id: ID! }
    interface Elem implements Csomopont { id: ID! cim: String! hossz: Int }
    type Konyv implements Elem & Csomopont @key(fields: "id") { id: ID! cim: String! hossz: Int oldal: Int! kapcsolodo: [Elem!] }
    type Film implements Elem & Csomopont @key(fields: "id") { id: ID! cim: String! hossz: Int perc: Int resz: [[Film!]] elozmeny: Film }
    type Zene implements Elem & Csomopont @key(fields: "id") { id: ID! cim: String! hossz: Int dallam: Dallam! }
    type Dallam { hangok: [Int!]! belso: Dallam }
    type Mappa implements Csomopont { id: ID! elemek: [Elem!]! almappak: [Mappa!]! talalatok: [Talalat] }
    union Talalat = Konyv | Film | Mappa | Dallam`,
  alkoto: `${HEAD}
    type Query { alkotok(szerep: Szerep): [Alkoto!]! }
    enum Szerep { IRO RENDEZO }
    interface Alkoto { nev: String! szerep: Szerep }
    type Iro implements Alkoto @key(fields: "nev") { nev: String! szerep: Szerep konyvek: [Konyv!]! dij: Dij }
    type Rendezo implements Alkoto @key(fields: "nev") { nev: String! szerep: Szerep filmek(evtol: Int): [Film] }
    union Dij = Konyv | Film | Iro
    type Konyv @key(fields: "id") { id: ID! iro: Iro! oldal: Int! @external vastag: Boolean @requires(fields: "oldal") }
    type Film @key(fields: "id") { id: ID! rendezo: Rendezo stab: [Alkoto!] perc: Int @external hosszu: Boolean! @requires(fields: "perc") }`,
  piac: `${HEAD}
    type Query { ajanlat: [Ajanlat!] }
    union Ajanlat = Konyv | Film | Zene | Csomag
    type Csomag { ar: Int! elemek: [Ajanlat!] titok: String @inaccessible }
    type Konyv @key(fields: "id") { id: ID! ar: Int }
    type Film @key(fields: "id") { id: ID! ar: Int jegyek: [Jegy!] }
    type Zene @key(fields: "id") { id: ID! ar: Int! }
    type Jegy { ules: String! film: Film! elem: Ajanlat }`,
};

/** What the fast path leaves to the plain executor as a whole. */
const OBJECT_INTERFACE = {
  a: `${HEAD}
    type Query { targyak: [Targy!]! auto: Auto }
    interface Targy @key(fields: "id") { id: ID! nev: String }
    type Auto implements Targy @key(fields: "id") { id: ID! nev: String ajto: Int }
    type Haz implements Targy @key(fields: "id") { id: ID! nev: String szoba: Int! }`,
  b: `${HEAD}
    type Query { keresett: [Targy!] }
    type Targy @key(fields: "id") @interfaceObject { id: ID! ertek: Int masik: Targy }`,
};

const made = (name: string, subgraphs: Record<string, string>, covered = true): EqualityWorld => ({
  name,
  subgraphs,
  supergraphSdl: compose(subgraphs),
  authorized: false,
  covered,
});

function real(): EqualityWorld {
  const files = readdirSync(new URL('subgraphs/', SCHEMA));
  const read = (path: string) => readFileSync(new URL(path, SCHEMA), 'utf8');
  const subgraphs = Object.fromEntries(files.map((file) => [file.replace('.graphql', ''), read(`subgraphs/${file}`)]));
  return { name: 'önkormányzati ASP', subgraphs, supergraphSdl: read('supergraph.graphql'), authorized: true, covered: true };
}

export const equalityWorlds = (): EqualityWorld[] => [
  real(),
  made('bolt', SHOP),
  made('média', MEDIA),
  made('interfész-objektum', OBJECT_INTERFACE, false),
];
