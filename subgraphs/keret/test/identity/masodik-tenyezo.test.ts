import { decodeJwt } from 'jose';
import { Secret, TOTP } from 'otpauth';
import { authRequest, Browser, loggedIn, login } from './bongeszo.ts';
import { Authenticator, optionsOf } from './hitelesito.ts';
import { CSOPAK, identityWorld, JELSZO, type IdentityWorld } from './vilag.ts';

let w: IdentityWorld;
beforeAll(async () => {
  w = await identityWorld();
}, 60_000);
afterAll(() => w.stop());

const codeAt = (secret: string, shift = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + shift });
const account = async (browser: Browser) => browser.go(`${w.issuer}/fiok`);

async function withTotp(nev: string) {
  const person = await w.person(nev, { [CSOPAK]: ['IKTATO'] });
  const { browser } = await loggedIn(w.issuer, person.felhasznalonev, JELSZO);
  const page = await browser.submit(await account(browser), '/totp', { jelenlegi: JELSZO });
  const secret = /<code>([A-Z2-7]+)<\/code>/.exec(page.html)![1]!;
  const done = await browser.submit(page, '/totp-megerosit', { kod: codeAt(secret, -30_000) });
  return { person, secret, done };
}

describe('TOTP', () => {
  test('is taken up with the password and a first code, and then asked at every login, each code once', async () => {
    const { person, secret, done } = await withTotp('Kódos Anna');
    expect(done.html).toContain('Be van kapcsolva');
    const browser = new Browser();
    const { page } = await login(w.issuer, browser, person.felhasznalonev, JELSZO);
    expect(page.html).toContain('Második tényező');
    const kod = codeAt(secret);
    const entered = await browser.submit(page, '/totp', { kod });
    expect(entered.location).toContain('code=');
    const other = new Browser();
    const again = await other.submit((await login(w.issuer, other, person.felhasznalonev, JELSZO)).page, '/totp', { kod });
    expect(again.status).toBe(401);
    expect(again.html).toContain('A kód nem megfelelő');
    expect(JSON.stringify(await w.sql('select titok from identitas.totp'))).not.toContain(secret);
  });

  test('cannot be skipped, and wrong codes lead back to the password and to the lock', async () => {
    const { person } = await withTotp('Kódos Béla');
    const browser = new Browser();
    const { page, request } = await login(w.issuer, browser, person.felhasznalonev, JELSZO);
    const skipped = await browser.go(request.url);
    expect(skipped.location).toBeNull();
    let last = page;
    for (let i = 0; i < 5; i++) last = await browser.submit(last, '/totp', { kod: '000000' });
    expect(last.status).toBe(401);
    const gone = await browser.submit(last, '/totp', { kod: '000000' });
    expect(gone.html).toContain('id="jelszo"');
    const locked = await login(w.issuer, new Browser(), person.felhasznalonev, JELSZO);
    expect(locked.page.status).toBe(401);
    await w.sql(`update identitas.fiok set zarolva_eddig = now() where id = $1`, [person.id]);
    const next = new Browser();
    await next.submit((await login(w.issuer, next, person.felhasznalonev, JELSZO)).page, '/totp', { kod: '000000' });
    const [row] = await w.sql<{ s: number }>(
      'select extract(epoch from zarolva_eddig - now())::int as s from identitas.fiok where id = $1',
      [person.id],
    );
    expect(row!.s).toBeGreaterThan(30); // the right password in between did not start the count anew
  });

  test('removal asks for the password', async () => {
    const { person, secret } = await withTotp('Kódos Cili');
    const browser = new Browser();
    const { page } = await login(w.issuer, browser, person.felhasznalonev, JELSZO);
    await browser.submit(page, '/totp', { kod: codeAt(secret) });
    const wrong = await browser.submit(await account(browser), '/totp-torles', { jelenlegi: 'rossz' });
    expect(wrong.status).toBe(422);
    const right = await browser.submit(await account(browser), '/totp-torles', { jelenlegi: JELSZO });
    expect(right.html).toContain('Nincs bekapcsolva');
  });
});

