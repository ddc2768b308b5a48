import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { schemaFolder, OPEN_CONTRACT } from '../world/schemaFolder.ts';
import { send, world } from '../world/index.ts';
import type { World } from '../world/index.ts';

const keyOf = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
const folder = schemaFolder();
const keys = [keyOf(), keyOf()];
let w: World;
beforeAll(async () => void (w = await world({ production: true, registry: { dir: folder.dir, keys } })));
afterAll(async () => (await w.stop(), folder.remove()));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => send(`${w.url}${path}`, method, headers);
const bearer = async (scope = 'openid') => ({ authorization: `Bearer ${await w.token({ scope })}` });

describe('a contract', () => {
  test('that is open is answered without a token, with a strong ETag', async () => {
    const answer = await get('/sema/nyilvanos.graphql');
    expect(answer).toMatchObject({ status: 200, text: OPEN_CONTRACT });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/graphql; charset=utf-8',
      'cache-control': 'public, max-age=300',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
      'sema-verzio': '1.2.0',
      'content-digest': expect.stringMatching(/^sha-256=:/),
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    ['its own tag', (etag: string) => etag],
    ['one of several', (etag: string) => `"x", ${etag}`],
    ['a weak form of it', (etag: string) => `W/${etag}`],
    ['a star', () => '*'],
  ])('is not sent again to those who have it: %s', async (_, header) => {
    const etag = String((await get('/sema/nyilvanos.graphql')).headers['etag']);
    expect(await get('/sema/nyilvanos.graphql', { 'if-none-match': header(etag) })).toMatchObject({ status: 304, text: '' });
  });

  test('is sent to those who have another one, and only its headers to HEAD', async () => {
    expect((await get('/sema/nyilvanos.graphql', { 'if-none-match': '"masik"' })).status).toBe(200);
    expect(await get('/sema/nyilvanos.graphql', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  test('that is not open wants a token with the scope sema', async () => {
    const path = '/sema/integrator.graphql';
    expect((await get(path)).json.errors![0]!.extensions['code']).toBe('HIANYZO_TOKEN');
    expect((await get(path, await bearer())).json.errors![0]!.extensions['code']).toBe('INTROSPEKCIO_TILTOTT');
    expect((await get(path, { authorization: 'Bearer x.y.z' })).status).toBe(401);
    const answer = await get(path, await bearer('openid sema'));
    expect(answer).toMatchObject({ status: 200, text: folder.integrator });
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: expect.stringContaining('authorization') });
  });

  test('that has changed since its release says so', async () => {
    const answer = await get('/sema/integrator.graphql', await bearer('sema'));
    expect(answer.headers['sema-verzio']).toMatch(/^1\.2\.0\+[0-9a-f]{8}$/);
  });

  test('that is not open tells nothing to those without a token, not even by its tag or its signature', async () => {
    const etag = String((await get('/sema/integrator.graphql', await bearer('sema'))).headers['etag']);
    const asked = [{ 'if-none-match': etag }, { 'if-none-match': '*' }].map((headers) => get('/sema/integrator.graphql', headers));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([401, 401]);
    expect((await get('/sema/integrator.graphql.jws')).status).toBe(401);
    expect((await get('/sema/nincs.graphql')).status).toBe(401);
    expect((await get('/sema/nincs.graphql', await bearer('sema'))).status).toBe(404);
  });
});

describe('the signature', () => {
  /** As docs/integrator.md tells integrators to do it, with nothing but Node. */
  async function genuine(sdl: string, jws: string): Promise<boolean> {
    const { keys: known } = (await get('/sema/kulcsok.json')).json as never as { keys: { kid: string }[] };
    const [head = '', , signature = ''] = jws.split('.');
    const { alg, kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string; kid: string };
    const key = known.find((one) => one.kid === kid);
    if (!key || alg !== 'EdDSA') return false;
    const signed = Buffer.from(`${head}.${Buffer.from(sdl).toString('base64url')}`);
    return verify(null, signed, createPublicKey({ key: key as never, format: 'jwk' }), Buffer.from(signature, 'base64url'));
  }

  test('holds for the text and for no other', async () => {
    const { text } = await get('/sema/nyilvanos.graphql');
    const jws = await get('/sema/nyilvanos.graphql.jws');
    expect(jws.headers['content-type']).toBe('application/jose');
    expect(jws.text.split('.')[1]).toBe('');
    expect(await genuine(text, jws.text)).toBe(true);
    expect(await genuine(`${text} `, jws.text)).toBe(false);
    expect(await genuine(text, jws.text.slice(0, -9) + (jws.text.at(-9) === 'A' ? 'B' : 'A') + jws.text.slice(-8))).toBe(false);
  });

  test('names the contract and its version', async () => {
    const head = JSON.parse(Buffer.from((await get('/sema/nyilvanos.graphql.jws')).text.split('.')[0]!, 'base64url').toString());
    expect(head).toMatchObject({ alg: 'EdDSA', szerzodes: 'nyilvanos', verzio: '1.2.0' });
  });

  test('is the same in every process, and older keys stay published', async () => {
    const other = await world({ registry: { dir: folder.dir, keys: [...keys].reverse() } });
    const again = await world({ registry: { dir: folder.dir, keys } });
    const jws = (url: string) => send(`${url}/sema/nyilvanos.graphql.jws`, 'GET', {});
    expect((await jws(again.url)).text).toBe((await jws(w.url)).text);
    expect(await genuine(OPEN_CONTRACT, (await jws(other.url)).text)).toBe(true);
    await Promise.all([other.stop(), again.stop()]);
  });

  test('publishes no private part', async () => {
    const { keys: known } = (await get('/sema/kulcsok.json')).json as never as { keys: object[] };
    expect(known).toHaveLength(2);
    for (const key of known) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });
});

describe('the registry', () => {
  test('lists the contracts with their addresses', async () => {
    const { szerzodesek } = (await get('/sema/')).json as never as { szerzodesek: object[] };
    expect(szerzodesek).toMatchObject([
      { nev: 'integrator', cim: '/sema/integrator.graphql', alairas: '/sema/integrator.graphql.jws' },
      { nev: 'nyilvanos', verzio: '1.2.0' },
    ]);
    expect((await get('/sema')).status).toBe(200);
  });

  test('publishes the changelog without what is our own applications’', async () => {
    const { text } = await get('/sema/valtozasok.json');
    expect(text).toMatch(/Titkos/);
    expect(text).not.toMatch(/Kliens|belso/);
  });

  test('is read, not written', async () => {
    const answer = await get('/sema/nyilvanos.graphql', {}, 'POST');
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test('without a key the contracts are served unsigned', async () => {
    const bare = await world({ registry: { dir: folder.dir } });
    expect((await send(`${bare.url}/sema/nyilvanos.graphql`, 'GET', {})).headers['link']).toBeUndefined();
    expect((await send(`${bare.url}/sema/kulcsok.json`, 'GET', {})).json).toEqual({ keys: [] });
    await bare.stop();
  });

  test('a key of another kind keeps the gateway from starting', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
    await expect(world({ registry: { dir: folder.dir, keys: [rsa] } })).rejects.toThrow(/Ed25519/);
  });
});
