import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { ado } from '../src/subgraph.ts';
import { hibai, hivatal, MA, MOST, sikerul, type Hivatal } from './kozos.ts';

let v: TesztVilag;
let csopak: Hivatal;
let hagyatek: Szereplo;
beforeAll(async () => {
  v = await tesztVilag(ado);
  csopak = await hivatal(v, '02185', 'Csopak', 60);
  hagyatek = csopak.onkormanyzat.mint('HAGYATEK_UGYINTEZO', { cel: 'HAGYATEKI_LELTAR', ugyId: 'HAGY-77', most: MOST });
});
afterAll(() => v.stop());

const MEZOK =
  'id verzio szam cel kero ugyId fekves hrsz allapot kerelemNapja hatarido hataridonTul ertekNapja forgalmiErtek tulajdonosok tenyezok dij kiadva';
const act = (nev: string) =>
  `mutation ($input: E${nev.slice(1)}Input!) { ${nev}(input: $input) { ertekBizonyitvany { ${MEZOK} } hibak { kod uzenet mezo } } }`;
const KER = act('ertekBizonyitvanyKer');
const LEPTET = act('ertekBizonyitvanyLeptet');
const MEGALLAPIT = act('ertekBizonyitvanyMegallapit');
const KIAD = act('ertekBizonyitvanyKiad');
const LISTA = `{ ertekBizonyitvanyok { totalCount nodes { id szam ugyId hrsz } } }`;
const EGY = `query ($id: ID!) { ertekBizonyitvany(id: $id) { ${MEZOK} } }`;

const kerelem = { cel: 'HAGYATEK', fekves: 'BELTERULET', hrsz: '1234/5', kero: 'Csopaki hagyatéki ügyintéző' };
const ertek = {
  forgalmiErtek: '42000000',
  ertekNapja: MA,
  ingatlanAdatok: 'Lakás, 95 m²',
  tulajdonosok: ['Példa Péter 1/2', 'Társ Tamás 1/2'],
  tenyezok: ['hasonló eladások 2026-ban'],
};

test('a hagyatéki ügyintéző kéri, az adóhatóság nyolc napon belül kiadja, díj nélkül', async () => {
  const { ertekBizonyitvany: kert } = await sikerul(hagyatek, KER, { input: kerelem });
  expect(kert).toMatchObject({
    allapot: 'KERELEM',
    kerelemNapja: MA,
    hatarido: '2026-11-30',
    dij: '0',
    ugyId: 'HAGY-77',
    hataridonTul: false,
  });
  expect(kert.szam).toMatch(/^ÉB-\d+\/2026$/);
  const { id } = kert;
  let { verzio } = kert;
  ({ verzio } = (await sikerul(csopak.ugyintezo, LEPTET, { input: { id, verzio, allapot: 'TULAJDONI_LAP_BEKERVE' } })).ertekBizonyitvany);
  ({ verzio } = (await sikerul(csopak.ugyintezo, LEPTET, { input: { id, verzio, allapot: 'SZEMLE' } })).ertekBizonyitvany);
  ({ verzio } = (await sikerul(csopak.ugyintezo, MEGALLAPIT, { input: { id, verzio, ...ertek } })).ertekBizonyitvany);
  await sikerul(csopak.jegyzo, KIAD, { input: { id, verzio } });
  const kiadott = await sikerul(hagyatek, EGY, { id });
  expect(kiadott).toMatchObject({
    allapot: 'KIADOTT',
    kiadva: MA,
    forgalmiErtek: '42000000',
    tulajdonosok: ertek.tulajdonosok,
    tenyezok: ertek.tenyezok,
  });
  expect(kiadott.kiadva <= kiadott.hatarido).toBe(true);
});

test('a hagyatéki ügyintéző csak a saját ügye bizonyítványát látja', async () => {
  const masik = csopak.onkormanyzat.mint('HAGYATEK_UGYINTEZO', { cel: 'HAGYATEKI_LELTAR', ugyId: 'HAGY-99', most: MOST });
  const sajat = await sikerul(hagyatek, LISTA);
  expect(sajat).toMatchObject({ totalCount: 1, nodes: [{ ugyId: 'HAGY-77' }] });
  expect((await sikerul(csopak.ugyintezo, LISTA)).totalCount).toBe(2);
  expect(await sikerul(masik, LISTA)).toMatchObject({ totalCount: 0, nodes: [] });
  expect((await masik.kerdez(EGY, { id: sajat.nodes[0].id })).data).toEqual({ ertekBizonyitvany: null });
});

