import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { changesBetween } from '../src/registry/changes.ts';
import { registeredOperations, type RegisteredOperation } from '../src/registry/operations.ts';
import { brokenPromises } from '../src/registry/promises.ts';
import { changelog, nextVersion, release, releases, unreleased, type Contracts } from '../src/registry/releases.ts';
import { takeOver, type TakenOver } from '../src/registry/take-over.ts';
import { usedCoordinates } from '../src/registry/usage.ts';
import { inRoot } from '../src/root.ts';

const GRAPH = `
  type Query { ado(szuro: Szuro, fajta: Fajta): Ado targy: Targy regi: Int }
  input Szuro { nev: String mely: Mely }
  input Mely { tol: Int }
  enum Fajta { A B }
  type Ado { nev: String osszeg: Int allapot: Allapot }
  enum Allapot { NYITOTT ZART }
  interface Targy { nev: String }
  type Haz implements Targy { nev: String szint: Int }
`;
const same = (sdl: string): Contracts => ({ nyilvanos: sdl, integrator: sdl, belso: sdl });
const operation = (text: string, at = 'minta/lista'): RegisteredOperation => ({ at, contract: 'integrator', text });

/** What happens to a client when GRAPH becomes `after`. */
const promise = (after: string, ...operations: RegisteredOperation[]) =>
  brokenPromises('', same(after), { before: [{ ref: 'HEAD', contract: 'integrator', sdl: GRAPH }], operations, today: '2026-11-22' });

describe('what an operation stands on', () => {
  const used = (text: string) => [...usedCoordinates(buildSchema(GRAPH), [text])].sort();

  test('fields, arguments, literals of enums and inputs', () => {
    expect(used('{ ado(szuro: { nev: "x" }, fajta: A) { nev } }')).toEqual(
      [
        'Ado',
        'Ado.nev',
        'Fajta',
        'Fajta.A',
        'Query',
        'Query.ado',
        'Query.ado.fajta',
        'Query.ado.szuro',
        'String',
        'Szuro',
        'Szuro.nev',
      ].sort(),
    );
  });

  test('all of what a variable may carry and of what an enum field may answer', () => {
    expect(used('query ($s: Szuro) { ado(szuro: $s) { allapot } }')).toEqual(
      expect.arrayContaining(['Szuro.nev', 'Szuro.mely', 'Mely.tol', 'Allapot.NYITOTT', 'Allapot.ZART']),
    );
  });

  test('through an interface every type behind it', () => {
    expect(used('{ targy { nev ... on Haz { szint } } }')).toEqual(expect.arrayContaining(['Targy.nev', 'Haz.nev', 'Haz.szint']));
  });
});

