import { posta } from '@asp/kit/call';
import { defineSubgraph, esemeny } from '@asp/kit';
import { pecsetVizsgalat } from '@asp/kit/okiratok';
import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { validateXML } from 'xmllint-wasm';
import { readFileSync } from 'node:fs';
import { csomagXmlHibak } from '../src/csomag/xml.ts';
import { hagyatek } from '../src/subgraph.ts';
import { act, adatgyujtesig, atveszik, CSOPAK, FELVESZ, hibai, lepes, sikerul, SZAMLA, ugyIndul, type Ugymenet } from './seged.ts';

/** Stands for the tax office: hears what is asked, and tells what it certified. */
const kertek: any[] = [];
const adohatosag = defineSubgraph({
  name: 'ado',
  entities: [],
  resolvers: [],
  kibocsat: { 'ado.ertekbizonyitvany.kozolve': { leiras: 'Közölték.' } },
  esemenyek: { 'hagyatek.ertekbizonyitvany.kert': async (_ctx, e) => void kertek.push({ ugyId: e.targy.id, ...(e.adat as object) }) },
  migrations: new URL('./migrations-ures/', import.meta.url),
});

/** Stands for the registry: tells what was served and what was destroyed. */
const iratkezeles = defineSubgraph({
  name: 'iratkezelo',
  entities: [],
  resolvers: [],
  kibocsat: {
    'iratkezelo.szakirat.kezbesitve': { leiras: 'Kézbesítették.' },
    'iratkezelo.szakugy.selejtezve': { leiras: 'Selejtezték.' },
  },
  migrations: new URL('./migrations-ures/', import.meta.url),
});

let v: TesztVilag;
let ado: TesztVilag;
let iratkezelo: TesztVilag;
beforeAll(async () => {
  [v, ado, iratkezelo] = [await tesztVilag(hagyatek), await tesztVilag(adohatosag), await tesztVilag(iratkezeles)];
});
afterAll(async () => {
  for (const w of [v, ado, iratkezelo]) await w.stop();
});
const kezbesit = () =>
  posta({
    szakrendszerek: Object.fromEntries(
      [v, ado, iratkezelo].map((w) => [w.subgraph.name, { port: w.running.esemenyek, passKey: w.passKey }]),
    ),
    log: { warn: () => {} } as never,
  }).urit();
const csopak = () => v.onkormanyzat(CSOPAK);

test('9.(g) 1 – halottvizsgálati bizonyítvány: március 3-án érkezik, kezdés március 11., kész április 2.; a naptár mindkettőt mutatja', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  const { hataridok } = await u.ugy('2026-03-03', 'hataridok { szabaly esedekes magyarazat }');
  expect(hataridok.map((h: any) => [h.szabaly, h.esedekes])).toEqual([
    ['HAGYATEK_KEZDES', '2026-03-11'],
    ['HAGYATEK_KESZ', '2026-04-02'],
  ]);
  const { data } = await u
    .ki('2026-03-05')
    .kerdez('{ hagyatekHataridok(szuro: { sajat: true }) { nodes { szabaly esedekes entitasId } } }');
  expect(data.hagyatekHataridok.nodes.filter((h: any) => h.entitasId === u.id).map((h: any) => h.esedekes)).toEqual([
    '2026-03-11',
    '2026-04-02',
  ]);
  await FELVESZ.erdekelt(u, '2026-03-09');
  await u.lep('2026-03-09', 'hagyatekiUgyIlletekesseg', {});
  await u.lep('2026-03-09', 'nyilatkozatBeker');
  const utana = await u.ugy('2026-03-09', 'hataridok { szabaly teljesitve }');
  expect(utana.hataridok.find((h: any) => h.szabaly === 'HAGYATEK_KEZDES').teljesitve).toBe('2026-03-09');
});

