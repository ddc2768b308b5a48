import { type Ablak, CSOPAK, VALTO, felulet } from './felulet.ts';

/** The screens in a real Chromium, on the whole running system with the small demo. */
const rendszer = felulet();
const { ablakok, belep, valt, nyit, elsoSor, axeHibak } = rendszer;

describe('belépés és önkormányzat', () => {
  test('belépés után a fejléc mutatja az önkormányzatot; a jegy nem kerül tárolóba', async () => {
    const { page } = await belep('ADO_UGYINTEZO');
    expect(await page.textContent(VALTO)).toContain(CSOPAK);
    expect(await page.title()).toContain('Csopak');
    const tarolt = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
    expect(tarolt).not.toMatch(/eyJ|refresh|access_token/);
  }, 60_000);

  test('váltás: ugyanaz a lap, másik önkormányzat; a régi azonosító ott nem található', async () => {
    const { page } = await belep('ADO_UGYINTEZO');
    const csopaki = await elsoSor(page, '/adozok');
    const nev = await page.textContent('h1');
    await valt(page, 'Paloznak');
    expect(new URL(page.url()).pathname).toBe(csopaki);
    await page.waitForFunction(() => document.body.textContent?.includes('Nem található ebben az önkormányzatban'));
    expect(await page.textContent('main')).not.toContain(nev?.trim());
    await nyit(page, '/ingatlanok', '.ag-row .ag-cell');
    expect(await page.textContent(VALTO)).toContain('Paloznak');
  }, 60_000);
});

describe('ingatlanok', () => {
  test('keresés, megnyitás billentyűzetről, letöltés', async () => {
    const { page } = await belep('IVK_KEZELO');
    await nyit(page, '/ingatlanok', '.ag-row .ag-cell');
    await page.keyboard.press('/');
    await page.keyboard.type('fo utca 3.');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'fo utca 3.');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.ag-row [col-id="cim"]')].some((c) => c.textContent?.includes('Fő utca 3.')),
    );
    const letoltes = page.waitForEvent('download');
    await page.getByRole('button', { name: /letöltés/i }).click();
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    expect((await letoltes).suggestedFilename()).toMatch(/02185.*\.csv$/);
    await page.keyboard.press('Escape');
    await page.locator('.ag-row[row-index="0"] .ag-cell').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:has-text("hrsz")');
  }, 60_000);

  test('a 360°-os lap minden ténye egyetlen kérdés; a térkép szomszédai utána jönnek', async () => {
    const { page } = await belep('ADO_VEZETO');
    const nevek: string[] = [];
    page.on('request', (r) => r.url().endsWith('/graphql') && nevek.push((r.postDataJSON() as { operationName: string }).operationName));
    await nyit(page, '/ingatlan/BELTERULET/100', '.adatlap');
    await page.waitForSelector('text=Adószámlák egyenlege');
    expect(nevek.filter((n) => n !== 'KiVagyok' && n !== 'Szomszedok')).toEqual(['IngatlanAdatlap']);
    expect(await page.textContent('[data-teszt=cel]')).toContain('Adóztatás');
    expect(await page.locator('.elutasitas').count()).toBe(0);
  }, 60_000);

  test('akinek nincs joga az adóhoz, annál a rész megmondja, miért üres; a kataszter látszik', async () => {
    const edit = rendszer.stack.demo.logins.find(
      (l) => l.szerepkorok.length === 1 && l.szerepkorok[0] === 'IVK_KEZELO' && l.onkormanyzatok.includes(CSOPAK),
    );
    expect(edit).toBeDefined();
    const { page } = await belep('IVK_KEZELO');
    await page.context().clearCookies();
    await page.goto(rendszer.stack.origin);
    await page.fill('[name=felhasznalonev]', edit!.felhasznalo);
    await page.fill('[name=jelszo]', edit!.jelszo);
    await page.keyboard.press('Enter');
    await page.waitForSelector(VALTO);
    await nyit(page, '/ingatlan/BELTERULET/100', '.adatlap');
    expect(await page.locator('.elutasitas[data-kod=NINCS_JOGOSULTSAG]').count()).toBeGreaterThanOrEqual(2);
    expect(await page.textContent('main')).toContain('Kataszteri adatlap');
  }, 60_000);

  test('telekmegosztás: a nem egyező terület a mezőnél utasít el, a piszkozat túléli az újratöltést és a lejárt belépést', async () => {
    const { page } = await belep('IVK_KEZELO');
    await nyit(page, '/ingatlan/BELTERULET/102?muvelet=megosztas', '.adatlap');
    const teruletek = page.locator('.parbeszed .resz input.szam');
    await teruletek.nth(0).fill('500');
    await teruletek.nth(1).fill('1');
    await page.getByRole('button', { name: 'Megosztás bejegyzése' }).click();
    await page.waitForSelector('.parbeszed [role=alert], .parbeszed [aria-invalid=true]');
    expect(await page.textContent('.parbeszed')).toMatch(/terület/i);
    expect(await page.evaluate(() => document.querySelector('.parbeszed')?.contains(document.activeElement))).toBe(true);
    await page.locator('.parbeszed [data-ut=dontesSzam] input').fill('ŐR-12/2026');
    await page.waitForTimeout(400);

    await nyit(page, '/ingatlan/BELTERULET/102?muvelet=megosztas', '.adatlap');
    expect(await page.locator('.parbeszed [data-ut=dontesSzam] input').inputValue()).toBe('ŐR-12/2026');
    expect(await page.textContent('.parbeszed')).toContain('visszakerültek');

    await page.locator('.parbeszed [data-ut=dontesSzam] input').fill('ŐR-13/2026');
    await page.context().clearCookies();
    await page.route('**/oidc/token', (route) =>
      route.fulfill({ status: 400, contentType: 'application/json', body: '{"error":"invalid_grant"}' }),
    );
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/json',
        body: '{"errors":[{"message":"x","extensions":{"code":"UNAUTHENTICATED"}}]}',
      }),
    );
    await page.getByRole('button', { name: 'Megosztás bejegyzése' }).click();
    await page.waitForSelector('text=Lejárt a belépése', { timeout: 20_000 });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: 'Belépés újra' }).click();
    const { felhasznalo, jelszo } = rendszer.stack.login('IVK_KEZELO', CSOPAK);
    await page.fill('[name=felhasznalonev]', felhasznalo);
    await page.fill('[name=jelszo]', jelszo);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /További műveletek/ }).click({ timeout: 20_000 });
    await page.getByRole('menuitem', { name: 'Telekmegosztás' }).click();
    expect(new URL(page.url()).pathname).toBe('/ingatlan/BELTERULET/102');
    expect(await page.locator('.parbeszed [data-ut=dontesSzam] input').inputValue()).toBe('ŐR-13/2026');
  }, 120_000);
});

