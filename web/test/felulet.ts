import { startTestStack, type TestStack } from '@asp/tools/test-stack';
import type { Browser, Page } from 'playwright-core';
import { type Ablak, bongeszo } from './bongeszo.ts';
import { axeHibak, belep as belepes, nyit as megnyit, VALTO } from './lepesek.ts';

export { VALTO, type Ablak };
export const CSOPAK = '02185';

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
    const a = await belepes(r, szerepkor, CSOPAK, options);
    r.ablakok.push(a);
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

  function nyit(page: Page, ut: string, mire?: string): Promise<void> {
    return megnyit(page, r.stack.origin + ut, mire);
  }

  /** The first row of a list, opened. */
  async function elsoSor(page: Page, ut: string): Promise<string> {
    await nyit(page, ut, '.ag-row .ag-cell');
    await page.locator('.ag-row[row-index="0"] .ag-cell').first().click();
    await page.waitForFunction((regi) => location.pathname !== regi, ut.split('?')[0]);
    await page.waitForFunction(() => !document.querySelector('.betoltes'));
    return new URL(page.url()).pathname;
  }
}