describe('a changed graph', () => {
  test.each([
    ['a field nobody uses goes', GRAPH.replace(' regi: Int', ''), '{ ado { nev } }', []],
    [
      'a field that is used goes',
      GRAPH.replace(' osszeg: Int', ''),
      '{ ado { osszeg } }',
      [
        'minta/lista: Cannot query field "osszeg" on type "Ado". (1. sor)',
        "integrator, HEAD: Field 'osszeg' was removed from object type 'Ado'",
      ],
    ],
    [
      'a type that is used changes, though the operation still runs',
      GRAPH.replace('osszeg: Int', 'osszeg: String'),
      '{ ado { osszeg } }',
      ["integrator, HEAD: Field 'Ado.osszeg' changed type from 'Int' to 'String'"],
    ],
    [
      'a required argument comes',
      GRAPH.replace('fajta: Fajta', 'fajta: Fajta, ev: Int!'),
      '{ ado { nev } }',
      [
        'minta/lista: Field "ado" argument "ev" of type "Int!" is required, but it was not provided. (1. sor)',
        "integrator, HEAD: Argument 'ev: Int!' added to field 'Query.ado'",
      ],
    ],
    ['a required argument comes where nobody is', GRAPH.replace('fajta: Fajta', 'fajta: Fajta, ev: Int!'), '{ regi }', []],
    [
      'a member of an input that a variable carries goes',
      GRAPH.replace('tol: Int', 'ig: Int'),
      'query ($s: Szuro) { ado(szuro: $s) { nev } }',
      ["integrator, HEAD: Input field 'tol' was removed from input object type 'Mely'"],
    ],
    [
      'an enum value that may be answered goes',
      GRAPH.replace(' ZART', ''),
      '{ ado { allapot } }',
      ["integrator, HEAD: Enum value 'ZART' was removed from enum 'Allapot'"],
    ],
  ])('%s', async (_, after, text, faults) => expect(await promise(after, operation(text))).toEqual(faults));

  test('an operation that is not GraphQL is named', async () => {
    expect(await promise(GRAPH, operation('{ ado {', 'minta/rossz'))).toEqual([expect.stringMatching(/^minta\/rossz: Syntax Error/)]);
  });

  test('an operation counts against its own contract', async () => {
    const now = { ...same(GRAPH), nyilvanos: GRAPH.replace(' regi: Int', '') };
    const faults = await brokenPromises('', now, {
      before: [],
      operations: [{ ...operation('{ regi }', 'nyilvanos/regi'), contract: 'nyilvanos' }],
    });
    expect(faults).toEqual(['nyilvanos/regi: Cannot query field "regi" on type "Query". (1. sor)']);
  });
});

describe('what a running installation has registered', () => {
  let schema: string;
  beforeEach(() => (schema = mkdtempSync(join(tmpdir(), 'asp-atvetel-'))));
  afterEach(() => rmSync(schema, { recursive: true }));
  const of = (kliens: string, nev: string, szoveg: string, onkormanyzat = '02185'): TakenOver => ({ onkormanyzat, kliens, nev, szoveg });
  const taken = (...operations: TakenOver[]) => takeOver(join(schema, 'muveletek'), 'Zala megye', operations);

  test('is taken over once for each text, named like its file, and the build then keeps the promise', async () => {
    const osszeg = 'query Valami { ado { osszeg } }';
    expect(
      taken(
        of('Könyvelő 2.0', 'adok', osszeg),
        of('Könyvelő 2.0', 'adok', `# más szóköz\nquery Valami {\n ado { osszeg }\n}`, '10630'),
        of('Könyvelő 2.0', 'masik-lista', '{ regi }'),
      ).sort(),
    ).toEqual(['zala-megye.konyvelo-2-0/adok.graphql', 'zala-megye.konyvelo-2-0/masik_lista.graphql']);
    expect(readFileSync(join(schema, 'muveletek/zala-megye.konyvelo-2-0/adok.graphql'), 'utf8')).toMatch(
      /^# Könyvelő 2\.0: 2 önkormányzatban.*\nquery adok \{/,
    );
    const operations = registeredOperations(schema);
    expect(operations.map(({ at }) => at)).toEqual(['zala-megye.konyvelo-2-0/adok', 'zala-megye.konyvelo-2-0/masik_lista']);
    expect(await promise(GRAPH.replace(' osszeg: Int', ''), ...operations)).toContain(
      "integrator, HEAD: Field 'osszeg' was removed from object type 'Ado'",
    );
    expect(await promise(GRAPH.replace(' tol: Int', ' tol: Int ig: Int'), ...operations)).toEqual([]);
  });

  test('two texts under one name are two files, and no name leads out of the folder', () => {
    const files = taken(of('A', 'lista', '{ regi }'), of('A', 'LISTA', '{ ado { nev } }', '10630'), of('../../..', '../../x', '{ regi }'));
    expect(files).toHaveLength(3);
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(3);
    expect(files.every((file) => /^zala-megye\.[a-z0-9-]+\/\w+\.graphql$/.test(file))).toBe(true);
  });

  test('taken over again, what was withdrawn goes; what others have registered stays', () => {
    mkdirSync(join(schema, 'muveletek/kezzel'), { recursive: true });
    taken(of('A', 'egy', '{ regi }'), of('B', 'ketto', '{ regi }'));
    taken(of('A', 'egy', '{ ado { nev } }'));
    expect(registeredOperations(schema).map(({ at }) => at)).toEqual(['zala-megye.a/egy']);
    expect(readFileSync(join(schema, 'muveletek/zala-megye.a/egy.graphql'), 'utf8')).toContain('nev');
    expect(() => readFileSync(join(schema, 'muveletek/kezzel'))).toThrow('EISDIR');
  });
});

