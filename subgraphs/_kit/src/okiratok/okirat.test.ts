import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes, webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, Extension, setEngine } from 'pkijs';
import { extractText, getDocumentProxy } from 'unpdf';
import { forint, kotegPdf, mintaAdat, nap, okiratPdf, pecsetVizsgalat, pemPecsetelo, SablonHiba, sablonbol, type Okirat } from './index.ts';

const most = new Date('2026-11-22T10:00:00Z');
setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as never }));

const SABLON = `
# Rendelkező rész

**{{adozo}}** adózó {{ev}}. évi építményadóját **{{osszeg}}** összegben állapítom meg.

{{#reszletek}}
1. részlet: {{osszeg}}, esedékes {{esedekes}}
{{/reszletek}}

| Adótárgy | Terület | Adó |
|---|---:|---:|
{{#targyak}}
| {{cim}} | {{terulet}} m² | {{ado}} |
{{/targyak}}

---

## Indokolás

A döntés az {{rendelet}} önkormányzati rendeleten alapul.
{{^fellebbezes}}
A döntés ellen fellebbezésnek nincs helye.
{{/fellebbezes}}
`;
const ADAT = {
  adozo: 'Árvíztűrő Őzike',
  ev: 2026,
  osszeg: forint(76_000n),
  reszletek: [
    { osszeg: forint(38_000n), esedekes: nap('2026-03-16') },
    { osszeg: forint(38_000n), esedekes: nap('2026-09-15') },
  ],
  targyak: [{ cim: 'Fő utca 1.', terulet: 95, ado: forint(76_000n) }],
  rendelet: '12/2015. (XI. 30.)',
  fellebbezes: false,
};
const okirat = (tovabb: Partial<Okirat> = {}): Okirat => ({
  cim: 'HATÁROZAT',
  kiado: { nev: 'Csopaki Közös Önkormányzati Hivatal', cim: '8229 Csopak, Petőfi Sándor utca 2.' },
  kelt: { hely: 'Csopak', nap: '2026-11-22' },
  szam: 'ADO/124-3/2026',
  cimzett: { nev: 'Árvíztűrő Őzike', cim: '8229 Csopak, Fő utca 1.' },
  torzs: sablonbol(SABLON, ADAT),
  ...tovabb,
});
const szovege = async (pdf: Buffer) => {
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return { oldalak: totalPages, szoveg: text.join('\n'), text };
};

describe('templates', () => {
  test('headings, paragraphs, lists and tables come from Markdown, data from Mustache', () => {
    expect(sablonbol(SABLON, ADAT).map((b) => b.fajta)).toEqual(['cim', 'bekezdes', 'lista', 'tabla', 'vonal', 'cim', 'bekezdes']);
    expect(sablonbol('**{{a}}** és {{a}}', { a: 'x' })).toEqual([
      {
        fajta: 'bekezdes',
        szoveg: [
          { szoveg: 'x', felkover: true },
          { szoveg: ' és x', felkover: false },
        ],
      },
    ]);
  });

  test('what a value says is text, never layout, never a second template', () => {
    const rossz = '# Cím **félkövér** | cella | <script> {{titok}} [x](http://y) \n\n---';
    expect(sablonbol('{{a}}', { a: rossz, titok: 'KANARI' })).toEqual([
      { fajta: 'bekezdes', szoveg: [{ szoveg: rossz.replace(/\s+/g, ' '), felkover: false }] },
    ]);
    expect(sablonbol('| A |\n|---|\n| {{a}} |', { a: 'x | y' })).toMatchObject([{ sorok: [[[{ szoveg: 'x | y' }]]] }]);
  });

  test.each([
    ['{{nincs}}', /„nincs”/],
    ['{{#lista}}{{belul.nincs}}{{/lista}}', /„belul\.nincs”/],
    ['{{#nyitva}}', /hibás/],
    ['{{{a}}}', /csak/],
    ['{{> mas}}', /csak/],
  ])('%s is an error that names the place', (sablon, ok) => {
    expect(() => sablonbol(sablon, { a: 'x', lista: [{}], nyitva: true })).toThrow(SablonHiba);
    expect(() => sablonbol(sablon, { a: 'x', lista: [{}], nyitva: true })).toThrow(ok);
  });

  test.each([
    [0n, '0 Ft'],
    [999n, '999 Ft'],
    [76_000n, '76 000 Ft'],
    [-1_234_567n, '-1 234 567 Ft'],
  ])('%s: %s', (osszeg, szoveg) => expect(forint(osszeg).replaceAll('\u00a0', ' ')).toBe(szoveg));
});