test.each([
  ['adózók', '{ adozok { totalCount } }'],
  ['adótárgyak', '{ adotargyak { totalCount } }'],
  ['hátralékok', '{ hatralekLista { totalCount } }'],
  ['befizetések', '{ befizetesek { totalCount } }'],
  ['kivetések', '{ kivetesek { totalCount } }'],
  [
    'az ingatlan adótárgyai',
    'query { _entities(representations: [{ __typename: "Ingatlan", fekves: "BELTERULET", hrsz: "1234/5" }]) { ... on Ingatlan { adotargyak { id } } } }',
  ],
  [
    'az ingatlan egyenlege',
    'query { _entities(representations: [{ __typename: "Ingatlan", fekves: "BELTERULET", hrsz: "1234/5" }]) { ... on Ingatlan { adoegyenleg { tartozas } } } }',
  ],
])('a hagyatéki ügyintéző mást nem lát: %s', async (_nev, query) => {
  const { errors } = await hagyatek.kerdez(query);
  expect(errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
});

test('ügy nélkül a bizonyítvány sem látható, és nem is kérhető', async () => {
  const ugytelen = csopak.onkormanyzat.mint('HAGYATEK_UGYINTEZO', { cel: 'HAGYATEKI_LELTAR', most: MOST });
  expect((await ugytelen.kerdez(LISTA)).errors?.[0]?.extensions?.code).toBe('CEL_SZUKSEGES');
  const { data, errors } = await ugytelen.kerdez(KER, { input: kerelem });
  expect(errors?.[0]?.extensions?.code ?? data.ertekBizonyitvanyKer.hibak[0].kod).toMatch(/CEL_SZUKSEGES|UGY_HIANYZIK/);
});

test('a hagyatéki ügyintéző nem állapít meg és nem ad ki', async () => {
  const { nodes } = await sikerul(hagyatek, LISTA);
  const { errors } = await hagyatek.kerdez(KIAD, { input: { id: nodes[0].id, verzio: 1 } });
  expect(errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
});

test('egyéb célra 4 000 Ft; tiltott lépés, hiányos megállapítás elutasítva', async () => {
  const { ertekBizonyitvany } = await sikerul(csopak.ugyintezo, KER, { input: { ...kerelem, cel: 'EGYEB', kero: 'Kiss Kérelmező' } });
  const { id, verzio, dij } = ertekBizonyitvany;
  expect(dij).toBe('4000');
  expect(await hibai(csopak.ugyintezo, KIAD, { input: { id, verzio } })).toMatchObject([{ kod: 'TILTOTT_LEPES' }]);
  const rossz = { id, verzio, forgalmiErtek: '0', ertekNapja: '2026-12-24', ingatlanAdatok: '', tulajdonosok: [' '], tenyezok: [] };
  const hibak = await hibai(csopak.ugyintezo, MEGALLAPIT, { input: rossz });
  expect(hibak.map((h) => h.mezo[1])).toEqual(['forgalmiErtek', 'ertekNapja', 'tulajdonosok', 'tenyezok']);
});

test.each([
  ['kérelmező nélkül', { kero: '' }, 'KERO_HIANYZIK', 'kero'],
  ['fekvéshez nem illő hrsz', { hrsz: '0123' }, 'HRSZ_FEKVES', 'hrsz'],
])('kérelem %s elutasítva', async (_nev, elteres, kod, mezo) => {
  expect(await hibai(csopak.ugyintezo, KER, { input: { ...kerelem, ...elteres } })).toMatchObject([{ kod, mezo: ['input', mezo] }]);
});

test('nyolc nap után határidőn túli', async () => {
  const kesobb = csopak.onkormanyzat.mint('ADO_UGYINTEZO', { cel: 'ADOZTATAS', most: '2026-12-05T10:00:00Z' });
  const { nodes } = await sikerul(kesobb, '{ ertekBizonyitvanyok { nodes { allapot hataridonTul } } }');
  for (const { allapot, hataridonTul } of nodes) expect(hataridonTul).toBe(allapot !== 'KIADOTT');
});
