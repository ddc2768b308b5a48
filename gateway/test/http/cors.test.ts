import { send, world } from '../world/index.ts';
import type { World } from '../world/index.ts';

let w: World;
const PARTNER = 'https://partner.example.hu';
beforeAll(async () => (w = await world({ allowedOrigins: [PARTNER] })));
afterAll(() => w.stop());

const preflight = (origin: string) =>
  send(`${w.url}/graphql`, 'OPTIONS', {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  });

describe.each([
  'https://evil.example',
  'null',
  `${PARTNER}.evil.example`,
  'https://partner.example.hu.',
  'http://partner.example.hu',
  'https://x.partner.example.hu',
  '',
])('origin %p', (origin) => {
  test('gets no permission, neither before nor with the request', async () => {
    for (const answer of [await preflight(origin), await w.ask('{ __typename }', { headers: { origin } })]) {
      expect(answer.status).toBe(403);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
      expect(answer.json.errors![0]!.extensions['code']).toBe('ORIGO_TILTOTT');
    }
  });
});

test('a listed origin is let in, without credentials', async () => {
  const before = await preflight(PARTNER);
  expect([before.status, before.headers['access-control-allow-origin'], before.headers['access-control-allow-methods']]).toEqual([
    204,
    PARTNER,
    'POST',
  ]);
  const answer = await w.ask('{ __typename }', { headers: { origin: PARTNER } });
  expect([answer.status, answer.headers['access-control-allow-origin'], answer.headers['vary']]).toEqual([200, PARTNER, 'origin']);
  expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
});

test('the same origin needs no permission', async () => {
  const answer = await w.ask('{ __typename }', { headers: { origin: w.url } });
  expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, undefined]);
});

test('with a public address only that is the same origin', async () => {
  const strict = await world({ publicOrigin: 'https://asp.example.hu' });
  const token = await strict.token();
  expect((await strict.ask('{ __typename }', { token, headers: { origin: strict.url } })).status).toBe(403);
  const answer = await strict.ask('{ __typename }', { token, headers: { origin: 'https://asp.example.hu' } });
  expect([answer.status, answer.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000; includeSubDomains']);
  await strict.stop();
});

test('every answer carries the security headers and is not stored', async () => {
  for (const answer of [await w.ask('{ __typename }'), await w.ask('{', {}), await w.ask('{ __typename }', { token: null })]) {
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers['x-powered-by']).toBeUndefined();
  }
});

test('the request id is taken when well-formed and made when not', async () => {
  const id = 'abcdef12-3456';
  expect((await w.ask('{ __typename }', { headers: { 'x-request-id': id } })).headers['x-request-id']).toBe(id);
  const bad = (await w.ask('{ __typename }', { headers: { 'x-request-id': '<script>alert(1)</script>' } })).headers['x-request-id'];
  expect(bad).toMatch(/^[\da-f-]{36}$/);
});