test('9.(g) 2 – két ingatlan két településen: a saját adótól a rendszerben, a másiktól levélben kéri; az érték csak bizonyítványból jön', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  await adatgyujtesig(u, '2026-03-04');
  const itt = (
    await FELVESZ.vagyon(u, '2026-03-04', { fajta: 'INGATLAN', leiras: 'Lakóház', fekves: 'BELTERULET', hrsz: '111', hanyad: '1/2' })
  ).vagyontargy;
  const ott = (
    await FELVESZ.vagyon(u, '2026-03-04', {
      fajta: 'INGATLAN',
      leiras: 'Szőlő',
      fekves: 'ZARTKERT',
      hrsz: '2011',
      telepulesKsh: '17011',
      telepules: 'Őriszentpéter',
    })
  ).vagyontargy;
  const BEKER = act('ertekbizonyitvanyBeker', 'vagyontargy { id verzio bizonyitvany }', 'HagyatekiSorInput');
  await sikerul(u.ki('2026-03-04'), BEKER, { input: { id: itt.id, verzio: itt.verzio } });
  const kert = (await sikerul(u.ki('2026-03-04'), BEKER, { input: { id: ott.id, verzio: ott.verzio } })).vagyontargy;
  await kezbesit();
  expect(kertek).toEqual([{ ugyId: u.id, fekves: 'BELTERULET', hrsz: '111' }]); // the other municipality's parcel is not told to the tax office
  const { iratok } = await u.ugy('2026-03-04', 'iratok { fajta cimzett szoveg }');
  expect(iratok.filter((i: any) => i.fajta === 'ERTEKBIZONYITVANY_MEGKERESES')).toEqual([
    expect.objectContaining({ cimzett: 'Őriszentpéter – jegyző', szoveg: expect.stringContaining('2011') }),
  ]);

  expect(await hibai(u.ki('2026-03-05'), lepes('leltarTervez'), { input: { id: u.id, verzio: await u.verzio() } })).toEqual([
    'ERTEKBIZONYITVANY_HIANYZIK',
  ]);
  const ROGZIT = act('ertekbizonyitvanyRogzit', 'vagyontargy { ertek bizonyitvany }');
  const bizonyitvany = { szam: 'ÉB-4/2026', nap: '2026-03-10', ertek: '900000' };
  const sajat = await u.ugy('2026-03-11', 'vagyontargyak { id verzio hrsz }');
  const sajatVerzio = sajat.vagyontargyak.find((x: any) => x.hrsz === '111').verzio;
  expect(await hibai(u.ki('2026-03-11'), ROGZIT, { input: { id: itt.id, verzio: sajatVerzio, ...bizonyitvany } })).toEqual([
    'BIZONYITVANY_AZ_ADOBOL',
  ]);
  await sikerul(u.ki('2026-03-11'), ROGZIT, { input: { id: ott.id, verzio: kert.verzio, ...bizonyitvany } });
  // the tax office of another municipality tells nothing into this case
  const kozol = (ksh: string, forgalmiErtek: string) =>
    ado.onkormanyzat(ksh).ctx(async (ctx) => {
      esemeny(ctx, {
        fajta: 'ado.ertekbizonyitvany.kozolve',
        targy: { entitas: 'ErtekBizonyitvany', id: '0190a000-0000-7000-8000-0000000000aa' },
        adat: { ugyId: u.id, szam: 'ÉB-9/2026', fekves: 'BELTERULET', hrsz: '111', forgalmiErtek, ertekNapja: '2026-03-09' },
      });
    });
  await kozol('17011', '1');
  await kezbesit();
  expect((await u.ugy('2026-03-12', 'vagyontargyak { ertek }')).vagyontargyak.map((x: any) => x.ertek).sort()).toEqual(
    ['900000', null].sort(),
  );
  await kozol(CSOPAK, '42000000');
  await kezbesit();
  const { vagyontargyak } = await u.ugy('2026-03-12', 'vagyontargyak { hrsz ertek bizonyitvany bizonyitvanySzam ingatlan { hrsz } }');
  expect(vagyontargyak).toEqual([
    { hrsz: '111', ertek: '42000000', bizonyitvany: 'MEGERKEZETT', bizonyitvanySzam: 'ÉB-9/2026', ingatlan: { hrsz: '111' } },
    { hrsz: '2011', ertek: '900000', bizonyitvany: 'MEGERKEZETT', bizonyitvanySzam: 'ÉB-4/2026', ingatlan: null },
  ]);
  await u.lep('2026-03-12', 'leltarTervez');
  const { leltarak } = await u.ugy('2026-03-12', 'leltarak { tartalom }');
  expect(leltarak[0].tartalom.vagyon).toBe('21900000'); // half of 42,000,000 and all of 900,000
});

