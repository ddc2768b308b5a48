import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { breakingChanges } from '../src/compose/breaking.ts';
import { compose } from '../src/compose/compose.ts';
import { composedFiles, contractsIn, staleFiles, writeComposed } from '../src/compose/files.ts';
import { brokenPromises } from '../src/registry/promises.ts';
import { parts } from '../src/parts.ts';
import { inRoot } from '../src/root.ts';

describe('the committed schema', () => {
  test('is what the code says (else: npm run compose)', async () => {
    expect(staleFiles(inRoot('schema'), await composedFiles(parts()))).toEqual([]);
  }, 120_000);

  test('keeps every promise: registered operations run, and nothing they stand on broke since the last commit and release', async () => {
    const files = ['nyilvanos', 'integrator', 'belso'].map((name) => join('contracts', `${name}.graphql`));
    const now = contractsIn(new Map(files.map((name) => [name, readFileSync(inRoot('schema', name), 'utf8')])));
    expect(await brokenPromises(inRoot('schema'), now)).toEqual([]);
  });
});

describe('the checks bite', () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
  const properties = {
    name: 'ivk',
    url: 'http://a',
    sdl: `${link} type Query { x: Ingatlan } type Ingatlan @key(fields: "hrsz") { hrsz: ID! }`,
  };

  test('on subgraphs that do not compose, with every fault', () => {
    const rival = { name: 'ado', url: 'http://b', sdl: `${link} type Ingatlan @key(fields: "hrsz") { hrsz: Int! }` };
    expect(() => compose([properties, rival])).toThrow(/hrsz/);
  });

  test('on two guards of one shared type, of which composition would keep one', () => {
    const guarded = (code: string) =>
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
        @link(url: "https://asp.invalid/asp/v1.0", import: ["@engedely"]) @composeDirective(name: "@engedely")
      directive @engedely(kod: String!) on OBJECT | FIELD_DEFINITION
      type Hiba @shareable @engedely(kod: "${code}") { kod: String }`;
    const one = { name: 'a', url: 'http://a', sdl: `${guarded('*')} type Query { a: Hiba }` };
    expect(() => compose([one, { name: 'b', url: 'http://b', sdl: guarded('*') }])).not.toThrow();
    expect(() => compose([one, { name: 'b', url: 'http://b', sdl: guarded('b.hiba.olvas') }])).toThrow(/@engedely/);
  });

  test('on a stale, a missing and an orphaned file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'asp-schema-'));
    const files = new Map([
      ['api.graphql', 'a'],
      ['supergraph.graphql', 's'],
      [join('subgraphs', 'ado.graphql'), 'x'],
    ]);
    expect(writeComposed(folder, files)).toEqual([...files.keys()]);
    expect(staleFiles(folder, files)).toEqual([]);
    writeFileSync(join(folder, 'api.graphql'), 'b');
    writeFileSync(join(folder, 'subgraphs', 'gone.graphql'), '');
    rmSync(join(folder, 'supergraph.graphql'));
    expect(staleFiles(folder, files)).toEqual(['api.graphql', 'supergraph.graphql', join('subgraphs', 'gone.graphql')]);
    rmSync(folder, { recursive: true });
  });

  const before = `type Query { ado(ev: Int): Int
    regi: Int @deprecated(reason: "Helyette: ado. Removed after 2026-06-30.")
    datumtalan: Int @deprecated(reason: "Helyette: ado.") }
    enum Fekves { BELTERULET TANYA @deprecated(reason: "Removed after 2026-06-30.") }
    input Szuro { nev: String }`;

  test.each([
    ['an added field', before.replace('ado(', 'uj: Int ado('), []],
    ['a removal whose day has passed', before.replace(/regi: .*\n/, '\n'), []],
    ['a value whose day has passed', before.replace(/ TANYA .*"\)/, ''), []],
    [
      'a removal without a day',
      before.replace(/datumtalan: .*\) }/, '}'),
      ["Field 'datumtalan' (deprecated) was removed from object type 'Query'"],
    ],
    [
      'a changed type',
      before.replace('ado(ev: Int): Int', 'ado(ev: Int): String'),
      ["Field 'Query.ado' changed type from 'Int' to 'String'"],
    ],
    ['a new required argument', before.replace('ev: Int', 'ev: Int, ho: Int!'), ["Argument 'ho: Int!' added to field 'Query.ado'"]],
    [
      'a removed input field',
      before.replace('nev: String', 'cim: String'),
      ["Input field 'nev' was removed from input object type 'Szuro'"],
    ],
  ])('%s', async (_, after, broken) => expect(await breakingChanges(before, after, { today: '2026-07-01' })).toEqual(broken));

  test('a removal before its day', async () => {
    expect(await breakingChanges(before, before.replace(/regi: .*\n/, '\n'), { today: '2026-06-30' })).toHaveLength(1);
  });
});
