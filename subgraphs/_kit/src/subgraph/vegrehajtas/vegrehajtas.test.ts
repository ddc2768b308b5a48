import { buildSchema, execute, isCompositeType, isObjectType, getNamedType, parse, type GraphQLCompositeType } from 'graphql';
import { vegrehajto } from './vegrehajtas.ts';

/** Values of every kind a resolver may hand out: at once or later, missing, wrong, failing, an error as a value. */
const schema = buildSchema(`
  interface Nevezett { nev: String! }
  union Barmi = Alma | Korte
  enum Szin { PIROS ZOLD }
  input Szuro { szam: Int = 3, szin: Szin }
  type Alma implements Nevezett { id: ID! nev: String! szin: Szin korte: Korte szomszed(tav: Int = 1): Alma! }
  type Korte implements Nevezett { id: ID! nev: String! suly: Float almak(n: Int!): [Alma]! lehet: [Alma] barmi: Barmi }
  type Query { alma(szuro: Szuro): Alma korte: Korte! almak(n: Int!): [Alma] torott: [Alma!] mind: [[Barmi]!] nevezett: Nevezett szam: Int hiba: Korte! }
`);

const hash = (szoveg: string) => [...szoveg].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) >>> 0, 7);
const alma = (id: string) => ({ __typename: 'Alma', id, nev: `alma ${id}`, szin: 'PIROS' });
const korte = (id: string) => ({ __typename: 'Korte', id, nev: () => `körte ${id}`, suly: hash(id) % 3 ? 1.5 : null });

/** The same place answers the same every time; `zaj` decides how often it goes wrong. */
function ertek(zaj: number, hely: string, jo: () => unknown): unknown {
  const h = hash(`${hely}!`) % 100;
  const kesz = h < zaj ? [null, undefined, new Error(`hibás érték: ${hely}`), 'nem ilyen'][h % 4] : jo();
  const dob = h < zaj && h % 5 === 0;
  if (hash(hely) % 2) {
    if (dob) throw new Error(`dobott: ${hely}`);
    return kesz;
  }
  return Promise.resolve().then(() => {
    if (dob) throw new Error(`elutasított: ${hely}`);
    return kesz;
  });
}

const UT = (info: { path: { key: string | number; prev?: unknown } | undefined }): string =>
  info.path ? `${UT({ path: info.path.prev as never })}.${info.path.key}` : '';
const MEZOK: Record<string, Record<string, (args: Record<string, number>, hely: string) => unknown>> = {
  Query: {
    alma: (args, hely) => alma(hely + JSON.stringify(args)),
    korte: (_a, hely) => korte(hely),
    almak: ({ n }, hely) => Array.from({ length: n! }, (_, i) => alma(`${hely}${i}`)),
    mind: (_a, hely) => [[alma(hely), Promise.resolve(korte(hely))], [null], []],
    nevezett: (_a, hely) => (hash(hely) % 2 ? alma(hely) : korte(hely)),
    szam: () => 5,
    torott: () => [Promise.reject(new Error('később')), new Error('rögtön')],
    hiba: () => {
      throw new Error('mindig');
    },
  },
  Alma: { korte: (_a, hely) => korte(hely), szomszed: ({ tav }, hely) => alma(`${hely}+${tav}`) },
  Korte: {
    almak: ({ n }, hely) => Array.from({ length: n! }, (_, i) => alma(`${hely}${i}`)),
    lehet: (_a, hely) => [alma(hely), null, Promise.reject(new Error('elem')), new Error('elem érték'), Promise.resolve(alma(hely))],
    barmi: (_a, hely) => (hash(hely) % 2 ? alma(hely) : korte(hely)),
  },
};
for (const [tipus, mezok] of Object.entries(MEZOK)) {
  const fields = (schema.getType(tipus) as never as { getFields(): Record<string, { resolve?: unknown }> }).getFields();
  for (const [nev, jo] of Object.entries(mezok))
    fields[nev]!.resolve = (_forras: unknown, args: never, { zaj }: { zaj: number }, info: never) =>
      ertek(zaj, UT(info), () => jo(args, UT(info)));
}

function veletlen(mag: number) {
  let allapot = mag;
  return (n: number) => {
    allapot = (Math.imul(allapot, 1664525) + 1013904223) >>> 0;
    return Math.floor((allapot / 2 ** 32) * n);
  };
}

let sorszam = 0;