describe('adó', () => {
  test('a késedelmi pótlék szakaszonként levezetve', async () => {
    const { page } = await belep('ADO_UGYINTEZO');
    await elsoSor(page, '/hatralekok');
    await page.getByRole('tab', { name: /Pótlék levezetése/ }).click();
    const sorok = page.locator('[role=tabpanel] tbody tr');
    expect(await sorok.count()).toBeGreaterThan(0);
    expect(await page.locator('[role=tabpanel] tfoot').textContent()).toMatch(/Összesen.*Ft/s);
  }, 60_000);

  test('akinek nincs célja az adótitokhoz, annak a lista nem üres, hanem zárva van', async () => {
    const { page } = await belep('BELSO_ELLENOR');
    await nyit(page, '/adozok', 'main .elutasitas[data-kod=CEL_SZUKSEGES]');
    expect(await page.textContent('main')).not.toContain('Nincs találat');
  }, 60_000);

  test('kivetés: a szimuláció után más személy hagyja jóvá', async () => {
    const { page } = await belep('ADO_VEZETO');
    await nyit(page, '/kivetes/uj', 'form');
    await page.getByLabel('Adónem').selectOption('TELEKADO');
    await page.getByLabel('Adóév').selectOption('2027');
    await page.keyboard.press('Alt+s');
    await page.waitForFunction(
      () => /\/kivetes\/[0-9a-f]{8}-/.test(location.pathname) || document.querySelector('[role=alert]'),
      undefined,
      { timeout: 30_000 },
    );
    expect(await page.locator('[role=alert]').allTextContents()).toEqual([]);
    await page.getByRole('button', { name: 'Jóváhagyás' }).click();
    await page.locator('.parbeszed').getByRole('button', { name: 'Jóváhagyás' }).click();
    await page.waitForSelector('.parbeszed [role=alert]');
    expect(await page.textContent('.parbeszed [role=alert]')).toMatch(/más|másik|saját/i);
  }, 90_000);
});

