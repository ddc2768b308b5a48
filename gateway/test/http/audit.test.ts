/** The public audit of GraphQL over HTTP (graphql-http), against the real front, as a developer with the scope `sema`. */
import { serverAudits } from 'graphql-http';
import { world } from '../world/index.ts';
import type { World } from '../world/index.ts';

let w: World;
let authorization: string;
beforeAll(async () => {
  w = await world({ production: true });
  w.grant('fejleszto', ['vagyon.**']);
  authorization = `Bearer ${await w.token({ sub: 'fejleszto', scope: 'openid sema' })}`;
});
afterAll(() => w.stop());

const AUDITS = serverAudits({
  url: () => `${w.url}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) => fetch(url, { ...init, headers: { ...init.headers, authorization } }),
});

/** Known not to pass, with the reason; each must really fail, so that the list cannot grow stale. */
const OPEN: Record<string, string> = {};

test('all 61 of them are known', () => expect(AUDITS).toHaveLength(61));

test.each(AUDITS.map((audit) => [audit.id, audit.name, audit.fn] as const))('%s %s', async (id, _, run) => {
  const result = await run();
  const told = result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`;
  if (id in OPEN) expect(told).not.toBe('ok');
  else expect(told).toBe('ok');
});
