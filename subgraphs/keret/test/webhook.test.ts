import { createServer, type IncomingMessage, type Server } from 'node:http';
import { compactVerify, createLocalJWKSet, flattenedVerify, type JSONWebKeySet } from 'jose';
import { defineSubgraph, esemeny, withClient } from '@asp/kit';
import { mintPass, posta } from '@asp/kit/call';
import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { cimHibaja, nyilvanosCim } from '../src/webhook/cim.ts';
import { NYILVANOS_ESEMENYEK } from '../src/webhook/esemenyek.ts';
import { keret } from '../src/subgraph.ts';
import { kodok, vegrehajt } from './vilag.ts';

const A = '02185';
const B = '10630';
const KLIENS = '0190bbbb-0000-7000-8000-0000000000c1';
const FAJTA = 'ado.ertekbizonyitvany.kiadva';
const TARGY = '0190cccc-0000-7000-8000-0000000000d1';

/** A szakrendszer that tells one public event; its rows do not matter here. */
const ado = defineSubgraph({ ...keret, name: 'ado', esemenyek: undefined, kibocsat: { [FAJTA]: { leiras: 'x', nyilvanos: true } } });

let v: TesztVilag;
let forras: TesztVilag;
let fogado: Server;
let cim: string;
let valasz: number[] = [];
const jott: { torzs: string; fejlec: IncomingMessage['headers'] }[] = [];

beforeAll(async () => {
  process.env.ASP_WEBHOOK_SAJAT_GEP = '1';
  [v, forras] = [await tesztVilag(keret), await tesztVilag(ado)];
  fogado = createServer(async (req, res) => {
    let torzs = '';
    for await (const darab of req) torzs += String(darab);
    jott.push({ torzs, fejlec: req.headers });
    res.writeHead(valasz.shift() ?? 204, { location: 'http://127.0.0.1:1/' }).end();
  });
  await new Promise<void>((kesz) => fogado.listen(0, '127.0.0.1', kesz));
  cim = `http://127.0.0.1:${(fogado.address() as { port: number }).port}/fogado`;
  await v
    .onkormanyzat(A)
    .ctx((ctx) => ctx.sql(`insert into kliens (id, nev, titok_hash, engedelyek) values ($1, 'Könyvelő', 'x', '{}')`, [KLIENS]));
});
afterAll(async () => {
  delete process.env.ASP_WEBHOOK_SAJAT_GEP;
  fogado.close();
  await v.stop();
  await forras.stop();
});
beforeEach(() => {
  jott.length = 0;
  valasz = [];
});

const admin = (ksh: string) => v.onkormanyzat(ksh).mint('KERET_ADMIN');
function kliens(ksh: string): Szereplo {
  const en = v.onkormanyzat(ksh).mint([], {
    id: KLIENS,
    hivas: {
      actor: {
        id: KLIENS,
        nev: 'Könyvelő',
        fajta: 'KLIENS',
        szerepkorok: ['INTEGRATOR'],
        engedelyek: ['keret.webhook.*'],
        kliensId: KLIENS,
      },
    },
  });
  return en;
}
const letrehoz = (ki: Szereplo, tovabb: object = {}) =>
  vegrehajt(ki, 'webhookLetrehoz', { nev: 'Fogadó', cim, esemenyek: [FAJTA], ...tovabb }, 'webhook { id verzio nev aktiv kliensId }');
const KULDESEK = '{ webhookKuldesek(irany: CSOKKENO) { nodes { id webhookId esemenyId fajta sikeres statusz hiba } } }';
const kuldesek = async (ki: Szereplo) => (await ki.kerdez(KULDESEK)).data.webhookKuldesek.nodes;
const tortenik = (ksh: string) =>
  forras
    .onkormanyzat(ksh)
    .ctx(async (ctx) => esemeny(ctx, { fajta: FAJTA, targy: { entitas: 'ErtekBizonyitvany', id: TARGY }, adat: { titok: 'KANARI' } }));
