import { HOMOKOZO } from '@asp/kit/call';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { generateJwks } from '../../src/identity/index.ts';
import { authRequest, Browser, exchange, loggedIn, login, token } from './bongeszo.ts';
import { BAJANSENYE, CSOPAK, identityWorld, JELSZO, SZATTA, type IdentityWorld } from './vilag.ts';

let w: IdentityWorld;
beforeAll(async () => {
  w = await identityWorld();
}, 60_000);
afterAll(() => w.stop());

const code = (location: string | null) => new URL(location!).searchParams.get('code');
const error = (location: string | null) => new URL(location!).searchParams.get('error');

test('the clerk logs in once and gets a token for exactly one municipality, with her session and nothing more', async () => {
  const anna = await w.person('Kovács Anna', { [BAJANSENYE]: ['IKTATO'], [SZATTA]: ['IKTATO'] });
  const { tokens } = await loggedIn(w.issuer, anna.felhasznalonev, JELSZO, BAJANSENYE);
  const { payload } = await jwtVerify(tokens.access_token, createRemoteJWKSet(new URL(`${w.issuer}/jwks`)), {
    issuer: w.issuer,
    audience: `urn:asp:onkormanyzat:${BAJANSENYE}`,
    typ: 'at+jwt',
  });
  expect(payload).toMatchObject({ sub: anna.id, client_id: 'asp-web', sid: expect.any(String) });
  expect(payload.exp! - payload.iat!).toBe(600);
  expect(decodeProtectedHeader(tokens.access_token).alg).toBe('ES256');
  expect(decodeJwt(tokens.id_token)).toMatchObject({
    sub: anna.id,
    onkormanyzatok: [
      { kshKod: BAJANSENYE, nev: 'Bajánsenye' },
      { kshKod: SZATTA, nev: 'Szatta' },
    ],
  });
  expect(await w.identity.allapot(payload)).toMatchObject({
    actor: {
      id: anna.id,
      nev: 'Kovács Anna',
      fajta: 'FELHASZNALO',
      szerepkorok: ['IKTATO'],
      engedelyek: expect.arrayContaining(['keret.*.olvas']),
    },
    onkormanyzat: BAJANSENYE,
    onkormanyzatok: [{ kshKod: BAJANSENYE }, { kshKod: SZATTA }],
  });
});

test('without a requested municipality the token is for one of the clerk’s own; a foreign one is no target', async () => {
  const bela = await w.person('Nagy Béla', { [CSOPAK]: ['ADO_UGYINTEZO'] });
  const { tokens } = await loggedIn(w.issuer, bela.felhasznalonev, JELSZO);
  expect(decodeJwt(tokens.access_token).aud).toBe(`urn:asp:onkormanyzat:${CSOPAK}`);
  const foreign = await loggedIn(w.issuer, bela.felhasznalonev, JELSZO, BAJANSENYE);
  expect(foreign.tokens).toMatchObject({ status: 400, error: 'invalid_target' });
  const nobody = await w.person('Senki Sára', {});
  expect((await loggedIn(w.issuer, nobody.felhasznalonev, JELSZO)).tokens).toMatchObject({ status: 400, error: 'invalid_target' });
});

test('the playground begins in the sandbox where the developer is at home there; the web application where she was last', async () => {
  const fanni = await w.person('Fejlesztő Fanni', { [CSOPAK]: ['IKTATO'], [HOMOKOZO.ksh]: ['FEJLESZTO'] });
  const redirectUri = `${new URL(w.issuer).origin}/playground/`;
  const first = await loggedIn(w.issuer, fanni.felhasznalonev, JELSZO, CSOPAK);
  expect(decodeJwt(first.tokens.access_token).aud).toBe(`urn:asp:onkormanyzat:${CSOPAK}`);
  const request = authRequest(w.issuer, { client_id: 'asp-playground', redirect_uri: redirectUri });
  const { code } = await login(w.issuer, new Browser(), fanni.felhasznalonev, JELSZO, request);
  const { access_token } = await token(w.issuer, {
    grant_type: 'authorization_code',
    client_id: 'asp-playground',
    code: code!,
    code_verifier: request.verifier,
    redirect_uri: redirectUri,
  });
  expect(decodeJwt(access_token).aud).toBe(`urn:asp:onkormanyzat:${HOMOKOZO.ksh}`);
});

