import { engedelyek } from '@asp/kit/call';
import { getIntrospectionQuery } from 'graphql';
import { world } from '../world/index.ts';
import type { World } from '../world/index.ts';

let open: World;
let closed: World;
beforeAll(async () => {
  open = await world();
  closed = await world({ production: true });
  for (const w of [open, closed]) w.grant('gep', ['vagyon.**'], { fajta: 'KLIENS' });
  closed.grant('dora', engedelyek(['INTEGRACIOS_UGYINTEZO']));
  closed.grant('gep2', ['sema.jatszoter.hasznal'], { fajta: 'KLIENS' });
});
afterAll(() => Promise.all([open.stop(), closed.stop()]));

const MACHINE = { as: { sub: 'gep' } };
const SCHEMA = '{ __schema { queryType { name } } }';
const codeOf = async (answer: ReturnType<World['ask']>) => (await answer).json.errors?.[0]?.extensions['code'] ?? (await answer).status;

test.each<[string, () => ReturnType<World['ask']>, unknown]>([
  ['anonymous', () => open.ask(SCHEMA, { token: null }), 'HIANYZO_TOKEN'],
  ['person, not in production', () => open.ask(SCHEMA), 200],
  ['machine without the scope', () => open.ask(SCHEMA, { as: { sub: 'gep' } }), 'INTROSPEKCIO_TILTOTT'],
  ['machine with the scope', () => open.ask(SCHEMA, { as: { sub: 'gep', scope: 'openid sema' } }), 200],
  ['person, in production: no free text at all', () => closed.ask(SCHEMA), 'DOKUMENTUM_NEM_MEGBIZHATO'],
  ['machine without the scope, in production', () => closed.ask(SCHEMA, MACHINE), 'INTROSPEKCIO_TILTOTT'],
  ['person with the scope, in production', () => closed.ask(SCHEMA, { as: { scope: 'sema' } }), 200],
  ['person with the role that opens it, in production', () => closed.ask(SCHEMA, { as: { sub: 'dora' } }), 200],
  ['machine with such a permission and without the scope', () => closed.ask(SCHEMA, { as: { sub: 'gep2' } }), 'INTROSPEKCIO_TILTOTT'],
  ['a scope that only begins so', () => closed.ask(SCHEMA, { as: { sub: 'gep', scope: 'sematikus' } }), 'INTROSPEKCIO_TILTOTT'],
  ['__type', () => closed.ask('{ __type(name: "Query") { name } }', MACHINE), 'INTROSPEKCIO_TILTOTT'],
  [
    'hidden in a fragment',
    () => closed.ask('{ ...F } fragment F on Query { a: __schema { queryType { name } } }', MACHINE),
    'INTROSPEKCIO_TILTOTT',
  ],
  ['__typename is always answered', () => closed.ask('{ __typename ingatlan(hrsz: "100") { __typename } }', MACHINE), 200],
])('%s', async (_, ask, expected) => {
  expect(await codeOf(ask())).toBe(expected);
});

test('the whole schema, as tools ask for it, is within the limits', async () => {
  const { status, json } = await open.ask(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, specifiedByUrl: true }));
  expect(status).toBe(200);
  const names = json.data.__schema.types.map((t: { name: string }) => t.name);
  expect(names).toContain('Ingatlan');
  expect(names).not.toContain('_Entity');
  expect(JSON.stringify(json)).not.toContain('join__');
});

test('the circular one is refused', async () => {
  const { status } = await open.ask(
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
  );
  expect(status).toBe(400);
});