describe('the changelog', () => {
  const dir = mkdtempSync(join(tmpdir(), 'asp-kiadas-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  test('tells in Hungarian, the breaking first, a new type in one line, guards by their place', async () => {
    const guard = 'directive @engedely(kod: String!) on OBJECT | FIELD_DEFINITION';
    const after = `${guard} ${GRAPH.replace(' regi: Int', ' uj: Uj').replace('type Ado {', 'type Ado @engedely(kod: "x.ado.olvas") {')} type Uj { a: Int b: Int }`;
    expect(await changesBetween(`${guard} ${GRAPH}`, after)).toEqual([
      { szint: 'TORO', hely: 'Query.regi', mi: 'A mező megszűnt.' },
      { szint: 'FIGYELENDO', hely: 'Ado', mi: 'A hozzá kellő engedély megváltozott.' },
      { szint: 'BOVITO', hely: 'Query.uj', mi: 'Új mező.' },
      { szint: 'BOVITO', hely: 'Uj', mi: 'Új típus.' },
    ]);
  });

  test('a release is numbered and dated; a change is told once, in the widest contract that shows it', async () => {
    const added = GRAPH.replace('type Ado {', 'type Ado { uj: Int');
    expect((await release(dir, same(GRAPH), '2026-11-22'))?.verzio).toBe('1.0.0');
    expect(await release(dir, same(GRAPH), '2026-11-23')).toBeUndefined();
    const next = { ...same(added), nyilvanos: GRAPH };
    expect(await unreleased(dir, next)).toEqual({
      nyilvanos: [],
      integrator: [{ szint: 'BOVITO', hely: 'Ado.uj', mi: 'Új mező.' }],
      belso: [],
    });
    expect(await changelog(dir, next)).toMatch(
      /## Következő kiadás[\s\S]*Integrátori[\s\S]*`Ado\.uj` Új mező\.[\s\S]*## 1\.0\.0 – 2026-11-22/,
    );
    expect((await release(dir, next, '2026-12-01'))?.verzio).toBe('1.1.0');
    expect((await release(dir, same(GRAPH), '2026-12-02'))?.verzio).toBe('2.0.0');
    expect(releases(dir).map(({ verzio, nap }) => `${verzio} ${nap}`)).toEqual([
      '2.0.0 2026-12-02',
      '1.1.0 2026-12-01',
      '1.0.0 2026-11-22',
    ]);
  });

  test('what only our own applications see is a patch', () => {
    expect(nextVersion('1.4.2', { belso: [{ szint: 'TORO', hely: 'x', mi: '' }], integrator: [], nyilvanos: [] })).toBe('1.4.3');
  });

  test('the last release has the hashes of its snapshots', () => {
    expect(Object.keys(releases(inRoot('schema'))[0]?.sha256 ?? {})).toEqual(['nyilvanos', 'integrator', 'belso']);
  });
});

test('every registered operation is named like its file, so that logs and faults name it too', () => {
  const names = registeredOperations().map(({ at, text }) => [
    at.split('/')[1]?.toLowerCase(),
    /^(?:query|mutation) (\w+)/m.exec(text)?.[1]?.toLowerCase(),
  ]);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter(([file, name]) => file !== name)).toEqual([]);
});
