import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '@asp/kit';
import { posta } from '@asp/kit/call';
import { pecsetVizsgalat } from '@asp/kit/okiratok';
import { fajlKeres, tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { ado } from '../src/subgraph.ts';
import { hibai, hivatal, MA, MOST, sikerul, type Hivatal } from './kozos.ts';

let v: TesztVilag;
let csopak: Hivatal;
let idegen: Hivatal;
beforeAll(async () => {
  v = await tesztVilag(ado);
  csopak = await hivatal(v, '02185', 'Csopak', 400);
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

describe('nyomtatási köteg', () => {
  const NYOMTATAS =
    'id allapot tervezet darab keszDarab fajlszam keszFajlszam elkeszult fajlok { id ervenyes { id nev tipus meret virus megnyithato } }';
  const NYOMTAT = `mutation ($input: KivetesNyomtatInput!) { kivetesNyomtat(input: $input) { nyomtatas { ${NYOMTATAS} } hibak { kod uzenet mezo } } }`;
  const LETOLT = `mutation ($v: ID!) { kivetesNyomtatasLetolt(input: { valtozatId: $v }) { letoltes { url nev meret sha256 } hibak { kod mezo } } }`;
  const ALLAS = `query ($id: ID!) { kivetesNyomtatas(id: $id) { ${NYOMTATAS} } }`;
  const kezbesit = () =>
    posta({
      szakrendszerek: { ado: { port: v.running.esemenyek, passKey: v.passKey } },
      log: { warn: () => {} } as never,
      foglalasMp: 0,
    }).urit();
  const admin = (sql: string, params: unknown[] = []) =>
    withClient(v.adminUrl, async (kliens) => (await kliens.query(sql, params)).rows as Record<string, any>[]);
  const allas = (id: string) => sikerul(csopak.ugyintezo, ALLAS, { id });
  /** Addresses are good for minutes, so whoever opens one lives now. */
  const most = () => csopak.onkormanyzat.mint('ADO_UGYINTEZO', { cel: 'ADOZTATAS' });
  const letolt = (ki: Szereplo, valtozatId: string) => sikerul(ki, LETOLT, { v: valtozatId });
  const bajtjai = async (valtozatId: string) => {
    const { letoltes } = await letolt(most(), valtozatId);
    const { status, bajtok } = await fajlKeres(v, { ksh: '02185', ki: most() }, 'GET', letoltes.url);
    expect(status).toBe(200);
    return bajtok;
  };

  test('a háttérben készül, meg-megszakadva is egyszer: minden papíron járó határozat, cím szerint, 250-enként egy bélyegzett fájlban', async () => {
    const { id } = await kivetes();
    const { nyomtatas } = await sikerul(csopak.ugyintezo, NYOMTAT, { input: { id } });
    const [{ papiron }] = (await admin(
      `select count(*)::int as papiron from hatarozat h join adozo z on z.onkormanyzat = h.onkormanyzat and z.id = h.adozo_id where h.kivetes_id = $1 and not z.elektronikus`,
      [id],
    )) as [{ papiron: number }];
    expect(papiron).toBeGreaterThan(250);
    expect(nyomtatas).toMatchObject({ allapot: 'KESZUL', tervezet: false, darab: papiron, keszDarab: 0, fajlszam: 2, fajlok: [] });
    expect(await hibai(csopak.vezeto, NYOMTAT, { input: { id } })).toMatchObject([{ kod: 'NYOMTATAS_FOLYIK', mezo: ['input', 'id'] }]);

    // the first file dies before its bytes are in the store, the second before they are entered
    const { tarolo } = v.fajlok!;
    const { ment } = tarolo;
    let hanyadik = 0;
    tarolo.ment = async (...args) => {
      hanyadik++;
      if (hanyadik === 1) throw new Error('kill');
      await ment.apply(tarolo, args);
      if (hanyadik === 3) throw new Error('kill');
    };
    for (const keszDarab of [0, 250]) {
      await kezbesit();
      expect(await allas(nyomtatas.id)).toMatchObject({ allapot: 'KESZUL', keszDarab, keszFajlszam: keszDarab / 250 });
      await admin(`update asp.kezbesites set esedekes = now() where allapot = 'VAR'`);
    }
    await kezbesit();
    tarolo.ment = ment;
    const kesz = await allas(nyomtatas.id);
    expect(kesz).toMatchObject({ allapot: 'KESZ', keszDarab: papiron, keszFajlszam: 2 });
    expect(kesz.fajlok.map((f: any) => f.ervenyes)).toMatchObject([
      { nev: 'hatarozatok-1.pdf', virus: 'SAJAT', megnyithato: true },
      { nev: 'hatarozatok-2.pdf', virus: 'SAJAT', megnyithato: true },
    ]);

    const [elso, masodik] = await Promise.all(kesz.fajlok.map((f: any) => bajtjai(f.ervenyes.id)));
    expect([openssl(elso!), openssl(masodik!)]).toEqual(['ép', 'ép']);
    // each on the front of a sheet, behind a list; the second file has the rest of them
    const lapok = await szovege(masodik!);
    const kezdo = lapok.flatMap((o, i) => (/Szám: CS.*1\/\d+\. oldal/.test(o) ? [[i, /Szám: (\S+)/.exec(o)![1]!] as const] : []));
    expect(kezdo.every(([i]) => i % 2 === 0)).toBe(true);
    expect(new Set(kezdo.map(([, szam]) => szam)).size).toBe(papiron - 250);
    expect(lapok[0]).toContain('Jegyzék – 2/2. köteg');
    for (const [, szam] of kezdo) expect(lapok[0]).toContain(szam);
    const { numPages } = await getDocumentProxy(new Uint8Array(elso!));
    expect(numPages).toBeGreaterThanOrEqual(2 * 250 + 1);
  }, 120_000);

  test('cím szerint: a 2. szám a 10. előtt', async () => {
    const sorok = await admin(
      `select z.cim from kivetes_nyomtatas_resz r, unnest(r.hatarozatok) with ordinality h(id, n) join hatarozat d on d.id = h.id join adozo z on z.id = d.adozo_id
       where z.cim ~ '^Ady' or z.cim ~ '^Fő utca' order by r.sorszam, h.n`,
    );
    const szamok = sorok.map(({ cim }) => [cim.replace(/ \d+\.$/, ''), Number(/(\d+)\.$/.exec(cim)![1])] as const);
    for (const [i, [utca, szam]] of szamok.entries())
      if (szamok[i + 1]?.[0] === utca) expect(szamok[i + 1]![1]).toBeGreaterThanOrEqual(szam);
    expect(szamok.length).toBeGreaterThan(20);
  });

  test('a feladat az önkormányzatéban fut; más önkormányzat, más jogú és cél nélküli ember semmilyen úton nem éri el', async () => {
    const { id } = await kivetes();
    const [{ nyomtatas }] = (await admin('select id as nyomtatas from kivetes_nyomtatas where kivetes_id = $1', [id])) as [
      { nyomtatas: string },
    ];
    const { fajlok } = await allas(nyomtatas);
    const valtozat = fajlok[0].ervenyes.id;
    expect(await hibai(idegen.ugyintezo, NYOMTAT, { input: { id } })).toMatchObject([{ kod: 'NEM_TALALHATO' }]);
    expect((await idegen.ugyintezo.kerdez(ALLAS, { id: nyomtatas })).data).toEqual({ kivetesNyomtatas: null });
    expect(await hibai(idegen.ugyintezo, LETOLT, { v: valtozat })).toMatchObject([{ kod: 'NEM_TALALHATO' }]);
    const { letoltes } = await letolt(most(), valtozat);
    expect((await fajlKeres(v, { ksh: '17011', ki: idegen.ugyintezo }, 'GET', letoltes.url)).status).toBe(404);
    expect((await fajlKeres(v, { ksh: '02185', ki: csopak.vezeto }, 'GET', letoltes.url)).status).toBe(403);
    // reads the run, may not print
    expect((await csopak.konyvelo.kerdez(LETOLT, { v: valtozat })).errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
    expect((await csopak.konyvelo.kerdez(NYOMTAT, { input: { id } })).errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
    const celtalan = csopak.onkormanyzat.mint('ADO_UGYINTEZO', { most: MOST });
    expect((await celtalan.kerdez(LETOLT, { v: valtozat })).errors?.[0]?.extensions?.code).toBe('CEL_SZUKSEGES');
    // the event of one municipality, told in another, finds nothing there
    const reszek = await admin('select id from kivetes_nyomtatas_resz where nyomtatas_id = $1', [nyomtatas]);
    await admin(`update kivetes_nyomtatas_resz set kesz = null where nyomtatas_id = $1`, [nyomtatas]);
    await admin(`update kivetes_nyomtatas set allapot = 'KESZUL', elkeszult = null where id = $1`, [nyomtatas]);
    const fajlokSzama = async () => (await admin('select count(*)::int as n from asp.fajl'))[0]!.n;
    const elotte = await fajlokSzama();
    await idegen.onkormanyzat.ctx(async (ctx) => {
      const { esemeny } = await import('@asp/kit');
      esemeny(ctx, {
        fajta: 'ado.nyomtatas.szelet',
        targy: { entitas: 'KivetesNyomtatas', id: nyomtatas },
        adat: { reszId: reszek[0]!.id },
      });
    });
    await kezbesit();
    expect(await fajlokSzama()).toBe(elotte);
    await admin(`update kivetes_nyomtatas_resz set kesz = now() where nyomtatas_id = $1`, [nyomtatas]);
    await admin(`update kivetes_nyomtatas set allapot = 'KESZ', elkeszult = now() where id = $1`, [nyomtatas]);
    // whose journal tells who asked, printed and opened
    const naplo = await admin(
      `select muvelet, actor_id from asp.naplo where muvelet in ('kivetesNyomtat', 'fajlKeszit', 'fajlLetolt') and onkormanyzat = '02185'`,
    );
    expect(new Set(naplo.map(({ actor_id }) => actor_id))).toEqual(new Set([csopak.ugyintezo.actor.id, csopak.vezeto.actor.id]));
  });

  test('új köteg felváltja a régit, fájljait törli; iktatás nélkül csak kért tervezet, könyvelés nélkül semmi', async () => {
    const { id } = await kivetes();
    const elozo = await admin('select id from kivetes_nyomtatas where kivetes_id = $1', [id]);
    await admin(`update kivetes set ugyirat_iktatoszam = null, elso_alszam = null where id = $1`, [id]);
    expect(await hibai(csopak.ugyintezo, NYOMTAT, { input: { id } })).toMatchObject([
      { kod: 'NINCS_IKTATOSZAM', mezo: ['input', 'tervezet'], uzenet: expect.stringContaining('Várja meg') },
    ]);
    const { nyomtatas } = await sikerul(csopak.jegyzo, NYOMTAT, { input: { id, tervezet: true, rendezes: 'NEV', elektronikusak: true } });
    expect(nyomtatas).toMatchObject({ tervezet: true });
    expect(await allas(elozo[0]!.id)).toMatchObject({ allapot: 'FELVALTVA', fajlok: [] });
    await kezbesit();
    const kesz = await allas(nyomtatas.id);
    expect(kesz).toMatchObject({ allapot: 'KESZ', darab: nyomtatas.darab });
    expect(kesz.fajlok[0].ervenyes.nev).toBe('tervezetek-1.pdf');
    const utolso = await bajtjai(kesz.fajlok.at(-1).ervenyes.id);
    expect(utolso.toString('latin1')).not.toContain('/ByteRange');
    expect((await szovege(utolso)).at(-1)).toContain('TERVEZET');
    const { kivetesek } = (await csopak.ugyintezo.kerdez('{ kivetesek(first: 100) { nodes { id nyomtatasok { id allapot } } } }')).data;
    expect(kivetesek.nodes.find((k: any) => k.id === id).nyomtatasok.map((n: any) => n.allapot)).toEqual(['KESZ', 'FELVALTVA']);
    await admin(`update kivetes set allapot = 'JOVAHAGYOTT' where id = $1`, [id]);
    expect(await hibai(csopak.ugyintezo, NYOMTAT, { input: { id, tervezet: true } })).toMatchObject([{ kod: 'NEM_KONYVELT' }]);
  }, 120_000);
});
