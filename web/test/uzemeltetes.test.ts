import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { urlFor, withClient } from '@asp/kit';
import { type Ablak, CSOPAK, felulet } from './felulet.ts';
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

test('feliratkozás: hibázó fogadónál öt küldés után megszakad, javítás után kézbesül, a naplóból újraküldhető', async () => {
  process.env.ASP_WEBHOOK_SAJAT_GEP = '1';
  const jott: { id: string; statusz: number; torzs: string; jws: string }[] = [];
  let statusz = 500;
  const fogado = createServer((req, res) => {
    let torzs = '';
    req.on('data', (darab) => (torzs += darab));
    req.on('end', () => {
      jott.push({ id: (JSON.parse(torzs) as { id: string }).id, statusz, torzs, jws: String(req.headers['x-asp-jws']) });
      res.writeHead(statusz).end();
    });
  });
  await new Promise<void>((kesz) => fogado.listen(0, '127.0.0.1', kesz));
  try {
    const { page } = await belep('KERET_ADMIN');
    await nyit(page, '/webhookok?muvelet=letrehoz');
    await page.waitForSelector(PARBESZED);
    await mezo(page, 'nev').fill('Hibázó fogadó');
    await mezo(page, 'cim').fill(`http://127.0.0.1:${(fogado.address() as AddressInfo).port}/asp`);
    await mezo(page, 'esemenyek').check();
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(PARBESZED, { state: 'detached' });
    const sor = page.locator('tbody tr', { hasText: 'Hibázó fogadó' }).first();
    const muvelet = async (nev: string) => {
      await page.getByRole('button', { name: 'Hibázó fogadó műveletei' }).click();
      await page.getByRole('menuitem', { name: nev }).click();
    };
    await muvelet('Próbaüzenet küldése');
    await hamarosan(() => jott.length >= 5); // its back-off is cut short, nothing else
    await page.getByRole('button', { name: 'Frissítés' }).click();
    await sor.getByText('Megszakítva').waitFor();
    expect(await sor.innerText()).toMatch(/5 sikertelen küldés egymás után\.\s*Szünetel eddig: /);
    const naplo = page.locator('table', { has: page.getByRole('columnheader', { name: 'Eredmény' }) }).locator('tbody tr');
    expect(await naplo.filter({ hasText: 'Sikertelen' }).filter({ hasText: '500 · HTTP_500' }).count()).toBe(5);
    expect(await axeHibak(page)).toEqual([]);
    if (process.env.ASP_KEPEK) await page.screenshot({ path: `${process.env.ASP_KEPEK}/webhook.png`, fullPage: true });

    statusz = 204;
    await hamarosan(() => false, 1_000); // it rests: nothing is sent though something waits
    expect(jott).toHaveLength(5);
    await muvelet('Módosítás');
    await page.waitForSelector(PARBESZED);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(PARBESZED, { state: 'detached' });
    await hamarosan(() => jott.length === 6);
    await page.getByRole('button', { name: 'Frissítés' }).click();
    await naplo.filter({ hasText: 'Sikeres' }).filter({ hasText: '204' }).first().waitFor();
    await sor.getByText('Küld', { exact: true }).waitFor();

    await naplo
      .filter({ hasText: '204' })
      .first()
      .getByRole('button', { name: /^Újraküldés/ })
      .click();
    await hamarosan(() => jott.length === 7);
    expect(new Set(jott.map(({ id }) => id)).size).toBe(1);
    expect(jott.map((egy) => egy.statusz)).toEqual([500, 500, 500, 500, 500, 204, 204]);
    const { keys } = (await (await fetch(`${rendszer.stack.origin}/oidc/webhook-kulcsok/${CSOPAK}`)).json()) as { keys: JsonWebKey[] };
    const [fej = '', , alairas = ''] = jott.at(-1)!.jws.split('.');
    const alairt = (torzs: string) =>
      keys.some((key) =>
        verify(
          'sha256',
          Buffer.from(`${fej}.${Buffer.from(torzs).toString('base64url')}`),
          { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
          Buffer.from(alairas, 'base64url'),
        ),
      );
    expect([alairt(jott.at(-1)!.torzs), alairt(jott.at(-1)!.torzs.replace(CSOPAK, '10630'))]).toEqual([true, false]);
  } finally {
    delete process.env.ASP_WEBHOOK_SAJAT_GEP;
    fogado.close();
  }
}, 120_000);

/** Whatever waits is due now: the carrier's own pauses are an hour in the end. */
async function hamarosan(megvan: () => boolean, legfeljebb = 60_000): Promise<void> {
  const { ground } = rendszer.stack;
  const keret = urlFor(ground!.postgres.adminUrl, new URL(ground!.databases.parts.keret!.owner).pathname.slice(1));
  await withClient(keret, async (admin) => {
    for (const vege = Date.now() + legfeljebb; !megvan() && Date.now() < vege;) {
      await admin.query(`update asp.kezbesites set esedekes = now() where allapot = 'VAR' and esedekes > now()`);
      await new Promise((tovabb) => setTimeout(tovabb, 200));
    }
  });
}

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
  const mind = await a.page.locator('tbody tr').count();
  expect(mind).toBeGreaterThan(4);
  expect(await a.page.locator('tbody tr', { hasText: 'Visszaállítva' }).count()).toBe(mind);
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
