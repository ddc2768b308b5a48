import { clientQuotas } from '../../src/limits/quota.ts';
import { world } from '../world/index.ts';

const MINUTE = 60_000;

describe('the quota of a machine client', () => {
  test('is its own, by request and by cost; a changed one begins anew', () => {
    let time = 0;
    const spend = clientQuotas(() => time);
    const quota = { keresPercenkent: 2, koltsegPercenkent: 100 };
    expect(spend('a', quota, 90)).toBeNull();
    expect(spend('a', quota, 20)).toEqual({ nev: 'koltsegPercenkent', keret: 100, waitMs: 6_000 });
    expect(spend('a', quota, 0)).toMatchObject({ nev: 'keresPercenkent', keret: 2 });
    expect(spend('b', quota, 90)).toBeNull();
    expect(spend('a', { keresPercenkent: 3 }, 0)).toBeNull();
    time += MINUTE;
    expect(spend('b', quota, 100)).toBeNull();
    expect(spend('c', {}, 1_000_000)).toBeNull();
  });

  test('calls that the minute refused do not use up the day', () => {
    let time = 0;
    const spend = clientQuotas(() => time);
    const quota = { keresPercenkent: 1, keresNaponta: 3 };
    expect(spend('a', quota, 0)).toBeNull();
    for (let i = 0; i < 50; i++) expect(spend('a', quota, 0)?.nev).toBe('keresPercenkent');
    for (let i = 0; i < 2; i++) {
      time += MINUTE;
      expect(spend('a', quota, 0)).toBeNull();
    }
    time += MINUTE;
    expect(spend('a', quota, 0)?.nev).toBe('keresNaponta');
  });
});

test('over HTTP: 429 with Retry-After, which quota and how large; people and other clients go on', async () => {
  const w = await world();
  const keret = { keresPercenkent: 2 };
  for (const sub of ['gep', 'masik']) w.grant(sub, ['vagyon.**'], { fajta: 'KLIENS', szerepkorok: ['INTEGRATOR'], keret });
  const query = '{ ingatlanok(first: 1) { edges { node { hrsz } } } }';
  const gep = { as: { sub: 'gep', claims: { client_id: 'gep', sid: undefined } } };
  expect([(await w.ask(query, gep)).status, (await w.ask(query, gep)).status]).toEqual([200, 200]);
  const refused = await w.ask(query, gep);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(20);
  expect(refused.json.errors![0]!.extensions).toMatchObject({ code: 'KVOTA_ELFOGYOTT', kvota: 'keresPercenkent', keret: 2 });
  expect((await w.ask(query, { as: { sub: 'masik' } })).status).toBe(200);
  expect((await w.ask(query)).status).toBe(200);
  await w.stop();
});
