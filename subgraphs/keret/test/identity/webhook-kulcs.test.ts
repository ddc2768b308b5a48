import { BAJANSENYE, identityWorld, SZATTA, type IdentityWorld } from './vilag.ts';

let w: IdentityWorld;
beforeAll(async () => {
  w = await identityWorld();
});
afterAll(() => w.stop());

test('the public keys of a municipality stand at an address of their own, the private halves nowhere', async () => {
  const input = { nev: 'Fogadó', cim: 'https://pelda.hu/x', esemenyek: ['ado.kivetes.konyvelve'] };
  const { data } = await w.v
    .onkormanyzat(BAJANSENYE)
    .mint('KERET_ADMIN')
    .kerdez('mutation ($input: WebhookLetrehozInput!) { webhookLetrehoz(input: $input) { hibak { kod } } }', { input });
  expect(data.webhookLetrehoz.hibak).toEqual([]);
  const kulcsok = async (ksh: string) => {
    const valasz = await fetch(`${w.issuer}/webhook-kulcsok/${ksh}`);
    return { status: valasz.status, body: valasz.status === 200 ? ((await valasz.json()) as { keys: object[] }) : null };
  };
  const { body } = await kulcsok(BAJANSENYE);
  expect(body?.keys).toEqual([
    { kty: 'EC', crv: 'P-256', x: expect.any(String), y: expect.any(String), kid: expect.any(String), use: 'sig', alg: 'ES256' },
  ]);
  expect((await kulcsok(SZATTA)).body).toEqual({ keys: [] });
  expect((await kulcsok('x')).status).toBe(404);
  // and not among the keys whose tokens are accepted
  const tokenek = (await (await fetch(`${w.issuer}/jwks`)).json()) as { keys: { kid: string }[] };
  expect(tokenek.keys.map(({ kid }) => kid)).not.toContain((body!.keys[0] as { kid: string }).kid);
});
