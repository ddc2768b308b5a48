import { createGateway } from '../../src/index.ts';
import { issuer, ISSUER } from '../world/issuer.ts';
import { listen, PASS_KEYS, send } from '../world/index.ts';
import { ado, compose, supergraph, vagyon, VAGYON_SDL } from '../world/subgraphs.ts';

const options = async () => {
  const idp = await issuer();
  return {
    supergraphSdl: supergraph(),
    subgraphs: { vagyon: vagyon(), ado: ado() },
    passKeys: PASS_KEYS,
    identity: { issuer: ISSUER, localJwks: idp.jwks, allapot: idp.allapot },
  };
};

test('live, started and ready follow the life of the gateway', async () => {
  const gateway = createGateway(await options());
  const { url, close } = await listen((req, res) => gateway.handler(req, res));
  const statuses = async () =>
    Promise.all(['live', 'started', 'ready'].map(async (name) => (await send(`${url}/health/${name}`, 'GET', {})).status));
  expect(await statuses()).toEqual([200, 503, 503]);
  expect((await send(`${url}/graphql`, 'POST', { 'content-type': 'application/json' }, '{}')).status).toBe(503);
  await gateway.start();
  expect(await statuses()).toEqual([200, 200, 200]);
  await gateway.stop();
  expect(await statuses()).toEqual([200, 200, 503]);
  await close();
});

test('it says which addresses are its own', async () => {
  const { owns } = createGateway(await options());
  expect(['/graphql', '/graphql?x=1', '/playground', '/playground/a.js', '/health/live'].map(owns)).not.toContain(false);
  expect(['/', '/oidc/auth', '/graphqlx', '/letoltes/x', undefined].map(owns)).not.toContain(true);
});

describe('it does not start', () => {
  test('without an address or a key for a subgraph', async () => {
    await expect(createGateway({ ...(await options()), subgraphs: { vagyon: vagyon() } }).start()).rejects.toThrow(/"ado".*no address/);
    await expect(createGateway({ ...(await options()), passKeys: { vagyon: 'aa' } }).start()).rejects.toThrow(/"ado".*no pass key/);
  });

  test('with a permission on an interface', async () => {
    const sdl = VAGYON_SDL.replace(
      'interface Targy { nev: String! suly: Int }',
      'interface Targy { nev: String! @engedely(kod: "x.y.z") suly: Int }',
    );
    const supergraphSdl = compose({ vagyon: sdl });
    await expect(createGateway({ ...(await options()), supergraphSdl }).start()).rejects.toThrow(/interfaces: Targy/);
  });

  test('when a recent login is asked for below the root', async () => {
    const sdl = VAGYON_SDL.replace('terulet: Int!', 'terulet: Int! @frissBelepes(perc: 15)');
    const supergraphSdl = compose({ vagyon: sdl });
    await expect(createGateway({ ...(await options()), supergraphSdl }).start()).rejects.toThrow(/only stand on .*: Ingatlan\.terulet/);
  });
});

test('telemetry of the library is off before it is constructed', () => {
  expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('true');
});
