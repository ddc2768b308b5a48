import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { digest, randomSecret } from '../../src/identity/index.ts';
import { authRequest } from './bongeszo.ts';
import { CSOPAK, identityWorld, JELSZO, type IdentityWorld } from './vilag.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function openBrowser(): Promise<Browser> {
  const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  const executablePath = process.env.ASP_CHROMIUM ?? own ?? (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'], headless: true });
}

let w: IdentityWorld;
let browser: Browser;
beforeAll(async () => {
  [w, browser] = await Promise.all([identityWorld(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await w.stop();
});

/** A window that remembers what went wrong in it and what left for another host. */
async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.newContext({ colorScheme, locale: 'hu-HU', viewport: { width: 900, height: 900 } })).newPage();
  const faults: string[] = [];
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && !/401|422/.test(message.text()) && faults.push(`${message.text()} ${message.location().url}`),
  );
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on(
    'request',
    (request) => !request.url().startsWith(new URL(w.issuer).origin) && !request.url().startsWith('data:') && faults.push(request.url()),
  );
  return { page, faults };
}

// Text for the debugger: it is evaluated outside the page's policy, and this project's types know no DOM.
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>("axe.run().then((r) => r.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))");
}

async function invitation(digit: string): Promise<string> {
  const id = `0190aaaa-0000-7000-8000-00000000000${digit}`;
  const secret = randomSecret();
  await w.v
    .onkormanyzat(CSOPAK)
    .ctx((ctx) =>
      ctx.sql(
        `insert into felhasznalo (id, nev, allapot, meghivo_hash, meghivo_lejar) values ($1, 'Új Ubul', 'MEGHIVOTT', $2, now() + interval '1 day')`,
        [id, digest(secret)],
      ),
    );
  return `${w.issuer}/meghivo/${CSOPAK}.${id}.${secret}`;
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto(authRequest(w.issuer).url);
  await page.getByLabel('Felhasználónév').fill(username);
  await page.getByLabel('Jelszó').fill(JELSZO);
  await page.keyboard.press('Enter');
}

async function virtualAuthenticator(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'usb',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await client.send('WebAuthn.addVirtualAuthenticator', { options });
}

test('a passkey is taken up and used in a real browser', async () => {
  const person = await w.person('Kulcsos Kinga', { [CSOPAK]: ['IKTATO'] });
  const { page, faults } = await open();
  await virtualAuthenticator(page);
  await signIn(page, person.felhasznalonev);
  await page.waitForURL(/belepes\/vissza\?code=/);
  await page.goto(`${w.issuer}/fiok`);
  const section = page.getByRole('region', { name: /Biztonsági kulcsok/ });
  await section.getByLabel('Jelenlegi jelszó').fill(JELSZO);
  await section.getByRole('button', { name: 'Új kulcs felvétele' }).click();
  await page.getByLabel('A kulcs neve').fill('Irodai kulcs');
  await page.getByRole('button', { name: 'Új kulcs felvétele' }).click();
  await page.getByText('Irodai kulcs').waitFor();
  await page.getByText('Irodai kulcs').click();
  expect(await violations(page)).toEqual([]);
  await page.context().clearCookies();
  await signIn(page, person.felhasznalonev);
  await page.getByRole('button', { name: 'Azonosítás biztonsági kulccsal' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Azonosítás biztonsági kulccsal' }).click();
  await page.waitForURL(/belepes\/vissza\?code=/);
  expect(faults).toEqual([]);
});

test.each(['light', 'dark'] as const)('pages are accessible, %s', async (scheme) => {
  const person = await w.person(`Szemes Szilvia ${scheme}`, { [CSOPAK]: ['IKTATO'] });
  const { page, faults } = await open(scheme);
  const check = async (name: string) => expect({ name, violations: await violations(page) }).toEqual({ name, violations: [] });
  await page.goto(authRequest(w.issuer).url);
  await check('login');
  await signIn(page, 'nincs.ilyen');
  await page.getByRole('alert').waitFor();
  await check('login with fault');
  await signIn(page, person.felhasznalonev);
  await page.waitForURL(/belepes\/vissza/);
  await page.goto(`${w.issuer}/fiok`);
  await check('account');
  const totp = page.getByRole('region', { name: /TOTP/ });
  await totp.getByLabel('Jelenlegi jelszó').fill(JELSZO);
  await totp.getByRole('button').click();
  await page.getByAltText(/QR/).waitFor();
  await check('TOTP enrolment');
  await page.goto(`${w.issuer}/kilepes`);
  await check('logout');
  await page.goto(await invitation(`${scheme === 'dark' ? 'a' : 'b'}`));
  await check('invitation');
  await page.goto(`${w.issuer}/meghivo/x`);
  await check('invitation fault');
  await page.goto(`${w.issuer}/auth`);
  await check('error');
  expect(faults.filter((fault) => !/status of 400/.test(fault))).toEqual([]);
});

test('the login page works with the keyboard alone and shows where the focus is', async () => {
  const { page } = await open();
  await page.goto(authRequest(w.issuer).url);
  expect(await page.evaluate('document.activeElement.id')).toBe('felhasznalonev');
  for (const id of ['jelszo', 'Belépés', 'Mégse']) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id || document.activeElement.textContent')).toBe(id);
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  }
});