const kezbesit = async () => {
  await withClient(v.adminUrl, (k) =>
    k.query(`update asp.kezbesites set esedekes = now() where allapot = 'VAR' and esedekes < 'infinity'`),
  );
  await posta({
    szakrendszerek: {
      keret: { port: v.running.esemenyek, passKey: v.passKey },
      ado: { port: forras.running.esemenyek, passKey: v.passKey },
    },
    log: { warn: () => {} },
  }).urit();
};
const torol = async (ki: Szereplo) => {
  for (const { id, verzio } of (await ki.kerdez('{ webhookok { id verzio } }')).data.webhookok)
    await vegrehajt(ki, 'webhookTorol', { id, verzio }, '__typename');
};
const jwks = async (ksh: string): Promise<JSONWebKeySet> => {
  const url = new URL(v.adminUrl);
  return withClient(url.href, async (k) => {
    await k.query('begin');
    await k.query('set local role asp_identitas_app');
    const pass = mintPass(v.passKey, { subject: ksh, requestId: 'x' });
    const { rows } = await k.query('select identitas.webhook_kulcsok($1) as jwks', [pass]);
    await expect(k.query('select titkos from webhook_kulcs')).rejects.toThrow(/permission denied/);
    await k.query('rollback');
    return rows[0].jwks;
  });
};

test('a subscriber gets a signed message with identifiers only; the signature verifies by the published key', async () => {
  const { webhook, hibak } = await letrehoz(admin(A));
  expect({ hibak, kliensId: webhook.kliensId }).toEqual({ hibak: [], kliensId: null });
  const id = await tortenik(A);
  await kezbesit();
  expect(jott).toHaveLength(1);
  const [{ torzs, fejlec }] = jott as [(typeof jott)[0]];
  expect(JSON.parse(torzs)).toEqual({
    id,
    fajta: FAJTA,
    forras: 'ado',
    onkormanyzat: A,
    targy: { entitas: 'ErtekBizonyitvany', id: TARGY },
    tortent: expect.any(String),
  });
  const [fej = '', kozep, alairas = ''] = String(fejlec['x-asp-jws']).split('.');
  expect(kozep).toBe('');
  const kulcsok = await jwks(A);
  expect(JSON.stringify(kulcsok)).not.toContain('"d"');
  const keszlet = createLocalJWKSet(kulcsok);
  const { protectedHeader } = await compactVerify(`${fej}.${Buffer.from(torzs).toString('base64url')}.${alairas}`, keszlet);
  expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'asp-esemeny+jws', iat: expect.any(Number) });
  await expect(
    flattenedVerify({ protected: fej, payload: Buffer.from(torzs.replace(A, B)).toString('base64url'), signature: alairas }, keszlet),
  ).rejects.toThrow(/signature/);
  expect((await jwks(B)).keys).toEqual([]);
  expect(await kuldesek(admin(A))).toMatchObject([{ webhookId: webhook.id, esemenyId: id, sikeres: true, statusz: 204, hiba: null }]);
  await kezbesit();
  expect(jott).toHaveLength(1);
  await torol(admin(A));
});

test('a failing receiver is tried again with the same event id, redirects are not followed, after five failures it rests', async () => {
  const { webhook } = await letrehoz(admin(A));
  valasz = [500, 302, 500, 404, 500];
  const id = await tortenik(A);
  for (let i = 0; i < 5; i++) await kezbesit();
  const allapot = async () => (await admin(A).kerdez('{ webhookok { id aktiv hibaSorozat megszakitvaIg } }')).data.webhookok[0];
  expect(await allapot()).toMatchObject({ aktiv: true, hibaSorozat: 5, megszakitvaIg: expect.any(String) });
  expect((await kuldesek(admin(A))).map((k: any) => k.hiba)).toEqual(['HTTP_500', 'HTTP_404', 'HTTP_500', 'HTTP_302', 'HTTP_500']);
  await kezbesit();
  expect(jott).toHaveLength(5);
  const { data } = await admin(A).kerdez('{ keretKezbesitesek(allapot: VAR) { nodes { hiba proba fajta } } }');
  expect(data.keretKezbesitesek.nodes).toMatchObject([{ hiba: 'MEGSZAKITO', proba: 5 }]);
  await withClient(v.adminUrl, (k) => k.query(`update webhook set megszakitva_ig = now() - interval '1 second'`));
  await kezbesit();
  expect(jott.map((j) => JSON.parse(j.torzs).id)).toEqual(Array.from({ length: 6 }, () => id));
  expect(await allapot()).toMatchObject({ hibaSorozat: 0, megszakitvaIg: null });
  const [ujabb] = await kuldesek(admin(A));
  expect((await vegrehajt(admin(A), 'webhookUjrakuld', { kuldesId: ujabb.id }, 'esemenyId')).esemenyId).toBe(id);
  await kezbesit();
  expect(jott).toHaveLength(7);
  valasz = [410];
  await vegrehajt(admin(A), 'webhookProba', { id: webhook.id }, 'esemenyId');
  await kezbesit();
  expect(JSON.parse(jott[7]!.torzs).fajta).toBe('keret.webhook.proba');
  expect(await allapot()).toMatchObject({ aktiv: false });
  await torol(admin(A));
});

