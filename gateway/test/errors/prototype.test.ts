import { world } from '../world/index.ts';
import type { World } from '../world/index.ts';

let w: World;
beforeAll(async () => {
  const poisoned = {
    execute: async () =>
      JSON.parse(
        '{"data":{"kiHiv":"x","__proto__":{"piszok":1},"constructor":{"prototype":{"piszok":1}}},"errors":[{"message":"m","extensions":{"__proto__":{"piszok":1},"code":"SAJAT"}}]}',
      ),
  };
  w = await world({ targets: { ado: poisoned } });
});
afterAll(() => w.stop());
afterEach(() => {
  expect(({} as Record<string, unknown>)['piszok']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('by alias', async () => {
  for (const alias of ['__proto__', '__defineGetter__']) expect((await w.ask(`{ ${alias}: jelentes(ev: 1) }`)).status).toBe(400);
  for (const alias of ['constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    const { status, json } = await w.ask(`{ ${alias}: ingatlan(hrsz: "100") { ${alias}: hrsz valueOf: konyvErtek } }`);
    expect([status, json.data[alias][alias]]).toEqual([200, '100']);
  }
});

test('by a refused field under a treacherous alias', async () => {
  w.grant('bela', ['vagyon.ingatlan.olvas']);
  const { json } = await w.ask('{ constructor: ingatlan(hrsz: "100") { prototype: konyvErtek toString: hrsz } }', { as: { sub: 'bela' } });
  expect(json.data).toEqual({ constructor: { prototype: null, toString: '100' } });
});

test('by variables', async () => {
  const variables = JSON.parse('{"m":"x","constructor":{"prototype":{"piszok":1}}}') as object;
  expect((await w.ask('query Q($m: String) { jelentes(ev: 1, nev: $m) }', { variables })).status).toBe(200);
});

test('by an answer of a subgraph', async () => {
  const { status, json } = await w.ask('{ kiHiv }');
  expect([status, json.data, json.errors![0]!.extensions['code']]).toEqual([200, { kiHiv: 'x' }, 'BELSO_HIBA']);
});

test('by names in the error table', async () => {
  const odd = await world({
    targets: { ado: { execute: async () => ({ data: null, errors: [{ message: 'm', extensions: { code: 'constructor' } }] }) } },
  });
  expect((await odd.ask('{ kiHiv }')).json.errors![0]!.extensions['code']).toBe('BELSO_HIBA');
  await odd.stop();
});
