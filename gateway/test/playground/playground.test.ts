import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { createGateway } from '../../src/index.ts';
import { issuer } from '../world/issuer.ts';
import { schemaFolder } from '../world/schemaFolder.ts';
import { listen, PASS_KEYS, send } from '../world/index.ts';
import { ado, supergraph, vagyon } from '../world/subgraphs.ts';
import { loginPages } from './login.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = `${ROOT}/dist/playground`;

function isStale(): boolean {
  if (!existsSync(`${DIST}/index.html`)) return true;
  const built = statSync(`${DIST}/index.html`).mtimeMs;
  const sources = `${ROOT}/src/playground/app`;
  return readdirSync(sources).some((name) => statSync(`${sources}/${name}`).mtimeMs > built);
}

async function openWorld() {
  const idp = await issuer();
  const listener = { now: (_req: never, _res: never) => {} } as { now: Parameters<typeof listen>[0] };
  const { url, close } = await listen((req, res) => listener.now(req, res));
  const own = `${url}/oidc`;
  const login = loginPages(own, idp);
  const graphs = { vagyon: vagyon(), ado: ado() };
  const folder = schemaFolder();
  const gateway = createGateway({
    supergraphSdl: supergraph(),
    subgraphs: graphs,
    passKeys: PASS_KEYS,
    publicOrigin: url,
    identity: { issuer: own, localJwks: idp.jwks, allapot: idp.allapot },
    registry: { dir: folder.dir },
  });
  await gateway.start();
  listener.now = (req, res) => (gateway.owns(req.url) ? gateway.handler(req, res) : void login.handler(req, res));
  for (const onkormanyzat of ['02185', '15130'])
    idp.grant('anna', ['vagyon.**', 'ado.**'], { onkormanyzat, szerepkorok: ['ADO_UGYINTEZO'] });
  return { url, login, graphs, stop: async () => (await close(), await gateway.stop(), folder.remove()) };
}

async function openBrowser(): Promise<Browser> {
  const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  const executablePath = process.env['ASP_CHROMIUM'] ?? own ?? (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'], headless: true });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let w: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  if (isStale()) execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'ignore' });
  w = await openWorld();
}, 120_000);
afterAll(() => w.stop());

