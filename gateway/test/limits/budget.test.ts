import { connect } from 'node:net';
import { minuteBudget } from '../../src/limits/budget.ts';
import { world } from '../world/index.ts';

describe('the budget of a minute', () => {
  let time = 0;
  const budget = minuteBudget(600, () => time);

  test('is spent, refused with the time to wait, and comes back evenly', () => {
    expect(budget.take('02185', 500)).toEqual({ available: 100 });
    expect(budget.take('02185', 200)).toEqual({ available: 100, waitMs: 10_000 });
    time += 9_000;
    expect(budget.take('02185', 200).waitMs).toBeCloseTo(1_000);
    time += 1_000;
    expect(budget.take('02185', 200)).toEqual({ available: 0 });
    time += 3_600_000;
    expect(budget.take('02185', 0)).toEqual({ available: 600 });
  });

  test('is each municipality’s own', () => {
    budget.take('02185', 600);
    expect(budget.take('15130', 600)).toEqual({ available: 0 });
  });
});

test('over HTTP: 429 with Retry-After, a Hungarian sentence and the figures; the neighbour goes on', async () => {
  const w = await world({ limits: { minuteCost: 120 } });
  w.grant('anna', ['vagyon.**'], { onkormanyzat: '15130' });
  const query = '{ ingatlanok(first: 50) { edges { node { hrsz } } } }';
  const [first, second, third] = [await w.ask(query), await w.ask(query), await w.ask(query)];
  expect(first!.json.extensions.cost.throttleStatus).toMatchObject({ maximumAvailable: 120, restoreRate: 2 });
  expect(second!.json.extensions.cost.throttleStatus.currentlyAvailable).toBeLessThan(70);
  expect(third!.status).toBe(429);
  expect(Number(third!.headers['retry-after'])).toBeGreaterThanOrEqual(10);
  expect(third!.json.errors![0]!.message).toContain('percenkénti');
  expect(third!.json.errors![0]!.extensions).toMatchObject({ code: 'KERET_ELFOGYOTT', koltseg: 50, keret: 120 });
  expect((await w.ask(query, { as: { onkormanyzat: '15130' } })).status).toBe(200);
  expect((await w.ask('{ __typename }')).status).toBe(200);
  await w.stop();
});

const ONE_TURN = {
  turns: 1,
  turnMs: 60_000,
  underWayAlone: 1,
  underWayShared: 1,
  presenceMs: 1_000,
  places: 2,
  placesAll: 10,
  flood: 10,
  floodRest: 0,
  waitMs: 5_000,
};

test('over HTTP: a full queue is 429 for the one who filled it', async () => {
  let release = () => {};
  const held = new Promise<void>((go) => (release = go));
  const w = await world({
    limits: { queue: ONE_TURN },
    targets: { ado: { execute: async () => (await held, { data: { kiHiv: 'x' } }) } },
  });
  const asked = Array.from({ length: 5 }, () => w.ask('{ kiHiv }'));
  const refused = await Promise.any(asked);
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '2']);
  expect(refused.json.errors![0]!.extensions['code']).toBe('TUL_SOK_KERES');
  release();
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([200, 200, 200, 429, 429]);
  await w.stop();
});

test('over HTTP: who leaves while he waits for his turn is forgotten, and nothing of his runs', async () => {
  const calls: string[] = [];
  let release = () => {};
  const held = new Promise<void>((go) => (release = go));
  const execute = async ({ query }: { query: string }) => (calls.push(query), await held, { data: { kiHiv: 'x' } });
  const w = await world({ limits: { queue: ONE_TURN }, targets: { ado: { execute } } });
  const first = w.ask('{ kiHiv }');
  while (calls.length === 0) await new Promise((go) => setTimeout(go, 5));
  const token = await w.token();
  const body = '{"query":"query Tavozo { kiHiv }"}';
  const head = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: ${body.length}`;
  const leaver = connect(Number(new URL(w.url).port), '127.0.0.1', () => leaver.write(`${head}\r\n\r\n${body}`));
  await new Promise((go) => setTimeout(go, 100));
  leaver.destroy();
  const stays = w.ask('{ kiHiv }');
  await new Promise((go) => setTimeout(go, 100));
  release();
  expect([(await first).status, (await stays).status]).toEqual([200, 200]);
  expect(calls).toHaveLength(2);
  expect(w.lines.filter((line) => line.includes('Tavozo'))).toEqual([]); // its text was never looked at
  await w.stop();
});
