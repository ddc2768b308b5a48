import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isEnumType,
  isObjectType,
  isInputObjectType,
  isInterfaceType,
  isScalarType,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { CONTRACTS, contractSdl } from '../src/compose/contracts.ts';
import { breakingChanges } from '../src/compose/breaking.ts';
import { compose } from '../src/compose/compose.ts';
import { inRoot } from '../src/root.ts';

const sdlOf = (name: string) => readFileSync(inRoot('schema/contracts', `${name}.graphql`), 'utf8');
const schemaOf = (name: string) => buildSchema(sdlOf(name));

/** `Type`, `Type.field`, `Enum.VALUE` of everything in a schema. */
function namesOf(schema: GraphQLSchema): Set<string> {
  return new Set(
    Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && !(isScalarType(type) && isSpecifiedScalarType(type)))
      .flatMap((type) => {
        const members = isEnumType(type)
          ? type.getValues().map(({ name }) => name)
          : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
            ? Object.keys(type.getFields())
            : [];
        return [type.name, ...members.map((member) => `${type.name}.${member}`)];
      }),
  );
}

describe('the committed contracts', () => {
  test.each(CONTRACTS)('%s is a valid schema that names nothing it does not hold', (name) => {
    expect(validateSchema(schemaOf(name))).toEqual([]);
  });

  test('each holds what the wider one holds, and the innermost is the whole public graph', () => {
    const [open, integrator, inner] = CONTRACTS.map((name) => namesOf(schemaOf(name))) as [Set<string>, Set<string>, Set<string>];
    expect([...open].filter((name) => !integrator.has(name))).toEqual([]);
    expect([...integrator].filter((name) => !inner.has(name))).toEqual([]);
    expect([...inner].sort()).toEqual([...namesOf(buildSchema(readFileSync(inRoot('schema/api.graphql'), 'utf8')))].sort());
    expect(open.size).toBeGreaterThan(30);
    expect(integrator.size).toBeGreaterThan(2 * open.size);
    expect(inner.size).toBeGreaterThan(integrator.size);
  });

  test('every type of the open contract is of class NYILVANOS or carries no data of its own', () => {
    const schema = schemaOf('nyilvanos');
    const classOf = (name: string) =>
      /@osztaly\(szint: "(\w+)"\)/.exec(new RegExp(`^type ${name} .*`, 'm').exec(sdlOf('nyilvanos'))?.[0] ?? '')?.[1];
    const faulty = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && type !== schema.getQueryType())
      .filter(({ name }) => !/^PageInfo$|(Connection|Edge)$/.test(name) && classOf(name) !== 'NYILVANOS');
    expect(faulty.map(({ name }) => name)).toEqual([]);
    expect(schema.getMutationType()).toBeFalsy();
  });

  test.each(['keretNaplo', 'kliensek', 'jogosultsagiMatrix', 'felhasznalok', 'adoNaplo'])('%s is nobody else’s', (field) => {
    expect(schemaOf('belso').getQueryType()?.getFields()[field]).toBeDefined();
    expect(schemaOf('integrator').getQueryType()?.getFields()[field]).toBeUndefined();
  });
});

describe('how a contract is cut', () => {
  const sdl = (body: string) => `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@shareable", "@composeDirective"])
    @link(url: "https://asp.invalid/asp/v1.0", import: ["@engedely"]) @composeDirective(name: "@engedely")
    directive @engedely(kod: String!) on OBJECT | FIELD_DEFINITION
    ${body}`;
  const cut = (body: string, contract: (typeof CONTRACTS)[number]) => {
    const { supergraph, api } = compose([{ name: 'a', url: 'http://a', sdl: sdl(body) }]);
    return contractSdl(supergraph, api, contract);
  };
  const GRAPH = `
    type Query {
      ado(szuro: Szuro): Ado @tag(name: "nyilvanos") @engedely(kod: "a.ado.olvas")
      dolog: Dolog @tag(name: "integrator")
      naplo: Naplo @tag(name: "belso")
      cimke_nelkul: Int
    }
    input Szuro { fajta: Fajta }
    enum Fajta { A B }
    type Ado @tag(name: "nyilvanos") @engedely(kod: "a.ado.olvas") { nev: String titok: String @tag(name: "integrator") naplo: Naplo csak: CsakNaplo }
    type CsakNaplo @tag(name: "nyilvanos") { naplo: Naplo }
    type Naplo @tag(name: "belso") { sor: String }
    interface Dolog { nev: String, naplo: Naplo }
    type Haz implements Dolog @tag(name: "integrator") { nev: String naplo: Naplo }
    type Bunker implements Dolog @tag(name: "belso") { nev: String naplo: Naplo }`;

  test('fields whose type is not promised go, and types left without a field go with them', () => {
    const open = cut(GRAPH, 'nyilvanos');
    expect(open).toMatch(/ado\(szuro: Szuro\): Ado @engedely\(kod: "a.ado.olvas"\)/);
    expect(open).toMatch(/enum Fajta/);
    expect(open).not.toMatch(/titok|Naplo|CsakNaplo|Dolog|Haz|cimke_nelkul|@tag/);
    expect(validateSchema(buildSchema(open))).toEqual([]);
  });

  test('interfaces keep the implementations that are promised, and only the fields that they still have', () => {
    const integrator = cut(GRAPH, 'integrator');
    expect(integrator).toMatch(/type Haz implements Dolog/);
    expect(integrator).not.toMatch(/Bunker|naplo/i);
    expect(cut(GRAPH, 'belso')).toMatch(/type Bunker implements Dolog/);
    expect(validateSchema(buildSchema(integrator))).toEqual([]);
  });

  test('two subgraphs that promise differently: the narrower circle counts', () => {
    const shared = (tag: string) => sdl(`type Kozos @shareable @tag(name: "${tag}") { x: Int }`);
    const { supergraph, api } = compose([
      {
        name: 'a',
        url: 'http://a',
        sdl: `${shared('nyilvanos')} type Query { a: Kozos @tag(name: "nyilvanos") b: Int @tag(name: "nyilvanos") }`,
      },
      { name: 'b', url: 'http://b', sdl: shared('belso') },
    ]);
    expect(contractSdl(supergraph, api, 'nyilvanos')).not.toMatch(/Kozos/);
    expect(contractSdl(supergraph, api, 'belso')).toMatch(/Kozos/);
  });

  test('a field that leaves a contract is a breaking change of that contract', async () => {
    const [before, after] = [GRAPH, GRAPH.replace('titok: String @tag(name: "integrator")', 'titok: String @tag(name: "belso")')].map(
      (graph) => cut(graph, 'integrator'),
    ) as [string, string];
    expect(await breakingChanges(before, after)).toEqual(["Field 'titok' was removed from object type 'Ado'"]);
  });

  test('an unknown tag does not compose', () => {
    expect(() => cut(GRAPH.replaceAll('"belso"', '"titkos"'), 'nyilvanos')).toThrow(/unknown @tag/);
  });
});
