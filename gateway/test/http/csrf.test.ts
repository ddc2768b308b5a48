import { send, world } from '../world/index.ts';
import type { World } from '../world/index.ts';
import { rogzitesek } from '../world/subgraphs.ts';

let w: World;
let authorization: string;
beforeAll(async () => {
  w = await world();
  authorization = `Bearer ${await w.token()}`;
});
afterAll(() => w.stop());

const MUTATION = 'mutation { ingatlanRogzit(hrsz: "csrf") { ingatlan { hrsz } } }';
const JSON_BODY = JSON.stringify({ query: MUTATION });
const FORM = new URLSearchParams({ query: MUTATION }).toString();
const PART = `--b\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${JSON_BODY}\r\n--b--`;

/** Everything a foreign page can send without a preflight, and what libraries were tricked with. */
const SHAPES: [string, string, string, Record<string, string>, string | undefined][] = [
  ['text/plain', 'POST', '', { 'content-type': 'text/plain' }, JSON_BODY],
  ['form', 'POST', '', { 'content-type': 'application/x-www-form-urlencoded' }, FORM],
  ['multipart', 'POST', '', { 'content-type': 'multipart/form-data; boundary=b' }, PART],
  ['no content type', 'POST', '', {}, JSON_BODY],
  ['message/*', 'POST', '', { 'content-type': 'message/rfc822' }, JSON_BODY],
  ['two content types', 'POST', '', { 'content-type': 'text/plain, application/json' }, JSON_BODY],
  ['parameter smuggling', 'POST', '', { 'content-type': 'text/plain; application/json' }, JSON_BODY],
  ['json in latin2', 'POST', '', { 'content-type': 'application/json; charset=iso-8859-2' }, JSON_BODY],
  ['graphql body', 'POST', '', { 'content-type': 'application/graphql' }, MUTATION],
  ['compressed', 'POST', '', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, JSON_BODY],
  ['GET mutation', 'GET', `?query=${encodeURIComponent(MUTATION)}`, {}, undefined],
  [
    'GET mutation by name',
    'GET',
    `?query=${encodeURIComponent(`query A { __typename } ${MUTATION.replace('mutation', 'mutation B')}`)}&operationName=B`,
    {},
    undefined,
  ],
  [
    'GET with a preflight header',
    'GET',
    `?query=${encodeURIComponent(MUTATION)}`,
    { 'apollo-require-preflight': '1', 'content-type': 'application/json' },
    undefined,
  ],
  ['text/plain with a preflight header', 'POST', '', { 'content-type': 'text/plain', 'x-apollo-operation-name': 'x' }, JSON_BODY],
  ['HEAD', 'HEAD', '', {}, undefined],
  ['PUT', 'PUT', '', { 'content-type': 'application/json' }, JSON_BODY],
  ['DELETE', 'DELETE', '', {}, undefined],
  [
    'method override',
    'GET',
    `?query=${encodeURIComponent(MUTATION)}`,
    { 'x-http-method-override': 'POST', 'content-type': 'application/json' },
    undefined,
  ],
];

test.each(SHAPES)('%s is not executed', async (_, method, search, headers, body) => {
  const answer = await send(`${w.url}/graphql${search}`, method, { authorization, ...headers }, body);
  expect([405, 415]).toContain(answer.status);
  if (method !== 'HEAD')
    expect(answer.json.errors![0]!.extensions['code']).toBe(answer.status === 405 ? 'METODUS_TILTOTT' : 'TARTALOMTIPUS_HIBAS');
  expect(rogzitesek).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ['without a token, as links and images send it', {}],
  ['with a cookie in place of a token', { cookie: 'token=x' }],
])('a GET query %s is not executed', async (_, headers) => {
  const answer = await send(`${w.url}/graphql?query=${encodeURIComponent('{ __typename }')}`, 'GET', headers);
  expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
});

test('a GET query with a token is, within the same limits', async () => {
  const get = (query: string, more = '') => send(`${w.url}/graphql?query=${encodeURIComponent(query)}${more}`, 'GET', { authorization });
  const variables = encodeURIComponent('{"hrsz":"101"}');
  expect((await get('query Q($hrsz: String!) { ingatlan(hrsz: $hrsz) { hrsz } }', `&variables=${variables}`)).json.data).toEqual({
    ingatlan: { hrsz: '101' },
  });
  for (const [query, more] of [
    [`{ ${'__typename '.repeat(21)} }`, ''],
    ['{ __typename }', '&variables=[]'],
    ['{ __typename }', '&variables={'],
    ['{ __typename }', '&variables={"a":{"__proto__":1}}'],
    ['', ''],
  ] as const)
    expect((await get(query, more)).status).toBe(400);
});

test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])('%s is', async (type) => {
  const answer = await send(
    `${w.url}/graphql`,
    'POST',
    { authorization, 'content-type': type },
    JSON.stringify({ query: '{ __typename }' }),
  );
  expect(answer.status).toBe(200);
});

test('accept: what we cannot give is 406, the GraphQL media type is given', async () => {
  expect((await w.ask('{ __typename }', { headers: { accept: 'text/html' } })).status).toBe(406);
  const answer = await w.ask('{ __typename }', { headers: { accept: 'application/graphql-response+json' } });
  expect(answer.headers['content-type']).toMatch(/^application\/graphql-response\+json/);
});
