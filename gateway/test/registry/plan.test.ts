import { supergraphMap } from '../../src/registry/map.ts';
import { schemaFolder } from '../world/schemaFolder.ts';
import { send, world } from '../world/index.ts';
import type { World } from '../world/index.ts';
import { supergraph } from '../world/subgraphs.ts';

const folder = schemaFolder();
let w: World;
let live: World;
beforeAll(async () => {
  const options = { registry: { dir: folder.dir } };
  w = await world(options);
  live = await world({ ...options, production: true });
});
afterAll(async () => {
  await Promise.all([w.stop(), live.stop()]);
  folder.remove();
});

const QUERY = '{ ingatlan(hrsz: "100") { hrsz adotargyak { osszeg } } }';
const PLAN = { 'x-asp-terv': '1', 'x-asp-cel': 'ADOZTATAS' };

describe('the query plan', () => {
  test('comes along when it is asked for, with the answer', async () => {
    const { json } = await w.ask(QUERY, { headers: PLAN });
    expect(json.data).toEqual({ ingatlan: { hrsz: '100', adotargyak: [{ osszeg: 100 }] } });
    expect(json.extensions.terv).toMatchObject({
      fajta: 'sorban',
      lepesek: [
        { fajta: 'kerdes', szakrendszer: 'vagyon', muvelet: expect.stringContaining('ingatlan(hrsz') },
        { fajta: 'kerdes', szakrendszer: 'ado', hely: 'ingatlan', muvelet: expect.stringContaining('_entities') },
      ],
    });
  });

  test('does not come unasked', async () => {
    expect((await w.ask(QUERY, { headers: { 'x-asp-cel': 'ADOZTATAS' } })).json.extensions.terv).toBeUndefined();
  });

  test('is of what the caller may ask: a refused field is in no step', async () => {
    w.grant('bela', ['vagyon.ingatlan.olvas']);
    const { json } = await w.ask(QUERY, { as: { sub: 'bela' }, headers: { 'x-asp-terv': '1' } });
    expect(json.errors![0]!.extensions['code']).toBe('NINCS_JOGOSULTSAG');
    expect(JSON.stringify(json.extensions.terv)).not.toMatch(/ado|osszeg/);
  });

  test('asks nothing twice', async () => {
    const before = w.graphs.vagyon.calls.length;
    await w.ask(QUERY, { headers: PLAN });
    expect(w.graphs.vagyon.calls.length - before).toBe(1);
  });

  test('wants the scope sema in production', async () => {
    live.grant('gep', ['vagyon.**', 'ado.**'], { fajta: 'KLIENS', szerepkorok: ['ADO_UGYINTEZO'] });
    const refused = await live.ask(QUERY, { as: { sub: 'gep' }, headers: PLAN });
    expect(refused).toMatchObject({ status: 403 });
    expect(refused.json.errors![0]!.extensions['code']).toBe('INTROSPEKCIO_TILTOTT');
    expect((await live.ask(QUERY, { as: { sub: 'gep', scope: 'sema' }, headers: PLAN })).json.extensions.terv.fajta).toBe('sorban');
  });

  test('header of another value is refused by name', async () => {
    const { status, json } = await w.ask(QUERY, { headers: { 'x-asp-terv': 'igen' } });
    expect(status).toBe(400);
    expect(json.errors![0]!.extensions).toMatchObject({ code: 'HIBAS_FEJLEC', fejlec: 'x-asp-terv' });
  });
});

describe('the map of the supergraph', () => {
  test('tells who owns what and what is shared', () => {
    const { szakrendszerek, kozosek } = supergraphMap(supergraph());
    expect(szakrendszerek.map(({ nev }) => nev)).toEqual(['ado', 'vagyon']);
    expect(szakrendszerek[0]).toMatchObject({ lekerdezesek: ['adotargyak', 'adoHiba', 'kiHiv'], muveletek: [], tipusok: ['Adotargy'] });
    expect(szakrendszerek[1]).toMatchObject({
      muveletek: ['ingatlanRogzit', 'ingatlanElad'],
      tipusok: expect.arrayContaining(['Telek', 'Titkos']),
    });
    expect(kozosek).toEqual([
      { nev: 'Ingatlan', mezok: { ado: ['adotargyak', 'adoalap'], vagyon: expect.arrayContaining(['terulet', 'konyvErtek']) } },
    ]);
  });

  test('is shown to those who may see the schema', async () => {
    const get = async (of: World, scope?: string) =>
      send(`${of.url}/sema/terkep.json`, 'GET', scope ? { authorization: `Bearer ${await of.token({ scope })}` } : {});
    expect((await get(live)).status).toBe(401);
    expect((await get(live, 'openid')).status).toBe(403);
    expect((await get(live, 'sema')).status).toBe(200);
    expect((await get(w, 'openid')).status).toBe(200);
  });
});
