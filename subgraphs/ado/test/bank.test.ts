import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { ado } from '../src/subgraph.ts';
import { hibai, hivatal, sikerul, type Hivatal } from './kozos.ts';

let v: TesztVilag;
let csopak: Hivatal;
let konyvelo: Szereplo;
beforeAll(async () => {
  v = await tesztVilag(ado);
  csopak = await hivatal(v, '02185', 'Csopak', 400);
  konyvelo = csopak.konyvelo;
});
afterAll(() => v.stop());

const BEOLVAS = `mutation ($input: BankkivonatBeolvasInput!) { bankkivonatBeolvas(input: $input) {
  bankkivonat { id kivonatSzam darab osszeg nyito zaro lenyomat adonem { kod } osszesites { azonositas darab osszeg } } hibak { kod uzenet mezo } } }`;
const BEFIZETESEK = `query ($szuro: BefizetesSzuro) { befizetesek(first: 500, szuro: $szuro) { totalCount nodes {
  id verzio sorszam osszeg befizetoNev azonositas adozo { id nev } javasoltAdozo { id nev } } } }`;
const AZONOSIT = `mutation ($input: BefizetesAzonositInput!) { befizetesAzonosit(input: $input) { befizetes { azonositas adozo { id } } hibak { kod uzenet mezo } } }`;
const ATVEZET = `mutation ($input: TulfizetesAtvezetInput!) { tulfizetesAtvezet(input: $input) { tetelek { jogcim ertek szoveg } hibak { kod uzenet mezo } } }`;
const SZAMLA = `query ($id: ID!) { adozo(id: $id) { szamlak { egyenleg potlek fizetendo tulfizetes adonem { kod } } } }`;

const SZAMLASZAM = '59800118-10001246-00000000';

interface Sor {
  osszeg: number | bigint;
  nev: string;
  kozlemeny: string;
  erteknap?: string;
}
function fajl(kivonat: string, sorok: readonly Sor[], nyito = 5_000_000n): string {
  const ossz = sorok.reduce((o, s) => o + BigInt(s.osszeg), 0n);
  const tetelek = sorok.map(
    (s, i) => `TETEL;${i + 1};${s.erteknap ?? '2026-11-20'};${s.osszeg};${s.nev};11745004-20012345-67000002;${s.kozlemeny}`,
  );
  return [`FEJ;${kivonat};${SZAMLASZAM};2026-11-20;${nyito};${nyito + ossz}`, ...tetelek, `ZARO;${sorok.length};${ossz}`].join('\n');
}

/** 284 lines with identifier, 10 by name and amount, 6 that nobody knows. */
async function haromszazSor(): Promise<Sor[]> {
  const adozok = await csopak.onkormanyzat.ctx((ctx) =>
    ctx.sql<{ nev: string; jel: string; reszlet: string }>(
      `select z.nev, z.adoazonosito_jel as jel, max(t.ertek) as reszlet from adozo z join adoszamla_tetel t on t.adozo_id = z.id join adonem n on n.id = t.adonem_id
       where n.kod = 'EPITMENYADO' and t.jogcim = 'ELOIRAS' and t.ev = 2026 and z.fajta = 'TERMESZETES_SZEMELY'
         and (select count(*) from adozo m where asp.kereso(m.nev) = asp.kereso(z.nev)) = 1
       group by z.id, z.nev, z.adoazonosito_jel order by z.id limit 294`,
    ),
  );
  expect(adozok).toHaveLength(294);
  const azonositos = adozok.slice(0, 284).map((a, i) => ({ osszeg: 10_000 + i, nev: a.nev, kozlemeny: `${a.jel} építményadó` }));
  const nevszerintiek = adozok.slice(284).map((a) => ({ osszeg: BigInt(a.reszlet), nev: a.nev.toUpperCase(), kozlemeny: 'helyi adó' }));
  const ismeretlenek = Array.from({ length: 6 }, (_, i) => ({
    osszeg: 77_777 + i,
    nev: `Ismeretlen ${i}`,
    kozlemeny: i % 2 ? '8432641236' : '',
  }));
  return [...azonositos, ...nevszerintiek, ...ismeretlenek];
}

