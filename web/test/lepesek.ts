import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TestStack } from '@asp/tools/test-stack';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { type Ablak, ablak } from './bongeszo.ts';

/** Steps that the tests of the screens share. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const VALTO = '[data-teszt=onkormanyzat-valto]';

/** Someone with this role, logged in through the real login page, in his municipality. */
export async function belep(
  { stack, browser }: { stack: TestStack; browser: Browser },
  szerepkor: string,
  ksh: string,
  options: { szeles?: number; sotet?: boolean } = {},
): Promise<Ablak> {
  const a = await ablak(browser, stack.origin, options);
  const { felhasznalo, jelszo } = stack.login(szerepkor, ksh);
  await a.page.goto(stack.origin);
  await a.page.fill('[name=felhasznalonev]', felhasznalo);
  await a.page.fill('[name=jelszo]', jelszo);
  await a.page.keyboard.press('Enter');
  await a.page.waitForSelector(VALTO);
  return a;
}

export async function nyit(page: Page, cim: string, mire = 'h1'): Promise<void> {
  await page.goto(cim);
  await page.waitForSelector(mire);
  await page.waitForFunction(() => !document.querySelector('.betoltes'));
}

export async function axeHibak(page: Page): Promise<string[]> {
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

/** One statement in a szakrendszer's database, as its administrator: what only time would do. */
export async function szakrendszerSql(stack: TestStack, szakrendszer: string, utasitas: string, ertekek: unknown[]): Promise<void> {
  const { postgres, databases } = stack.ground!;
  const cim = new URL(postgres.adminUrl);
  cim.pathname = new URL(databases.parts[szakrendszer]!.owner).pathname;
  const kliens = new pg.Client({ connectionString: String(cim) });
  await kliens.connect();
  await kliens.query(utasitas, ertekek).finally(() => kliens.end());
}
