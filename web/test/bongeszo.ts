import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

/** A real Chromium: the machine's own where there is one, else the one that comes as a package. */
export async function bongeszo(): Promise<Browser> {
  const sajat = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((ut) => existsSync(ut));
  const executablePath = process.env.ASP_CHROMIUM ?? sajat ?? (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'], headless: true });
}

export interface Ablak {
  context: BrowserContext;
  page: Page;
  /** What the page wrote to its console as error, and every request that left for another host. */
  hibak: string[];
  idegen: string[];
}

export async function ablak(
  browser: Browser,
  web: string,
  options: { szeles?: number; magas?: number; sotet?: boolean } = {},
): Promise<Ablak> {
  const context = await browser.newContext({
    viewport: { width: options.szeles ?? 1440, height: options.magas ?? 900 },
    locale: 'hu-HU',
    colorScheme: options.sotet ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const hibak: string[] = [];
  const idegen: string[] = [];
  page.on('console', (uzenet) => {
    if (uzenet.type() === 'error') hibak.push(uzenet.text());
  });
  page.on('pageerror', (hiba) => hibak.push(String(hiba)));
  page.on('request', (keres) => {
    if (!keres.url().startsWith(web) && !/^(data|blob):/.test(keres.url())) idegen.push(keres.url());
  });
  return { context, page, hibak, idegen };
}