test('another municipality hears nothing, sees nothing and changes nothing; a machine client knows its own only', async () => {
  const { webhook } = await letrehoz(admin(A));
  const { webhook: kliense } = await letrehoz(kliens(A), { nev: 'Kliensé' });
  expect(kliense.kliensId).toBe(KLIENS);
  await tortenik(B);
  await kezbesit();
  expect(jott).toEqual([]);
  await tortenik(A);
  await kezbesit();
  expect(jott).toHaveLength(2);
  expect((await admin(B).kerdez('{ webhookok { id } }')).data.webhookok).toEqual([]);
  expect(await kuldesek(admin(B))).toEqual([]);
  expect((await kliens(A).kerdez('{ webhookok { id } }')).data.webhookok).toEqual([{ id: kliense.id }]);
  expect((await kuldesek(kliens(A))).map((k: any) => k.webhookId)).toEqual([kliense.id]);
  const [kuldes] = (await kuldesek(admin(A))).filter((k: any) => k.webhookId === webhook.id);
  for (const ki of [admin(B), kliens(A)]) {
    expect(kodok(await vegrehajt(ki, 'webhookTorol', { id: webhook.id, verzio: 1 }, '__typename'))).toEqual(['NEM_TALALHATO']);
    expect(kodok(await vegrehajt(ki, 'webhookProba', { id: webhook.id }, '__typename'))).toEqual(['NEM_TALALHATO']);
    expect(kodok(await vegrehajt(ki, 'webhookUjrakuld', { kuldesId: kuldes.id }, '__typename'))).toEqual(['NEM_TALALHATO']);
  }
  await torol(admin(A));
});

describe('addresses', () => {
  test.each([
    ['http://pelda.hu/x', /https/],
    ['https://127.0.0.1/x', /Belső/],
    ['https://10.1.2.3/x', /Belső/],
    ['https://169.254.169.254/latest', /Belső/],
    ['https://192.168.0.10:8443/', /Belső/],
    ['https://2130706433/', /Belső/], // 127.0.0.1 as a number
    ['https://0x7f.1/', /Belső/],
    ['https://[::1]/', /Belső/],
    ['https://[::ffff:10.0.0.1]/', /Belső/],
    ['https://[fe80::1]/', /Belső/],
    ['https://[fd00::1]/', /Belső/],
    ['https://[64:ff9b::7f00:1]/', /Belső/],
    ['https://[2002:7f00:1::]/', /Belső/],
    ['https://nev:jelszo@pelda.hu/', /jelszó/],
    ['file:///etc/passwd', /https/],
    ['nem cím', /URL/],
  ])('%s is refused', (rossz, ok) => expect(cimHibaja(rossz, false)).toMatch(ok));

  test.each(['https://pelda.hu/fogado', 'https://pelda.hu:8443/a?b=c', 'https://8.8.8.8/', 'https://[2a00:1450:400d:80b::200e]/'])(
    '%s is accepted',
    (jo) => expect(cimHibaja(jo, false)).toBeNull(),
  );

  test('a name that leads to a closed address is not called', async () => {
    expect(nyilvanosCim('100.64.0.1', false)).toBe(false);
    delete process.env.ASP_WEBHOOK_SAJAT_GEP;
    const { kuld } = await import('../src/webhook/kuldes.ts');
    const { port } = fogado.address() as { port: number };
    expect(await kuld({ cim: `https://localhost:${port}/`, torzs: '{}', alairas: '' })).toMatchObject({ statusz: null, hiba: 'ZART_CIM' });
    expect(await kuld({ cim, torzs: '{}', alairas: '' })).toMatchObject({ statusz: null, hiba: 'ZART_CIM' });
    process.env.ASP_WEBHOOK_SAJAT_GEP = '1';
    expect(jott).toEqual([]);
  });

  test('bad input is named, with the way out', async () => {
    const rossz = await letrehoz(admin(A), { nev: 'x', cim: 'https://10.0.0.1/', esemenyek: ['keret.webhook.kuldendo'] });
    expect(rossz.hibak.map((h: any) => [h.kod, h.mezo[1]])).toEqual([
      ['NEV_HOSSZA', 'nev'],
      ['CIM_HIBAS', 'cim'],
      ['ESEMENY_ISMERETLEN', 'esemenyek'],
    ]);
    expect((await admin(A).kerdez('{ esemenyFajtak { kod leiras } }')).data.esemenyFajtak).toContainEqual({
      kod: FAJTA,
      leiras: NYILVANOS_ESEMENYEK[FAJTA],
    });
  });
});
