import { ISSUER } from '../world/issuer.ts';
import { listen, world } from '../world/index.ts';
import type { World } from '../world/index.ts';

const QUERY = '{ ingatlan(hrsz: "100") { hrsz konyvErtek } }';
const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));

describe('what a person may do is asked again', () => {
  let w: World;
  beforeAll(async () => (w = await world()));
  afterAll(() => w.stop());

  test('a disabled user is out within five seconds, with the same token', async () => {
    w.grant('dora', ['vagyon.**']);
    const token = await w.token({ sub: 'dora' });
    expect((await w.ask(QUERY, { token })).status).toBe(200);
    w.grant('dora', null);
    await wait(2_200);
    const answer = await w.ask(QUERY, { token });
    expect([answer.status, answer.json.errors![0]!.extensions['code']]).toEqual([401, 'MUNKAMENET_VISSZAVONVA']);
  });

  test('a withdrawn permission as well', async () => {
    w.grant('endre', ['vagyon.**']);
    const token = await w.token({ sub: 'endre' });
    expect((await w.ask(QUERY, { token })).json.data.ingatlan.konyvErtek).toBe(7);
    w.grant('endre', ['vagyon.ingatlan.olvas']);
    await wait(2_200);
    expect((await w.ask(QUERY, { token })).json.data.ingatlan.konyvErtek).toBeNull();
  });

  test('within two seconds the question is asked once, however many requests come', async () => {
    const token = await w.token({ sub: 'anna' });
    w.asked.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => w.ask(QUERY, { token })));
    expect(w.asked).toHaveLength(1);
    expect(w.asked[0]).toMatchObject({ sub: 'anna', sid: 's1', client_id: 'asp-web', onkormanyzat: '02185' });
  });
});

describe('when the issuer fails', () => {
  test('a failing state question is 503 and is not remembered', async () => {
    let fail = true;
    const state = {
      actor: { id: 'a', nev: 'a', fajta: 'FELHASZNALO' as const, szerepkorok: [], engedelyek: ['**'] },
      onkormanyzat: '02185',
    };
    const keys = await world();
    const w = await world({
      identity: { issuer: ISSUER, localJwks: keys.jwks, allapot: async () => (fail ? Promise.reject(new Error('db KANARI')) : state) },
    });
    const token = await keys.token();
    const down = await w.ask(QUERY, { token });
    expect([down.status, down.json.errors![0]!.extensions['code']]).toEqual([503, 'AZONOSITO_NEM_ELERHETO']);
    expect(down.text).not.toContain('KANARI');
    fail = false;
    expect((await w.ask(QUERY, { token })).status).toBe(200);
    await Promise.all([w.stop(), keys.stop()]);
  });

  test('keys from a JWKS address: rotation, and the last known keys while it is down', async () => {
    const keys = await world();
    let up = true;
    let fetches = 0;
    const jwks = await listen((_, res) => {
      fetches++;
      if (up) res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(keys.jwks));
      else res.writeHead(503).end();
    });
    const w = await world({ identity: { issuer: ISSUER, jwks: `${jwks.url}/jwks`, allapot: keys.allapot } });
    expect((await w.ask(QUERY, { token: await keys.token() })).status).toBe(200);
    for (let i = 0; i < 10; i++)
      expect((await w.ask(QUERY, { token: await keys.token({ header: { kid: `ismeretlen-${i}` } }) })).status).toBe(401);
    expect(fetches).toBeLessThanOrEqual(2);
    up = false;
    expect((await w.ask(QUERY, { token: await keys.token() })).status).toBe(200);
    await Promise.all([w.stop(), keys.stop(), jwks.close()]);
  });

  test('an unreachable JWKS address before the first key is 503, not 401', async () => {
    const keys = await world();
    const w = await world({ identity: { issuer: ISSUER, jwks: 'http://127.0.0.1:9/jwks', allapot: keys.allapot } });
    expect((await w.ask(QUERY, { token: await keys.token() })).status).toBe(503);
    await Promise.all([w.stop(), keys.stop()]);
  });
});