const BEJELENT = act('ismertetesBejelent', 'hagyatekiUgy { allapot leltarSorszam }');

async function ismertetesig(u: Ugymenet, erdekeltek: object[]): Promise<string[]> {
  const idk = await adatgyujtesig(u, '2026-03-04', erdekeltek);
  await FELVESZ.vagyon(u, '2026-03-05');
  await u.lep('2026-03-06', 'leltarTervez');
  await u.lep('2026-03-06', 'leltarIsmertet');
  return idk;
}

test('9.(g) 3 – ismertetés: négy érdekelt, más-más napon veszi át; az ablak az utolsó után nyolc nappal zárul; egyikük bankszámlát jelent: 2. változat, mindenki megkapja', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  await ismertetesig(u, [{ nev: 'Első Elemér' }, { nev: 'Második Mária' }, { nev: 'Harmadik Hugó' }, { nev: 'Negyedik Nóra' }]);
  const atvettek = await atveszik(u, ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-16']);
  expect(atvettek.map((a) => a.bejelentesVege)).toEqual(['2026-03-17', '2026-03-18', '2026-03-19', '2026-03-24']);
  expect((await u.ugy('2026-03-16', 'leltarak { bejelentesVege }')).leltarak).toEqual([{ bejelentesVege: '2026-03-24' }]);
  const VEGLEGES = lepes('leltarVeglegesit');
  const probal = async (nap: string) => hibai(u.ki(nap), VEGLEGES, { input: { id: u.id, verzio: await u.verzio() } });
  expect(await probal('2026-03-24')).toEqual(['BEJELENTES_FOLYIK']);

  const [elso, masodik] = atvettek as [any, any];
  const jelent = (i: any, nap: string) => ({
    input: {
      id: i.id,
      verzio: i.verzio,
      nap,
      bejelentes: 'Van még egy számla.',
      vagyontargy: { ...SZAMLA, leiras: 'Takarékbetét', ertek: '500000' },
    },
  });
  expect(await hibai(u.ki('2026-03-18'), BEJELENT, jelent(elso, '2026-03-18'))).toEqual(['BEJELENTES_KESETT']);
  expect((await u.ugy('2026-03-18', 'vagyontargyak { id } leltarSorszam')).vagyontargyak).toHaveLength(1);
  const utana = await sikerul(u.ki('2026-03-18'), BEJELENT, jelent(masodik, '2026-03-18'));
  expect(utana.hagyatekiUgy).toEqual({ allapot: 'ISMERTETES', leltarSorszam: 2 });
  const { leltarak, iratok } = await u.ugy('2026-03-18', 'leltarak { sorszam allapot tartalom ismertetesek { kuldve } } iratok { fajta }');
  expect(leltarak.map((l: any) => [l.sorszam, l.tartalom.vagyon, l.ismertetesek.length])).toEqual([
    [1, '1240000', 4],
    [2, '1740000', 4],
  ]);
  expect(iratok.filter((i: any) => i.fajta === 'ISMERTETES')).toHaveLength(8);
  await atveszik(u, ['2026-03-20']);
  expect(await probal('2026-03-30')).toEqual(['BEJELENTES_FOLYIK']); // 28 March is a Saturday, so the window is open until Monday
  expect((await u.lep('2026-03-31', 'leltarVeglegesit')).allapot).toBe('VEGLEGES');
});

