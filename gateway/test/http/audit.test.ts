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

test('all 61 of them are known', () => expect(AUDITS).toHaveLength(61));

test.each(AUDITS.map((audit) => [audit.id, audit.name, audit.fn] as const))('%s %s', async (_id, _name, run) => {
  const result = await run();
  expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
});
