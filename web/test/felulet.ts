import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startTestStack, type TestStack } from '@asp/tools/test-stack';
import type { Browser, Page } from 'playwright-core';
import { type Ablak, ablak, bongeszo } from './bongeszo.ts';

export type { Ablak };
export const CSOPAK = '02185';
export const VALTO = '[data-teszt=onkormanyzat-valto]';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The whole running system and a browser for the tests of one file, with what every such test does. */
export function felulet() {
  const r = { ablakok: [] as Ablak[], belep, valt, nyit, elsoSor, axeHibak } as {
    stack: TestStack;
    browser: Browser;
    ablakok: Ablak[];
    belep: typeof belep;
    valt: typeof valt;
    nyit: typeof nyit;
    elsoSor: typeof elsoSor;
    axeHibak: typeof axeHibak;
  };
  beforeAll(async () => {
    [r.stack, r.browser] = await Promise.all([startTestStack({ build: process.env.ASP_NO_BUILD !== '1' }), bongeszo()]);
  }, 300_000);
  afterAll(async () => {
    await r.browser?.close();
    await r.stack?.stop();
  }, 60_000);
  return r;

  /** Someone with this role, logged in through the real login page, in Csopak. */
  async function belep(szerepkor: string, options: { szeles?: number; sotet?: boolean } = {}): Promise<Ablak> {
    const a = await ablak(r.browser, r.stack.origin, options);
    r.ablakok.push(a);
    const { felhasznalo, jelszo } = r.stack.login(szerepkor, CSOPAK);
    await a.page.goto(r.stack.origin);
    await a.page.fill('[name=felhasznalonev]', felhasznalo);
    await a.page.fill('[name=jelszo]', jelszo);
    await a.page.keyboard.press('Enter');
    await a.page.waitForSelector(VALTO);
    if ((await a.page.textContent(VALTO))?.includes('Csopak') !== true) await valt(a.page, 'Csopak');
    return a;
  }

  async function valt(page: Page, nev: string): Promise<void> {
    await page.keyboard.press('Alt+o');
    await page.waitForSelector('.valogato');
    await page.keyboard.type(nev);
    await page.waitForSelector('.valogato [data-highlighted]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(([hol, n]) => document.querySelector(hol!)?.textContent?.includes(n!), [VALTO, nev]);
  }

  async function nyit(page: Page, ut: string, mire = 'h1'): Promise<void> {
    await page.goto(r.stack.origin + ut);
    await page.waitForSelector(mire);
    await page.waitForFunction(() => !document.querySelector('.betoltes'));
  }

  /** The first row of a list, opened. */
  async function elsoSor(page: Page, ut: string): Promise<string> {
    await nyit(page, ut, '.ag-row .ag-cell');
    await page.locator('.ag-row[row-index="0"] .ag-cell').first().click();
    await page.waitForFunction((regi) => location.pathname !== regi, ut.split('?')[0]);
    await page.waitForFunction(() => !document.querySelector('.betoltes'));
    return new URL(page.url()).pathname;
  }

  async function axeHibak(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { violations } = await (
        window as unknown as { axe: { run(c: Document, o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { region: { enabled: true } },
      });
      return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
    });
  }
}
