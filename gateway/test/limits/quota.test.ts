import { clientQuotas } from '../../src/limits/quota.ts';
import type { GatewayOptions } from '../../src/index.ts';
import { issuer, ISSUER } from '../world/issuer.ts';
import { world } from '../world/index.ts';

const MINUTE = 60_000;

describe('the quota of a machine client', () => {
  test('is its own, by request and by cost; a changed one begins anew', () => {
    let time = 0;
    const { spend } = clientQuotas(() => time);
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
    const { spend } = clientQuotas(() => time);
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

describe('several processes', () => {
  test('spend from one account: what one has let through is gone for the other', () => {
    const quota = { keresNaponta: 4 };
    const [one, other] = [clientQuotas(() => 0), clientQuotas(() => 0)];
    let kept = 4;
    const settle = (process: typeof one) => {
      kept -= process.collect('a').keresNaponta ?? 0;
      process.settled('a', quota, { keresNaponta: kept });
    };
    for (let i = 0; i < 3; i++) expect(one.spend('a', quota, 0)).toBeNull();
    settle(one);
    settle(other);
    expect(other.spend('a', quota, 0)).toBeNull();
    expect(other.spend('a', quota, 0)).toMatchObject({ nev: 'keresNaponta' });
    settle(other);
    settle(one);
    expect(one.spend('a', quota, 0)).toMatchObject({ nev: 'keresNaponta' });
    expect(kept).toBe(0); // refused calls cost nothing
  });

  test('what could not be settled is settled next time, and what is spent meanwhile is not forgotten', () => {
    const quota = { keresNaponta: 10 };
    const { spend, collect, failed, settled } = clientQuotas(() => 0);
    spend('a', quota, 0);
    const lost = collect('a');
    spend('a', quota, 0);
    failed('a', lost);
    expect(collect('a')).toEqual({ keresNaponta: 2 });
    spend('a', quota, 0); // on the way while the answer comes
    settled('a', quota, { keresNaponta: 1 });
    expect(spend('a', quota, 0)).toMatchObject({ nev: 'keresNaponta' });
  });
});

test('over HTTP: two gateways, one quota', async () => {
  const keret = { keresNaponta: 3 };
  let kept = 3;
  const allapot: GatewayOptions['identity']['allapot'] = async ({ sub, onkormanyzat }, spent) => {
    kept -= spent?.keresNaponta ?? 0;
    const actor = { id: sub, nev: sub, fajta: 'KLIENS' as const, szerepkorok: ['INTEGRATOR'], engedelyek: ['vagyon.**'], kliensId: sub };
    return { actor, onkormanyzat, keret, maradek: { keresNaponta: kept } };
  };
  const idp = await issuer();
  const both = [
    await world({ identity: { issuer: ISSUER, localJwks: idp.jwks, allapot } }),
    await world({ identity: { issuer: ISSUER, localJwks: idp.jwks, allapot } }),
  ];
  const query = '{ ingatlanok(first: 1) { edges { node { hrsz } } } }';
  const statuses: number[] = [];
  for (let i = 0; i < 6; i++) {
    // another token each time, so that each call asks for the state; two seconds later the same one would
    const token = await idp.token({ sub: 'gep', claims: { client_id: 'gep', sid: undefined, jti: `${i}` } });
    statuses.push((await both[i % 2]!.ask(query, { token })).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]); // not twice three: one more, which the other had not told yet
  expect(kept).toBe(-1); // and which is owed
  for (const w of both) await w.stop();
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