describe('300 soros bankkivonat', () => {
  let sorok: Sor[];
  let kivonat: any;
  beforeAll(async () => {
    sorok = await haromszazSor();
  });

  test('284 azonosítóból könyvelve, 10 javaslat név és összeg szerint, 6 függő; az összegek kiadják a kivonatot', async () => {
    ({ bankkivonat: kivonat } = await sikerul(konyvelo, BEOLVAS, { input: { tartalom: fajl('2026/220', sorok) } }));
    const osszesites = Object.fromEntries(kivonat.osszesites.map((o: any) => [o.azonositas, o.darab]));
    expect(osszesites).toEqual({ AUTOMATA: 284, JAVASLAT: 10, FUGGO: 6 });
    expect(kivonat).toMatchObject({ kivonatSzam: '2026/220', darab: 300, adonem: { kod: 'EPITMENYADO' } });
    const ossz = kivonat.osszesites.reduce((o: bigint, s: any) => o + BigInt(s.osszeg), 0n);
    expect(String(ossz)).toBe(kivonat.osszeg);
    expect(BigInt(kivonat.nyito) + BigInt(kivonat.osszeg)).toBe(BigInt(kivonat.zaro));
    expect(konyvelo.utasitasok.length).toBeLessThanOrEqual(12);
  });

  test('a könyvelt tételek összege az azonosított befizetéseké', async () => {
    const [sor] = await csopak.onkormanyzat.ctx((ctx) =>
      ctx.sql<{ konyvelt: string; azonositott: string }>(
        `select (select -sum(t.ertek) from adoszamla_tetel t join befizetes b on b.id = t.forras_id where b.bankkivonat_id = $1) as konyvelt,
          (select sum(osszeg) from befizetes where bankkivonat_id = $1 and adozo_id is not null) as azonositott`,
        [kivonat.id],
      ),
    );
    expect(sor!.konyvelt).toBe(sor!.azonositott);
  });

  test('ugyanaz a fájl másodszor elutasítva, semmi sem változik', async () => {
    const elotte = await allapot();
    expect(await hibai(konyvelo, BEOLVAS, { input: { tartalom: fajl('2026/220', sorok) } })).toMatchObject([
      { kod: 'MAR_BEOLVASVA', mezo: ['input', 'tartalom'] },
    ]);
    expect(await hibai(konyvelo, BEOLVAS, { input: { tartalom: fajl('2026/220', sorok.slice(1)) } })).toMatchObject([
      { kod: 'KIVONAT_MAR_VAN' },
    ]);
    expect(await allapot()).toEqual(elotte);
  });

  test('javaslat elfogadása és függő tétel kézi azonosítása; kétszer nem', async () => {
    const { nodes: javaslatok } = await sikerul(konyvelo, BEFIZETESEK, { szuro: { bankkivonatId: kivonat.id, azonositas: 'JAVASLAT' } });
    expect(javaslatok).toHaveLength(10);
    const { id, verzio, javasoltAdozo } = javaslatok[0];
    const { befizetes } = await sikerul(konyvelo, AZONOSIT, { input: { id, verzio, adozoId: javasoltAdozo.id } });
    expect(befizetes).toEqual({ azonositas: 'KEZI', adozo: { id: javasoltAdozo.id } });
    expect(await hibai(konyvelo, AZONOSIT, { input: { id, verzio: verzio + 1, adozoId: javasoltAdozo.id } })).toMatchObject([
      { kod: 'MAR_AZONOSITOTT' },
    ]);
    const { nodes: fuggok } = await sikerul(konyvelo, BEFIZETESEK, { szuro: { bankkivonatId: kivonat.id, azonositas: 'FUGGO' } });
    const rossz = { id: fuggok[0].id, verzio: fuggok[0].verzio, adozoId: '00000000-0000-7000-8000-000000000000' };
    expect(await hibai(konyvelo, AZONOSIT, { input: rossz })).toMatchObject([{ kod: 'NEM_TALALHATO', mezo: ['input', 'adozoId'] }]);
    await sikerul(konyvelo, AZONOSIT, { input: { ...rossz, adozoId: javasoltAdozo.id } });
  });
});

const allapot = () =>
  csopak.onkormanyzat.ctx((ctx) =>
    ctx.sql(
      'select (select count(*) from befizetes) as b, (select count(*) from bankkivonat) as k, (select count(*) from adoszamla_tetel) as t',
    ),
  );

describe('hibás fájl: soronként magyar üzenet, semmi sem íródik', () => {
  const JO: Sor[] = [
    { osszeg: 1000, nev: 'Minta Anna', kozlemeny: 'adó' },
    { osszeg: 2000, nev: 'Próba Béla', kozlemeny: 'adó' },
  ];
  const elrontva = (mit: string, mire: string) => fajl('2026/230', JO).replace(mit, mire);

  test.each([
    [
      'rossz összeg és rossz nap két sorban',
      elrontva('1000;Minta', '1 000;Minta').replace('2026-11-20;2000', '2026-13-20;2000'),
      [
        ['2', 'HIBAS_SOR'],
        ['3', 'HIBAS_SOR'],
      ],
    ],
    ['jövőbeli értéknap', elrontva('2026-11-20;1000', '2026-12-20;1000'), [['2', 'HIBAS_SOR']]],
    ['csonka fájl', fajl('2026/230', JO).split('\n').slice(0, -1).join('\n'), [['3', 'HIBAS_SOR']]],
    ['eltérő záró egyenleg', elrontva('5003000', '5003001'), [['4', 'HIBAS_SOR']]],
    ['nem az önkormányzat számlája', elrontva(SZAMLASZAM, '11745004-20012345-67000002'), [['1', 'ISMERETLEN_SZAMLA']]],
    ['üres fájl', '', [['1', 'HIBAS_SOR']]],
  ])('%s', async (_nev, tartalom, elvart) => {
    const elotte = await allapot();
    const hibak = await hibai(konyvelo, BEOLVAS, { input: { tartalom } });
    for (const [sor, kod] of elvart) expect(hibak).toContainEqual({ kod, mezo: ['input', 'tartalom', sor], uzenet: expect.any(String) });
    expect(await allapot()).toEqual(elotte);
  });

  test('ugyanazzal az ismétlés elleni kulccsal egyszer fut le', async () => {
    const input = { tartalom: fajl('2026/231', JO), idempotenciaKulcs: 'kivonat-231' };
    const elso = await sikerul(konyvelo, BEOLVAS, { input });
    const masodik = await sikerul(konyvelo, BEOLVAS, { input });
    expect(masodik.bankkivonat.id).toBe(elso.bankkivonat.id);
    expect(await hibai(konyvelo, BEOLVAS, { input: { ...input, tartalom: fajl('2026/232', JO) } })).toMatchObject([
      { kod: 'KULCS_MASHOL_HASZNALT' },
    ]);
  });
});