describe('PDF', () => {
  test('says what the template says, with Hungarian letters, number and pages; the same content gives the same bytes', async () => {
    const pdf = await okiratPdf(okirat(), { most });
    const { szoveg, oldalak } = await szovege(pdf);
    for (const resz of [
      'HATÁROZAT',
      'Árvíztűrő Őzike',
      'Szám: ADO/124-3/2026',
      'Kelt: Csopak, 2026. november 22.',
      '1/1. oldal',
      'Fő utca 1.',
      'nincs helye',
    ])
      expect(szoveg).toContain(resz);
    expect(szoveg.replaceAll('\u00a0', ' ')).toContain('76 000 Ft');
    expect(oldalak).toBe(1);
    expect(await okiratPdf(okirat(), { most })).toEqual(pdf);
  });

  test('is tagged, Hungarian, PDF/A-2a, and embeds every font it uses', async () => {
    const pdf = (await okiratPdf(okirat(), { most })).toString('latin1');
    expect(pdf).toMatch(/\/Lang \(hu-HU\)/);
    expect(pdf).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A/);
    expect(pdf).toMatch(/\/MarkInfo|\/Marked true/);
    for (const elem of ['/H1', '/H2', '/H3', '/P', '/L', '/LI', '/Table', '/TH', '/TD']) expect(pdf).toContain(`/S ${elem}`);
    expect(pdf).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
    expect(pdf.match(/\/FontFile2 /g)?.length).toBe(pdf.match(/\/Type \/FontDescriptor/g)?.length);
  });

  test('a long one is paged, a batch begins each on the front of a sheet', async () => {
    const hosszu = okirat({
      szam: 'H/1/2026',
      torzs: sablonbol(Array.from({ length: 60 }, (_, i) => `Bekezdés ${i}. ${'szöveg '.repeat(30)}`).join('\n\n'), {}),
    });
    const { oldalak, text } = await szovege(await okiratPdf(hosszu, { most }));
    expect(oldalak).toBeGreaterThan(2);
    expect(text.at(-1)).toContain(`${oldalak}/${oldalak}. oldal`);
    const koteg = await szovege(await kotegPdf([okirat(), hosszu, okirat({ szam: 'H/2/2026' })], { most, cim: 'Köteg' }));
    const kezdetek = koteg.text.flatMap((oldal, i) => (oldal.includes('Szám:') ? [i] : []));
    expect(kezdetek).toHaveLength(3);
    expect(kezdetek.filter((i) => i % 2 === 1)).toEqual([]);
  });
});

