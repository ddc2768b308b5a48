import { decodeJwt } from 'jose';
import { authRequest, exchange, loggedIn, login, refresh, token } from './bongeszo.ts';
import { BAJANSENYE, CSOPAK, identityWorld, JELSZO, SZATTA, type IdentityWorld } from './vilag.ts';

let w: IdentityWorld;
beforeAll(async () => {
  w = await identityWorld();
}, 60_000);
afterAll(() => w.stop());
afterEach(() => {
  w.clock.now = undefined;
});

const state = (token: string) => w.identity.allapot(decodeJwt(token));
const journal = (ksh: string, id: string) =>
  w.v
    .onkormanyzat(ksh)
    .ctx((ctx) =>
      ctx.sql<{ muvelet: string }>('select muvelet from asp.naplo where onkormanyzat = $1 and actor_id = $2 order by sorszam', [ksh, id]),
    );

describe('switching municipalities (acceptance 3.g.1)', () => {
  test('the refresh token asks for another municipality of the office and gets a token for that one only', async () => {
    const anna = await w.person('Váltó Anna', { [BAJANSENYE]: ['IKTATO'], [SZATTA]: ['ADO_UGYINTEZO'] });
    const { tokens } = await loggedIn(w.issuer, anna.felhasznalonev, JELSZO, BAJANSENYE);
    const szatta = await refresh(w.issuer, tokens.refresh_token, SZATTA);
    expect(decodeJwt(szatta.access_token)).toMatchObject({ aud: `urn:asp:onkormanyzat:${SZATTA}`, sub: anna.id });
    expect(await state(szatta.access_token)).toMatchObject({ onkormanyzat: SZATTA, actor: { szerepkorok: ['ADO_UGYINTEZO'] } });
    expect(await state(tokens.access_token)).toMatchObject({ onkormanyzat: BAJANSENYE, actor: { szerepkorok: ['IKTATO'] } });
    expect(await journal(SZATTA, anna.id)).toEqual([{ muvelet: 'onkormanyzatValtas' }]);
    expect(await journal(BAJANSENYE, anna.id)).toEqual([{ muvelet: 'belepes' }]);
  });

  test('a foreign municipality, a malformed one and another resource are no targets, and the refusal does not cost the session', async () => {
    const bela = await w.person('Váltó Béla', { [CSOPAK]: ['IKTATO'] });
    const { tokens } = await loggedIn(w.issuer, bela.felhasznalonev, JELSZO);
    for (const ksh of [BAJANSENYE, '0218', '02185x', '99999'])
      expect(await refresh(w.issuer, tokens.refresh_token, ksh)).toMatchObject({ status: 400, error: 'invalid_target' });
    expect((await refresh(w.issuer, tokens.refresh_token, CSOPAK)).status).toBe(200);
  });

  test('a membership that has ended or not yet begun is none', async () => {
    const cili = await w.person('Váltó Cili', { [CSOPAK]: ['IKTATO'], [SZATTA]: ['IKTATO'] });
    const { tokens } = await loggedIn(w.issuer, cili.felhasznalonev, JELSZO, CSOPAK);
    await w.v
      .onkormanyzat(SZATTA)
      .ctx((ctx) => ctx.sql(`update tagsag set ervenyes_ig = '2021-12-31' where felhasznalo_id = $1`, [cili.id]));
    expect((await refresh(w.issuer, tokens.refresh_token, SZATTA)).error).toBe('invalid_target');
    await w.v
      .onkormanyzat(SZATTA)
      .ctx((ctx) => ctx.sql(`update tagsag set ervenyes_tol = '2999-01-01', ervenyes_ig = null where felhasznalo_id = $1`, [cili.id]));
    expect((await refresh(w.issuer, tokens.refresh_token, SZATTA)).error).toBe('invalid_target');
    expect((await state(tokens.access_token))!.onkormanyzatok).toEqual([{ kshKod: CSOPAK, nev: 'Csopak' }]);
  });
});