test('9.(g) 4 – nincs vagyon: feljegyzés, lezárás, a statisztika számolja', async () => {
  const u = await ugyIndul(v.onkormanyzat('17011'), '2026-03-03', {
    orokhagyo: {
      nev: 'Szegény Sándor',
      halalNapja: '2026-03-01',
      halalHelye: 'Őriszentpéter',
      lakohelyKsh: '17011',
      csaladiAllapot: 'OZVEGY',
    },
  });
  await adatgyujtesig(u, '2026-03-05');
  const kesz = await u.lep('2026-03-10', 'nincsHagyatekMegallapit', { indok: 'Az érdekelt szerint vagyon nem maradt.' });
  expect(kesz).toMatchObject({ allapot: 'NINCS_HAGYATEK', lezarva: '2026-03-10', torolhetoTol: '2032-01-01' });
  const { iratok, hataridok } = await u.ugy('2026-03-10', 'iratok { fajta szoveg } hataridok { szabaly teljesitve }');
  expect(iratok.at(-1)).toMatchObject({ fajta: 'NINCS_HAGYATEK_FELJEGYZES', szoveg: expect.stringContaining('vagyon nem maradt') });
  expect(hataridok.every((h: any) => h.teljesitve)).toBe(true);
  const stat = await sikerul(
    u.ki('2026-03-31'),
    '{ hagyatekStatisztika(tol: "2026-01-01", ig: "2026-12-31") { indult folyamatban nincsHagyatek megkuldott attett lejart atlagNap } }',
  );
  expect(stat).toEqual({ indult: 1, folyamatban: 0, nincsHagyatek: 1, megkuldott: 0, attett: 0, lejart: 0, atlagNap: null });
});

test('9.(g) 5 – közjegyzőnek küldés: a csomag a sémának megfelel, a PDF bélyegzője ép; utána változás csak póthagyatékkal', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  await ismertetesig(u, [{ nev: 'Árvíztűrő "Őzike" & <Társa>' }]);
  await atveszik(u, ['2026-03-09']);
  await u.lep('2026-03-18', 'leltarVeglegesit');
  const KULD = lepes('kozjegyzonekKuld');
  expect(await hibai(u.jegyzo('2026-03-19'), KULD, { input: { id: u.id, verzio: await u.verzio() } })).toEqual(['KOZJEGYZO_HIANYZIK']);
  await u.lep('2026-03-19', 'kozjegyzoMegad', { kozjegyzo: 'dr. Minta Judit', kozjegyzoCim: 'Veszprém, Óváros tér 1.' });
  const clerk = await u.ki('2026-03-19').kerdez(KULD, { input: { id: u.id, verzio: await u.verzio() } });
  expect(clerk.errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
  expect((await u.lep('2026-03-19', 'kozjegyzonekKuld')).allapot).toBe('KOZJEGYZONEK_MEGKULDVE');

  const { csomagok, leltarak, hataridok } = await u.ugy(
    '2026-03-19',
    'csomagok { xml pdf lenyomat pecset } leltarak { lenyomat allapot } hataridok { szabaly teljesitve }',
  );
  const [csomag] = csomagok;
  const sema = readFileSync(new URL('../xsd/hagyateki-leltar.xsd', import.meta.url), 'utf8');
  const proba = (xml: string) =>
    validateXML({ xml: [{ fileName: 'l.xml', contents: xml }], schema: [{ fileName: 'l.xsd', contents: sema }] });
  expect((await proba(csomag.xml)).errors).toEqual([]);
  expect(csomag.xml).toContain('Árvíztűrő &quot;Őzike&quot; &amp; &lt;Társa&gt;');
  expect(csomag.xml).toContain(`<lenyomat>${leltarak[0].lenyomat}</lenyomat>`);
  expect((await proba(csomag.xml.replace(/<hanyad>[^<]*</, '<hanyad>fele<'))).valid).toBe(false);
  expect(await csomagXmlHibak(csomag.xml.replace('<vagyon>', '<vagyon>-'))).not.toEqual([]);
  const pdf = Buffer.from(csomag.pdf, 'base64');
  expect(pecsetVizsgalat(pdf).ep).toBe(true);
  const hamis = Buffer.from(pdf);
  hamis[200]! ^= 1;
  expect(pecsetVizsgalat(hamis).ep).toBe(false);
  expect(hataridok.every((h: any) => h.teljesitve)).toBe(true);

  const UJ_VAGYON = act('vagyontargyFelvesz', 'vagyontargy { id }');
  expect(await hibai(u.ki('2026-04-01'), UJ_VAGYON, { input: { ugyId: u.id, vagyontargy: SZAMLA } })).toEqual(['KIEGESZITES_KELL']);
  expect(await u.lep('2026-04-01', 'pothagyatekNyit')).toMatchObject({ allapot: 'POTHAGYATEK', potlas: 1 });
  await sikerul(u.ki('2026-04-01'), UJ_VAGYON, {
    input: { ugyId: u.id, vagyontargy: { ...SZAMLA, leiras: 'Utóbb talált betét', ertek: '70000' } },
  });
  await u.lep('2026-04-01', 'leltarTervez');
  const pot = await u.ugy('2026-04-01', 'leltarak { sorszam potlas allapot tartalom }');
  expect(pot.leltarak.map((l: any) => [l.sorszam, l.potlas, l.allapot, l.tartalom.vagyon])).toEqual([
    [1, 0, 'KIEGESZITETT', '1240000'],
    [2, 1, 'TERVEZET', '70000'],
  ]);
});

