import { type Ablak, felulet } from './felulet.ts';
import { belep as belepes } from './lepesek.ts';

/** What an administrator, an operator and a developer do: subscriptions, deliveries, deadlines, the sandbox. */
const rendszer = felulet();
const { ablakok, belep, nyit, axeHibak } = rendszer;
const PARBESZED = '[role=dialog]';
const mezo = (page: Ablak['page'], ut: string) => page.locator(`${PARBESZED} [data-ut="${ut}"] input`).first();

test('feliratkozás: csak https cím; felvéve, kikapcsolva, törölve – billentyűzetről', async () => {
  const { page } = await belep('KERET_ADMIN');
  await nyit(page, '/webhookok?muvelet=letrehoz');
  await page.waitForSelector(PARBESZED);
  await mezo(page, 'nev').fill('Pénzügyi rendszer');
  await mezo(page, 'cim').fill('http://pelda.hu/asp');
  await mezo(page, 'esemenyek').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector(`${PARBESZED} [data-ut=cim] .hiba`);
  expect(await page.textContent(`${PARBESZED} [data-ut=cim] .hiba`)).toContain('https');
  expect(await axeHibak(page)).toEqual([]);
  await mezo(page, 'cim').fill('https://example.com/asp');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector(PARBESZED, { state: 'detached' });
  const sor = page.locator('tbody tr', { hasText: 'Pénzügyi rendszer' });
  await sor.waitFor();
  expect(await sor.innerText()).toMatch(/Küld[^]*https:\/\/example\.com\/asp/);

  const muvelet = async (nev: string) => {
    await page.getByRole('button', { name: 'Pénzügyi rendszer műveletei' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: nev }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(PARBESZED);
  };
  await muvelet('Módosítás');
  await mezo(page, 'aktiv').uncheck();
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector(PARBESZED, { state: 'detached' });
  await page.waitForSelector('tbody tr:has-text("Kikapcsolva")');
  await muvelet('Törlés');
  await page.locator(PARBESZED).getByRole('button', { name: 'Törlés' }).click();
  await sor.waitFor({ state: 'detached' });
}, 90_000);

test('határidők: a szám szűkít, a sor megmutatja, hogyan jött ki a nap', async () => {
  const { page } = await belep('IRODAVEZETO');
  await nyit(page, '/hataridok', '.ag-row .ag-cell');
  expect(await axeHibak(page)).toEqual([]);
  const szam = page.locator('tbody .szamgomb').first();
  const mennyi = Number((await szam.innerText()).replace(/\D/g, ''));
  await szam.click();
  await page.waitForFunction(() => new URLSearchParams(location.search).has('allapot'));
  await page.waitForFunction((n) => document.querySelector('.adatracs .lab')?.textContent?.startsWith(`${Math.min(n, 100)} /`), mennyi);
  await page.locator('.ag-row[row-index="0"] .ag-cell').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(PARBESZED);
  expect(await page.locator(`${PARBESZED} .levezetes`).innerText()).toMatch(/\d{4}/);
  expect(await axeHibak(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForSelector(PARBESZED, { state: 'detached' });
}, 60_000);

test('a homokozóban a fejlesztő mindent visszaállíthat; máshol a lap nem nyílik meg', async () => {
  const a = await belepes(rendszer, 'FEJLESZTO', '99990');
  ablakok.push(a);
  await nyit(a.page, '/homokozo');
  expect(await axeHibak(a.page)).toEqual([]);
  await a.page.getByRole('button', { name: 'Visszaállítás' }).click();
  await a.page.waitForSelector(PARBESZED);
  await a.page.locator(PARBESZED).getByRole('button', { name: 'Visszaállítás' }).click();
  await a.page.waitForSelector(PARBESZED, { state: 'detached', timeout: 60_000 });
  expect(await a.page.locator('tbody tr', { hasText: 'Visszaállítva' }).count()).toBe(4);
  const { page } = await belep('KERET_ADMIN');
  await nyit(page, '/homokozo');
  expect(await page.textContent('main')).toContain('nincs jogosultsága');
}, 120_000);

test('az adóforgalom jogcímei és a kimutatás ingatlanai kiadják az összegeket', async () => {
  const { page } = await belep('ADO_VEZETO');
  await nyit(page, '/adoforgalom', 'tfoot td');
  const ft = (s: string) => BigInt(s.replace('−', '-').replace(/[^\d-]/g, ''));
  const oszlop = async (hol: string, i: number) => (await page.locator(`${hol} td:nth-child(${i})`).allInnerTexts()).map(ft);
  const [osszesen] = await oszlop('tfoot tr', 2);
  expect((await oszlop('tbody tr', 2)).reduce((o, x) => o + x, 0n)).toBe(osszesen);

  const { page: ivk } = await belep('IVK_KEZELO');
  await nyit(ivk, '/vagyonkimutatas', 'tbody a');
  const sor = ivk.locator('tbody tr', { has: ivk.locator('a') }).last();
  const darab = (await sor.locator('td').nth(2).innerText()).replace(/\D/g, '');
  await sor.locator('a').click();
  await ivk.waitForSelector('.ag-row .ag-cell');
  await ivk.waitForFunction((n) => document.querySelector('.adatracs .lab')?.textContent?.replace(/\s/g, '').includes(`/${n}tétel`), darab);
  expect(new URL(ivk.url()).pathname).toBe('/vagyonkimutatas/tetelek');
}, 60_000);

test('egyetlen ablak sem kért idegen gazdagépet, és nem hibázott', () => {
  expect(ablakok.length).toBeGreaterThan(3);
  expect(ablakok.flatMap((a) => a.idegen)).toEqual([]);
  const zaj = /401 \(Unauthorized\)|400 \(Bad Request\)/;
  expect(ablakok.flatMap((a) => a.hibak).filter((h) => !zaj.test(h))).toEqual([]);
});
