import { felulet } from './felulet.ts';

/** The command search finds what the szakrendszerek hold, and opens it, from the keyboard. */
const { belep, nyit } = felulet();
const talal = async (page: Awaited<ReturnType<typeof belep>>['page'], szoveg: string) => {
  await page.keyboard.press('Control+k');
  await page.waitForSelector('.valogato');
  await page.keyboard.type(szoveg);
};

test('Ctrl+K egy kérdéssel minden szakrendszerben keres, ékezet nélkül és elütve is', async () => {
  const { page } = await belep('JEGYZO');
  await nyit(page, '/');
  const kerdesek: string[] = [];
  page.on('request', (r) => r.url().endsWith('/graphql') && kerdesek.push((r.postDataJSON() as { operationName: string }).operationName));
  await talal(page, 'fo utca 3');
  await page.waitForSelector('.valogato >> text=Találatok: Ingatlanvagyon');
  await page.waitForSelector('.valogato [data-highlighted]:has-text("hrsz")');
  expect(new Set(kerdesek)).toEqual(new Set(['ParancsKereses']));
  if (process.env.ASP_KEP) await page.screenshot({ path: `${process.env.ASP_KEP}-vilagos.png` });
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1:has-text("hrsz")');
  expect(new URL(page.url()).pathname).toMatch(/^\/ingatlan\/BELTERULET\//);
  await talal(page, 'jegyzo');
  await page.waitForSelector('.valogato >> text=/Találatok: /');
  if (process.env.ASP_KEP) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 800 });
    await page.screenshot({ path: `${process.env.ASP_KEP}-sotet-390.png` });
  }
  await page.keyboard.press('Escape');
}, 90_000);

test('akinek a szakrendszerhez nincs joga, annak onnan nincs találat', async () => {
  const { page } = await belep('ADO_UGYINTEZO');
  await nyit(page, '/');
  await talal(page, 'zzzzqqq');
  await page.waitForSelector('.valogato >> text=/Nincs/');
  expect(await page.locator('.valogato').textContent()).not.toContain('Találatok:');
}, 60_000);