describe('ismertetés: hivatalban jegyzőkönyvvel, vagy tértivevénnyel', () => {
  const ATVETEL = act('ismertetesAtvetel', 'ismertetes { atvetel mod megjegyzes bejelentesVege }');

  test('a hivatalban ismertetett tervezetről jegyzőkönyv készül az elismervénnyel, aznap', async () => {
    const u = await ugyIndul(csopak(), '2026-03-03');
    await ismertetesig(u, [{ nev: 'Első Elemér' }]);
    const { leltarak } = await u.ugy('2026-03-10', 'leltarak { ismertetesek { id verzio } }');
    const [i] = leltarak[0].ismertetesek;
    const input = { id: i.id, verzio: i.verzio, mod: 'HIVATALBAN', megjegyzes: 'Kérdése nem volt.' };
    expect(await hibai(u.ki('2026-03-10'), ATVETEL, { input: { ...input, nap: '2026-03-09' } })).toEqual(['JEGYZOKONYV_MAI']);
    const { ismertetes } = await sikerul(u.ki('2026-03-10'), ATVETEL, { input: { ...input, nap: '2026-03-10' } });
    expect(ismertetes).toEqual({ atvetel: '2026-03-10', mod: 'HIVATALBAN', megjegyzes: 'Kérdése nem volt.', bejelentesVege: '2026-03-18' });
    const { iratok } = await u.ugy('2026-03-10', 'iratok { fajta cimzett szoveg }');
    expect(iratok.find((x: any) => x.fajta === 'ISMERTETESI_JEGYZOKONYV')).toMatchObject({
      cimzett: 'Első Elemér',
      szoveg: expect.stringMatching(/2026\. március 18\. napjáig[\s\S]*Kérdése nem volt\.[\s\S]*átvettem/),
    });
  });

  test('az iratkezelőbe érkezett tértivevény napjától fut a nyolc nap; kétszer, más önkormányzattól és régi változatra nem számít', async () => {
    const u = await ugyIndul(csopak(), '2026-03-03');
    await ismertetesig(u, [{ nev: 'Első Elemér' }, { nev: 'Második Mária' }]);
    const { iratok } = await u.ugy('2026-03-06', 'iratok { id fajta cimzett }');
    const irata = (nev: string) => iratok.find((x: any) => x.fajta === 'ISMERTETES' && x.cimzett === nev).id;
    const tertiveveny = (ksh: string, iratId: string, kezbesitve: string, eredmeny = 'ATVETTE') =>
      iratkezelo.onkormanyzat(ksh).ctx(async (ctx) => {
        esemeny(ctx, {
          fajta: 'iratkezelo.szakirat.kezbesitve',
          targy: { entitas: 'Irat', id: iratId },
          adat: { forras: `hagyatek.irat/${iratId}`, kezbesitve, eredmeny },
        });
      });
    const allas = async (): Promise<any> => {
      const { leltarak } = await u.ugy(
        '2026-03-20',
        'leltarak { bejelentesVege ismertetesek { atvetel mod megjegyzes bejelentesVege erdekelt { nev } } }',
      );
      return {
        vege: leltarak[0].bejelentesVege,
        ...Object.fromEntries(leltarak[0].ismertetesek.map(({ erdekelt, ...i }: any) => [erdekelt.nev, i])),
      };
    };
    await tertiveveny('17011', irata('Első Elemér'), '2026-03-09');
    await kezbesit();
    expect((await allas())['Első Elemér'].atvetel).toBeNull();
    await tertiveveny(CSOPAK, irata('Első Elemér'), '2026-03-10');
    await tertiveveny(CSOPAK, irata('Második Mária'), '2026-03-13', 'NEM_KERESTE');
    await tertiveveny(CSOPAK, irata('Első Elemér'), '2026-03-12');
    await kezbesit();
    const ok = await allas();
    expect(ok['Első Elemér']).toEqual({
      atvetel: '2026-03-10',
      mod: 'KEZBESITES',
      megjegyzes: 'Tértivevény: átvette',
      bejelentesVege: '2026-03-18',
    });
    expect(ok['Második Mária']).toMatchObject({ atvetel: '2026-03-13', bejelentesVege: '2026-03-23' }); // the 21st is a Saturday
    expect(ok.vege).toBe('2026-03-23');
    expect(
      (await u.ugy('2026-03-20', 'lepesek { muvelet megjegyzes }')).lepesek.filter((l: any) => l.muvelet === 'ismertetesAtvetel'),
    ).toHaveLength(2);
  });
});

