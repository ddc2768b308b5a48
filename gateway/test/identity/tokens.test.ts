import { createHmac, KeyObject, sign } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { issuer, ISSUER } from '../world/issuer.ts';
import { world } from '../world/index.ts';
import type { World } from '../world/index.ts';

let w: World;
let attacker: Awaited<ReturnType<typeof generateKeyPair>>;
beforeAll(async () => {
  w = await world();
  attacker = await generateKeyPair('RS256', { extractable: true });
});
afterAll(() => w.stop());

const QUERY = '{ jelentes(ev: 2027) }';
const b64 = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const parts = async () => (await w.token()).split('.') as [string, string, string];
const payloadOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;

async function hmacWithPublicKey(): Promise<string> {
  const [, payload] = await parts();
  const head = `${b64({ alg: 'HS256', typ: 'at+jwt', kid: 'kulcs-1' })}.${payload}`;
  return `${head}.${createHmac('sha256', await exportSPKI(w.publicKey))
    .update(head)
    .digest('base64url')}`;
}

/** With our own key, but a header that no library would sign. */
async function signedByHand(header: object): Promise<string> {
  const head = `${b64({ alg: 'RS256', typ: 'at+jwt', kid: 'kulcs-1', ...header })}.${(await parts())[1]}`;
  return `${head}.${sign('sha256', Buffer.from(head), KeyObject.from(w.privateKey as never)).toString('base64url')}`;
}

const ATTACKS: [string, () => Promise<string>][] = [
  ['alg none', async () => new UnsecuredJWT(payloadOf(await w.token())).setSubject('anna').encode() + 'AAAAAAAAAAAAAAAAAAAAAAAA'],
  ['HS256 with the public key', hmacWithPublicKey],
  [
    'payload swapped',
    async () => {
      const [h, p, s] = await parts();
      return `${h}.${b64({ ...payloadOf(`${h}.${p}.${s}`), sub: 'jegyzo' })}.${s}`;
    },
  ],
  ['own key under the same kid', () => w.token({ key: attacker.privateKey })],
  ['embedded jwk', async () => w.token({ key: attacker.privateKey, header: { jwk: await exportJWK(attacker.publicKey) } })],
  ['jku of the attacker', () => w.token({ key: attacker.privateKey, header: { jku: 'http://127.0.0.1:1/jwks', kid: 'x' } })],
  ['kid with a path', () => w.token({ key: attacker.privateKey, header: { kid: '../../dev/null' } })],
  ['kid with SQL', () => w.token({ key: attacker.privateKey, header: { kid: "x' OR 1=1 --" } })],
  ['no kid', () => w.token({ header: { kid: undefined } })],
  [
    'empty signature',
    async () => {
      const [h, p] = await parts();
      return `${h}.${p}.`;
    },
  ],
  ['truncated', async () => (await w.token()).slice(0, -10)],
  ['a fourth segment', async () => `${await w.token()}.abcd`],
  ['not a JWT', async () => 'valami-egeszen-mas'],
];
const WRONG: [string, () => Promise<string>][] = [
  ['other issuer', () => w.token({ claims: { iss: 'https://evil.example' } })],
  ['no issuer', () => w.token({ claims: { iss: undefined } })],
  ['audience of something else', () => w.token({ claims: { aud: 'https://api.example' } })],
  ['two municipalities', () => w.token({ claims: { aud: ['urn:asp:onkormanyzat:02185', 'urn:asp:onkormanyzat:15130'] } })],
  ['malformed KSH code', () => w.token({ claims: { aud: 'urn:asp:onkormanyzat:021855' } })],
  ['no audience', () => w.token({ claims: { aud: undefined } })],
  ['id token as access token', () => w.token({ header: { typ: 'JWT' } })],
  ['no typ', () => w.token({ header: { typ: undefined } })],
  ['no expiry', () => w.token({ claims: { exp: undefined } })],
  ['no subject', () => w.token({ claims: { sub: undefined } })],
  ['unknown critical header', () => signedByHand({ crit: ['valami'], valami: 1 })],
  [
    'PS256 is not on the list',
    async () =>
      new SignJWT(payloadOf(await w.token()))
        .setProtectedHeader({ alg: 'PS256', typ: 'at+jwt', kid: 'kulcs-1' })
        .sign((await generateKeyPair('PS256')).privateKey),
  ],
];