test('the entry stands in the journal of that municipality, in nobody else’s', async () => {
  const cili = await w.person('Kis Cili', { [CSOPAK]: ['IKTATO'], [SZATTA]: ['IKTATO'] });
  await loggedIn(w.issuer, cili.felhasznalonev, JELSZO, CSOPAK);
  const rows = (ksh: string) =>
    w.v
      .onkormanyzat(ksh)
      .ctx((ctx) => ctx.sql('select muvelet, szerepkorok from asp.naplo where actor_id = $1 and onkormanyzat = $2', [cili.id, ksh]));
  expect(await rows(CSOPAK)).toEqual([{ muvelet: 'belepes', szerepkorok: ['IKTATO'] }]);
  expect(await rows(SZATTA)).toEqual([]);
});

test('silent renewal answers from the session; without one it says login_required', async () => {
  const dora = await w.person('Szép Dóra', { [CSOPAK]: ['IKTATO'] });
  const { browser } = await loggedIn(w.issuer, dora.felhasznalonev, JELSZO);
  const silent = authRequest(w.issuer, { prompt: 'none', redirect_uri: `${new URL(w.issuer).origin}/belepes/csendes.html` });
  const page = await browser.go(silent.url);
  expect((await exchange(w.issuer, silent, code(page.location)!)).access_token).toBeDefined();
  expect(error((await new Browser().go(authRequest(w.issuer, { prompt: 'none' }).url)).location)).toBe('login_required');
});

describe('A25: the authorization request', () => {
  test('PKCE is required', async () => {
    const page = await new Browser().go(authRequest(w.issuer, { code_challenge: undefined, code_challenge_method: undefined }).url);
    expect(error(page.location)).toBe('invalid_request');
    const plain = await new Browser().go(authRequest(w.issuer, { code_challenge_method: 'plain' }).url);
    expect(error(plain.location)).toBe('invalid_request');
  });

  test.each([
    'http://evil.example/belepes/vissza',
    'http://localhost:1/belepes/vissza',
    '/belepes/vissza/..',
    '/belepes/vissza?x=1',
    '/belepes',
  ])('redirect address %s is not followed', async (path) => {
    const page = await new Browser().go(
      authRequest(w.issuer, { redirect_uri: new URL(path, w.issuer).href + (path.endsWith('..') ? '/x' : '') }).url,
    );
    expect(page.location).toBeNull();
    expect(page.status).toBe(400);
    expect(page.html).toContain('invalid_redirect_uri');
  });

  test('a code works once, with its own verifier and address only; the second use ends what the first one gave', async () => {
    const eva = await w.person('Fekete Éva', { [CSOPAK]: ['IKTATO'] });
    const first = await login(w.issuer, new Browser(), eva.felhasznalonev, JELSZO);
    expect(await exchange(w.issuer, { ...first.request, verifier: 'a'.repeat(43) }, first.code!)).toMatchObject({
      status: 400,
      error: 'invalid_grant',
    });
    const second = await login(w.issuer, new Browser(), eva.felhasznalonev, JELSZO);
    const tokens = await exchange(w.issuer, second.request, second.code!);
    const again = await exchange(w.issuer, second.request, second.code!);
    expect(again).toMatchObject({ status: 400, error: 'invalid_grant' });
    expect(await w.identity.allapot(decodeJwt(tokens.access_token))).toBeNull();
  });

  test('a client that is not ours, another grant, another method are refused', async () => {
    expect((await new Browser().go(authRequest(w.issuer, { client_id: 'idegen' }).url)).status).toBe(400);
    expect(await token(w.issuer, { grant_type: 'password', client_id: 'asp-web', username: 'x', password: 'y' })).toMatchObject({
      status: 400,
    });
    expect(await token(w.issuer, { grant_type: 'client_credentials', client_id: 'asp-web' })).toMatchObject({ status: 400 });
  });
});

