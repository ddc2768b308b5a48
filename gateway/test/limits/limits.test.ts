import { connect } from 'node:net';
import { send, world } from '../world/index.ts';
import type { World } from '../world/index.ts';

let w: World;
let auth: Record<string, string>;
beforeAll(async () => {
  w = await world({ limits: { bodyTimeoutMs: 700 } });
  auth = { 'content-type': 'application/json', authorization: `Bearer ${await w.token()}` };
});
afterAll(() => w.stop());

const nested = (depth: number) => `{ melyseg ${'{ a '.repeat(depth - 2)}{ b }${' }'.repeat(depth - 2)} }`;
const times = (n: number, text: (i: number) => string) => Array.from({ length: n }, (_, i) => text(i)).join(' ');
const bomb = (n: number) =>
  `{ melyseg { ...F0 } } ${times(n, (i) => `fragment F${i} on Mely { x: a { ...F${i + 1} } y: a { ...F${i + 1} } }`)} fragment F${n} on Mely { b }`;

const REFUSED: [string, string, string][] = [
  ['depth 16', nested(16), 'TUL_MELY'],
  ['depth 400', nested(400), 'TUL_MELY'],
  ['31 aliases', `{ ${times(31, (i) => `a${i}: __typename`)} }`, 'TUL_SOK_ALIAS'],
  ['31 aliases through a fragment', `{ ${times(16, () => '...F')} } fragment F on Query { a: zartGyoker b: zartGyoker }`, 'TUL_SOK_ALIAS'],
  ['21 root fields', `{ ${times(21, () => '__typename')} }`, 'TUL_SOK_GYOKERMEZO'],
  ['51 directives', `{ melyseg { b ${times(51, () => '@include(if: true)')} } }`, 'TUL_SOK_DIREKTIVA'],
  [
    '51 directives on spreads',
    `{ ${times(51, () => '...F @include(if: true)')} } fragment F on Query { __typename }`,
    'TUL_SOK_GYOKERMEZO',
  ],
  ['2,001 tokens', `{ melyseg { ${times(2000, () => 'b')} } }`, 'TUL_SOK_TOKEN'],
  ['1,200 times the same field', `{ melyseg { ${times(1200, () => 'b')} } }`, 'TUL_SOK_MEZO'],
  ['fragment bomb 2^16', bomb(16), 'TUL_MELY'],
  ['fragment bomb 2^11', bomb(11), 'TUL_SOK_ALIAS'],
  ['circular fragments', '{ melyseg { ...A } } fragment A on Mely { a { ...B } } fragment B on Mely { a { ...A } }', 'SEMA_HIBA'],
  ['first: 5,001', '{ ingatlanok(first: 5001) { edges { node { hrsz } } } }', 'TUL_DRAGA'],
  ['first: 1e9', '{ ingatlanok(first: 1000000000) { edges { node { hrsz } } } }', 'TUL_DRAGA'],
  [
    'nested pages multiply',
    '{ ingatlanok(first: 500) { edges { node { hrsz adotargyak { osszeg } masolat { adotargyak { osszeg } masolat { hrsz masolat { adotargyak { id } masolat { hrsz } } } } } } } }',
    'TUL_DRAGA',
  ],
  ['__proto__ as alias', '{ __proto__: __typename }', 'FOGLALT_ALIAS'],
  ['a mark of the gateway as alias', '{ ingatlan(hrsz: "1") { __asp_0: __typename } }', 'FOGLALT_ALIAS'],
  ['subscription', 'subscription { x }', 'FELIRATKOZAS_NINCS'],
  ['syntax', '{ ingatlan(', 'NYELVTANI_HIBA'],
  ['only fragments', 'fragment F on Query { __typename }', 'MUVELET_ISMERETLEN'],
  ['unknown field', '{ nincsIlyen }', 'SEMA_HIBA'],
  ['_entities', '{ _entities(representations: []) { __typename } }', 'SEMA_HIBA'],
  ['_service', '{ _service { sdl } }', 'SEMA_HIBA'],
];

describe('documents', () => {
  test.each(REFUSED)('%s is refused with 400 in GraphQL JSON', async (_, query, code) => {
    const answer = await w.ask(query);
    expect([answer.status, answer.json.errors?.[0]?.extensions['code']]).toEqual([400, code]);
    expect(answer.json.errors![0]!.extensions['keresAzonosito']).toBe(answer.headers['x-request-id']);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
  });

  const ACCEPTED: [string, string][] = [
    ['depth 15', nested(15)],
    ['30 aliases', `{ melyseg { ${times(30, (i) => `a${i}: b`)} } }`],
    ['20 root fields', `{ ${times(20, () => '__typename')} }`],
    [
      'a page of 500 with its neighbours',
      '{ ingatlanok(first: 500) { totalCount edges { cursor node { hrsz konyvErtek adotargyak { osszeg } } } } }',
    ],
  ];
  test.each(ACCEPTED)('%s is answered', async (_, query) => {
    expect((await w.ask(query, { headers: { 'x-asp-cel': 'ADOZTATAS' } })).status).toBe(200);
  });

  test('the operation name must exist; without a name there may be one only', async () => {
    const two = 'query A { __typename } query B { __typename }';
    expect((await w.ask(two)).json.errors![0]!.extensions['code']).toBe('MUVELET_ISMERETLEN');
    expect((await w.ask(two, { operationName: 'C' })).json.errors![0]!.extensions['code']).toBe('MUVELET_ISMERETLEN');
    expect((await w.ask(two, { operationName: 'B' })).json.data).toEqual({ __typename: 'Query' });
  });
});