describe('a good token', () => {
  test('is accepted, also a second time from memory', async () => {
    const token = await w.token();
    for (let i = 0; i < 2; i++) expect((await w.ask(QUERY, { token })).status).toBe(200);
  });
});

test('ES256 is on the list as well', async () => {
  const idp = await issuer('ES256');
  idp.grant('anna', []);
  const elliptic = await world({ identity: { issuer: ISSUER, localJwks: idp.jwks, allapot: idp.allapot } });
  expect((await elliptic.ask(QUERY, { token: await idp.token() })).status).toBe(200);
  expect((await elliptic.ask(QUERY, { token: await w.token() })).status).toBe(401);
  await elliptic.stop();
});

describe('forged tokens', () => {
  test.each([...ATTACKS, ...WRONG])('%s', async (_, forge) => {
    const answer = await w.ask(QUERY, { token: await forge() });
    expect(answer.status).toBe(401);
    expect(answer.json.data).toBeUndefined();
    expect(answer.json.errors![0]!.extensions['code']).toBe('ERVENYTELEN_TOKEN');
    expect(answer.headers['www-authenticate']).toContain('invalid_token');
  });

  test('no token at all', async () => {
    const answer = await w.ask(QUERY, { token: null });
    expect([answer.status, answer.json.errors![0]!.extensions['code'], answer.headers['www-authenticate']]).toEqual([
      401,
      'HIANYZO_TOKEN',
      'Bearer',
    ]);
  });

  test.each(['Basic YTpi', 'bearer x', 'Bearer', 'Bearer  a.b.c'])('other schemes: %s', async (authorization) => {
    expect((await w.ask(QUERY, { token: null, headers: { authorization } })).status).toBe(401);
  });
});

describe('clock tolerance is five seconds, exactly', () => {
  const at = (claim: 'exp' | 'nbf', seconds: number) => w.token({ claims: { [claim]: Math.floor(Date.now() / 1000) + seconds } });
  /** Away from the turn of a second, where the two clocks could disagree. */
  const midSecond = () => new Promise((go) => setTimeout(go, (1_100 - (Date.now() % 1_000)) % 1_000));

  test.each([
    ['exp', -4, 200],
    ['exp', -5, 200],
    ['exp', -6, 401],
    ['nbf', 5, 200],
    ['nbf', 6, 401],
  ] as const)('%s %i s → %i', async (claim, seconds, status) => {
    await midSecond();
    expect((await w.ask(QUERY, { token: await at(claim, seconds) })).status).toBe(status);
  });

  test('a remembered token ends when it expires', async () => {
    await midSecond();
    const token = await at('exp', -5);
    expect((await w.ask(QUERY, { token })).status).toBe(200);
    await new Promise((go) => setTimeout(go, 1_100));
    expect((await w.ask(QUERY, { token })).status).toBe(401);
  });
});

describe('the municipality comes from the token and from nothing else', () => {
  test('headers, query parameters and extensions cannot change it', async () => {
    const headers = {
      'x-tenant': '15130',
      'x-onkormanyzat': '15130',
      'x-forwarded-host': 'debrecen',
      'x-asp-hivas': 'e30',
      forwarded: 'for=15130',
    };
    const { json } = await w.ask('{ kiHiv }', { headers, variables: { onkormanyzat: '15130' } });
    expect(JSON.parse(json.data.kiHiv)).toMatchObject({ onkormanyzat: '02185', actor: { id: 'anna' } });
  });

  test('state of another municipality is not accepted', async () => {
    const strange = await world({
      identity: {
        issuer: ISSUER,
        localJwks: w.jwks,
        allapot: async () => ({
          actor: { id: 'x', nev: 'x', fajta: 'FELHASZNALO', szerepkorok: [], engedelyek: ['**'] },
          onkormanyzat: '15130',
        }),
      },
    });
    const answer = await strange.ask(QUERY, { token: await w.token() });
    expect([answer.status, answer.json.errors![0]!.extensions['code']]).toEqual([401, 'MUNKAMENET_VISSZAVONVA']);
    await strange.stop();
  });
});