describe('the page', () => {
  test('is served under a strict policy with a fresh nonce each time', async () => {
    const [a, b] = [await send(`${w.url}/playground/`, 'GET', {}), await send(`${w.url}/playground/`, 'GET', {})];
    const policy = String(a.headers['content-security-policy']);
    expect(a.status).toBe(200);
    expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline|https?:(?!\/\/127)|\*/);
    expect(policy).not.toBe(String(b.headers['content-security-policy']));
    expect(a.text).toContain(/nonce-([^']+)/.exec(policy)![1]);
    expect(a.headers['cache-control']).toBe('no-store');
  });

  test.each([
    '/playground/../package.json',
    '/playground/%2e%2e/%2e%2e/package.json',
    '/playground/..%2f..%2fpackage.json',
    '/playground/%00',
    '/playground/%',
    '/playground/nincs.js',
  ])('%s is not served', async (path) => {
    expect((await send(w.url + path, 'GET', {})).status).toBe(404);
  });

  test('scripts are compressed, kept for ever, and answered with their type', async () => {
    const script = readdirSync(`${DIST}/assets`).find((name) => name.startsWith('start-') && name.endsWith('.js'))!;
    const answer = await send(`${w.url}/playground/assets/${script}`, 'GET', { 'accept-encoding': 'gzip' });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': expect.stringContaining('immutable'),
    });
    expect((await send(`${w.url}/playground/assets/${script}`, 'GET', { 'if-none-match': String(answer.headers['etag']) })).status).toBe(
      304,
    );
    expect((await send(`${w.url}/playground/`, 'POST', {}, 'x')).status).toBe(405);
  });

  test('the built files fetch nothing from another host', () => {
    const text = readdirSync(`${DIST}/assets`)
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => readFileSync(`${DIST}/assets/${name}`, 'utf8'))
      .join('\n');
    expect(text).not.toMatch(/(?:import|fetch|url|src=)\(?["'`]?https?:\/\/|cdn\.|unpkg|jsdelivr|fonts\.g/);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let page: Page;
  const strange: string[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext({ locale: 'hu-HU' })).newPage();
    page.on('request', (r) => void (/^(data|blob):/.test(r.url()) || r.url().startsWith(w.url) || strange.push(r.url())));
    page.on('console', (m) => void (m.type() === 'error' && faults.push(m.text())));
    page.on('pageerror', (e) => faults.push(String(e)));
    await page.goto(`${w.url}/playground/`);
  }, 60_000);
  afterAll(() => browser?.close());

  /** Types an operation, waits until the editor has read its name, runs it. */
  async function run(name: string, selection: string): Promise<string> {
    await page.locator('.graphiql-query-editor .monaco-editor').first().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(`query ${name} ${selection}`);
    await page.locator('.graphiql-tab', { hasText: name }).waitFor();
    await Promise.all([
      page.waitForResponse((r) => r.request().postData()?.includes(name) ?? false),
      page.keyboard.press('ControlOrMeta+Enter'),
    ]);
    await page.locator('.result-window', { hasText: '"data"' }).waitFor();
    return (await page.locator('.result-window').innerText()).replace(/\s/gu, ' ');
  }

  async function axeFaults(): Promise<string[]> {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = globalThis as any;
      const { violations } = await axe.run({ exclude: [['.monaco-editor']] });
      return violations.map(({ id, nodes }: any) => `${id}: ${nodes.map(({ html }: any) => html.slice(0, 160)).join(' | ')}`);
    });
  }

  test('asks for login first, then shows the schema and the caller', async () => {
    await page.getByRole('button', { name: 'Belépés' }).click();
    await page.locator('.graphiql-query-editor .monaco-editor').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    await expect(page.locator('.asp-bar').innerText()).resolves.toContain('Kiss Anna');
    expect(w.login.asked[0]!.get('grant_type')).toBe('authorization_code');
  });

  test('keeps the token in memory only', async () => {
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, (globalThis as any).document.cookie]),
    );
    expect(stored).not.toMatch(/eyJ|verifier|token/i);
  });

  test('runs an operation for the active municipality', async () => {
    expect(await run('Egy', '{ ingatlan(hrsz: "100") { hrsz terulet } }')).toContain('"terulet": 500');
    expect(w.graphs.vagyon.calls.at(-1)!.hivas.onkormanyzat).toBe('02185');
  });

  test('sends purpose and case', async () => {
    await page.getByLabel('Cél', { exact: true }).selectOption('ADOZTATAS');
    await page.getByLabel('Ügy', { exact: true }).fill('ADO/12/2027');
    await run('Ketto', '{ ingatlan(hrsz: "100") { adotargyak { osszeg } } }');
    expect(w.graphs.ado.calls.at(-1)!.hivas).toMatchObject({ cel: 'ADOZTATAS', ugyId: 'ADO/12/2027' });
  });

  test('tells what the last call took', async () => {
    const line = page.locator('.asp-last');
    await run('Ar', '{ ingatlan(hrsz: "100") { hrsz } }');
    const text = (await line.innerText()).replace(/\s+/gu, ' ');
    expect(text).toMatch(/HTTP 200 [\d ]+ ms [\d ]+ bájt költség \d+ \/ 5000 perckeret [\d ]+ \/ [\d ]+/);
  });

  test('shows the plan when it is asked for, and not in the answer', async () => {
    await page.getByRole('button', { name: 'Show Lekérdezési terv' }).click();
    await page.locator('.asp-plan', { hasText: 'Jelölje be' }).waitFor();
    await page.getByLabel('Terv', { exact: true }).check();
    const answer = await run('Terves', '{ ingatlan(hrsz: "100") { hrsz adotargyak { osszeg } } }');
    expect(answer).not.toContain('szakrendszer');
    const plan = page.locator('.asp-plan');
    await plan.getByText('vagyon', { exact: true }).waitFor();
    expect(await plan.innerText()).toMatch(/Egymás után[\s\S]*vagyon[\s\S]*Adó itt: ingatlan/);
    await page.getByLabel('Terv', { exact: true }).uncheck();
  });

  test('shows who owns what, and opens the documentation of a type', async () => {
    await page.getByRole('button', { name: 'Show Szupergráf' }).click();
    const map = page.locator('.asp-map');
    await map.getByRole('group', { name: '2 szakrendszer, 1 közös entitás' }).waitFor();
    expect(await map.innerText()).toMatch(/Adó: adotargyak, adoalap/);
    await map.getByRole('button', { name: 'Ingatlan', exact: true }).click();
    await page.locator('.graphiql-doc-explorer-title', { hasText: 'Ingatlan' }).waitFor();
  });

  test('loads an example with its variables, found by a word without accents', async () => {
    await page.getByRole('button', { name: 'Show Műveletgyűjtemény' }).click();
    const examples = page.locator('.asp-examples button');
    const all = await examples.count();
    expect(all).toBeGreaterThan(3);
    await page.getByLabel('Szűrés', { exact: true }).fill('mertek');
    await page.locator('.asp-examples', { hasText: /\d+ művelet/ }).waitFor();
    expect(await examples.count()).toBeLessThan(all);
    await examples.first().click();
    const title = (await examples.first().innerText()).slice(0, 20);
    await page.locator('.graphiql-query-editor .view-lines', { hasText: title }).waitFor();
  });

  afterEach(async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
  });
  const VIEWS = [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => [width, colorScheme] as const));
  test.each(VIEWS)('has no fault of accessibility outside of the editor at %i px, %s', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    for (const panel of ['Műveletgyűjtemény', 'Szupergráf', 'Lekérdezési terv']) {
      const show = page.getByRole('button', { name: `Show ${panel}` });
      if (await show.count()) await show.click();
      await page.locator('.asp-panel h2', { hasText: panel.slice(-8) }).waitFor();
      expect({ panel, faults: await axeFaults() }).toEqual({ panel, faults: [] });
    }
  });

  test('switches municipality with a new token', async () => {
    const switched = page.waitForResponse((r) => r.url().endsWith('/oidc/token'));
    await page.getByLabel('Önkormányzat', { exact: true }).selectOption('15130');
    await (await switched).finished();
    await run('Harom', '{ ingatlan(hrsz: "101") { hrsz } }');
    expect(w.graphs.vagyon.calls.at(-1)!.hivas.onkormanyzat).toBe('15130');
    expect(w.login.asked.at(-1)!.get('resource')).toBe('urn:asp:onkormanyzat:15130');
  });

  test('asked no other host, broke no policy, threw nothing', () => {
    expect(strange).toEqual([]);
    expect(faults).toEqual([]);
  });
});
