import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer } from 'node:http';
import { engedelyek, mintPass } from '@asp/kit/call';
import { TESZT_KULCS } from '@asp/kit/test';
import { demo } from '../../src/demo.ts';
import { clientUse } from '../../src/identity/client-use.ts';
import { hatokorEngedelyei } from '../../src/kliens/hatokorok.ts';
import { demoBelepesek, digest, externalIssuer, randomSecret, resourceOf } from '../../src/identity/index.ts';
import { Browser, loggedIn, login, token } from './bongeszo.ts';
import { BAJANSENYE, CSOPAK, identityWorld, JELSZO, SZATTA, type IdentityWorld } from './vilag.ts';

let w: IdentityWorld;
beforeAll(async () => {
  w = await identityWorld();
}, 60_000);
afterAll(() => w.stop());

const basic = (id: string, secret: string) => ({ authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` });
const ask = (id: string, secret: string, extra: Record<string, string> = {}) =>
  token(w.issuer, { grant_type: 'client_credentials', ...extra }, basic(id, secret));

/** Given: a client with more facts than its permissions. */
const set = (ksh: string, id: string, columns: string, ...values: unknown[]) =>
  w.v.onkormanyzat(ksh).ctx((ctx) => ctx.sql(`update kliens set ${columns} where id = $1`, [id, ...values]));

describe('A24: machine clients', () => {
  test('get tokens for their only municipality, with their own permissions', async () => {
    const { id, secret } = await w.client(CSOPAK, ['ado.adonem.olvas', 'keret.onkormanyzat.olvas']);
    const all = await ask(id, secret);
    expect(decodeJwt(all.access_token)).toMatchObject({ sub: id, client_id: id, aud: resourceOf(CSOPAK) });
    expect(await w.identity.allapot(decodeJwt(all.access_token))).toMatchObject({
      onkormanyzat: CSOPAK,
      actor: { fajta: 'KLIENS', kliensId: id, szerepkorok: ['INTEGRATOR'], engedelyek: ['ado.adonem.olvas', 'keret.onkormanyzat.olvas'] },
      onkormanyzatok: [{ kshKod: CSOPAK, nev: 'Csopak' }],
    });
    const less = await ask(id, secret, { scope: 'ado.adonem.olvas keret.felhasznalo.zarol' });
    expect((await w.identity.allapot(decodeJwt(less.access_token)))!.actor.engedelyek).toEqual(['ado.adonem.olvas']);
    const journal = await w.v
      .onkormanyzat(CSOPAK)
      .ctx((ctx) => ctx.sql(`select count(*)::int as n from asp.naplo where muvelet = 'kliensBelepes' and actor_id = $1`, [id]));
    expect(journal).toEqual([{ n: 2 }]);
  });

  test('of another municipality, with a wrong secret or withdrawn get nothing', async () => {
    const { id, secret } = await w.client(CSOPAK, ['ado.adonem.olvas']);
    expect(await ask(id, secret, { resource: resourceOf(SZATTA) })).toMatchObject({ status: 400, error: 'invalid_target' });
    expect(await ask(id, 'rossz')).toMatchObject({ status: 401, error: 'invalid_client' });
    expect(await ask(id, digest(secret))).toMatchObject({ status: 401 });
    const { access_token } = await ask(id, secret, { resource: resourceOf(CSOPAK) });
    const claims = decodeJwt(access_token);
    expect(await w.identity.allapot({ ...claims, aud: resourceOf(SZATTA) })).toBeNull();
    await w.v.onkormanyzat(CSOPAK).ctx((ctx) => ctx.sql('update kliens set visszavonva = now() where id = $1', [id]));
    expect(await w.identity.allapot(claims)).toBeNull();
    expect(await ask(id, secret)).toMatchObject({ status: 401 });
  });

  test('ask by scope; the state carries what the scopes open, and the quota', async () => {
    const { id, secret } = await w.client(CSOPAK, []);
    await set(CSOPAK, id, `hatokorok = '{torzs.olvas,ingatlan.olvas,sema}', keres_percenkent = 60, koltseg_naponta = 5000`);
    const all = decodeJwt((await ask(id, secret)).access_token);
    expect(await w.identity.allapot(all)).toMatchObject({
      actor: { engedelyek: ['keret.onkormanyzat.olvas', 'ingatlanvagyon.ingatlan.olvas', 'ingatlanvagyon.kataszter.olvas'] },
      keret: { keresPercenkent: 60, koltsegNaponta: 5000 },
    });
    const less = decodeJwt((await ask(id, secret, { scope: 'torzs.olvas ado.rendelet' })).access_token);
    expect(less).toMatchObject({ scope: 'torzs.olvas' });
    expect((await w.identity.allapot(less))!.actor.engedelyek).toEqual(['keret.onkormanyzat.olvas']);
    await set(CSOPAK, id, `hatokorok = '{sema}'`);
    expect((await w.identity.allapot(all))!.actor.engedelyek).toEqual([]);
  });

  test('have one account of their quota, whichever gateway asks; it refills evenly and a changed quota begins anew', async () => {
    const { id, secret } = await w.client(CSOPAK, ['ado.adonem.olvas']);
    await set(CSOPAK, id, 'keres_percenkent = 60, koltseg_naponta = 86400');
    const claims = decodeJwt((await ask(id, secret)).access_token);
    const left = async (spent?: object) => (await w.identity.allapot(claims, spent))!.maradek;
    const start = Date.now();
    const at = (seconds: number) => void (w.clock.now = new Date(start + seconds * 1000));
    at(0);
    expect(await left()).toEqual({ keresPercenkent: 60, koltsegNaponta: 86_400 });
    expect(await left({ keresPercenkent: 50, koltsegNaponta: 400 })).toEqual({ keresPercenkent: 10, koltsegNaponta: 86_000 });
    expect(await left({ keresPercenkent: 20 })).toEqual({ keresPercenkent: -10, koltsegNaponta: 86_000 }); // two gateways at once
    at(30);
    expect(await left()).toEqual({ keresPercenkent: 20, koltsegNaponta: 86_030 });
    at(10); // a clock that goes back
    expect(await left({ keresPercenkent: -5 })).toEqual({ keresPercenkent: 20, koltsegNaponta: 86_030 });
    at(10_000);
    expect(await left()).toEqual({ keresPercenkent: 60, koltsegNaponta: 86_400 });
    await left({ keresPercenkent: 60 });
    await set(CSOPAK, id, 'keres_percenkent = 100');
    expect((await left())!.keresPercenkent).toBe(100);
    w.clock.now = undefined;
  });

  test('at the same moment lose nothing of what was spent', async () => {
    const { id, secret } = await w.client(CSOPAK, ['ado.adonem.olvas']);
    await set(CSOPAK, id, 'keres_naponta = 1000000');
    const claims = decodeJwt((await ask(id, secret)).access_token);
    w.clock.now = new Date();
    await Promise.all(Array.from({ length: 40 }, () => w.identity.allapot(claims, { keresNaponta: 10 })));
    expect((await w.identity.allapot(claims))!.maradek).toEqual({ keresNaponta: 1_000_000 - 400 });
    w.clock.now = undefined;
  });

  test('a change of the secret: both hold until the overlap ends; without overlap the old tokens end too', async () => {
    const { id, secret } = await w.client(CSOPAK, ['ado.adonem.olvas']);
    const rotate = (next: string, until: string) =>
      set(
        CSOPAK,
        id,
        `elozo_titok_hash = titok_hash, titok_hash = $2, titok_keszult = now(), elozo_titok_lejar = now() + $3::interval`,
        digest(next),
        until,
      );
    const next = randomSecret();
    await rotate(next, '1 hour');
    const [old, fresh] = [await ask(id, secret), await ask(id, next)];
    expect([old.status, fresh.status]).toEqual([200, 200]);
    w.clock.now = new Date(Date.now() + 61 * 60_000);
    expect(await ask(id, secret)).toMatchObject({ status: 401, error: 'invalid_client' });
    expect((await ask(id, next)).status).toBe(200);
    w.clock.now = undefined;

    const leaked = decodeJwt(fresh.access_token);
    expect(await w.identity.allapot(leaked)).not.toBeNull();
    await new Promise((ok) => setTimeout(ok, 1100)); // tokens count whole seconds
    const last = randomSecret();
    await rotate(last, '0 hours');
    expect(await ask(id, next)).toMatchObject({ status: 401 });
    expect(await w.identity.allapot(leaked)).toBeNull();
    expect(await w.identity.allapot(decodeJwt((await ask(id, last)).access_token))).not.toBeNull();
  });

  test('disabled, expired or not yet valid: no token, and the issued ones are worth nothing', async () => {
    for (const columns of [`letiltva = now()`, `ervenyes_ig = current_date - 1`, `ervenyes_tol = current_date + 1`, `titok_hash = ''`]) {
      const { id, secret } = await w.client(CSOPAK, ['ado.adonem.olvas']);
      const claims = decodeJwt((await ask(id, secret)).access_token);
      await set(CSOPAK, id, columns);
      expect([columns, (await ask(id, secret)).status]).toEqual([columns, 401]);
      if (!columns.startsWith('titok')) expect([columns, await w.identity.allapot(claims)]).toEqual([columns, null]);
    }
  });

  test('their last use is noted in memory and written together, not call by call, and leaves the version', async () => {
    const [a, b] = [await w.client(CSOPAK, ['ado.adonem.olvas']), await w.client(SZATTA, ['ado.adonem.olvas'])];
    const claims = await Promise.all([a, b].map(async ({ id, secret }) => decodeJwt((await ask(id, secret)).access_token)));
    const used = (ksh: string, id: string) =>
      w.v
        .onkormanyzat(ksh)
        .ctx((ctx) => ctx.sql('select utolso_hasznalat at time zone $$UTC$$ as mikor, verzio from kliens where id = $1', [id]));
    const rows: string[] = [];
    const db = { rows: async (text: string, params?: unknown[]) => (rows.push(text), w.sql(text, params)) } as never;
    const at = new Date('2027-05-05T10:20:30Z');
    const pass = (kind: 'o' | 'p', subject: string) => mintPass(TESZT_KULCS, { kind, subject, requestId: 'h' });
    const use = clientUse(db, { pass, now: () => at, useSeconds: 3600, log: { info() {}, warn() {}, error() {} } });
    for (let i = 0; i < 50; i++) for (const { sub } of claims) use.note(sub!);
    expect(rows).toEqual([]);
    await use.write();
    expect(rows).toHaveLength(1);
    expect(await used(CSOPAK, a.id)).toEqual([{ mikor: '2027-05-05 10:20:00', verzio: 1 }]);
    expect(await used(SZATTA, b.id)).toEqual([{ mikor: '2027-05-05 10:20:00', verzio: 1 }]);
    await expect(w.sql('update kliens set utolso_hasznalat = now()')).rejects.toThrow('nincs érvényes belépő');
  });

  test('keep their secret as a digest', async () => {
    const { id, secret } = await w.client(CSOPAK, []);
    const [row] = await w.v.onkormanyzat(CSOPAK).ctx((ctx) => ctx.sql('select titok_hash from kliens where id = $1', [id]));
    expect(row).toEqual({ titok_hash: digest(secret) });
  });
});

test('an invitation makes an account once, for the invited person in that municipality only', async () => {
  const id = '0190aaaa-0000-7000-8000-000000000001';
  const secret = randomSecret();
  await w.v
    .onkormanyzat(BAJANSENYE)
    .ctx((ctx) =>
      ctx.sql(
        `insert into felhasznalo (id, nev, allapot, meghivo_hash, meghivo_lejar) values ($1, 'Új Ubul', 'MEGHIVOTT', $2, now() + interval '7 days')`,
        [id, digest(secret)],
      ),
    );
  await w.v
    .onkormanyzat(BAJANSENYE)
    .ctx((ctx) =>
      ctx.sql(`insert into tagsag (id, felhasznalo_id, szerepkor, ervenyes_tol) values (gen_random_uuid(), $1, 'IKTATO', '2020-01-01')`, [
        id,
      ]),
    );
  const link = (ksh: string, s = secret) => `${w.issuer}/meghivo/${ksh}.${id}.${s}`;
  const browser = new Browser();
  expect((await browser.go(link(SZATTA))).status).toBe(400);
  expect((await browser.go(link(BAJANSENYE, randomSecret()))).status).toBe(400);
  const page = await browser.go(link(BAJANSENYE));
  expect(page.html).toContain('Új Ubul');
  const taken = await w.person('Foglalt Név', {});
  expect((await browser.submit(page, secret, { felhasznalonev: taken.felhasznalonev, jelszo: JELSZO })).html).toContain('foglalt');
  expect((await browser.submit(page, secret, { felhasznalonev: 'ubul', jelszo: 'rövid' })).status).toBe(422);
  expect((await browser.submit(page, secret, { felhasznalonev: 'Ubul.Bajansenye', jelszo: JELSZO })).html).toContain('Elfogadta');
  expect((await browser.go(link(BAJANSENYE))).status).toBe(400);
  expect((await login(w.issuer, new Browser(), 'ubul.bajansenye', JELSZO)).code).toBeTruthy();
});

test('an external issuer proves who it is; keret says what that person may do here', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const server = createServer(
    (_req, res) =>
      void exportJWK(publicKey).then((jwk) =>
        res.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [{ ...jwk, kid: '1', alg: 'ES256' }] })),
      ),
  );
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const person = await w.person('Külsős Kálmán', { [CSOPAK]: ['IKTATO'] });
  await w.sql('insert into identitas.kulso_alany values ($1, $2, $3)', [issuer, 'kalman@varos.hu', person.id]);
  const external = externalIssuer({
    issuer,
    jwksUri: `${issuer}/jwks`,
    databaseUrl: w.identityUrl,
    engedelyek,
    pass: (kind, subject) => mintPass(TESZT_KULCS, { kind, subject, requestId: 'k' }),
  });
  await external.start();
  const sign = (claims: object, key = privateKey) =>
    new SignJWT({ sub: 'kalman@varos.hu', aud: resourceOf(CSOPAK), iss: issuer, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: '1' })
      .setExpirationTime('5m')
      .sign(key);
  expect(await external.allapot(await external.verify(await sign({})))).toMatchObject({
    onkormanyzat: CSOPAK,
    actor: { id: person.id, szerepkorok: ['IKTATO'] },
  });
  expect(await external.allapot(await external.verify(await sign({ aud: resourceOf(SZATTA) })))).toBeNull();
  expect(await external.allapot(await external.verify(await sign({ sub: 'ismeretlen' })))).toBeNull();
  await expect(external.verify(await sign({ iss: w.issuer }))).rejects.toThrow();
  await expect(external.verify(await sign({}, (await generateKeyPair('ES256')).privateKey))).rejects.toThrow();
  await external.stop();
  server.closeAllConnections();
  await new Promise((ok) => server.close(ok));
});

test('demo logins: one account per person of each office, again and again the same, and they work', async () => {
  const terv = (ksh: string) => ({ ksh, nev: '', lakasok: 1, nepesseg: 1, kozpont: { y: 0, x: 0 }, parcellak: 1 });
  for (const ksh of [CSOPAK, '17011', SZATTA]) await w.v.onkormanyzat(ksh).ctx((ctx) => demo(ctx, terv(ksh)));
  const options = {
    databaseUrl: w.identityUrl,
    passKey: TESZT_KULCS,
    jelszo: 'Minta jelszó 2026',
    kliensTitok: 'minta-titok',
    onkormanyzatok: [CSOPAK, '17011', SZATTA],
  };
  const first = await demoBelepesek(options);
  expect(await demoBelepesek(options)).toEqual(first);
  expect(first.logins).toContainEqual({
    felhasznalo: 'anna.csopak',
    jelszo: 'Minta jelszó 2026',
    onkormanyzatok: [CSOPAK, '17011'],
    szerepkorok: ['ADO_UGYINTEZO', 'IVK_KEZELO'],
  });
  expect(first.logins.map(({ felhasznalo }) => felhasznalo)).toContain('polgarmester.szatta');
  const { tokens } = await loggedIn(w.issuer, 'anna.oriszentpeter', 'Minta jelszó 2026');
  expect(await w.identity.allapot(decodeJwt(tokens.access_token))).toMatchObject({ onkormanyzat: SZATTA, actor: { nev: 'Kovács Anna' } });
  const { id, secret, scopes } = first.clients[0]!;
  expect(scopes).toEqual(['torzs.olvas', 'ingatlan.olvas', 'ado.rendelet', 'sema']);
  const machine = await w.identity.allapot(decodeJwt((await ask(id, secret, { scope: scopes.join(' ') })).access_token));
  expect(machine!.actor.engedelyek).toEqual(hatokorEngedelyei(scopes));
});
