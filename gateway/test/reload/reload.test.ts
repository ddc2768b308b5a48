import { metricsText } from '@asp/kit/call';
import { world, type World } from '../world/index.ts';
import { ADO_SDL, compose, VAGYON_SDL } from '../world/subgraphs.ts';

/** Another supergraph takes the place of the one that is served, or does not. */
const CLOSED = VAGYON_SDL.replace('nyitott: Int\n', '');
const GROWN = CLOSED.replace('hiba: Int', 'ujMezo: Int @engedely(kod: "*")\n    hiba: Int');
const UJ_SDL = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") type Query { x: Int }';
const good = compose({ vagyon: CLOSED, ado: ADO_SDL });
const grown = compose({ vagyon: GROWN, ado: ADO_SDL });

let w: World;
beforeEach(async () => void (w = await world()));
afterEach(() => w.stop());

const knows = async (field: string) => {
  const { json } = await w.ask(`{ ${field} }`);
  return json.errors?.[0]?.extensions['code'] !== 'SEMA_HIBA';
};

test('a good one is served from the next request on, and one call brings the former back', async () => {
  const first = w.gateway.supergraph!.state().valtozat;
  expect(await knows('ujMezo')).toBe(false);
  const outcome = await w.gateway.supergraph!.reload(grown);
  expect(outcome).toMatchObject({ ok: true, state: { elozo: first } });
  expect(await knows('ujMezo')).toBe(true);
  expect((await metricsText()).text).toContain(`asp_gateway_supergraph{valtozat="${outcome.state.valtozat}"} 1`);

  await w.gateway.supergraph!.reload(good);
  expect(await knows('ujMezo')).toBe(false);
  expect(await w.gateway.supergraph!.rollback()).toMatchObject({ ok: true, state: { valtozat: outcome.state.valtozat, elozo: first } });
  expect(await knows('ujMezo')).toBe(true);
  await w.gateway.supergraph!.rollback();
  expect(w.gateway.supergraph!.state()).toMatchObject({ valtozat: first, elozo: undefined });
  expect(await w.gateway.supergraph!.rollback()).toMatchObject({ ok: false, reason: expect.stringContaining('nothing') });
});

test('a request under way finishes on the one it began with', async () => {
  let release!: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  let arrived!: () => void;
  const arriving = new Promise<void>((resolve) => (arrived = resolve));
  await w.stop();
  w = await world({ targets: { vagyon: { execute: (request, hivas) => w.graphs.vagyon.execute(request, hivas) } } });
  const own = w.graphs.vagyon.execute;
  w.graphs.vagyon.execute = async (request, hivas) => (arrived(), await held, own(request, hivas));
  const slow = w.ask('{ ingatlan(hrsz: "100") { terulet } }');
  await arriving;
  expect(
    await w.gateway.supergraph!.reload(compose({ vagyon: CLOSED.replace('terulet: Int!', 'teruletNm: Int!'), ado: ADO_SDL })),
  ).toMatchObject({
    ok: true,
  });
  expect((await w.ask('{ ingatlan(hrsz: "100") { terulet } }')).json.errors?.[0]?.extensions['code']).toBe('SEMA_HIBA');
  release();
  expect((await slow).json).toMatchObject({ data: { ingatlan: { terulet: 500 } } });
});

