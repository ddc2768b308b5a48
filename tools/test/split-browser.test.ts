import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../src/jest/chromium.ts';
import { startTestStack, type TestStack } from '../src/test-stack/index.ts';

/** A day's first minutes in a real browser with every part a process of its own; ASP_TEST_SPLIT=1 runs all browser tests so. */
let stack: TestStack;
let browser: Browser;
beforeAll(async () => {
  stack = await startTestStack({ split: true, build: true });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  browser = await chromium.launch({ executablePath: await chromiumPath(), args });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, 60_000);

test('login over the gateway’s process, a list from two more, an address opened anew, logout', async () => {
  const page = await (await browser.newContext({ locale: 'hu-HU', viewport: { width: 1440, height: 900 } })).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const { felhasznalo, jelszo } = stack.login('ADO_UGYINTEZO', '02185');
  await page.goto(stack.origin);
  await page.fill('[name=felhasznalonev]', felhasznalo);
  await page.fill('[name=jelszo]', jelszo);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-teszt=onkormanyzat-valto]', { timeout: 60_000 });
  for (const path of ['/ingatlanok', '/adozok']) {
    await page.goto(stack.origin + path);
    await page.waitForSelector('.ag-row .ag-cell', { timeout: 60_000 });
  }
  expect(faults).toEqual([]);
  const answer = await page.request.get(`${stack.origin}/oidc/.well-known/openid-configuration`);
  expect(((await answer.json()) as { issuer: string }).issuer).toBe(`${stack.origin}/oidc`);
}, 180_000);
