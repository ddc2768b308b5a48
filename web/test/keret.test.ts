import { urlFor, withClient } from '@asp/kit';
import { startTestStack, type TestStack } from '@asp/tools/test-stack';
import type { Browser } from 'playwright-core';
import { type Ablak, bongeszo } from './bongeszo.ts';
import { axeHibak, belep, nyit } from './lepesek.ts';

/** Machine clients and the policy simulator in a real Chromium, on the whole running system. */
const CSOPAK = '02185';
let stack: TestStack;
let browser: Browser;
const ablakok: Ablak[] = [];

beforeAll(async () => {
  [stack, browser] = await Promise.all([startTestStack({ build: process.env.ASP_NO_BUILD !== '1' }), bongeszo()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, 60_000);

async function be(szerepkor: string, options: { szeles?: number; sotet?: boolean } = {}): Promise<Ablak> {
  const a = await belep({ stack, browser }, szerepkor, CSOPAK, options);
  ablakok.push(a);
  return a;
}

const jegy = async (id: string, titok: string) => {
  const valasz = await fetch(`${stack.origin}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${titok}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return { status: valasz.status, ...((await valasz.json()) as { access_token?: string }) };
};
const kerdez = (token: string) =>
  fetch(`${stack.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ hivatal { nev } }' }),
  });

test('kliens: létrehozás kvótával, a titok egyszer látszik, a program azzal dolgozik; csere, letiltás 5 másodpercen belül', async () => {
  const { page } = await be('KERET_ADMIN');
  await nyit(page, `${stack.origin}/kliensek`);
  await page.getByRole('button', { name: 'Kliens létrehozása' }).click();
  await page.keyboard.press('Alt+s');
  await page.waitForSelector('.parbeszed [aria-invalid=true]');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-ut]')?.getAttribute('data-ut'))).toBe('nev');
  await page.fill('[data-ut=nev] input', 'Böngésző átjáró');
  await page.fill('[data-ut=kapcsolattartoNev] input', 'Gépi Gizella');
  await page.fill('[data-ut=kapcsolattartoEmail] input', 'gizella@szolgaltato.hu');
  await page.getByLabel(/^Önkormányzat és hivatal/).check();
  await page.fill('[data-ut="kvota.keresPercenkent"] input', '2');
  await page.waitForTimeout(400);
  await page.reload();
  await page.getByRole('button', { name: 'Kliens létrehozása' }).click();
  expect(await page.inputValue('[data-ut=nev] input')).toBe('Böngésző átjáró');
  await page.keyboard.press('Alt+s');
  await page.waitForSelector('#titok-titok');
  const [id, titok] = [await page.inputValue('#titok-id'), await page.inputValue('#titok-titok')];
  await page.keyboard.press('Escape');
  expect(await page.locator('#titok-titok').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Kész' }).isDisabled()).toBe(true);
  expect(await axeHibak(page)).toEqual([]);
  await page.locator('[data-teszt=eltettem]').check();
  await page.getByRole('button', { name: 'Kész' }).click();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(titok);

  const { access_token } = await jegy(id, titok);
  const statuszok = [await kerdez(access_token!), await kerdez(access_token!), await kerdez(access_token!)].map(({ status }) => status);
  expect(statuszok).toEqual([200, 200, 429]);

  await page.getByRole('link', { name: 'Böngésző átjáró' }).click();
  await page.getByRole('button', { name: 'Titok cseréje' }).click();
  await page.keyboard.press('Alt+s');
  await page.waitForSelector('#titok-titok');
  const uj = await page.inputValue('#titok-titok');
  await page.locator('[data-teszt=eltettem]').check();
  await page.getByRole('button', { name: 'Kész' }).click();
  expect([(await jegy(id, titok)).status, (await jegy(id, uj)).status]).toEqual([200, 200]);
  await page.waitForSelector('text=A régi titok is érvényes eddig');

  await page.getByRole('button', { name: 'Letiltás' }).click();
  await page.fill('[data-ut=indok] textarea', 'Túl sokat kér.');
  await page.keyboard.press('Alt+s');
  await page.waitForSelector('main >> text=Letiltott');
  expect((await jegy(id, uj)).status).toBe(401);
  const vege = Date.now() + 5_000;
  let status = 200;
  while (status !== 401 && Date.now() < vege) status = (await kerdez(access_token!)).status;
  expect(status).toBe(401);
}, 120_000);

test('súlyos művelet régi belépéssel: a jelszót külön ablak kéri, az űrlap marad, a művelet egyszer történik meg', async () => {
  const { page } = await be('KERET_ADMIN');
  const { felhasznalo, jelszo } = stack.login('KERET_ADMIN', CSOPAK);
  await withClient(
    urlFor(stack.ground!.postgres.adminUrl, new URL(stack.ground!.databases.parts.keret!.owner).pathname.slice(1)),
    (admin) => admin.query(`update identitas.tarolt set adat = adat || '{"loginTs": 1700000000}' where tipus = 'Session'`),
  );
  await nyit(page, `${stack.origin}/kliensek`);
  await page.getByRole('button', { name: 'Kliens létrehozása' }).click();
  await page.fill('[data-ut=nev] input', 'Friss belépés próbája');
  await page.fill('[data-ut=kapcsolattartoNev] input', 'Friss Fruzsina');
  await page.fill('[data-ut=kapcsolattartoEmail] input', 'fruzsina@szolgaltato.hu');
  await page.getByLabel(/^Önkormányzat és hivatal/).check();
  await page.keyboard.press('Alt+s');
  await page.waitForSelector('[data-teszt=friss-belepes]');
  const legfelul = await page.locator('[data-teszt=friss-belepes]').evaluate((gomb) => {
    const { left, top, width, height } = gomb.closest('.parbeszed')!.getBoundingClientRect();
    for (const d of document.querySelectorAll<HTMLElement>('.parbeszed')) d.style.pointerEvents = 'auto'; // what is seen, not what can be clicked
    return document.elementFromPoint(left + width / 2, top + height / 2)!.closest('.parbeszed') === gomb.closest('.parbeszed');
  });
  expect(legfelul).toBe(true);
  expect(await axeHibak(page)).toEqual([]);
  if (process.env.ASP_KEPEK) await page.screenshot({ path: `${process.env.ASP_KEPEK}/friss-belepes.png` });

  await page.getByRole('button', { name: 'Mégse' }).last().click();
  await page.getByText('ez elmaradt').waitFor();
  expect(await page.inputValue('[data-ut=nev] input')).toBe('Friss belépés próbája');

  await page.keyboard.press('Alt+s');
  const [kulon] = await Promise.all([page.context().waitForEvent('page'), page.locator('[data-teszt=friss-belepes]').click()]);
  await kulon.waitForSelector('[name=jelszo]');
  expect(await kulon.inputValue('[name=felhasznalonev]')).toBe(felhasznalo);
  await kulon.fill('[name=jelszo]', jelszo);
  await Promise.all([kulon.waitForEvent('close'), kulon.keyboard.press('Enter')]);
  await page.waitForSelector('#titok-titok');
  await page.locator('[data-teszt=eltettem]').check();
  await page.getByRole('button', { name: 'Kész' }).click();
  const letrejott = page.getByRole('link', { name: 'Friss belépés próbája' });
  await letrejott.first().waitFor();
  await nyit(page, `${stack.origin}/kliensek`, 'main table');
  await letrejott.first().waitFor();
  expect(await letrejott.count()).toBe(1);
}, 120_000);

test('ki láthatja: keresés a gráfban billentyűzetről, indoklás egy felhasználóról, nyomtatásban űrlap nélkül', async () => {
  const { page } = await be('ADATVEDELMI_TISZTVISELO');
  await nyit(page, `${stack.origin}/hozzaferes`);
  await page.locator('[data-teszt=mezo-kereses]').press('Enter');
  await page.waitForSelector('.valogato');
  await page.keyboard.type('adozo.adoazonosito');
  await page.locator('.valogato .tetel[data-highlighted]', { hasText: 'Adozo.adoazonositoJel' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-teszt=mondat]');
  expect(await page.textContent('[data-teszt=mondat]')).toMatch(/Adozo\.adoazonositoJel.*ado\.adozo\.olvas.*Adótitok.*Adóztatás/s);
  expect(await page.textContent('main')).toContain('Szabó Dénes');
  await page.getByLabel('Döntés egy felhasználóról').selectOption({ label: 'Tóth Edit – vagyonkataszter-kezelő' });
  await page.getByRole('button', { name: 'Vizsgálat' }).click();
  await page.waitForSelector('[data-teszt=dontes]');
  expect(await page.textContent('[data-teszt=dontes]')).toBe('Nem fér hozzá');
  expect(await page.textContent('.lepesek')).toContain('Nincs olyan szerepköre');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form').first().isVisible()).toBe(false);
  expect(await page.locator('[data-teszt=mondat]').isVisible()).toBe(true);
}, 90_000);

test('akinek nem dolga, annak a lap sem nyílik meg', async () => {
  const { page } = await be('IKTATO');
  await nyit(page, `${stack.origin}/hozzaferes?mit=Adozo.cim`);
  expect(await page.textContent('main')).toContain('nincs jogosultsága');
  expect(await page.locator('[data-teszt=mondat]').count()).toBe(0);
}, 60_000);

describe.each([
  ['világos', false],
  ['sötét', true],
])('akadálymentesség, %s', (_nev, sotet) => {
  let admin: Ablak;
  beforeAll(async () => {
    admin = await be('KERET_ADMIN', { sotet });
  }, 60_000);

  test.each(['/kliensek', '/hozzaferes', '/hozzaferes?mit=Adozo.cim', '/hozzaferes?mit=nincs'])(
    '%s',
    async (ut) => {
      await nyit(admin.page, stack.origin + ut);
      await admin.page.waitForTimeout(400);
      expect(await axeHibak(admin.page)).toEqual([]);
    },
    60_000,
  );

  test('egy kliens lapja és párbeszédei', async () => {
    const { page } = admin;
    await nyit(page, `${stack.origin}/kliensek`);
    await page.getByRole('link', { name: 'Minta-integrátor' }).click();
    await page.waitForSelector('.adatlap');
    expect(await axeHibak(page)).toEqual([]);
    for (const gomb of ['Módosítás', 'Titok cseréje', 'Letiltás', 'Visszavonás']) {
      await page.getByRole('button', { name: gomb, exact: true }).click();
      await page.waitForSelector('[role=dialog]');
      expect([gomb, await axeHibak(page)]).toEqual([gomb, []]);
      await page.keyboard.press('Escape');
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
    }
  }, 60_000);
});

test('390 képpont szélesen semmi nem lóg ki oldalra', async () => {
  const { page } = await be('KERET_ADMIN', { szeles: 390 });
  const kilog: string[] = [];
  for (const ut of ['/kliensek', '/hozzaferes?mit=Adozo.adoazonositoJel']) {
    await nyit(page, stack.origin + ut);
    await page.waitForTimeout(300);
    const szelesseg = await page.evaluate(() => document.documentElement.scrollWidth);
    if (szelesseg > 390) kilog.push(`${ut}: ${szelesseg}`);
  }
  expect(kilog).toEqual([]);
}, 60_000);

test('egyetlen ablak sem kért idegen gazdagépet, és nem ütközött a biztonsági szabályba', () => {
  expect(ablakok.flatMap((a) => a.idegen)).toEqual([]);
  const zaj = /401 \(Unauthorized\)|400 \(Bad Request\)|403 \(Forbidden\)/;
  expect(ablakok.flatMap((a) => a.hibak).filter((h) => !zaj.test(h))).toEqual([]);
});