async function elkuldve(): Promise<Ugymenet> {
  const u = await ugyIndul(csopak(), '2026-03-03');
  await ismertetesig(u, [{ nev: 'Első Elemér' }]);
  await atveszik(u, ['2026-03-09']);
  await u.lep('2026-03-18', 'leltarVeglegesit');
  await u.lep('2026-03-19', 'kozjegyzoMegad', { kozjegyzo: 'dr. Minta Judit', kozjegyzoCim: 'Veszprém, Óváros tér 1.' });
  await u.lep('2026-03-19', 'kozjegyzonekKuld');
  return u;
}

test('közjegyző: egy ügy csomagját nyitja meg, egy napig bezárólag, mást nem; az átvétel az ügy történetébe kerül', async () => {
  const [u, masik] = [await elkuldve(), await elkuldve()];
  const KOZJEGYZO = '0190a000-0000-7000-8000-0000000000f1';
  const kozjegyzo = (nap: string, ugyId = u.id, ksh = CSOPAK) =>
    v.onkormanyzat(ksh).mint('KOZJEGYZO', { id: KOZJEGYZO, cel: 'HAGYATEKI_LELTAR', ugyId, most: `${nap}T09:00:00Z` });
  const CSOMAG = 'query ($id: ID!) { kozjegyzoiCsomagok(ugyId: $id) { kelt lenyomat xml } }';
  const csomagok = async (nap: string, ugyId = u.id, ksh = CSOPAK) => sikerul(kozjegyzo(nap, ugyId, ksh), CSOMAG, { id: ugyId });
  const ATVESZ = act('kozjegyzoiCsomagAtvesz', 'hozzaferes { atveve }');
  const INTEZOJE = 'query ($id: ID!) { hagyatekUgyIntezoje(ugyId: $id) }';

  expect(await csomagok('2026-03-20')).toEqual([]);
  expect(await hibai(kozjegyzo('2026-03-20'), ATVESZ, { input: { ugyId: u.id } })).toEqual(['NINCS_HOZZAFERES']);
  expect(await sikerul(kozjegyzo('2026-03-20'), INTEZOJE, { id: u.id })).toBe(false);
  const AD = act('kozjegyzoHozzaferesAd', 'hozzaferes { id verzio ervenyesIg }');
  const input = { id: u.id, verzio: await u.verzio(), felhasznaloId: KOZJEGYZO };
  expect(await hibai(u.ki('2026-03-20'), AD, { input: { ...input, ervenyesIg: '2026-07-01' } })).toEqual(['TUL_HOSSZU']);
  expect(await hibai(masik.ki('2026-03-20'), AD, { input: { ...input, ervenyesIg: '2026-04-01' } })).toEqual(['MAS_UGY']);
  await sikerul(u.ki('2026-03-20'), AD, { input: { ...input, ervenyesIg: '2026-04-01' } });

  expect(await csomagok('2026-03-21')).toEqual([
    { kelt: '2026-03-19', lenyomat: expect.any(String), xml: expect.stringContaining('Első Elemér') },
  ]);
  expect(await sikerul(kozjegyzo('2026-03-21'), INTEZOJE, { id: u.id })).toBe(true);
  expect(await sikerul(kozjegyzo('2026-03-21'), '{ kozjegyzoiUgyeim { ugyId orokhagyoNev ervenyesIg } }')).toEqual([
    { ugyId: u.id, orokhagyoNev: 'Kovács János', ervenyesIg: '2026-04-01' },
  ]);
  // nothing else: the other case, the case itself, another municipality, another notary
  expect(await csomagok('2026-03-21', masik.id)).toEqual([]);
  expect(await sikerul(kozjegyzo('2026-03-21'), INTEZOJE, { id: masik.id })).toBe(false);
  const ugye = await kozjegyzo('2026-03-21').kerdez('query ($id: ID!) { hagyatekiUgy(id: $id) { orokhagyoNev } }', { id: u.id });
  expect(ugye.errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
  expect(await csomagok('2026-03-21', u.id, '17011')).toEqual([]);
  const idegen = csopak().mint('KOZJEGYZO', { cel: 'HAGYATEKI_LELTAR', ugyId: u.id, most: '2026-03-21T09:00:00Z' });
  expect(await sikerul(idegen, CSOMAG, { id: u.id })).toEqual([]);

  expect(await sikerul(kozjegyzo('2026-03-21'), ATVESZ, { input: { ugyId: u.id } })).toMatchObject({
    hozzaferes: { atveve: '2026-03-21' },
  });
  expect(await hibai(kozjegyzo('2026-03-22'), ATVESZ, { input: { ugyId: u.id } })).toEqual(['MAR_ATVETTE']);
  const { lepesek, kozjegyzoiHozzaferesek } = await u.ugy('2026-03-22', 'lepesek { muvelet } kozjegyzoiHozzaferesek { id verzio atveve }');
  expect(lepesek.at(-1)).toEqual({ muvelet: 'kozjegyzoiCsomagAtvesz' });
  // the day after the last, and once it was withdrawn
  expect(await csomagok('2026-04-02')).toEqual([]);
  const [{ id, verzio }] = kozjegyzoiHozzaferesek;
  await sikerul(u.ki('2026-03-22'), act('kozjegyzoHozzaferesVisszavon', 'hozzaferes { visszavonva }', 'HagyatekiSorInput'), {
    input: { id, verzio },
  });
  expect(await csomagok('2026-03-22')).toEqual([]);
});

test('selejtezés: az iratok megsemmisítésével a tartalom is megszűnik, a szám és a napok megmaradnak; korábban és magától nem', async () => {
  const u = await elkuldve();
  await u.lep('2026-03-25', 'hagyatekiUgyLezar');
  const forras = { forras: `hagyatek.ugy/${u.id}` };
  const selejtez = (ksh: string) =>
    iratkezelo.onkormanyzat(ksh).ctx(async (ctx) => {
      esemeny(ctx, {
        fajta: 'iratkezelo.szakugy.selejtezve',
        targy: { entitas: 'Selejtezes', id: u.id },
        adat: { szam: 'S/1/2032', forrasok: [forras.forras, 'ado.ugy/x'] },
      });
    });
  const sorok = async () => {
    const [sor] = await csopak().ctx((ctx) =>
      ctx.sql<{ nev: string; torolve: string | null; reszek: string }>(
        `select orokhagyo_nev as nev, torolve, (select count(*) from hagyateki_irat where ugy_id = $1) + (select count(*) from erdekelt where ugy_id = $1) +
           (select count(*) from kozjegyzoi_csomag where ugy_id = $1) + (select count(*) from hagyateki_lepes where ugy_id = $1) as reszek from hagyateki_ugy where id = $1`,
        [u.id],
      ),
    );
    return sor!;
  };
  const elotte = await sorok();
  expect(Number(elotte.reszek)).toBeGreaterThan(5);
  await selejtez(CSOPAK);
  await kezbesit(); // today is before 2032
  expect(await sorok()).toEqual(elotte);
  await expect(csopak().ctx((ctx) => ctx.sql('delete from kozjegyzoi_csomag where ugy_id = $1', [u.id]))).rejects.toThrow(/megőrzési idő/);
  await csopak().ctx((ctx) => ctx.sql("update hagyateki_ugy set torolheto_tol = '2020-01-01' where id = $1", [u.id]));
  await selejtez('17011');
  await kezbesit();
  expect(await sorok()).toEqual(elotte);
  await selejtez(CSOPAK);
  await kezbesit();
  expect(await sorok()).toEqual({ nev: 'Selejtezve', torolve: expect.anything(), reszek: '0' });
  const { data } = await csopak()
    .mint('JEGYZO', { cel: 'HAGYATEKI_LELTAR' })
    .kerdez('{ hagyatekNaplo(first: 20) { ep nodes { muvelet entitasId adat } } }');
  expect(data.hagyatekNaplo.ep).toBe(true);
  expect(data.hagyatekNaplo.nodes).toContainEqual({ muvelet: 'selejtezes', entitasId: u.id, adat: { selejtezes: 'S/1/2032' } });
  expect(
    (await csopak().mint('JEGYZO').kerdez('{ hagyatekKereses(szoveg: "Selejtezve") { nodes { cim } } }')).data.hagyatekKereses.nodes.length,
  ).toBeGreaterThan(0);
});

test('9.(g) 6 – kiskorú: a gyámhatóság magától értesül; adatait a többi örökös elől elfedi', async () => {
  const u = await ugyIndul(csopak(), '2026-03-03');
  const [nagy, kicsi] = await ismertetesig(u, [
    { nev: 'Kovács Anna' },
    {
      nev: 'Kovács Csenge',
      szuletesiIdo: '2015-04-05',
      cim: 'Csopak, Titok utca 9.',
      anyjaNeve: 'Titkos Tamara',
      kepviselo: 'Titkos Tamara',
    },
  ]);
  const { iratok, erdekeltek, leltarak } = await u.ugy(
    '2026-03-06',
    `iratok { fajta cimzett szoveg } erdekeltek { nev kiskoru gyamErtesitve } leltarak { masik: peldany(erdekeltId: "${nagy}") sajat: peldany(erdekeltId: "${kicsi}") idegen: peldany(erdekeltId: "${u.id}") }`,
  );
  expect(erdekeltek.map((e: any) => [e.nev, e.kiskoru, e.gyamErtesitve])).toEqual([
    ['Kovács Anna', false, null],
    ['Kovács Csenge', true, '2026-03-04'],
  ]);
  expect(iratok.filter((i: any) => i.fajta === 'GYAM_ERTESITES')).toEqual([
    expect.objectContaining({ cimzett: 'Gyámhatóság', szoveg: expect.stringContaining('Kovács Csenge') }),
  ]);
  const [annae, csengee] = iratok.filter((i: any) => i.fajta === 'ISMERTETES');
  for (const titok of ['Csenge', 'Titok utca', 'Titkos Tamara', '2015']) {
    expect(annae.szoveg).not.toContain(titok);
    expect(JSON.stringify(leltarak[0].masik)).not.toContain(titok);
  }
  expect(annae.szoveg).toContain('K. C.');
  expect(csengee).toMatchObject({ cimzett: 'Titkos Tamara', szoveg: expect.stringContaining('Titok utca') });
  expect(JSON.stringify(leltarak[0].sajat)).toContain('Titok utca');
  expect(leltarak[0].idegen).toBeNull();
});