describe('passkey', () => {
  async function withPasskey(nev: string) {
    const person = await w.person(nev, { [CSOPAK]: ['IKTATO'] });
    const { browser } = await loggedIn(w.issuer, person.felhasznalonev, JELSZO);
    const key = new Authenticator(new URL(w.issuer).origin);
    const page = await browser.submit(await account(browser), '/fiok/passkey', { jelenlegi: JELSZO });
    const done = await browser.submit(page, '/passkey-felvetel', { nev: 'Kék kulcs', valasz: key.create(optionsOf(page.html)) });
    return { person, key, done };
  }

  test('is added and then proves the second factor', async () => {
    const { person, key, done } = await withPasskey('Kulcsos Dóra');
    expect(done.html).toContain('Kék kulcs');
    const browser = new Browser();
    const { page } = await login(w.issuer, browser, person.felhasznalonev, JELSZO);
    const entered = await browser.submit(page, '/passkey', { valasz: key.get(optionsOf(page.html)) });
    expect(entered.location).toContain('code=');
    const [row] = await w.sql('select szamlalo::int from identitas.passkey where fiok_id = $1', [person.id]);
    expect(row).toEqual({ szamlalo: 2 });
  });

  test('another key, an old answer, another origin and a counter that goes back are refused', async () => {
    const { person, key } = await withPasskey('Kulcsos Endre');
    const attempt = async (answer: (options: ReturnType<typeof optionsOf>) => string) => {
      await w.sql('update identitas.fiok set hibas = 0, zarolva_eddig = null');
      const browser = new Browser();
      const { page } = await login(w.issuer, browser, person.felhasznalonev, JELSZO);
      return browser.submit(page, '/passkey', { valasz: answer(optionsOf(page.html)) });
    };
    expect((await attempt((o) => new Authenticator(new URL(w.issuer).origin).get(o))).status).toBe(401);
    expect((await attempt((o) => key.get({ ...o, challenge: 'AAAA' }))).status).toBe(401);
    expect((await attempt(() => 'nem json')).status).toBe(401);
    expect((await attempt((o) => key.get({ ...o, rpId: 'evil.example' }))).status).toBe(401);
    key.counter = 0;
    expect((await attempt((o) => key.get(o))).status).toBe(401);
    key.counter = 10;
    expect((await attempt((o) => key.get(o))).location).toContain('code=');
  });
});

test('the account page asks for login first, and changes the password with the old one only', async () => {
  const person = await w.person('Jelszavas Feri', { [CSOPAK]: ['IKTATO'] });
  const browser = new Browser();
  const start = await browser.go(`${w.issuer}/fiok`);
  expect(start.html).toContain('Bejelentkezés');
  const page = await browser.submit(start, '/jelszo', { felhasznalonev: person.felhasznalonev, jelszo: JELSZO });
  expect(page.html).toContain('Jelszavas Feri');
  const other = await loggedIn(w.issuer, person.felhasznalonev, JELSZO);
  for (const [jelenlegi, uj, text] of [
    ['rossz', 'Hét piros alma a fán', 'A jelenlegi jelszó nem megfelelő'],
    [JELSZO, 'rövid', 'rövid'],
    [JELSZO, 'aaaaaaaaaaaaaaaa', 'könnyen kitalálható'],
  ] as const) {
    expect((await browser.submit(page, '/jelszo', { jelenlegi, uj })).html).toContain(text);
  }
  expect((await browser.submit(page, '/jelszo', { jelenlegi: JELSZO, uj: 'Hét piros alma a fán' })).html).toContain('megváltozott');
  expect(await w.identity.allapot(decodeJwt(other.tokens.access_token))).toBeNull();
  expect((await browser.go(`${w.issuer}/fiok`)).html).toContain('Jelszavas Feri');
  expect((await login(w.issuer, new Browser(), person.felhasznalonev, JELSZO)).code).toBeNull();
  expect((await login(w.issuer, new Browser(), person.felhasznalonev, 'Hét piros alma a fán', authRequest(w.issuer))).code).toBeTruthy();
});

test('a passkey is removed with the password only', async () => {
  const person = await w.person('Kulcstörlő Kamilla', { [CSOPAK]: ['IKTATO'] });
  const { browser } = await loggedIn(w.issuer, person.felhasznalonev, JELSZO);
  const key = new Authenticator(new URL(w.issuer).origin);
  const page = await browser.submit(await account(browser), '/fiok/passkey', { jelenlegi: JELSZO });
  const added = await browser.submit(page, '/passkey-felvetel', { nev: 'Zöld kulcs', valasz: key.create(optionsOf(page.html)) });
  expect((await browser.submit(added, '/passkey-torles', { jelenlegi: 'rossz' })).html).toContain('Zöld kulcs');
  expect((await browser.submit(added, '/passkey-torles', { jelenlegi: JELSZO })).html).not.toContain('Zöld kulcs');
});
