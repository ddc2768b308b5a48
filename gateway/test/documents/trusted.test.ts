import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf, manifestIn } from '../../src/limits/trustedDocuments.ts';
import { send, world } from '../world/index.ts';
import type { World } from '../world/index.ts';
import type { TokenOptions } from '../world/issuer.ts';

const LISTED = 'query Lap($hrsz: String!) { ingatlan(hrsz: $hrsz) { hrsz } }';
const FREE = '{ ingatlan(hrsz: "100") { hrsz terulet } }';
const variables = { hrsz: '101' };

const dir = mkdtempSync(join(tmpdir(), 'asp-manifest-'));
const manifest = join(dir, 'persisted-documents.json');
writeFileSync(manifest, JSON.stringify({ [idOf(LISTED)]: LISTED, [idOf('x')]: 'query Hamis { zartGyoker }' }));

let open: World;
let closed: World;
beforeAll(async () => {
  const trustedDocuments = { clients: ['asp-web'], manifest };
  open = await world({ trustedDocuments });
  closed = await world({ trustedDocuments, production: true });
  for (const w of [open, closed]) w.grant('gep', ['vagyon.**'], { fajta: 'KLIENS' });
});
afterAll(async () => {
  await Promise.all([open.stop(), closed.stop()]);
  rmSync(dir, { recursive: true });
});

const WEB: TokenOptions = { claims: { client_id: 'asp-web' } };
const PLAYGROUND: TokenOptions = { claims: { client_id: 'asp-playground' } };
const DEVELOPER: TokenOptions = { scope: 'openid sema', claims: { client_id: 'asp-playground' } };
const MACHINE: TokenOptions = { sub: 'gep', claims: { client_id: 'gep' } };

async function post(w: World, as: TokenOptions, body: object) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await w.token(as)}` };
  const { status, json } = await send(`${w.url}/graphql`, 'POST', headers, JSON.stringify(body));
  return json.errors?.[0]?.extensions['code'] ?? [status, json.data?.ingatlan?.hrsz];
}
const apollo = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: idOf(query).slice('sha256:'.length) } });

const REFUSED = 'DOKUMENTUM_NEM_MEGBIZHATO';
const ok = [200, '101'];

test.each<[string, object, unknown]>([
  ['a listed text', { query: LISTED, variables }, ok],
  ['a listed identifier', { documentId: idOf(LISTED), variables }, ok],
  ['a listed hash as Apollo sends it', { extensions: apollo(LISTED), variables }, ok],
  ['both', { query: LISTED, documentId: idOf(LISTED), variables }, ok],
  ['free text', { query: FREE }, REFUSED],
  ['free text under a listed identifier', { query: FREE, documentId: idOf(LISTED), variables }, REFUSED],
  ['free text under a listed hash', { query: FREE, extensions: apollo(LISTED), variables }, REFUSED],
  ['a listed text with another operation behind it', { query: `${LISTED} query B { zartGyoker }`, operationName: 'B' }, REFUSED],
  ['a listed text with one blank more', { query: `${LISTED} `, variables }, REFUSED],
  ['an identifier that is not listed', { documentId: idOf(FREE) }, REFUSED],
  ['a listed identifier whose text is another’s', { documentId: idOf('x') }, REFUSED],
  ['introspection', { query: '{ __schema { queryType { name } } }' }, REFUSED],
])('the web application: %s', async (_, body, expected) => {
  expect(await post(open, WEB, body)).toEqual(expected);
  expect(await post(closed, WEB, body)).toEqual(expected);
});

test('the refusal is 403, in Hungarian, with the way out', async () => {
  const { status, json } = await open.ask(FREE, { as: WEB });
  expect([status, json.errors![0]!.message]).toEqual([403, expect.stringContaining('Töltse újra az oldalt')]);
});

test('free text: developers and machines; outside production anybody but the web application', async () => {
  const free = { query: FREE };
  expect(await post(open, PLAYGROUND, free)).toEqual([200, '100']);
  expect(await post(closed, PLAYGROUND, free)).toBe(REFUSED);
  expect(await post(closed, DEVELOPER, free)).toEqual([200, '100']);
  expect(await post(closed, MACHINE, free)).toEqual([200, '100']);
  expect(await post(closed, PLAYGROUND, { documentId: idOf(LISTED), variables })).toEqual(ok);
  expect(await post(closed, MACHINE, { documentId: idOf(FREE) })).toBe('DOKUMENTUM_ISMERETLEN');
});

test('without a manifest the web application runs nothing, and nobody learns why', async () => {
  const w = await world({ trustedDocuments: { clients: ['asp-web'], manifest: join(dir, 'nincs.json') } });
  expect(await post(w, WEB, { query: LISTED, variables })).toBe(REFUSED);
  expect(await post(w, PLAYGROUND, { query: FREE })).toEqual([200, '100']);
  await w.stop();
});

test('a new build is noticed, at most every two seconds', async () => {
  let time = 0;
  const file = join(dir, 'uj.json');
  writeFileSync(file, '{}');
  const list = manifestIn(file, () => time);
  expect(await list.has(LISTED)).toBe(false);
  writeFileSync(file, JSON.stringify({ [idOf(LISTED)]: LISTED }));
  expect(await list.has(LISTED)).toBe(false);
  time = 2_001;
  expect(await list.has(LISTED)).toBe(true);
});
