import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { chromium, type Browser, type Page } from 'playwright-core';
import { REFUSALS } from '../../gateway/src/errors.ts';
import { manual } from '../../gateway/src/playground/manual.ts';
import { chromiumPath } from '../src/jest/chromium.ts';
import { chapters } from '../src/manual/model.ts';
import { manualContent, writeManual } from '../src/manual/write.ts';
import { inRoot } from '../src/root.ts';
import { BUILDS, buildStale } from '../src/stack/build.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const dir = mkdtempSync(join(tmpdir(), 'asp-kezikonyv-'));
writeManual(dir);
const html = readFileSync(join(dir, 'index.html'), 'utf8');
const schema = buildSchema(readFileSync(inRoot('schema/contracts/integrator.graphql'), 'utf8'));
afterAll(() => rmSync(dir, { recursive: true }));

describe('the manual', () => {
  test('holds every type, field and value of the contract, each at an address of its own', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const expected = Object.values(schema.getTypeMap())
      .filter(
        (type) => !type.name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation'].includes(type.name),
      )
      .flatMap((type) => {
        if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => `${type.name}.${name}`)];
        const fields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];
        return [type.name, ...fields.map((field) => `${type.name}.${field}`)];
      });
    const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
      Object.keys(root.getFields()).map((field) => `${root.name}.${field}`),
    );
    expect([...expected, ...roots].filter((id) => !ids.has(id))).toEqual([]);
    expect(expected.length).toBeGreaterThan(500);
  });

  test('every link leads somewhere, and no address is given twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('tells the permission and the scope that opens it, and every code of refusal', () => {
    const article = /<article class="tetel" id="Query\.adonemek">[\s\S]*?<\/article>/.exec(html)![0];
    expect(article).toMatch(/ado\.adonem\.olvas[\s\S]*Hatókör: <code>ado\.rendelet<\/code>/);
    const grave = /<article class="tetel" id="Mutation\.kivetesJovahagy">[\s\S]*?<\/article>/.exec(html)![0];
    expect(grave).toContain('Legfeljebb 15 perce belépett személy hívhatja; gépi kliens nem.');
    expect(Object.keys(REFUSALS).filter((code) => !html.includes(`<code>${code}</code>`))).toEqual([]);
  });

  test('says nothing of what is not promised to integrators', () => {
    expect(/keretNaplo|jogosultsagiMatrix|felhasznalok/.exec(html)?.[0]).toBeUndefined();
  });

  test('every szakrendszer has a chapter with a name, its operations and examples', () => {
    const { chapters: found, nevek, peldak } = manualContent();
    for (const { szakrendszer, lekerdezesek } of found.filter((chapter) => chapter.szakrendszer !== 'kozos')) {
      expect([szakrendszer, nevek[szakrendszer] !== undefined, lekerdezesek.length > 0]).toEqual([szakrendszer, true, true]);
      expect(peldak.filter((pelda) => pelda.szakrendszer === szakrendszer).length).toBeGreaterThan(0);
    }
  });

  test('whatever the schema says is text, never markup', () => {
    const contract = 'type Query { "<img src=x onerror=alert(1)> (<b>x</b>)" a: Int }';
    const [chapter] = chapters(contract, 'enum join__Graph { ADO } type Query @join__type(graph: ADO) { a: Int }');
    expect(chapter!.lekerdezesek[0]!.leiras).toContain('<img');
    expect(/<img|onerror=|javascript:/.exec(html)?.[0]).toBeUndefined();
  });

  test('asks nothing of another host', () => {
    const files = ['index.html', 'kezikonyv.css', 'kezikonyv.js'].map((file) => readFileSync(join(dir, file), 'utf8')).join('\n');
    expect(/(?:src|href)="(?:https?:)?\/\/|url\(|@import|fetch\(/.exec(files)?.[0]).toBeUndefined();
  });

  test('what is served is built of the present schema', async () => {
    await buildStale(BUILDS.filter(({ name }) => name === 'manual'));
    expect(readFileSync(inRoot('gateway/dist/kezikonyv/index.html'), 'utf8') === html).toBe(true);
  }, 120_000);
});

describe('in a browser', () => {
  let browser: Browser;
  let page: Page;
  let server: Server;
  let url = '';
  const faults: string[] = [];
  beforeAll(async () => {
    const serve = manual(dir);
    server = createServer((req, res) => void (serve((req.url ?? '/').split('?')[0]!, req, res) || res.writeHead(404).end()));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as { port: number }).port}/kezikonyv/`;
    browser = await chromium.launch({
      executablePath: await chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
    page = await browser.newPage();
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => void (request.url().startsWith(url) || /^data:/.test(request.url()) || faults.push(request.url())));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  const VIEWS = [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => [width, colorScheme] as const));
  test.each(VIEWS)('has no fault of accessibility at %i px, %s, and does not scroll sideways', async (width, colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(url);
    await page.locator('#kereso').fill('adonemek'); // axe reads what is seen; the whole page would take minutes
    await page.locator('#talalat', { hasText: 'találat' }).waitFor();
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(sideways)).toBe(0);
    await page.locator('#kereso').fill('');
    await page.locator('#bevezetes').waitFor();
    expect(await page.evaluate(sideways)).toBe(0);
  });

  test('finds without accents, says how many, and says when there is nothing', async () => {
    await page.goto(url);
    await page.keyboard.press('/');
    await page.keyboard.type('ADOMERTEK');
    await page.locator('#talalat', { hasText: /^\d+ találat$/ }).waitFor();
    expect(await page.locator('[id="Adomertek"]').isVisible()).toBe(true);
    expect(await page.locator('[id="KataszteriIngatlan"]').isVisible()).toBe(false);
    await page.locator('#kereso').fill('nincsilyenszo');
    await page.locator('#talalat', { hasText: 'Nincs találat' }).waitFor();
  });

  test('a link leads to what the search had hidden', async () => {
    await page.goto(url);
    await page.locator('#kereso').fill('kozzetettVagyonkimutatas');
    await page.locator('#talalat', { hasText: 'találat' }).waitFor();
    await page.locator('[id="Query.kozzetettVagyonkimutatas"] a', { hasText: 'Vagyonkimutatas' }).click();
    await page.locator('[id="Vagyonkimutatas"]').waitFor();
    expect(await page.locator('[id="Vagyonkimutatas"]').evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
  });

  test('prints everything but the search', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('#hibakodok').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('broke no policy and asked no other host', () => expect(faults).toEqual([]));
});
