import { callVerifier } from '@asp/kit/call';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hivas } from '../../src/kit.ts';
import { listen, send, world } from '../world/index.ts';
import type { World } from '../world/index.ts';

const CALL_KEY = 'cc'.repeat(32);
const JEGY = 'a'.repeat(43);
const calls: { hivas: Hivas; method: string; sha: string }[] = [];

/** Digests what comes, gives back a range of what is asked. */
async function answer(hivas: Hivas, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of req) hash.update(chunk as Buffer);
  calls.push({ hivas, method: req.method!, sha: hash.digest('hex') });
  res.writeHead(req.method === 'PUT' ? 201 : 206, {
    'content-type': 'text/plain',
    'content-range': req.headers.range ?? '',
    'content-security-policy': 'sandbox',
    'set-cookie': 'a=b',
  });
  res.end(req.method === 'HEAD' ? undefined : 'bajtok');
}

let w: World;
let http: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  const verify = callVerifier('ado/fajlok', CALL_KEY);
  http = await listen((req, res) => {
    const hivas = verify(req.headers, `${req.method} ${req.url}`);
    if (hivas) void answer(hivas, req, res);
    else res.writeHead(401).end();
  });
  const inProcess = {
    execute: async () => ({ data: {} }),
    fajl: (h: Hivas, { req, res }: { req: IncomingMessage; res: ServerResponse }) => answer(h, req, res),
  };
  w = await world({ targets: { vagyon: inProcess, ado: { url: `${http.url}/graphql`, callKey: CALL_KEY } } });
});
afterAll(async () => (await w.stop(), await http.close()));
beforeEach(() => void (calls.length = 0));

const ask = async (
  method: string,
  path: string,
  { token, body, headers = {} }: { token?: string | null; body?: Buffer; headers?: Record<string, string> } = {},
) => {
  const bearer = token === undefined ? await w.token() : token;
  return send(`${w.url}${path}`, method, { ...headers, ...(bearer && { authorization: `Bearer ${bearer}` }) }, body);
};
const nagy = Buffer.alloc(3_000_000, 'bájt');

describe.each(['vagyon', 'ado'])('files of %s', (nev) => {
  test('go through whole, in a call for the person and municipality of the token, with a pass of the szakrendszer', async () => {
    const { status, text } = await ask('PUT', `/fajlok/${nev}/${JEGY}`, { body: nagy });
    expect({ status, text }).toEqual({ status: 201, text: 'bajtok' });
    const [{ hivas, sha }] = calls as [(typeof calls)[0]];
    expect(sha).toBe(createHash('sha256').update(nagy).digest('hex'));
    expect(hivas).toMatchObject({ subgraph: `${nev}/fajlok`, onkormanyzat: '02185', actor: { id: 'anna' } });
    expect(hivas.pass).toMatch(/^v1\.o\.02185\.\d+\.[\w-]+\.[0-9a-f]{64}$/);
  });

  test('come back with what belongs to them and nothing else of the szakrendszer', async () => {
    const { status, headers } = await ask('GET', `/fajlok/${nev}/${JEGY}`, { headers: { range: 'bytes=1-5' } });
    expect(status).toBe(206);
    expect(headers).toMatchObject({
      'content-range': 'bytes=1-5',
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    });
    expect((await ask('HEAD', `/fajlok/${nev}/${JEGY}`)).text).toBe('');
  });
});

test('what the szakrendszer in another process says besides is left out', async () => {
  expect((await ask('GET', `/fajlok/ado/${JEGY}`)).headers['set-cookie']).toBeUndefined();
});

test.each([
  ['no token', 'GET', `/fajlok/ado/${JEGY}`, null, 401, 'HIANYZO_TOKEN'],
  ['a wrong token', 'PUT', `/fajlok/ado/${JEGY}`, 'rossz', 401, 'ERVENYTELEN_TOKEN'],
  ['another method', 'POST', `/fajlok/ado/${JEGY}`, undefined, 405, 'METODUS_TILTOTT'],
  ['an unknown szakrendszer', 'GET', `/fajlok/nincs/${JEGY}`, undefined, 404, 'NINCS_ILYEN'],
  ['no address of a file', 'GET', '/fajlok/ado/rovid', undefined, 404, 'NINCS_ILYEN'],
  ['a way out', 'GET', `/fajlok/ado/../${JEGY}`, undefined, 404, 'NINCS_ILYEN'],
  ['a name of an object', 'GET', `/fajlok/constructor/${JEGY}`, undefined, 404, 'NINCS_ILYEN'],
])('%s is refused and reaches nobody', async (_, method, path, token, status, code) => {
  const answer = await ask(method, path, { token });
  expect([answer.status, answer.json.errors?.[0]?.extensions['code']]).toEqual([status, code]);
  expect(calls).toEqual([]);
});

test('whoever may do nothing any more does not get to a file either', async () => {
  w.grant('bela', null);
  expect((await ask('GET', `/fajlok/ado/${JEGY}`, { token: await w.token({ sub: 'bela' }) })).status).toBe(401);
  expect(calls).toEqual([]);
});

test('a szakrendszer that cannot be reached is named as such', async () => {
  const elment = await world({ targets: { ado: { url: 'http://127.0.0.1:1/graphql', callKey: CALL_KEY } } });
  try {
    const answer = await send(`${elment.url}/fajlok/ado/${JEGY}`, 'GET', { authorization: `Bearer ${await elment.token()}` });
    expect([answer.status, answer.json.errors?.[0]?.extensions['code']]).toEqual([503, 'FAJL_NEM_ELERHETO']);
  } finally {
    await elment.stop();
  }
});