describe('A23: guessing', () => {
  const guess = async (browser: Browser, username: string, password: string) => (await login(w.issuer, browser, username, password)).page;

  test('wrong name and wrong password get the same answer', async () => {
    const feri = await w.person('Kiss Ferenc', { [CSOPAK]: ['IKTATO'] });
    const strip = (html: string) => html.replace(/nonce="[^"]*"|csrf" value="[^"]*"|belepes\/[\w-]+|value="[^"]*"\s+autocomplete/g, '');
    const known = await guess(new Browser(), feri.felhasznalonev, 'rossz jelszó volt ez');
    const unknown = await guess(new Browser(), 'nincs.ilyen', 'rossz jelszó volt ez');
    expect(known.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(strip(known.html)).toBe(strip(unknown.html));
  });

  test('after five wrong tries the right password is refused as well, in the same words; time opens it', async () => {
    const gizi = await w.person('Bíró Gizella', { [CSOPAK]: ['IKTATO'] });
    for (let i = 0; i < 5; i++) await guess(new Browser(), gizi.felhasznalonev, `rossz ${i}`);
    const locked = await guess(new Browser(), gizi.felhasznalonev, JELSZO);
    expect(locked.status).toBe(401);
    const [row] = await w.sql<{ s: number; hibas: number }>(
      'select extract(epoch from zarolva_eddig - now())::int as s, hibas from identitas.fiok where id = $1',
      [gizi.id],
    );
    expect(row!.s).toBeGreaterThan(25);
    expect(row!.s).toBeLessThanOrEqual(30);
    await w.sql(`update identitas.fiok set zarolva_eddig = now() - interval '1 s' where id = $1`, [gizi.id]);
    await guess(new Browser(), gizi.felhasznalonev, 'megint rossz');
    const [longer] = await w.sql<{ s: number }>(
      'select extract(epoch from zarolva_eddig - now())::int as s from identitas.fiok where id = $1',
      [gizi.id],
    );
    expect(longer!.s).toBeGreaterThan(50);
    await w.sql(`update identitas.fiok set zarolva_eddig = now() - interval '1 s' where id = $1`, [gizi.id]);
    expect(code((await guess(new Browser(), gizi.felhasznalonev, JELSZO)).location)).toBeTruthy();
  });

  test('one password for many names: after twenty different wrong names the address waits, whoever has the right one too', async () => {
    const own = await identityWorld();
    const gerda = await own.person('Vida Gerda', { [CSOPAK]: ['IKTATO'] });
    const tryAs = async (username: string, password: string) => (await login(own.issuer, new Browser(), username, password)).page;
    for (let i = 0; i < 19; i++) expect((await tryAs(`nev.${i}`, 'Tavasz2026!')).status).toBe(401);
    for (let i = 0; i < 3; i++) expect((await tryAs('nev.7', `rossz ${i}`)).status).toBe(401); // the same name again is no new one
    expect(code((await tryAs(gerda.felhasznalonev, JELSZO)).location)).toBeTruthy();
    expect((await tryAs('nev.19', 'Tavasz2026!')).status).toBe(401);
    for (const [name, password] of [
      ['nev.20', 'Tavasz2026!'],
      [gerda.felhasznalonev, JELSZO],
    ] as const) {
      const page = await tryAs(name, password);
      expect([page.status, page.location]).toEqual([429, null]);
      expect(page.html).toContain('túl sok különböző névvel');
      expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(800);
    }
    const [row] = await own.sql<{ hibas: number }>('select hibas from identitas.fiok where id = $1', [gerda.id]);
    expect(row!.hibas).toBe(0); // what is not looked at locks nobody
    own.clock.now = new Date(Date.now() + 16 * 60_000);
    expect(code((await tryAs(gerda.felhasznalonev, JELSZO)).location)).toBeTruthy();
    await own.stop();
  });

  test('the address is the one that our own proxy saw; without a proxy the header counts for nothing', async () => {
    const { networkOf } = await import('@asp/kit/call');
    expect(['10.0.0.7', '::ffff:10.0.0.7', '2001:db8:1:2:aaaa::1', '2001:db8:1:2:bbbb:0:0:9', '2001:db8:1:3::1'].map(networkOf)).toEqual([
      '10.0.0.7',
      '10.0.0.7',
      '2001:db8:1:2::/64',
      '2001:db8:1:2::/64',
      '2001:db8:1:3::/64',
    ]);
    for (const trustProxy of [true, false]) {
      const own = await identityWorld({ trustProxy });
      const from = async (forwarded: string, name: string) => {
        const browser = new Browser();
        const page = await browser.go(authRequest(own.issuer).url);
        const fields = { felhasznalonev: name, jelszo: 'Tavasz2026!' };
        return (await browser.submit(page, '/jelszo', fields, true, { 'x-forwarded-for': forwarded })).status;
      };
      for (let i = 0; i < 20; i++) await from(`10.9.9.${i}, 192.0.2.1`, `nev.${i}`); // the forged part changes, the proxy's does not
      expect([trustProxy, await from('10.1.1.1, 192.0.2.1', 'mas')]).toEqual([trustProxy, 429]);
      expect([trustProxy, await from('192.0.2.1, 192.0.2.2', 'mas')]).toEqual([trustProxy, trustProxy ? 401 : 429]);
      await own.stop();
    }
  });

  test('an unknown name costs as much time as a known one', async () => {
    const { checkPassword } = await import('../../src/identity/account.ts');
    const { openDb } = await import('../../src/identity/db.ts');
    const hugo = await w.person('Vass Hugó', { [CSOPAK]: ['IKTATO'] });
    const db = openDb(w.identityUrl, 1, () => {});
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let i = 0; i < 24; i++) {
      for (const [kind, name] of [
        ['known', hugo.felhasznalonev],
        ['unknown', `nincs.${i}`],
      ] as const) {
        const before = process.cpuUsage();
        await checkPassword(db, name, 'rossz jelszó');
        const { user, system } = process.cpuUsage(before);
        times[kind].push(user + system);
      }
    }
    await db.end();
    const undisturbed = (list: number[]) => Math.min(...list);
    // Processor time, where the hash is nearly all of it: what else the machine does is not in it.
    expect(Math.abs(undisturbed(times.known) / undisturbed(times.unknown) - 1)).toBeLessThan(0.4);
  });
});

