import { world } from '../world/index.ts';
import type { World } from '../world/index.ts';

let w: World;
beforeAll(async () => (w = await world()));
afterAll(() => w.stop());

const NEVER = /KANARI|8123456789|SELECT|duplicate|\/srv\/|node_modules|\bat \S+:\d+|Error:/;

test('an exception of a szakrendszer is a code and a sentence', async () => {
  const { status, text, json, headers } = await w.ask('{ hiba jelentes(ev: 1) }');
  expect(status).toBe(200);
  expect(json.data).toEqual({ hiba: null, jelentes: 'jelentés 1' });
  expect(json.errors).toEqual([
    {
      message: 'Belső hiba történt. Kérjük, adja meg a kérésazonosítót az üzemeltetőnek.',
      path: ['hiba'],
      extensions: { code: 'BELSO_HIBA', keresAzonosito: headers['x-request-id'] },
    },
  ]);
  expect(text).not.toMatch(NEVER);
});

test.each([
  ['kivetel', 'BELSO_HIBA', {}],
  ['ismeretlen', 'BELSO_HIBA', {}],
  ['jog', 'NINCS_JOGOSULTSAG', { engedely: 'ado.x.olvas' }],
  ['bemenet', 'HIBAS_BEMENET', { valtozo: 'h', mezo: 'h.hrsz' }],
])('%s → %s', async (mod, code, members) => {
  const { json, text } = await w.ask('query Q($m: String!) { adoHiba(mod: $m) }', { variables: { m: mod } });
  const { keresAzonosito: _, ...extensions } = json.errors![0]!.extensions;
  expect(extensions).toEqual({ code, ...members });
  expect(text).not.toMatch(NEVER);
});

test('the sentence of a check rule comes through, the value does not', async () => {
  const { json } = await w.ask('{ adoHiba(mod: "bemenet") }');
  expect(json.errors![0]!.message).toBe('Hibás helyrajzi szám. Írja így: 1234/5.');
});

test.each<[string, object, string, RegExp]>([
  ['query Q($ev: Int!) { jelentes(ev: $ev) }', { ev: 'KANARI' }, 'HIBAS_VALTOZO', /hibás/],
  ['query Q($ev: Int!) { jelentes(ev: $ev) }', {}, 'HIBAS_VALTOZO', /hibás/],
  ['{ jelentes(ev: "KANARI") }', {}, 'SEMA_HIBA', /típusa/],
  ['{ jelentes }', {}, 'SEMA_HIBA', /„ev” paramétere kötelező/],
  ['{ ingatlan(hrsz: "KANARI") }', {}, 'SEMA_HIBA', /almezőket/],
  ['{ ingatlan(hrsz: "KANARI") { hrszz } }', {}, 'SEMA_HIBA', /Nincs „hrszz” mező a\(z\) Ingatlan típuson/],
  ['query Q($x: String) { jelentes(ev: 1) }', {}, 'SEMA_HIBA', /\$x változót semmi/],
])('%s %j', async (query, variables, code, sentence) => {
  const { status, json, text } = await w.ask(query, { variables });
  expect([status, json.errors![0]!.extensions['code']]).toEqual([400, code]);
  expect(json.errors![0]!.message).toMatch(sentence);
  expect(text).not.toMatch(NEVER);
  expect(text).not.toContain('Did you mean');
});

test('a document full of faults gets ten of them told', async () => {
  const { json, text } = await w.ask(`{ ${Array.from({ length: 15 }, (_, i) => `x${i}`).join(' ')} }`);
  expect([json.errors!.length, text.length < 3_000]).toEqual([10, true]);
});

test('the log knows the request and the place, but no value, name or variable', async () => {
  w.lines.length = 0;
  const { headers } = await w.ask('query Lap($m: String!) { adoHiba(mod: $m) hiba }', { variables: { m: 'kivetel' } });
  await new Promise((go) => setTimeout(go, 20));
  const log = w.lines.join('');
  expect(log).toContain(headers['x-request-id']);
  expect(log).toContain('"muvelet":"Lap"');
  expect(log).toContain('"szakrendszer":"ado"');
  expect(log).not.toMatch(/KANARI|8123456789|kivetel|anna|eyJ/);
});

test('unknown addresses are 404 in GraphQL JSON', async () => {
  const { send } = await import('../world/index.ts');
  const answer = await send(`${w.url}/valami/mas`, 'GET', {});
  expect([answer.status, answer.json.errors![0]!.extensions['code']]).toEqual([404, 'NINCS_ILYEN']);
});
