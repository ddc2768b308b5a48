import { publicOperation } from '../../src/public/operations.ts';
import { rateLimit } from '../../src/public/rate.ts';
import { answerCache } from '../../src/public/cache.ts';
import { resource } from '../../src/front/route.ts';
import { buildSchema } from 'graphql';
import { OPEN_CONTRACT, schemaFolder } from '../world/schemaFolder.ts';
import { send, world } from '../world/index.ts';
import type { World } from '../world/index.ts';

const folder = schemaFolder();
let w: World;
beforeAll(async () => void (w = await world({ publicRegisters: { dir: folder.dir, perMinute: 10_000 } })));
afterAll(async () => (await w.stop(), folder.remove()));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => send(`${w.url}/nyilvanos${path}`, method, headers);
const codeOf = ({ json }: Awaited<ReturnType<typeof get>>) => json.errors?.[0]?.extensions['code'];

describe('a public operation', () => {
  test('is answered without a token, with the law that makes it public', async () => {
    const answer = await get('/ingatlan.json?onkormanyzat=02185&hrsz=100');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      muvelet: 'ingatlan',
      cim: 'Ingatlan (Property)',
      jogalap: 'Infotv. 33. §',
      onkormanyzat: '02185',
      adat: { ingatlan: { hrsz: '100', terulet: 500 } },
    });
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=60, stale-if-error=86400',
      etag: expect.stringMatching(/^"/),
      'access-control-allow-origin': '*',
    });
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('runs as nobody, with the permissions of the open contract and no others, whatever token comes along', async () => {
    await get('/ingatlan.json?onkormanyzat=02185&hrsz=101', { authorization: `Bearer ${await w.token()}`, 'x-asp-cel': 'ADOZTATAS' });
    const { actor, onkormanyzat, cel } = w.graphs.vagyon.calls.at(-1)!.hivas;
    expect({ actor, onkormanyzat, cel }).toEqual({
      actor: {
        id: 'nyilvanos',
        nev: 'Nyilvános lekérdezés',
        fajta: 'RENDSZER',
        szerepkorok: ['NYILVANOS'],
        engedelyek: ['vagyon.ingatlan.olvas'],
      },
      onkormanyzat: '02185',
      cel: undefined,
    });
  });

  test('that is the same everywhere is asked where there are no rows', async () => {
    expect((await get('/jelentes.json?ev=2025')).text).toContain('jelentés 2025');
    expect(w.graphs.vagyon.calls.at(-1)!.hivas.onkormanyzat).toBe('00000');
    expect((await get('/jelentes.json')).text).toContain('jelentés 2026');
  });

  test.each([
    ['without a municipality', '/ingatlan.json?hrsz=100', 'onkormanyzat', /\?onkormanyzat=02185/],
    ['with a code of another form', '/ingatlan.json?onkormanyzat=2185&hrsz=100', 'onkormanyzat', /öt számjegyű/],
    ['twice', '/ingatlan.json?onkormanyzat=02185&onkormanyzat=15130&hrsz=100', 'onkormanyzat', /csak egyszer/],
    ['without what it needs', '/ingatlan.json?onkormanyzat=02185', 'hrsz', /Adja meg/],
    [
      'with what it does not know',
      '/ingatlan.json?onkormanyzat=02185&hrsz=100&query={titkos{mi}}',
      'query',
      /Megadható: onkormanyzat, hrsz/,
    ],
    ['with a municipality where none belongs', '/jelentes.json?onkormanyzat=02185', 'onkormanyzat', /Ismeretlen/],
    ['with text for a number', '/jelentes.json?ev=ketezer', 'ev', /szám/],
    ['with too much text', `/jelentes.json?nev=${'x'.repeat(201)}`, 'nev', /legfeljebb/],
  ])('%s is refused by name', async (_, path, mezo, way) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(answer.json.errors![0]).toMatchObject({ message: expect.stringMatching(way), extensions: { code: 'HIBAS_PARAMETER', mezo } });
  });

  test('of a place that does not exist is not found', async () => {
    expect(codeOf(await get('/ingatlan.json?onkormanyzat=02185&hrsz=999'))).toBe('NINCS_ILYEN_ONKORMANYZAT');
    expect((await get('/nincs.json?onkormanyzat=02185')).status).toBe(404);
    expect((await get('/../graphql')).status).toBe(404);
    expect((await get('/ingatlan.json', {}, 'POST')).status).toBe(405);
  });

  test('are listed with their parameters, without their text', async () => {
    const { muveletek } = (await get('/')).json as never as { muveletek: object[] };
    expect(muveletek).toMatchObject([
      { nev: 'ingatlan', orszagos: false, parameterek: [{ nev: 'hrsz', tipus: 'String', kotelezo: true }] },
      { nev: 'jelentes', orszagos: true, parameterek: [{ nev: 'ev', kotelezo: false }, { nev: 'nev' }] },
    ]);
    expect(JSON.stringify(muveletek)).not.toMatch(/query/);
  });
});