describe('cél és ügy', () => {
  test('ügyhöz kötött cél: saját folyó ügyet kell hozzá választani; az idegen ügyet a lap visszautasítja, és semmit sem mutat', async () => {
    const jegyzo = await rendszer.stack.session(rendszer.stack.login('JEGYZO', CSOPAK), CSOPAK);
    const { data } = await jegyzo.ask<{
      en: { id: string };
      ugyiratok: { nodes: { id: string; verzio: number; iktatoszam: string }[] };
    }>('{ en { id } ugyiratok(first: 1, szuro: { allapot: IKTATOTT }) { nodes { id verzio iktatoszam } } }');
    const [ugy] = data!.ugyiratok.nodes;
    const szignalt = await jegyzo.ask<{ ugyiratSzignal: { hibak: unknown[] } }>(
      'mutation ($input: UgyiratSzignalInput!) { ugyiratSzignal(input: $input) { hibak { uzenet } } }',
      { input: { id: ugy!.id, verzio: ugy!.verzio, ugyintezoId: data!.en.id } },
    );
    expect(szignalt.data?.ugyiratSzignal.hibak).toEqual([]);

    const { page, hibak } = await belep('JEGYZO');
    const ugyek: (string | undefined)[] = [];
    page.on('request', (r) => r.postData()?.includes('"Adozok"') && ugyek.push(r.headers()['x-asp-ugy']));
    await nyit(page, '/adozok', '.ag-row .ag-cell');
    const ugyet = async (valaszt: string) => {
      await page.getByRole('button', { name: /másik cél választása/ }).click();
      await page.getByRole('menuitem', { name: 'Belső ellenőrzés' }).click();
      await page.waitForSelector('.valogato');
      await page.keyboard.type(valaszt);
      await page.waitForSelector(`.valogato [data-highlighted]:has-text("${valaszt}")`);
      await page.keyboard.press('Enter');
    };
    await ugyet('XX/1/2026');
    await page.waitForSelector('.elutasitas[data-kod=UGY_NEM_SAJAT]');
    expect(hibak.splice(0)).toEqual([expect.stringContaining('403 (Forbidden)')]);
    expect(await page.locator('.ag-row').count()).toBe(0);
    await page.locator('.elutasitas button').click();
    await page.waitForSelector(`.valogato .tetel:has-text("${ugy!.iktatoszam}")`);
    expect(await axeHibak(page)).toEqual([]);
    await page.locator(`.valogato .tetel:has-text("${ugy!.iktatoszam}")`).click();
    await page.waitForSelector('.ag-row .ag-cell');
    expect(await page.textContent('[data-teszt=cel]')).toContain(`Belső ellenőrzés · ${ugy!.iktatoszam}`);
    expect(ugyek).toEqual([undefined, 'XX/1/2026', ugy!.id]);
  }, 90_000);
});

describe('billentyűzet és nyelv', () => {
  test('ugrólink, parancskereső, fókusz visszatér', async () => {
    const { page } = await belep('ADO_VEZETO');
    await nyit(page, '/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('ugro');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tartalom');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.valogato');
    await page.keyboard.type('hatralek');
    await page.waitForSelector('.valogato [data-highlighted]:has-text("Hátraléklista")');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.pathname === '/hatralekok');
    await page.locator(VALTO).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.valogato');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('[data-teszt=onkormanyzat-valto]'));
  }, 60_000);

  test('angolul is', async () => {
    const { page } = await belep('ADO_VEZETO');
    await page.locator('[data-teszt=nyelv]').click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await nyit(page, '/ingatlanok', '.ag-row .ag-cell');
    expect(await page.textContent('h1')).toBe('Properties');
    expect(await page.textContent('nav')).not.toMatch(/[őűáé]/);
  }, 60_000);
});

const LAPOK = [
  '/',
  '/ingatlanok',
  '/ingatlanok?nezet=terkep',
  '/ingatlan/BELTERULET/100',
  '/ingatlan/BELTERULET/100?ful=elozmenyek',
  '/vagyoni-esemenyek',
  '/vagyonkimutatas',
  '/vagyonkimutatas/tetelek',
  '/ertekelteresek',
  '/hataridok',
  '/adozok',
  '/adoforgalom',
  '/kivetesek',
  '/kivetes/uj',
  '/befizetesek',
  '/hatralekok',
  '/felhasznalok',
  '/helyettesitesek',
  '/webhookok',
  '/esemenykezbesites',
  '/naplo',
  '/nincs-ilyen',
];
/** A dialog opens by its button, or by the act named in the address. */
const PARBESZEDEK: [nev: string, ut: string, gomb: RegExp | null][] = [
  ['telekmegosztás', '/ingatlan/BELTERULET/104?muvelet=megosztas', null],
  ['telek-összevonás', '/ingatlan/BELTERULET/104?muvelet=osszevonas', null],
  ['esemény', '/ingatlan/BELTERULET/104?muvelet=esemeny', null],
  ['önkormányzat', '/', /önkormányzat váltása/],
  ['parancsok', '/', /^Keresés vagy parancs/],
  ['meghívó', '/felhasznalok', /^Felhasználó meghívása/],
  ['helyettesítés', '/helyettesitesek', /^Helyettesítés rögzítése/],
  ['bankkivonat', '/befizetesek', /^Bankkivonat beolvasása/],
  ['feliratkozás', '/webhookok?muvelet=letrehoz', null],
];

