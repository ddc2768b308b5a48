import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pecsetVizsgalat } from '@asp/kit/okiratok';
import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { ado } from '../src/subgraph.ts';
import { hivatal, MA, MOST, sikerul, type Hivatal } from './kozos.ts';

let v: TesztVilag;
let csopak: Hivatal;
let idegen: Hivatal;
beforeAll(async () => {
  v = await tesztVilag(ado);
  csopak = await hivatal(v, '02185', 'Csopak', 60);
  idegen = await hivatal(v, '17011', 'Paloznak', 20);
});
afterAll(() => v.stop());

const NYOMTATVANY = 'nev pdf sha256 hiteles';
const HATAROZAT = `query ($id: ID!) { adohatarozatNyomtatvany(id: $id) { ${NYOMTATVANY} } }`;
const szovege = async (pdf: Buffer) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((oldal) => oldal.replace(/\s+/g, ' '));
};

/** The run of this year’s building tax, and its decision about the taxpayer of the worked example. */
const kivetes = () =>
  csopak.onkormanyzat.ctx(async (ctx) => {
    const [sor] = await ctx.sql<{ id: string; hatarozat: string }>(
      `select k.id, h.id as hatarozat from kivetes k join adonem n on n.id = k.adonem_id join hatarozat h on h.kivetes_id = k.id
       join adozo z on z.id = h.adozo_id where k.ev = 2026 and n.kod = 'EPITMENYADO' and z.adoazonosito_jel = '8432641235'`,
    );
    return sor!;
  });
const iktat = (id: string) =>
  csopak.onkormanyzat.ctx((ctx) =>
    ctx.sql(
      `update kivetes set ugyirat_iktatoszam = 'CS/41/2026', elso_alszam = 1, elso_sorszam = (select min(sorszam) from hatarozat where kivetes_id = $1) where id = $1`,
      [id],
    ),
  );

/** openssl says whether the seal is over these bytes. */
function openssl(pdf: Buffer): string {
  const szoveg = pdf.toString('latin1');
  const [, a, b, c, d] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]/.exec(szoveg)!.map(Number);
  const mappa = mkdtempSync(join(tmpdir(), 'asp-pecset-'));
  try {
    writeFileSync(join(mappa, 'cms'), Buffer.from(szoveg.slice(a! + b! + 1, c! - 1), 'hex'));
    writeFileSync(join(mappa, 'adat'), Buffer.concat([pdf.subarray(a, a! + b!), pdf.subarray(c, c! + d!)]));
    const args = ['cms', '-verify', '-noverify', '-binary', '-inform', 'DER', '-in', join(mappa, 'cms'), '-content', join(mappa, 'adat')];
    execFileSync('openssl', [...args, '-out', '/dev/null'], { stdio: 'pipe' });
    return 'ép';
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr);
  } finally {
    rmSync(mappa, { recursive: true, force: true });
  }
}

