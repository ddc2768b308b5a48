/** Group A at the endpoint: tokens that are none, shapes that a foreign page can send, origins. */
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { withClient } from '@asp/kit';
import { browserless } from '../test-stack/session.ts';
import { counter, type Row } from './row.ts';
import { post, type Stage } from './stage.ts';

const QUERY = { query: '{ en { id } }' };
const b64 = (value: object | string) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export async function forgedTokens(stage: Stage): Promise<Row> {
  const { row, count } = counter('A1–A13', 'tokens with another algorithm, key, payload, header or shape: 401');
  const [head = '', payload = '', signature = ''] = stage.a.accessToken.split('.');
  const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, unknown>;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const jwks = (await (await fetch(`${stage.stack.origin}/oidc/jwks`)).json()) as { keys: object[] };
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const hs256 = (key: string) => {
    const text = `${b64({ ...header, alg: 'HS256' })}.${payload}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  const forB = b64({ ...claims, aud: `urn:asp:onkormanyzat:${stage.b.onkormanyzat}` });
  const withHeader = (more: object) => `${b64({ ...header, ...more })}.${payload}.${signature}`;
  const tokens: Record<string, string> = {
    'alg none': `${b64({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
    'HS256 with the public key': hs256(JSON.stringify(jwks.keys[0])),
    'payload exchanged': `${head}.${forB}.${signature}`,
    'own key under the same kid': `${head}.${forB}.${signature.split('').reverse().join('')}`,
    'embedded key': withHeader({ jwk: own.publicKey.export({ format: 'jwk' }) }),
    jku: withHeader({ jku: 'http://127.0.0.1:9/jwks' }),
    'kid of another': withHeader({ kid: '../../etc/passwd' }),
    'kid as statement': withHeader({ kid: "x' or '1'='1" }),
    'no kid': withHeader({ kid: undefined }),
    'empty signature': `${head}.${payload}.`,
    'signature cut': `${head}.${payload}.${signature.slice(0, 20)}`,
    'a fourth part': `${stage.a.accessToken}.x`,
    'no token': 'hello',
    'two audiences': `${head}.${b64({ ...claims, aud: [claims['aud'], `urn:asp:onkormanyzat:${stage.b.onkormanyzat}`] })}.${signature}`,
  };
  for (const [what, token] of Object.entries(tokens)) {
    const { status } = await post(stage.door.url, QUERY, { authorization: `Bearer ${token}` });
    count(status === 401, () => `${what}: ${status}`);
  }
  for (const authorization of ['', `Basic ${b64('a:b')}`, `bearer ${stage.a.accessToken}x`, `Bearer  ${stage.a.accessToken}`]) {
    const { status } = await post(stage.door.url, QUERY, authorization ? { authorization } : {});
    count(status === 401, () => `${authorization.slice(0, 10)}: ${status}`);
  }
  count(
    (await post(stage.door.url, QUERY, { authorization: `Bearer ${stage.a.accessToken}` })).status === 200,
    () => 'the good token is refused',
  );
  return row;
}

export async function foreignPages(stage: Stage): Promise<Row> {
  const { row, count } = counter(
    'A21 A22',
    'every shape that a foreign page can send, and foreign origins: nothing executed, no permission given',
  );
  const act = JSON.stringify({ query: 'mutation { __typename }' });
  const authorization = `Bearer ${stage.a.accessToken}`;
  const shapes: [string, RequestInit][] = [
    ['text/plain', { method: 'POST', body: act, headers: { 'content-type': 'text/plain' } }],
    ['form', { method: 'POST', body: new URLSearchParams({ query: 'mutation { __typename }' }) }],
    [
      'multipart',
      {
        method: 'POST',
        body: (() => {
          const form = new FormData();
          form.set('operations', act);
          return form;
        })(),
      },
    ],
    ['no type', { method: 'POST', body: new Blob([act]) }],
    ['message/*', { method: 'POST', body: act, headers: { 'content-type': 'message/rfc822' } }],
    ['smuggled type', { method: 'POST', body: act, headers: { 'content-type': 'text/plain; application/json' } }],
    ['application/graphql', { method: 'POST', body: 'mutation { __typename }', headers: { 'content-type': 'application/graphql' } }],
  ];
  for (const [what, init] of shapes) {
    const { status } = await fetch(stage.door.url, { ...init, headers: { ...(init.headers as object), authorization } });
    count(status === 415, () => `${what}: ${status}`);
  }
  const get = await fetch(`${stage.door.url}?query=${encodeURIComponent('mutation { __typename }')}`, { headers: { authorization } });
  count(get.status === 405, () => `GET act: ${get.status}`);
  const bare = await fetch(`${stage.door.url}?query=${encodeURIComponent('{ __typename }')}`);
  count(bare.status === 405, () => `GET without a token: ${bare.status}`);
  for (const origin of ['https://evil.example', 'null', `${stage.stack.origin}.evil.example`, 'http://localhost.evil.example']) {
    for (const method of ['OPTIONS', 'POST']) {
      const answer = await fetch(stage.door.url, {
        method,
        headers: { origin, authorization, 'content-type': 'application/json' },
        body: method === 'POST' ? JSON.stringify(QUERY) : undefined,
      });
      count(answer.status === 403 && !answer.headers.get('access-control-allow-origin'), () => `${method} ${origin}: ${answer.status}`);
    }
  }
  return row;
}

/** A19: a person who is disabled while logged in. */
export async function disabled(stage: Stage): Promise<Row> {
  const { row, count } = counter('A19', 'a person who is disabled while logged in: refused within 5 s');
  const login = stage.stack.demo.logins.find(({ felhasznalo }) => !stage.people.includes(felhasznalo))!;
  const { accessToken } = await browserless(stage.stack.origin, login, login.onkormanyzatok[0]!);
  const ask = async () => (await post(stage.door.url, QUERY, { authorization: `Bearer ${accessToken}` })).status;
  count((await ask()) === 200, () => 'refused before');
  await withClient(stage.adminOf('keret'), (admin) =>
    admin.query('update identitas.fiok set letiltva = now() where felhasznalonev = $1', [login.felhasznalo]),
  );
  const from = performance.now();
  let status = 200;
  while (status === 200 && performance.now() - from < 10_000) {
    await new Promise((go) => setTimeout(go, 100));
    status = await ask();
  }
  const ms = performance.now() - from;
  count(status === 401 && ms <= 5_000, () => `${status} after ${ms.toFixed(0)} ms`);
  row.detail ??= `out after ${(ms / 1000).toFixed(1)} s`;
  return row;
}

/** D12: what the schema tells to whom. */
export async function hiddenSchema(stage: Stage): Promise<Row> {
  const { row, count } = counter('D12', 'the schema in production without the scope, and anonymous: refused');
  const production = await stage.openDoor({ production: true });
  const login = stage.stack.demo.logins.find(
    ({ felhasznalo, szerepkorok }) => !stage.people.includes(felhasznalo) && !szerepkorok.includes('FEJLESZTO'),
  )!;
  const { accessToken } = await browserless(stage.stack.origin, login, login.onkormanyzatok[0]!);
  for (const query of ['{ __schema { queryType { name } } }', '{ __type(name: "Query") { name } }', '{ en { id } }']) {
    const headers = [{ authorization: `Bearer ${accessToken}` }, {}] as Record<string, string>[];
    for (const header of headers) {
      const { status } = await post(production.url, { query }, header);
      count(status === 403 || status === 401, () => `${query}: ${status}`);
    }
  }
  await production.stop();
  return row;
}