describe('cost', () => {
  test.each([
    ['{ ingatlan(hrsz: "100") { hrsz } }', {}, 1],
    ['{ ingatlanok { edges { node { hrsz } } } }', {}, 50],
    ['query Q($n: Int) { ingatlanok(first: $n) { edges { node { hrsz masolat { hrsz } } } } }', { n: 10 }, 20],
    ['query Q($n: Int = 7) { ingatlanok(first: $n) { edges { node { hrsz } } } }', {}, 7],
    [
      'query Q { ...F } fragment F on Query { ingatlanok(first: 3) { edges { ...E } } } fragment E on IngatlanEdge { node { hrsz } }',
      {},
      3,
    ],
    ['{ targyak { nev } }', {}, 2],
    ['{ kivonat }', {}, 500],
    ['{ kivonat(tol: 1) }', {}, 530],
    ['query Q($n: Int) { ingatlanok(first: $n) { edges { node { hrsz } } } }', {}, 50],
    ['query Q($n: Int) { ingatlanok(first: $n) { edges { cursor } totalCount } }', { n: 500 }, 0],
    [
      '{ a: ingatlanok(first: 3) { ...C } b: ingatlanok(first: 7) { ...C } } fragment C on IngatlanConnection { edges { node { hrsz } } }',
      {},
      10,
    ],
  ])('%s', async (query, variables, requested) => {
    const { json } = await w.ask(query, { variables });
    expect(json.extensions.cost).toMatchObject({ requested, maximum: 5000 });
  });

  test('a size hidden in a variable counts', async () => {
    const answer = await w.ask('query Q($n: Int) { ingatlanok(first: $n) { edges { node { hrsz } } } }', { variables: { n: 100_000 } });
    expect(answer.json.errors![0]!.extensions).toMatchObject({ code: 'TUL_DRAGA', koltseg: 100_000, hatar: 5_000 });
  });
});

describe('bodies', () => {
  const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
    send(`${w.url}/graphql`, 'POST', { ...auth, ...headers }, body);
  const code = (a: Awaited<ReturnType<typeof post>>) => [a.status, a.json.errors?.[0]?.extensions['code']];

  test.each<[string, string | Buffer, number, string]>([
    ['not JSON', '{', 400, 'HIBAS_JSON'],
    ['empty', '', 400, 'HIBAS_JSON'],
    ['broken UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, 'HIBAS_JSON'],
    ['a batch', '[{"query":"{__typename}"},{"query":"{__typename}"}]', 400, 'KOTEGELES_TILTOTT'],
    ['a number', '42', 400, 'HIBAS_KERES'],
    ['null', 'null', 400, 'HIBAS_KERES'],
    ['no query', '{"variables":{}}', 400, 'HIBAS_KERES'],
    ['an empty query', '{"query":"  "}', 400, 'HIBAS_KERES'],
    ['a query that is not text', '{"query":{"kind":"Document"}}', 400, 'HIBAS_KERES'],
    ['variables as text', '{"query":"{__typename}","variables":"{}"}', 400, 'HIBAS_KERES'],
    ['variables as a list', '{"query":"{__typename}","variables":[1]}', 400, 'HIBAS_KERES'],
    ['a persisted query that nobody stored', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"aa"}}}', 400, 'HIBAS_KERES'],
    ['an identifier that is none', '{"documentId":"sha256:../../etc/passwd"}', 400, 'HIBAS_KERES'],
    ['variables 10,000 deep', `{"query":"{__typename}","variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`, 400, 'HIBAS_KERES'],
    ['variables that reach for a prototype', '{"query":"{__typename}","variables":{"a":{"__proto__":{"admin":true}}}}', 400, 'HIBAS_KERES'],
    ['1.5 MB', JSON.stringify({ query: '{__typename}', variables: { a: 'x'.repeat(1_500_000) } }), 413, 'TUL_NAGY_KERES'],
  ])('%s', async (_, body, status, expected) => {
    expect(code(await post(body))).toEqual([status, expected]);
  });

  test('just below the limit is read', async () => {
    expect((await post(JSON.stringify({ query: '{__typename}', variables: { a: 'x'.repeat(990_000) } }))).status).toBe(200);
  });

  test('too large without saying so (chunked)', async () => {
    const chunked = Buffer.from(JSON.stringify({ query: '{__typename}', variables: { a: 'x'.repeat(1_200_000) } }));
    expect(code(await post(chunked, { 'transfer-encoding': 'chunked' }))).toEqual([413, 'TUL_NAGY_KERES']);
  });

  test('a body that trickles in is given up', async () => {
    const port = Number(new URL(w.url).port);
    const socket = connect(port, '127.0.0.1');
    const lines = Object.entries({ host: 'x', 'content-length': '1000', ...auth }).map(([k, v]) => `${k}: ${v}\r\n`);
    socket.write(`POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n{`);
    const drip = setInterval(() => socket.write(' '), 50);
    const answer = await new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(chunk.toString())));
    clearInterval(drip);
    socket.destroy();
    expect(answer).toContain('HTTP/1.1 408');
    expect(answer).toContain('KERES_IDOTULLEPES');
  });

  test('a body that is broken off leaves the gateway standing', async () => {
    const socket = connect(Number(new URL(w.url).port), '127.0.0.1');
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: ${auth['authorization']}\r\ncontent-length: 1000\r\n\r\n{`,
    );
    await new Promise((go) => setTimeout(go, 50));
    socket.destroy();
    expect((await w.ask('{ __typename }')).status).toBe(200);
  });
});