describe('túlfizetés', () => {
  let adozoId: string;
  const szamla = async (kod: string) => (await sikerul(konyvelo, SZAMLA, { id: adozoId })).szamlak.find((sz: any) => sz.adonem.kod === kod);

  beforeAll(async () => {
    const [sor] = await csopak.onkormanyzat.ctx((ctx) =>
      ctx.sql<{ adozo_id: string }>(
        `select a.adozo_id from adoszamla_allas('2026-11-22') a join adonem n on n.id = a.adonem_id where n.kod = 'EPITMENYADO' and a.egyenleg + a.potlek < -1000 order by 1 limit 1`,
      ),
    );
    adozoId = sor!.adozo_id;
  });

  test('magától nem vezetődik át', async () => {
    expect(BigInt((await szamla('EPITMENYADO')).tulfizetes)).toBeGreaterThan(1000n);
    expect(await szamla('TELEKADO')).toBeUndefined();
  });

  test.each([
    ['kérelem nélkül', { kerelem: ' ' }, 'KERELEM_HIANYZIK', 'kerelem'],
    ['a fedezeten felül', { osszeg: '99999999' }, 'NINCS_FEDEZET', 'osszeg'],
    ['negatív összeg', { osszeg: '-5' }, 'OSSZEG_POZITIV', 'osszeg'],
    ['azonos adónem', { hova: 'EPITMENYADO' }, 'AZONOS_ADONEM', 'hova'],
    ['nem bevezetett adónem', { hova: 'GEPJARMUADO' }, 'NINCS_ADONEM', 'hova'],
  ])('%s elutasítva', async (_nev, elteres, kod, mezo) => {
    const input = { adozoId, honnan: 'EPITMENYADO', hova: 'TELEKADO', osszeg: '1000', kerelem: 'CSP/123-2/2026', ...elteres };
    expect(await hibai(konyvelo, ATVEZET, { input })).toMatchObject([{ kod, mezo: ['input', mezo], uzenet: expect.stringMatching(/\.$/) }]);
  });

  test('kérelemre átvezetve: két tétel, összegük nulla', async () => {
    const elotte = BigInt((await szamla('EPITMENYADO')).tulfizetes);
    const { tetelek } = await sikerul(konyvelo, ATVEZET, {
      input: { adozoId, honnan: 'EPITMENYADO', hova: 'TELEKADO', osszeg: '1000', kerelem: 'CSP/123-2/2026' },
    });
    expect(tetelek.map((t: any) => [t.jogcim, t.ertek])).toEqual([
      ['ATVEZETES', '1000'],
      ['ATVEZETES', '-1000'],
    ]);
    expect(BigInt((await szamla('EPITMENYADO')).tulfizetes)).toBe(elotte - 1000n);
    expect((await szamla('TELEKADO')).tulfizetes).toBe('1000');
  });
});

test('a befizetéseket más szerepkör nem olvassa be', async () => {
  const { errors } = await csopak.ugyintezo.kerdez(BEOLVAS, { input: { tartalom: 'x' } });
  expect(errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
});

test('a tömeges könyvelések is naplózódnak: ki, mit, hány tételt', async () => {
  const ellenor = csopak.onkormanyzat.mint('BELSO_ELLENOR');
  const { nodes, ep } = await sikerul(
    ellenor,
    '{ adoNaplo(first: 500, szuro: { muvelet: "LETREHOZ", entitas: "Befizetes" }) { ep nodes { actorId adat } } }',
  );
  expect(ep).toBe(true);
  expect(nodes.map((n: any) => n.adat.darab)).toContain(300);
  expect(nodes.every((n: any) => n.actorId === konyvelo.actor.id)).toBe(true);
});
