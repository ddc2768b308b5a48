import { jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Closers, Stopped } from '../src/stack/closers.ts';
import { dispatch, openFront, under } from '../src/stack/front.ts';
import { questionIsGenuine, signQuestion } from '../src/stack/internal-call.ts';
import { demoMunicipalities } from '../src/stack/municipalities.ts';
import { demoFile, reportText, writeDemoFile } from '../src/stack/report.ts';
import { keepSecrets } from '../src/stack/secrets.ts';
import { frontOf } from '../src/stack/servers.ts';
import { readSettings } from '../src/stack/settings.ts';

const dir = mkdtempSync(join(tmpdir(), 'asp-start-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('settings', () => {
  test('come from the command line, then the environment', () => {
    expect(readSettings(['--port', '4001', '--split'], { ASP_PORT: '5000', ASP_DIR: '/x' })).toMatchObject({
      port: 4001,
      split: true,
      dir: '/x',
      origin: 'http://localhost:4001',
    });
    expect(readSettings([], { ASP_ORIGIN: 'https://asp.example.hu/' })).toMatchObject({
      port: 4000,
      origin: 'https://asp.example.hu',
      demo: 'teljes',
    });
  });

  test('name every fault at once', () => {
    expect(() => readSettings([], { ASP_PORT: 'x', ASP_DEMO: 'sok', ASP_ORIGIN: '::' })).toThrow(
      /ASP_PORT[\s\S]*ASP_DEMO[\s\S]*ASP_ORIGIN/,
    );
  });
});

describe('the address of a caller', () => {
  test('is the one that our own proxy saw; networks and faults are read from the setting', () => {
    expect(readSettings([], { ASP_TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::1' }).trustedProxies).toEqual(['10.0.0.0/8', '2001:db8::1']);
    expect(() => readSettings([], { ASP_TRUSTED_PROXIES: 'proxy.example' })).toThrow(/ASP_TRUSTED_PROXIES/);
  });

  test.each([
    ['nobody is believed', [], '127.0.0.1'],
    ['the last one that is not ours is believed', ['127.0.0.1', '10.0.0.0/8'], '198.51.100.7'],
  ])('reaches the login pages: %s', async (_, trusted, told) => {
    const front = await openFront(0, '127.0.0.1');
    const oidc = (req: IncomingMessage, res: ServerResponse) => res.end(JSON.stringify(req.headers['x-forwarded-for'] ?? null));
    front.serve(frontOf({ owns: () => false, handler: () => {} }, oidc, trusted));
    const answer = await fetch(`http://127.0.0.1:${front.port}/oidc/x`, {
      headers: { 'x-forwarded-for': '203.0.113.9, 198.51.100.7, 10.2.3.4' },
    });
    expect(await answer.json()).toBe(told);
    await front.stop();
  });
});

describe('secrets', () => {
  test('are made once, readable by the owner only, and completed for a new szakrendszer', () => {
    const first = keepSecrets(dir, ['ado']);
    const second = keepSecrets(dir, ['ado', 'keret']);
    expect(second).toMatchObject({ ...first, parts: first.parts });
    expect(second.parts.keret?.passKey).toMatch(/^[0-9a-f]{64}$/);
    expect(second.parts.keret?.passKey).not.toBe(second.parts.ado?.passKey);
    expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });
});

describe('demo', () => {
  test('serves sixteen municipalities, the large one among them, and the sandbox', () => {
    const all = demoMunicipalities('teljes');
    expect(all).toHaveLength(17);
    expect(all.at(-1)).toMatchObject({ ksh: '99990', nev: 'Mintafalva' });
    expect(demoMunicipalities('nincs')).toEqual([]);
    expect(all.find(({ ksh }) => ksh === '15130')).toMatchObject({ nev: 'Debrecen', lakasok: 96_295 });
    expect(demoMunicipalities('kicsi').map(({ nev }) => nev)).toEqual(['Csopak', 'Paloznak', 'Őriszentpéter', 'Szalafő', 'Mintafalva']);
  });

  test('demo.json and the printed report say the same', () => {
    const login = { felhasznalo: 'anna', jelszo: 'titok', onkormanyzatok: ['02185'], szerepkorok: ['ADO_UGYINTEZO'] };
    const demo = demoFile('http://localhost:4000', [login], []);
    writeDemoFile(readSettings(['--dir', dir], {}), demo);
    expect(JSON.parse(readFileSync(join(dir, 'demo.json'), 'utf8'))).toEqual({
      web: 'http://localhost:4000/',
      graphql: 'http://localhost:4000/graphql',
      playground: 'http://localhost:4000/playground/',
      logins: [login],
      clients: [],
    });
    expect(reportText(demo, dir)).toMatch(/anna {2}titok {2}ADO_UGYINTEZO \(02185\)/);
  });
});

describe('the port', () => {
  test('that is taken is named with the way out', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    await expect(openFront(port, '127.0.0.1')).rejects.toThrow(new RegExp(`${port} kapu foglalt.*ASP_PORT`));
    other.close();
  });

  test('answers "starting" until there is something to serve, then by path', async () => {
    const front = await openFront(0, '127.0.0.1');
    const get = (path: string) => fetch(`http://127.0.0.1:${front.port}${path}`);
    expect((await get('/')).status).toBe(503);
    expect((await get('/health/live')).status).toBe(200);
    front.serve(dispatch([{ owns: under('/oidc'), handle: (_, res) => void res.end('oidc') }]));
    expect(await (await get('/oidc/auth?x=1')).text()).toBe('oidc');
    expect((await get('/oidcx')).status).toBe(404);
    await front.stop();
  });
});

describe('stopping', () => {
  test('closes in reverse order, once, past a failure', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => {});
    const closed: string[] = [];
    const closers = new Closers();
    await closers.add('a', () => closed.push('a'));
    await closers.add('b', () => Promise.reject(new Error('planted')));
    await closers.add('c', () => closed.push('c'));
    await Promise.all([closers.close(), closers.close()]);
    expect(closed).toEqual(['c', 'a']);
    expect(said).toHaveBeenCalledWith('b: planted');
    said.mockRestore();
  });

  test('what opens during a stop is closed at once and ends the start', async () => {
    const closers = new Closers();
    const close = closers.close();
    let closed = false;
    await expect(closers.add('late', () => void (closed = true))).rejects.toThrow(Stopped);
    await close;
    expect(closed).toBe(true);
  });
});

describe('the question between gateway and identity', () => {
  const key = 'ab'.repeat(32);
  test.each([
    ['as sent', (h: Record<string, string>) => h, '{}', 0, true],
    ['with another body', (h: Record<string, string>) => h, '{"sub":1}', 0, false],
    ['too old', (h: Record<string, string>) => h, '{}', 31_000, false],
    ['unsigned', () => ({}), '{}', 0, false],
  ])('%s', (_, change, body, later, genuine) => {
    const now = Date.now();
    expect(questionIsGenuine(key, change(signQuestion(key, '{}', now)), body, now + later)).toBe(genuine);
  });
});
