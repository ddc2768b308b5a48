/** Whoever sends nonsense without end is not listened to; whoever errs now and then never notices. */
import { faultLimit } from '../../src/limits/faults.ts';
import { send, world, type World } from '../world/index.ts';

test('faults are forgotten evenly, and each caller has his own', () => {
  let time = 0;
  const limit = faultLimit(60, () => time);
  for (let i = 0; i < 60; i++) {
    expect(limit.waitMs('a')).toBeUndefined();
    limit.add('a');
  }
  expect(limit.waitMs('a')).toBe(1_000);
  expect(limit.waitMs('b')).toBeUndefined();
  for (let i = 0; i < 1_000; i++) limit.add('a');
  expect(limit.waitMs('a')).toBe(2_000); // more of them does not shut the door for longer
  time += 2_000;
  expect(limit.waitMs('a')).toBeUndefined();
});

describe('over HTTP', () => {
  let w: World;
  afterEach(() => w.stop());
  const GOOD = '{ ingatlanok(first: 1) { edges { node { hrsz } } } }';

  test.each([
    ['a document that is none', (): string => '{'],
    ['one that the schema does not know', () => '{ nincsIlyen }'],
    ['one that is too large', () => `{ ${'__typename '.repeat(30)} }`],
  ])('%s: after so many nothing is read any more, not even what is good; the colleague goes on', async (_, bad) => {
    w = await world({ limits: { faults: 3 } });
    w.grant('bela', ['vagyon.**', 'ado.**']);
    for (let i = 0; i < 3; i++) expect((await w.ask(bad())).status).toBe(400);
    const refused = await w.ask(GOOD);
    expect([refused.status, refused.json.errors![0]!.extensions['code']]).toEqual([429, 'TUL_SOK_HIBA']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await w.ask(GOOD, { as: { sub: 'bela' } })).status).toBe(200);
  });

  test('the same fault under 200, for callers of the old form, counts as well', async () => {
    w = await world({ limits: { faults: 2 } });
    const headers = { accept: 'application/json' };
    expect((await w.ask('{ nincsIlyen }', { headers })).status).toBe(200);
    expect((await w.ask('{', { headers })).status).toBe(200);
    expect((await w.ask(GOOD, { headers })).status).toBe(429);
  });

  test('what one may not see is no fault', async () => {
    w = await world({ limits: { faults: 1 } });
    w.grant('cili', []);
    for (let i = 0; i < 4; i++) expect((await w.ask(GOOD, { as: { sub: 'cili' } })).status).toBe(200);
  });

  test('a large body of a caller who is not listened to is not waited for', async () => {
    w = await world({ limits: { faults: 1 } });
    await w.ask('{');
    expect((await w.ask(`{ ${'a '.repeat(400_000)} }`)).status).toBe(429);
  });

  test('false tokens are counted by address: of the connection, or of what our own proxy says, and of nothing else', async () => {
    const false_ = (headers: Record<string, string>) => w.ask(GOOD, { token: 'aa.bb.cccccccccccccccccccccccc', headers });
    const statuses = async (...from: string[]) => {
      const got: number[] = [];
      for (const address of from) got.push((await false_({ 'x-forwarded-for': address })).status);
      return got;
    };
    w = await world({ limits: { faultsUnknown: 2 } });
    expect(await statuses('198.51.100.1', '198.51.100.2', '198.51.100.3')).toEqual([401, 401, 429]);
    await w.stop();
    w = await world({ limits: { faultsUnknown: 2 }, trustedProxies: ['127.0.0.0/8'] });
    expect(await statuses('198.51.100.1', '198.51.100.1', '198.51.100.1', '198.51.100.2')).toEqual([401, 401, 429, 401]);
    // what the caller himself has put before is hearsay, a second proxy of ours is not
    expect(await statuses('203.0.113.9, 198.51.100.1', '198.51.100.1, 127.0.0.7')).toEqual([429, 429]);
  });

  test('the address alone is not refused for what others behind it do with good tokens', async () => {
    w = await world({ limits: { faultsUnknown: 2 } });
    for (let i = 0; i < 4; i++) expect((await w.ask(GOOD)).status).toBe(200);
  });

  test('a document refused once is refused from memory, in the same words', async () => {
    w = await world();
    const body = JSON.stringify({ query: `{ ${'__typename '.repeat(30)} }` });
    const ask = async () =>
      send(`${w.url}/graphql`, 'POST', { 'content-type': 'application/json', authorization: `Bearer ${await w.token()}` }, body);
    const [first, second] = [await ask(), await ask()];
    const told = ({ json }: typeof first) =>
      json.errors!.map(({ message, extensions: { keresAzonosito: _, ...more } }) => ({ message, more }));
    expect(told(second)).toEqual(told(first));
    expect(first.status).toBe(400);
  });
});