describe('pages', () => {
  test('are Hungarian, English on request, and carry a strict policy without outside hosts', async () => {
    const hu = await new Browser().go(authRequest(w.issuer).url);
    expect(hu.html).toContain('<html lang="hu">');
    expect(hu.html).toContain('Felhasználónév');
    const en = await new Browser().go(authRequest(w.issuer, { ui_locales: 'en hu' }).url);
    expect(en.html).toContain('User name');
    const policy = hu.headers.get('content-security-policy')!;
    expect(policy).toMatch(/default-src 'none'; style-src 'nonce-[^']+'; script-src 'nonce-[^']+'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(hu.html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(hu.headers.get('cache-control')).toBe('no-store');
  });

  test('A20: cookies cannot be read by scripts, and the session gets a new identifier at login', async () => {
    const ida = await w.person('Jó Ida', { [CSOPAK]: ['IKTATO'] });
    const browser = new Browser();
    const start = await browser.request(authRequest(w.issuer).url);
    for (const cookie of start.headers.getSetCookie())
      expect(cookie.toLowerCase()).toMatch(/httponly.*samesite=lax|samesite=lax.*httponly/);
    await loggedIn(w.issuer, ida.felhasznalonev, JELSZO);
    const sessions = await w.sql(`select id from identitas.tarolt where tipus = 'Session' and fiok_id = $1`, [ida.id]);
    expect(sessions).toHaveLength(1);
  });

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['with another origin', { origin: 'http://evil.example' }],
    ['as text', { 'content-type': 'text/plain' }],
  ])('A21: a form sent %s does nothing', async (_name, headers) => {
    const jani = await w.person(`János ${_name}`, { [CSOPAK]: ['IKTATO'] });
    const browser = new Browser();
    const page = await browser.go(authRequest(w.issuer).url);
    const answer = await browser.submit(
      page,
      '/jelszo',
      { felhasznalonev: jani.felhasznalonev, jelszo: JELSZO },
      false,
      headers as unknown as Record<string, string>,
    );
    expect(answer.status).toBe(400);
    expect(answer.location).toBeNull();
  });

  test('A21: a form without its token, or with that of another login, does nothing', async () => {
    const kata = await w.person('Kerek Kata', { [CSOPAK]: ['IKTATO'] });
    const browser = new Browser();
    const page = await browser.go(authRequest(w.issuer).url);
    const answer = await browser.submit(page, '/jelszo', { felhasznalonev: kata.felhasznalonev, jelszo: JELSZO, csrf: 'x' }, false);
    expect(answer.status).toBe(400);
    const stranger = await new Browser().request(page.url);
    expect(stranger.status).toBe(400);
  });

  test('a stranger’s Host header gets into no link', async () => {
    const page = await new Browser().request(authRequest(w.issuer).url, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    });
    expect(page.location).toMatch(/^\/oidc\/belepes\//);
    const discovery = await new Browser().request(`${w.issuer}/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example' },
    });
    expect(discovery.html).not.toContain('evil');
  });

  test('cancelling goes back to the application with access_denied', async () => {
    const browser = new Browser();
    const page = await browser.go(authRequest(w.issuer).url);
    const csrf = /name="csrf" value="([^"]*)"/.exec(page.html)![1]!;
    const answer = await browser.go(`${page.url}/megse`, { method: 'POST', body: new URLSearchParams({ csrf }) });
    expect(error(answer.location)).toBe('access_denied');
  });
});

test('A22: only the origins of the client may read the token endpoint', async () => {
  const ask = (origin: string) =>
    fetch(`${w.issuer}/token`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'asp-web', refresh_token: 'x' }),
    });
  for (const origin of ['http://evil.example', 'null', `${new URL(w.issuer).origin}.evil.example`]) {
    expect((await ask(origin)).headers.get('access-control-allow-origin')).toBeNull();
  }
});

describe('with other settings', () => {
  test('an application that is not part of the installation gets nothing before the person allows it', async () => {
    const redirectUris = ['https://terkep.example/vissza'];
    const kulso = await identityWorld({ clients: [{ id: 'terkep', nev: 'Térképes alkalmazás', redirectUris, kulso: true }] });
    const lili = await kulso.person('Engedő Lili', { [CSOPAK]: ['IKTATO'] });
    const request = authRequest(kulso.issuer, { client_id: 'terkep', redirect_uri: redirectUris[0], scope: 'openid profile' });
    const ask = async () => {
      const browser = new Browser();
      const { page } = await login(kulso.issuer, browser, lili.felhasznalonev, JELSZO, request);
      return { browser, page };
    };
    const first = await ask();
    expect(first.page.html).toContain('Hozzáférés engedélyezése');
    expect(first.page.html).toContain('Térképes alkalmazás');
    expect(first.page.headers.get('content-security-policy')).toContain("form-action 'self' https://terkep.example");
    expect(code((await first.browser.submit(first.page, '/hozzajarulas')).location)).toBeTruthy();
    const second = await ask();
    const csrf = /name="csrf"\s+value="([^"]*)"/.exec(second.page.html)![1]!;
    const refused = await second.browser.go(`${second.page.url}/megse`, { method: 'POST', body: new URLSearchParams({ csrf }) });
    expect(error(refused.location)).toBe('access_denied');
    await kulso.stop();
  });

  test('A16: the first key signs, the older ones stay published, no private part leaves', async () => {
    const [regi, uj] = [await generateJwks(), await generateJwks()];
    const forgo = await identityWorld({ jwks: { keys: [...uj.keys, ...regi.keys] } });
    const mara = await forgo.person('Kulcsos Mara', { [CSOPAK]: ['IKTATO'] });
    const { tokens } = await loggedIn(forgo.issuer, mara.felhasznalonev, JELSZO);
    expect(decodeProtectedHeader(tokens.access_token).kid).toBe(uj.keys[0]!.kid);
    const published = (await (await fetch(`${forgo.issuer}/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(published.keys.map(({ kid }) => kid)).toEqual([uj.keys[0]!.kid, regi.keys[0]!.kid]);
    expect(published.keys.every((key) => !('d' in key))).toBe(true);
    await forgo.stop();
  });
});