describe('the cache', () => {
  const calls = () => w.graphs.vagyon.calls.length;

  test('is by municipality, operation and variables, whatever their order', async () => {
    const before = calls();
    for (const path of ['02185&hrsz=102', '02185&hrsz=102', '15130&hrsz=102']) await get(`/ingatlan.json?onkormanyzat=${path}`);
    await get('/ingatlan.json?hrsz=102&onkormanyzat=02185');
    expect(calls() - before).toBe(2);
    expect(w.graphs.vagyon.calls.slice(-2).map(({ hivas }) => hivas.onkormanyzat)).toEqual(['02185', '15130']);
  });

  test('answers 304 to those who have it', async () => {
    const { headers } = await get('/ingatlan.json?onkormanyzat=02185&hrsz=100');
    expect((await get('/ingatlan.json?onkormanyzat=02185&hrsz=100', { 'if-none-match': String(headers['etag']) })).status).toBe(304);
  });

  test('lets those who ask at the same moment share one question', async () => {
    const before = calls();
    await Promise.all(Array.from({ length: 20 }, () => get('/jelentes.json?nev=egyszerre')));
    expect(calls() - before).toBe(1);
  });

  test('forgets after its time, keeps the last answer when a szakrendszer is away, and no fault', async () => {
    let time = 0;
    let text = 'egy';
    let fault: Error | undefined;
    const cache = answerCache(() => time);
    const ask = () => (fault ? Promise.reject(fault) : Promise.resolve(resource(text, 'x')));
    const read = async () => String((await cache.get('k', 60, ask)).resource.body);
    expect(await read()).toBe('egy');
    text = 'kettő';
    time = 59_999;
    expect(await read()).toBe('egy');
    time = 60_000;
    expect(await read()).toBe('kettő');
    time = 130_000;
    fault = Object.assign(new Error('away'), { status: 503 });
    expect(await read()).toBe('kettő');
    fault = Object.assign(new Error('wrong'), { status: 400 });
    await expect(read()).rejects.toThrow('wrong');
    await expect(cache.get('other', 60, ask)).rejects.toThrow('wrong');
    fault = undefined;
    text = 'három';
    expect(await read()).toBe('három');
  });
});

describe('the rate limit', () => {
  test('lets so many through in a minute, then tells when to come back', () => {
    let time = 0;
    const wait = rateLimit(60, () => time);
    expect(Array.from({ length: 60 }, () => wait('a')).every((seconds) => seconds === undefined)).toBe(true);
    expect(wait('a')).toBe(1);
    expect(wait('b')).toBeUndefined();
    time += 1_000;
    expect(wait('a')).toBeUndefined();
    expect(wait('a')).toBe(1);
  });

  test('is by address: 429 with Retry-After, also for what would come from the cache', async () => {
    const few = await world({ publicRegisters: { dir: folder.dir, perMinute: 2 } });
    const ask = (headers = {}) => send(`${few.url}/nyilvanos/jelentes.json`, 'GET', headers);
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const third = await ask({ 'x-forwarded-for': '203.0.113.9' });
    expect(third).toMatchObject({ status: 429, headers: { 'retry-after': expect.stringMatching(/^\d+$/) } });
    expect(third.json.errors![0]!.extensions['code']).toBe('TUL_SOK_NYILVANOS_KERES');
    await few.stop();
  });

  test('believes only our own proxy about the address', async () => {
    const few = await world({ publicRegisters: { dir: folder.dir, perMinute: 1 }, trustedProxies: ['127.0.0.1'] });
    const ask = (from: string) => send(`${few.url}/nyilvanos/jelentes.json`, 'GET', { 'x-forwarded-for': from });
    const statuses = [];
    for (const from of ['203.0.113.9', '198.51.100.7, 203.0.113.9', '198.51.100.7', '2001:db8:1:2::1', '2001:db8:1:2::2'])
      statuses.push((await ask(from)).status);
    expect(statuses).toEqual([200, 429, 200, 200, 429]);
    await few.stop();
  });
});

describe('an operation that is not public keeps the gateway from starting', () => {
  const schema = buildSchema(OPEN_CONTRACT);
  const law = '# jogalap: Infotv. 33. §\n';
  test.each([
    ['asks what is not in the open contract', `${law}query x { titkos { mi } }`, /Cannot query field "titkos"/],
    ['asks a closed field', `${law}query x { ingatlan(hrsz: "1") { konyvErtek } }`, /konyvErtek/],
    ['changes something', `${law}mutation x { ingatlanRogzit(hrsz: "1") { darab } }`, /one query/],
    ['names no law', 'query x { jelentes(ev: 1) }', /jogalap/],
    ['is named otherwise', `${law}query y { jelentes(ev: 1) }`, /one query of that name/],
    ['is two', `${law}query x { jelentes(ev: 1) } query y { jelentes(ev: 1) }`, /one query/],
    ['asks for the schema', `${law}query x { __schema { types { name } } }`, /introspection/],
  ])('%s', (_, text, fault) => expect(() => publicOperation('x', text, schema)).toThrow(fault));

  test('already at the start', async () => {
    const faulty = schemaFolder({ 'nyilvanos/titok.graphql': `${law}query titok { titkos { mi } }` });
    await expect(world({ publicRegisters: { dir: faulty.dir } })).rejects.toThrow(/nyilvanos\/titok\.graphql/);
    faulty.remove();
  });
});