/** A random selection: aliases, fragments on types, interfaces and unions, the same field twice, names of types. */
function valasztas(r: (n: number) => number, type: GraphQLCompositeType, mely: number): string {
  const reszek = ['__typename'];
  if (!isObjectType(type)) {
    for (const t of schema.getPossibleTypes(type)) if (r(3)) reszek.push(`... on ${t.name} ${valasztas(r, t, mely - 1)}`);
    return `{ ${reszek.join(' ')} }`;
  }
  for (const field of Object.values(type.getFields())) {
    if (field.name === 'torott' || (field.name === 'hiba' && r(6))) continue;
    const belso = getNamedType(field.type);
    if (r(3) === 0 || (isCompositeType(belso) && mely <= 0)) continue;
    const args = { n: '(n: 2)', szuro: r(2) ? '(szuro: $szuro)' : '(szuro: {szin: ZOLD})', tav: r(2) ? '(tav: $tav)' : '' };
    const arg = field.args.map((a) => args[a.name as keyof typeof args]).join('');
    const kulcs = arg || r(4) === 0 ? `m${sorszam++}: ` : '';
    reszek.push(`${kulcs}${field.name}${arg} ${isCompositeType(belso) ? valasztas(r, belso, mely - 1) : ''}`);
  }
  if (r(3) === 0) reszek.push(`... on ${type.name} { __typename }`);
  if (type.name !== 'Query' && r(3) === 0) reszek.push('...Nev', '... on Nevezett { nev }');
  return `{ ${reszek.join(' ')} }`;
}

/** Faults of our own code are worded shorter than in graphql-js. */
const szoveg = (message: string) => message.replace(/^(Abstract type "\w+"|Expected ).*$/, '$1');
type Valasz = { data?: unknown; errors?: readonly { message: string; path?: readonly (string | number)[]; locations?: unknown }[] };

/** True where the error is the null that the answer shows; what else fails below a place that is lost is a matter of time. */
const latszik = (data: unknown, path: readonly (string | number)[] = []): boolean =>
  path.length === 0 ? data === null : !!data && latszik((data as Record<string | number, unknown>)[path[0]!], path.slice(1));

const rendben = ({ data, errors }: Valasz) => ({
  data: JSON.stringify(data),
  hibas: !!errors,
  errors: errors
    ?.filter(({ path }) => data === undefined || latszik(data, path))
    .map(({ message, path, locations }) => JSON.stringify({ message: szoveg(message), path, locations }))
    .sort(),
});

async function egyforma(query: string, variables: Record<string, unknown>, zaj: number): Promise<ReturnType<typeof rendben>> {
  const document = parse(query);
  const vart = rendben(await execute({ schema, document, variableValues: variables, contextValue: { zaj } }));
  const kapott = rendben(await vegrehajto(schema, document, undefined)({ zaj }, variables));
  expect({ query, ...kapott }).toEqual({ query, ...vart });
  return vart;
}

test('random operations are answered as graphql-js answers them', async () => {
  let hibas = 0;
  for (let mag = 1; mag <= 150; mag++) {
    const r = veletlen(mag);
    const query = `query ($szuro: Szuro, $tav: Int) ${valasztas(r, schema.getQueryType()!, 3)} fragment Nev on Nevezett { nev ... on Korte { suly } }`;
    const vart = await egyforma(query, { szuro: { szin: 'PIROS' }, tav: mag % 3 ? mag : undefined }, [0, 5, 25][mag % 3]!);
    if (vart.errors?.length) hibas++;
  }
  expect(hibas).toBeGreaterThan(50);
});

test.each([
  ['a variable of a wrong type', 'query ($n: Int!) { almak(n: $n) { id } }', { n: 'három' }],
  ['a variable that is missing', 'query ($n: Int!) { almak(n: $n) { id } }', {}],
  ['a null where none may be, up to the root', '{ hiba { id } szam }', {}],
  ['@skip and @include', 'query ($b: Boolean = false) { szam @include(if: $b) alma { id @skip(if: $b) nev } }', {}],
  ['introspection', '{ __schema { queryType { name } } szam }', {}],
  ['an alias that is a name of the language', '{ __proto__: szam constructor: szam toString: alma { id } }', {}],
])('%s', async (_nev, query, variables) => {
  await egyforma(query, variables, 0);
});

test('what fails in a lost list is nobody’s, and does not end the process', async () => {
  const valasz = await vegrehajto(schema, parse('{ torott { id } }'), undefined)({ zaj: 0 }, {});
  await new Promise((ok) => setImmediate(ok));
  expect(JSON.parse(JSON.stringify(valasz))).toMatchObject({
    data: { torott: null },
    errors: [{ message: 'rögtön', path: ['torott', 1] }],
  });
});

test('of several operations one must be named', async () => {
  const document = parse('query A { szam } query B { alma { id } }');
  const fut = async (nev?: string) => JSON.stringify(await vegrehajto(schema, document, nev)({ zaj: 0 }, {}));
  expect(await fut('A')).toBe('{"data":{"szam":5}}');
  expect(await fut()).toContain('Must provide operation name');
  expect(await fut('C')).toContain('Unknown operation named');
});