describe('seal', () => {
  let dir: string;
  const OPENSSL = (() => {
    try {
      return execFileSync('openssl', ['version']).toString();
    } catch {
      return '';
    }
  })();
  beforeAll(() => void (dir = mkdtempSync(join(tmpdir(), 'asp-pecset-'))));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  interface Tanusitvany {
    nev: string;
    raw: Buffer;
    pem: string;
    kulcs: string;
    web: webcrypto.CryptoKey;
  }
  /** A certificate made here; issued by another one when that is given. */
  async function tanusitvany(nev: string, kulcsfajta: 'ec' | 'rsa', kiado?: Tanusitvany, ig = '2030-01-01'): Promise<Tanusitvany> {
    const { privateKey, publicKey } =
      kulcsfajta === 'ec' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 });
    const alg = kulcsfajta === 'ec' ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const titkos = await webcrypto.subtle.importKey('pkcs8', privateKey.export({ type: 'pkcs8', format: 'der' }), alg, true, ['sign']);
    const nyilvanos = await webcrypto.subtle.importKey('spki', publicKey.export({ type: 'spki', format: 'der' }), alg, true, ['verify']);
    const c = new Certificate({ version: 2, serialNumber: new Integer({ valueHex: Buffer.concat([Buffer.from([1]), randomBytes(8)]) }) });
    const cn = (n: string) => new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: n }) });
    c.subject.typesAndValues.push(cn(nev));
    c.issuer.typesAndValues.push(cn(kiado?.nev ?? nev));
    c.notBefore.value = new Date('2020-01-01');
    c.notAfter.value = new Date(ig);
    c.extensions = [
      new Extension({
        extnID: '2.5.29.19',
        critical: true,
        extnValue: new BasicConstraints({ cA: !kiado }).toSchema().toBER(),
        parsedValue: undefined,
      }),
    ];
    await c.subjectPublicKeyInfo.importKey(nyilvanos as never);
    await c.sign((kiado?.web ?? titkos) as never, 'SHA-256');
    const raw = Buffer.from(c.toSchema(true).toBER());
    const pem = `-----BEGIN CERTIFICATE-----\n${raw.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
    return {
      nev,
      raw,
      pem,
      kulcs: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      web: titkos,
    };
  }
  const pecsetelt = (t: { kulcs: string; pem: string }, ...tobbi: string[]) =>
    okiratPdf(okirat(), {
      most,
      pecset: { pecsetelo: pemPecsetelo(t.kulcs, t.pem, ...tobbi), nev: 'Csopak Község Önkormányzata', ok: 'Kiadmányozás' },
    });

  test.each(['ec', 'rsa'] as const)('%s: whole, verified by openssl as well, and says who sealed', async (fajta) => {
    const t = await tanusitvany('Csopak Község Önkormányzata', fajta);
    const pdf = await pecsetelt(t);
    expect(pecsetVizsgalat(pdf, { megbizhato: [t.raw], ekkor: most })).toEqual({
      ep: true,
      hiba: null,
      alairo: 'CN=Csopak Község Önkormányzata',
      kiado: 'CN=Csopak Község Önkormányzata',
    });
    expect((await szovege(pdf)).szoveg).toContain('Elektronikus bélyegzővel hitelesítve: Csopak Község Önkormányzata.');
    expect(pdf.toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
    if (!OPENSSL) return;
    const [, tol, ig] = /\/ByteRange \[0 (\d+) (\d+) /.exec(pdf.toString('latin1'))!.map(Number) as [number, number, number];
    const hex = pdf.toString('latin1', tol + 1, ig - 1);
    const hossz = 4 + Number.parseInt(hex.slice(4, 8), 16);
    const ut = (nev: string, adat: Buffer | string) => (writeFileSync(join(dir, nev), adat), join(dir, nev));
    const verify = (adat: Buffer) =>
      execFileSync('openssl', [
        'cms', '-verify', '-inform', 'DER', '-binary', '-purpose', 'any', '-out', join(dir, 'ki'),
        '-in', ut('p7', Buffer.from(hex, 'hex').subarray(0, hossz)), '-content', ut('adat', adat), '-CAfile', ut('ca.pem', t.pem),
      ], { stdio: 'pipe' }); // prettier-ignore
    const adat = Buffer.concat([pdf.subarray(0, tol), pdf.subarray(ig)]);
    expect(() => verify(adat)).not.toThrow();
    adat[200]! ^= 1;
    expect(() => verify(adat)).toThrow(/Verification failure|digest/i);
    const jelek = execFileSync('openssl', ['asn1parse', '-inform', 'DER', '-in', join(dir, 'p7')]).toString();
    expect(jelek).toContain('id-smime-aa-signingCertificateV2');
    expect(jelek).not.toContain('signingTime');
  });

  test('a changed byte anywhere, something written behind, or a cut is seen', async () => {
    const t = await tanusitvany('Csopak', 'ec');
    const pdf = await pecsetelt(t);
    const [, tol, ig] = /\/ByteRange \[0 (\d+) (\d+) /.exec(pdf.toString('latin1'))!.map(Number) as [number, number, number];
    for (let i = 0; i < 200; i++) {
      const hely = Math.floor((pdf.length * i) / 200);
      if (hely >= tol && hely < ig) continue;
      const rossz = Buffer.from(pdf);
      rossz[hely]! ^= 1;
      expect([hely, pecsetVizsgalat(rossz).ep]).toEqual([hely, false]);
    }
    expect(pecsetVizsgalat(Buffer.concat([pdf, Buffer.from('\n1 0 obj\n<<>>\nendobj\n')]))).toMatchObject({
      ep: false,
      hiba: 'HOZZAIRTAK',
    });
    expect(pecsetVizsgalat(pdf.subarray(0, -1))).toMatchObject({ ep: false, hiba: 'HOZZAIRTAK' });
    expect(pecsetVizsgalat(await okiratPdf(okirat(), { most }))).toMatchObject({ ep: false, hiba: 'NINCS_PECSET' });
  });

  test("a stranger's, an expired or an exchanged certificate is refused; a chain leads to the trusted one", async () => {
    const gyoker = await tanusitvany('Minősített Szolgáltató', 'rsa');
    const sajat = await tanusitvany('Csopak', 'ec', gyoker);
    const idegen = await tanusitvany('Csopak', 'ec');
    const jo = await pecsetelt(sajat);
    expect(pecsetVizsgalat(jo, { megbizhato: [gyoker.raw] })).toMatchObject({ ep: true, kiado: 'CN=Minősített Szolgáltató' });
    expect(pecsetVizsgalat(await pecsetelt(idegen), { megbizhato: [gyoker.raw] })).toMatchObject({ ep: false, hiba: 'IDEGEN_TANUSITVANY' });
    expect(pecsetVizsgalat(jo, { ekkor: new Date('2031-01-01') })).toMatchObject({ ep: false, hiba: 'LEJART' });
    expect(() => pemPecsetelo(sajat.kulcs, idegen.pem)).toThrow(/nem tartozik össze/);
  });
});

test('invented data fill any template: names in brackets, two rows, what is given as it is given', () => {
  const szoveg = (sablon: string, minta?: Record<string, unknown>) =>
    sablonbol(sablon, mintaAdat(sablon, minta)).map((b) => ('szoveg' in b ? b.szoveg.map((f) => f.szoveg).join('') : b.fajta));
  expect(szoveg('{{nev}}, {{cim}}', { nev: 'Minta Mária' })).toEqual(['Minta Mária, [cim]']);
  expect(szoveg('{{#dij}}Díja {{dij}}.{{/dij}}{{^dij}}Díjmentes.{{/dij}}')).toEqual(['Díja [dij].']);
  expect(szoveg('{{#dij}}Díja {{dij}}.{{/dij}}{{^dij}}Díjmentes.{{/dij}}', { dij: false })).toEqual(['Díjmentes.']);
  expect(szoveg('{{#sorok}}\n{{mi}}\n\n{{/sorok}}')).toEqual(['[mi]', '[mi]']);
  expect(szoveg('{{#tenyezok}}\n{{.}}\n\n{{/tenyezok}}')).toEqual(['[tenyezok 1]', '[tenyezok 2]']);
  expect(szoveg('{{^nincs}}Üres.{{/nincs}}')).toEqual(['Üres.']);
  expect(szoveg(SABLON)).toContain('tabla');
});