describe('A17: refresh tokens', () => {
  test('rotate; the old one used again after the grace period ends the whole family, its access tokens too', async () => {
    const dora = await w.person('Lopott Dóra', { [CSOPAK]: ['IKTATO'] });
    const { tokens } = await loggedIn(w.issuer, dora.felhasznalonev, JELSZO);
    const second = await refresh(w.issuer, tokens.refresh_token);
    expect(second.refresh_token).not.toBe(tokens.refresh_token);
    await w.sql(
      `update identitas.tarolt set felhasznalva = felhasznalva - interval '11 s' where tipus = 'RefreshToken' and felhasznalva is not null and fiok_id = $1`,
      [dora.id],
    );
    expect(await refresh(w.issuer, tokens.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
    expect(await refresh(w.issuer, second.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
    expect(await state(second.access_token)).toBeNull();
  });

  test('two tabs that renew at the same moment both go on', async () => {
    const endre = await w.person('Kétlapos Endre', { [CSOPAK]: ['IKTATO'] });
    const { tokens } = await loggedIn(w.issuer, endre.felhasznalonev, JELSZO);
    const [a, b] = await Promise.all([refresh(w.issuer, tokens.refresh_token), refresh(w.issuer, tokens.refresh_token)]);
    expect([a.status, b.status]).toEqual([200, 200]);
    expect((await refresh(w.issuer, a.refresh_token)).status).toBe(200);
    expect((await refresh(w.issuer, b.refresh_token)).status).toBe(200);
  });

  test('are stored as digests', async () => {
    const flora = await w.person('Titkos Flóra', { [CSOPAK]: ['IKTATO'] });
    const { tokens } = await loggedIn(w.issuer, flora.felhasznalonev, JELSZO);
    const rows = await w.sql('select * from identitas.tarolt');
    expect(JSON.stringify(rows)).not.toContain(tokens.refresh_token);
    expect(JSON.stringify(await w.sql('select * from identitas.fiok'))).not.toContain(JELSZO);
  });

  test('another client cannot use them', async () => {
    const geza = await w.person('Másik Géza', { [CSOPAK]: ['IKTATO'] });
    const { tokens } = await loggedIn(w.issuer, geza.felhasznalonev, JELSZO);
    const response = await fetch(`${w.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'asp-playground', refresh_token: tokens.refresh_token }),
    });
    expect(response.status).toBe(400);
  });
});

describe('A18: logout', () => {
  test('ends the session, its access tokens and its refresh tokens at once', async () => {
    const hanna = await w.person('Kilépő Hanna', { [CSOPAK]: ['IKTATO'] });
    const { browser, tokens } = await loggedIn(w.issuer, hanna.felhasznalonev, JELSZO);
    expect(await state(tokens.access_token)).not.toBeNull();
    const page = await browser.go(
      `${w.issuer}/kilepes?${new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: `${new URL(w.issuer).origin}/` })}`,
    );
    expect(page.html).toContain('Kilépek');
    const done = await browser.submit(page, '/kilepes/confirm', { logout: 'yes' });
    expect(done.location).toBe(`${new URL(w.issuer).origin}/`);
    expect(await state(tokens.access_token)).toBeNull();
    expect((await refresh(w.issuer, tokens.refresh_token)).error).toBe('invalid_grant');
  });

  test('everywhere: the other device is out too', async () => {
    const imre = await w.person('Mindenhol Imre', { [CSOPAK]: ['IKTATO'] });
    const office = await loggedIn(w.issuer, imre.felhasznalonev, JELSZO);
    const home = await loggedIn(w.issuer, imre.felhasznalonev, JELSZO);
    const account = await home.browser.go(`${w.issuer}/fiok`);
    expect(account.html).toContain('Mindenhol Imre');
    await home.browser.submit(account, '/kilepes-mindenhol');
    expect(await state(office.tokens.access_token)).toBeNull();
    expect((await refresh(w.issuer, office.tokens.refresh_token)).error).toBe('invalid_grant');
  });

  test('by the administrator of one municipality: out there until the next login, elsewhere not', async () => {
    const juli = await w.person('Kijelentkeztetett Juli', { [CSOPAK]: ['IKTATO'], [SZATTA]: ['IKTATO'] });
    const { tokens } = await loggedIn(w.issuer, juli.felhasznalonev, JELSZO, CSOPAK);
    const szatta = await refresh(w.issuer, tokens.refresh_token, SZATTA);
    await w.v.onkormanyzat(CSOPAK).ctx((ctx) => ctx.sql('update felhasznalo set kijelentkeztetve = now() where id = $1', [juli.id]));
    expect(await state(tokens.access_token)).toBeNull();
    expect((await refresh(w.issuer, szatta.refresh_token, CSOPAK)).error).toBe('invalid_target');
    expect(await state(szatta.access_token)).not.toBeNull();
  });
});

describe('A19: what changes, changes at once', () => {
  test('a locked user, a withdrawn role, a disabled account', async () => {
    const kati = await w.person('Zárolt Kati', { [CSOPAK]: ['IKTATO', 'ADO_UGYINTEZO'] });
    const { tokens } = await loggedIn(w.issuer, kati.felhasznalonev, JELSZO);
    const csopak = w.v.onkormanyzat(CSOPAK);
    await csopak.ctx((ctx) =>
      ctx.sql(`update tagsag set visszavonva = now() where felhasznalo_id = $1 and szerepkor = 'ADO_UGYINTEZO'`, [kati.id]),
    );
    expect((await state(tokens.access_token))!.actor.szerepkorok).toEqual(['IKTATO']);
    await csopak.ctx((ctx) => ctx.sql(`update felhasznalo set allapot = 'ZAROLT' where id = $1`, [kati.id]));
    expect(await state(tokens.access_token)).toBeNull();
    expect((await refresh(w.issuer, tokens.refresh_token)).error).toBe('invalid_target');
    await csopak.ctx((ctx) => ctx.sql(`update felhasznalo set allapot = 'AKTIV' where id = $1`, [kati.id]));
    expect(await state(tokens.access_token)).not.toBeNull();
    await w.sql('update identitas.fiok set letiltva = now() where id = $1', [kati.id]);
    expect(await state(tokens.access_token)).toBeNull();
    expect((await refresh(w.issuer, tokens.refresh_token)).error).toBe('invalid_grant');
  });

  test('a substitution (acceptance 3.g.2): one role from 1 to 10 July, and it ends without anybody acting', async () => {
    const lender = await w.person('Kölcsön Ada', { [CSOPAK]: ['IKTATO', 'ADO_UGYINTEZO'] });
    const clerk = await w.person('Helyettes Olga', { [CSOPAK]: ['IVK_KEZELO'] });
    await w.v
      .onkormanyzat(CSOPAK)
      .ctx((ctx) =>
        ctx.sql(
          `insert into helyettesites (id, helyettesitett_id, helyettes_id, szerepkor, kezdet, veg, rogzitette) values (gen_random_uuid(), $1::uuid, $2, 'IKTATO', '2027-07-01', '2027-07-10', $1::text)`,
          [lender.id, clerk.id],
        ),
      );
    const { tokens } = await loggedIn(w.issuer, clerk.felhasznalonev, JELSZO);
    const on = async (now: string) => {
      w.clock.now = new Date(now);
      return (await state(tokens.access_token))!.actor;
    };
    expect((await on('2027-06-30T21:59:59Z')).szerepkorok).toEqual(['IVK_KEZELO']);
    expect((await on('2027-06-30T22:00:00Z')).szerepkorok).toEqual(['IKTATO', 'IVK_KEZELO']); // midnight in Budapest
    const july5 = await on('2027-07-05T10:00:00Z');
    expect(july5).toMatchObject({ id: clerk.id, szerepkorok: ['IKTATO', 'IVK_KEZELO'], helyettesitesId: expect.any(String) });
    expect(july5.engedelyek).not.toContain('ado.*.olvas');
    expect((await on('2027-07-11T00:00:00Z')).szerepkorok).toEqual(['IVK_KEZELO']);
    w.clock.now = undefined;
    await w.v
      .onkormanyzat(CSOPAK)
      .ctx((ctx) => ctx.sql(`update tagsag set visszavonva = '2027-07-03' where felhasznalo_id = $1`, [lender.id]));
    expect((await on('2027-07-05T10:00:00Z')).szerepkorok).toEqual(['IVK_KEZELO']);
  });
});

test('one round trip tells the state', async () => {
  const rita = await w.person('Gyors Rita', { [CSOPAK]: ['IKTATO'] });
  const { tokens } = await loggedIn(w.issuer, rita.felhasznalonev, JELSZO);
  const claims = decodeJwt(tokens.access_token);
  await state(tokens.access_token);
  const start = performance.now();
  for (let i = 0; i < 50; i++) await w.identity.allapot(claims);
  expect((performance.now() - start) / 50).toBeLessThan(50);
});

test('a forged state gets nothing: another session, another person, no municipality', async () => {
  const [a, b] = [await w.person('Egyik Pál', { [CSOPAK]: ['IKTATO'] }), await w.person('Másik Pál', { [CSOPAK]: ['KERET_ADMIN'] })];
  const { tokens } = await loggedIn(w.issuer, a.felhasznalonev, JELSZO);
  const claims = decodeJwt(tokens.access_token);
  for (const forged of [
    { sub: b.id },
    { sid: 'x' },
    { aud: undefined },
    { aud: `urn:asp:onkormanyzat:${SZATTA}` },
    { client_id: 'asp-playground' },
    { sid: undefined },
    { sub: "' or 1=1" },
  ]) {
    expect(await w.identity.allapot({ ...claims, ...forged })).toBeNull();
  }
});

test('the identity role sees no municipal row without a person, and only that person’s with one', async () => {
  await expect(w.sql('select * from felhasznalo')).rejects.toThrow('nincs érvényes belépő');
  await expect(w.sql('select * from tagsag')).rejects.toThrow('nincs érvényes belépő');
  await expect(w.sql('select * from asp.naplo')).rejects.toThrow('permission denied');
  await expect(w.sql('select * from asp.pass_key')).rejects.toThrow('permission denied');
  await expect(w.sql(`delete from identitas.esemeny`)).rejects.toThrow('permission denied');
});

test('keret’s application role does not reach accounts', async () => {
  await expect(w.v.onkormanyzat(CSOPAK).ctx((ctx) => ctx.sql('select * from identitas.fiok'))).rejects.toThrow('permission denied');
});

test('a supporter of the Treasury gets in by an open view only, and is out when its two hours are over (acceptance 3.g.5)', async () => {
  const tamas = await w.person('Támogató Tamás', {});
  expect((await loggedIn(w.issuer, tamas.felhasznalonev, JELSZO, CSOPAK)).tokens.error).toBe('invalid_target');
  await w.v.onkormanyzat(CSOPAK).ctx(async (ctx) => {
    await ctx.sql(`insert into felhasznalo (id, nev, allapot) values ($1, 'Támogató Tamás', 'AKTIV')`, [tamas.id]);
    await ctx.sql(
      `insert into betekintes (id, tamogato_id, jegyszam, indok, jovahagyo_id, jovahagyva, lejar) values (gen_random_uuid(), $1, '123', 'lista', 'jegyzo', now(), now() + interval '2 hours')`,
      [tamas.id],
    );
  });
  const { tokens } = await loggedIn(w.issuer, tamas.felhasznalonev, JELSZO, CSOPAK);
  expect(await state(tokens.access_token)).toMatchObject({
    onkormanyzat: CSOPAK,
    actor: { szerepkorok: ['KINCSTAR_TAMOGATO'] },
    onkormanyzatok: [{ kshKod: CSOPAK }],
  });
  w.clock.now = new Date(Date.now() + 2 * 3_600_000 + 1000);
  expect(await state(tokens.access_token)).toBeNull();
  expect((await refresh(w.issuer, tokens.refresh_token)).error).toBe('invalid_target');
});

describe('A26: the token tells when its bearer logged in, and how strongly', () => {
  const hourAgo = () => Math.floor(Date.now() / 1000) - 3600;
  /** The login was an hour ago: as the session and the refresh token have it in store. */
  const aged = (fiok: string) =>
    w.sql(
      `update identitas.tarolt
          set adat = adat || jsonb_build_object(case tipus when 'Session' then 'loginTs' else 'authTime' end, $2::bigint)
        where fiok_id = $1 and tipus in ('Session', 'RefreshToken')`,
      [fiok, hourAgo()],
    );
  const told = (jwt: string) => decodeJwt(jwt) as { auth_time?: number; acr?: string; sid: string; sub: string };

  test('neither a renewed token nor a silent login is a new login; typing the password again is one, in the same session', async () => {
    const tea = await w.person('Tartós Tea', { [CSOPAK]: ['KERET_ADMIN'] });
    const { browser, tokens } = await loggedIn(w.issuer, tea.felhasznalonev, JELSZO);
    const first = told(tokens.access_token);
    expect(first.acr).toBe('urn:asp:acr:1');
    expect(Math.abs(first.auth_time! - Date.now() / 1000)).toBeLessThan(60);

    await aged(tea.id);
    const renewed = await refresh(w.issuer, tokens.refresh_token);
    expect(told(renewed.access_token).auth_time).toBeLessThanOrEqual(hourAgo());
    const silent = await login(w.issuer, browser, '', '', authRequest(w.issuer, { prompt: 'none' }));
    expect(told((await exchange(w.issuer, silent.request, silent.code!)).access_token).auth_time).toBeLessThanOrEqual(hourAgo());

    const asked = authRequest(w.issuer, { prompt: 'login', login_hint: tea.felhasznalonev });
    const form = await browser.go(asked.url);
    expect(form.html).toContain(`value="${tea.felhasznalonev}"`);
    const done = await browser.submit(form, '/jelszo', { felhasznalonev: tea.felhasznalonev, jelszo: JELSZO });
    const fresh = told((await exchange(w.issuer, asked, new URL(done.location!).searchParams.get('code')!)).access_token);
    expect(fresh).toMatchObject({ sub: tea.id, sid: first.sid });
    expect(Math.abs(fresh.auth_time! - Date.now() / 1000)).toBeLessThan(60);
    expect(await state(renewed.access_token)).not.toBeNull();
  });

  test('an old login is no answer to max_age: without the password there is no code', async () => {
    const ubul = await w.person('Tartós Ubul', { [CSOPAK]: ['KERET_ADMIN'] });
    const { browser } = await loggedIn(w.issuer, ubul.felhasznalonev, JELSZO);
    await aged(ubul.id);
    const { page, code } = await login(w.issuer, browser, '', '', authRequest(w.issuer, { prompt: 'none', max_age: '900' }));
    expect([code, new URL(page.location!).searchParams.get('error')]).toEqual([null, 'login_required']);
  });

  test('a machine client has no login to tell of', async () => {
    const { id, secret } = await w.client(CSOPAK, ['ado.bankkivonat']);
    const { access_token } = await token(
      w.issuer,
      { grant_type: 'client_credentials' },
      { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    );
    expect(told(access_token)).not.toHaveProperty('auth_time');
  });
});