test.each([
  ['no supergraph at all', () => 'type Query { a: Int', /Syntax|expected/i],
  ['a szakrendszer without address', () => compose({ vagyon: CLOSED, ado: ADO_SDL, uj: UJ_SDL }), /"uj".*no address/],
  [
    'a permission on an interface',
    () =>
      compose({
        vagyon: CLOSED.replace('interface Targy { nev: String!', 'interface Targy { nev: String! @engedely(kod: "a.b.c")'),
        ado: ADO_SDL,
      }),
    /interface/i,
  ],
  [
    'a root field without permission',
    () => compose({ vagyon: CLOSED.replace('hiba: Int', 'nyitott: Int hiba: Int'), ado: ADO_SDL }),
    /no @engedely on Query\.nyitott/,
  ],
  ['all permissions lost', () => good.replaceAll(/ @engedely\(kod: "[^"]*"\)/g, ''), /no @engedely on Query\.\w+.* more/],
  [
    'a field that cannot be reached',
    () => good.replace(/(type Ingatlan\b[^{]*@join__type\(graph: ADO, key: "hrsz")\)/, '$1, resolvable: false)'),
    /^Query\.\w+ cannot be planned: /,
  ],
])('%s is refused, says why, and changes nothing', async (_, sdl, reason) => {
  const before = w.gateway.supergraph!.state().valtozat;
  const outcome = await w.gateway.supergraph!.reload(sdl());
  expect(outcome).toMatchObject({ ok: false, reason: expect.stringMatching(reason), state: { valtozat: before } });
  expect(outcome.state.elutasitva?.ok).toMatch(reason);
  expect((await w.ask('{ ingatlan(hrsz: "100") { terulet } }')).json).toMatchObject({ data: { ingatlan: { terulet: 500 } } });
  expect((await metricsText()).text).toMatch(/^asp_gateway_supergraph_refused 1$/m);
  await w.gateway.supergraph!.reload(good);
  expect(w.gateway.supergraph!.state().elutasitva).toBeUndefined();
});

test('what is asked all the time is planned for the next one before it is served, unless it would be faulty there or was not whole', async () => {
  await w.stop();
  w = await world();
  w.grant('bela', ['vagyon.ingatlan.olvas']);
  const known = async () => Number(/^asp_gateway_known_plans (\d+)$/m.exec((await metricsText()).text)?.[1]);
  const whole = 'query Egesz($teljes: Boolean = true) { ingatlan(hrsz: "100") { hrsz terulet @include(if: $teljes) } }';
  const gone = '{ ingatlan(hrsz: "100") { hrsz masolat { hrsz } } }';
  const pruned = '{ ingatlan(hrsz: "100") { hrsz konyvErtek } }';
  for (const query of [whole, gone]) await w.ask(query);
  expect((await w.ask(pruned, { as: { sub: 'bela' } })).json.data).toEqual({ ingatlan: { hrsz: '100', konyvErtek: null } });
  expect(await known()).toBe(3);
  const without = good.replace(/^ {2}masolat: Ingatlan.*\n/m, '');
  expect(without).not.toBe(good);
  expect((await w.gateway.supergraph!.reload(without)).ok).toBe(true);
  expect(await known()).toBe(1);
  expect((await w.ask(whole)).json.data).toEqual({ ingatlan: { hrsz: '100', terulet: 500 } });
  expect(await known()).toBe(1);
  expect((await w.ask(gone)).status).toBe(400);

  // a right that the next one asks for is asked, though the whole operation was planned ahead
  const closed = good.replace(/^( {2}terulet: Int!.*)$/m, '$1 @engedely(kod: "vagyon.titok.olvas")');
  expect(closed).not.toBe(good);
  expect((await w.gateway.supergraph!.reload(closed)).ok).toBe(true);
  const refused = await w.ask(whole, { as: { sub: 'bela' } });
  expect(refused.json.errors?.[0]?.extensions).toMatchObject({ code: 'NINCS_JOGOSULTSAG', mezo: 'Ingatlan.terulet' });
  expect((await w.ask(whole)).json.data).toEqual({ ingatlan: { hrsz: '100', terulet: 500 } });
});

test('budgets, queues and tokens outlive it', async () => {
  await w.stop();
  w = await world({ limits: { minuteCost: 60 } });
  const costly = '{ ingatlanok(first: 50) { edges { node { hrsz } } } }';
  expect((await w.ask(costly)).status).toBe(200);
  await w.gateway.supergraph!.reload(good);
  expect((await w.ask(costly)).json.errors?.[0]?.extensions['code']).toBe('KERET_ELFOGYOTT');
});