describe('egy határozat', () => {
  test('iktatószám nélkül bélyegzetlen tervezet; iktatva bélyegzett, a számítás minden adatával; adatát egy utasítás adja', async () => {
    const { id, hatarozat } = await kivetes();
    const tervezet = await sikerul(csopak.ugyintezo, HATAROZAT, { id: hatarozat });
    expect(tervezet).toMatchObject({ nev: 'hatarozat-tervezet.pdf', hiteles: false });
    expect((await szovege(Buffer.from(tervezet.pdf, 'base64'))).join(' ')).toContain('TERVEZET – még nincs iktatószáma');
    await iktat(id);
    const kesz = await sikerul(csopak.ugyintezo, HATAROZAT, { id: hatarozat });
    expect(csopak.ugyintezo.utasitasok.filter((u) => /from hatarozat/.test(u))).toHaveLength(1);
    const pdf = Buffer.from(kesz.pdf, 'base64');
    const [szoveg] = await szovege(pdf);
    for (const resz of [
      'Példa Péter',
      '8432641235',
      'Szám: CS/41-',
      '76 000 Ft',
      '2026. március 16. 38 000 Ft',
      '2026. szeptember 15. 38 000 Ft',
      'belterület 1234/5 hrsz., lakás',
      '95 m²',
      '1 600 Ft/m²',
      '1/2',
      'Htv.) (11–12. §)',
      'Art. 141. §',
      '17/2024. (XI. 29.)',
      'fellebbezés',
    ])
      expect(szoveg).toContain(resz);
    expect(szoveg).not.toContain('TERVEZET');
    expect(kesz.hiteles).toBe(true);
    expect(pecsetVizsgalat(pdf)).toMatchObject({ ep: true });
    expect(openssl(pdf)).toBe('ép');
    const rontott = Buffer.from(pdf);
    rontott[200] = rontott[200]! ^ 1;
    expect(openssl(rontott)).not.toBe('ép');
  });

  test('cél nélkül, jog nélkül és más önkormányzatból nincs', async () => {
    const { hatarozat: id } = await kivetes();
    const celtalan = csopak.onkormanyzat.mint('ADO_UGYINTEZO', { most: MOST });
    expect((await celtalan.kerdez(HATAROZAT, { id })).errors?.[0]?.extensions?.code).toBe('CEL_SZUKSEGES');
    const hagyatek = csopak.onkormanyzat.mint('HAGYATEK_UGYINTEZO', { cel: 'HAGYATEKI_LELTAR', ugyId: 'HAGY-77', most: MOST });
    expect((await hagyatek.kerdez(HATAROZAT, { id })).errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
    expect((await idegen.ugyintezo.kerdez(HATAROZAT, { id })).data).toEqual({ adohatarozatNyomtatvany: null });
    expect((await csopak.ugyintezo.kerdez(HATAROZAT, { id: 'nem-azonosito' })).data).toEqual({ adohatarozatNyomtatvany: null });
  });
});

describe('adó- és értékbizonyítvány', () => {
  const act = (nev: string) =>
    `mutation ($input: E${nev.slice(1)}Input!) { ${nev}(input: $input) { ertekBizonyitvany { id verzio szam } hibak { kod } } }`;
  const EGY = `query ($id: ID!) { ertekBizonyitvany(id: $id) { nyomtatvany { ${NYOMTATVANY} } } }`;
  const kero = (ugyId: string): Szereplo => csopak.onkormanyzat.mint('HAGYATEK_UGYINTEZO', { cel: 'HAGYATEKI_LELTAR', ugyId, most: MOST });

  test('kiadása után bélyegzett PDF annak, aki láthatja; az adóügyből más nincs benne', async () => {
    const input = { cel: 'HAGYATEK', fekves: 'BELTERULET', hrsz: '1234/5', kero: 'Csopaki hagyatéki ügyintéző' };
    const { ertekBizonyitvany: kert } = await sikerul(kero('HAGY-77'), act('ertekBizonyitvanyKer'), { input });
    const { id, szam } = kert;
    expect(await sikerul(kero('HAGY-77'), EGY, { id })).toEqual({ nyomtatvany: null });
    let { verzio } = kert;
    const lepesek: [Szereplo, string, object][] = [
      [csopak.ugyintezo, 'ertekBizonyitvanyLeptet', { allapot: 'TULAJDONI_LAP_BEKERVE' }],
      [
        csopak.ugyintezo,
        'ertekBizonyitvanyMegallapit',
        {
          forgalmiErtek: '42000000',
          ertekNapja: MA,
          ingatlanAdatok: 'Lakás, 95 m²',
          tulajdonosok: ['Példa Péter 1/2', 'Társ Tamás 1/2'],
          tenyezok: ['hasonló eladások 2026-ban'],
        },
      ],
      [csopak.jegyzo, 'ertekBizonyitvanyKiad', {}],
    ];
    for (const [ki, nev, tovabb] of lepesek)
      ({ verzio } = (await sikerul(ki, act(nev), { input: { id, verzio, ...tovabb } })).ertekBizonyitvany);
    const { nyomtatvany } = await sikerul(kero('HAGY-77'), EGY, { id });
    const pdf = Buffer.from(nyomtatvany.pdf, 'base64');
    const [szoveg] = await szovege(pdf);
    for (const resz of [szam, '42 000 000 Ft', 'Társ Tamás 1/2', 'hasonló eladások', 'díjmentes', 'Hetv.) 26. §'])
      expect(szoveg).toContain(resz);
    for (const titok of ['8432641235', 'hátralék', 'adózói szám']) expect(szoveg).not.toContain(titok);
    expect(nyomtatvany).toMatchObject({ hiteles: true, nev: `ertekbizonyitvany-${szam.replace('/', '-')}.pdf` });
    expect(openssl(pdf)).toBe('ép');
    for (const masik of [kero('HAGY-99'), idegen.ugyintezo])
      expect((await masik.kerdez(EGY, { id })).data).toEqual({ ertekBizonyitvany: null });
  });
});