describe.each([
  ['világos', false],
  ['sötét', true],
])('akadálymentesség, %s', (_nev, sotet) => {
  const ki = new Map<string, Promise<Ablak>>();
  /** Between them these three roles open every page and dialog. */
  const szerep = (ut: string) =>
    /felhasznalo|helyettesites|naplo|webhook|esemenykez/.test(ut)
      ? 'KERET_ADMIN'
      : /^\/(ingatlan|vagyon|ertekelt)/.test(ut)
        ? 'IVK_KEZELO'
        : 'ADO_VEZETO';
  const lap = async (ut: string) => {
    const s = szerep(ut);
    if (!ki.has(s)) ki.set(s, belep(s, { sotet }));
    return (await ki.get(s)!).page;
  };

  test.each(LAPOK)(
    '%s',
    async (ut) => {
      const page = await lap(ut);
      await nyit(page, ut);
      await page.waitForTimeout(ut.includes('terkep') || ut.includes('ingatlan/') ? 900 : 400);
      expect(await axeHibak(page)).toEqual([]);
    },
    60_000,
  );

  test.each(PARBESZEDEK)(
    'párbeszéd: %s',
    async (_n, ut, gomb) => {
      const page = await lap(ut);
      await nyit(page, ut);
      if (gomb) await page.getByRole('button', { name: gomb }).first().click();
      await page.waitForSelector('[role=dialog]');
      expect(await axeHibak(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
    },
    60_000,
  );

  test('az adózó lapja és egy felhasználóé', async () => {
    const adozo = await lap('/adozok');
    await elsoSor(adozo, '/hatralekok');
    expect(await axeHibak(adozo)).toEqual([]);
    const keret = await lap('/felhasznalok');
    await elsoSor(keret, '/felhasznalok');
    expect(await axeHibak(keret)).toEqual([]);
  }, 60_000);
});

test('390 képpont szélesen semmi nem lóg ki oldalra', async () => {
  const { page } = await belep('ADO_VEZETO', { szeles: 390 });
  const kilog: string[] = [];
  for (const ut of LAPOK.filter((u) => !/felhasznalo|helyettes|naplo|webhook|esemenykez/.test(u))) {
    await nyit(page, ut);
    await page.waitForTimeout(200);
    const szelesseg = await page.evaluate(() => document.documentElement.scrollWidth);
    if (szelesseg > 390) kilog.push(`${ut}: ${szelesseg}`);
  }
  expect(kilog).toEqual([]);
  expect(await page.getByRole('button', { name: /^Keresés vagy parancs/ }).count()).toBe(1);
  await page.getByRole('button', { name: 'Főmenü' }).click();
  await page.getByRole('link', { name: 'Hátraléklista' }).click();
  await page.waitForFunction(() => location.pathname === '/hatralekok');
}, 120_000);

test('nyomtatásban a lista egyszerű táblázat, menü és gombok nélkül', async () => {
  const { page } = await belep('ADO_VEZETO');
  await nyit(page, '/hatralekok', '.ag-row .ag-cell');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.waitForSelector('.adatracs table tbody tr:nth-child(20)');
  expect(await page.locator('.racs').isVisible()).toBe(false);
  expect(await page.locator('nav').isVisible()).toBe(false);
}, 60_000);

test('kilépés után újra be kell lépni', async () => {
  const { page } = await belep('ADO_VEZETO');
  await page.locator('.menu-gomb').last().click();
  await page.getByRole('menuitem', { name: 'Kilépés' }).click();
  await page.getByRole('button', { name: 'Kilépek' }).click();
  await page.waitForFunction(() => location.pathname === '/belepes');
  expect(await axeHibak(page)).toEqual([]);
  await page.goto(`${rendszer.stack.origin}/ingatlanok`);
  await page.waitForSelector('[name=felhasznalonev]');
}, 60_000);

test('egyetlen ablak sem kért idegen gazdagépet, és nem ütközött a biztonsági szabályba', () => {
  expect(ablakok.flatMap((a) => a.idegen)).toEqual([]);
  const zaj = /401 \(Unauthorized\)|400 \(Bad Request\)/;
  expect(ablakok.flatMap((a) => a.hibak).filter((h) => !zaj.test(h))).toEqual([]);
});
