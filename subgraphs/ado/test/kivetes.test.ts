import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { ado } from '../src/subgraph.ts';
import { evbenAdokoteles } from '../src/rules/adokotelezettseg.ts';
import { epitmenyado } from '../src/rules/epitmenyado.ts';
import { szazad } from '../src/rules/szazad.ts';
import { hibai, hivatal, sikerul, type Hivatal } from './kozos.ts';

let v: TesztVilag;
let csopak: Hivatal;
beforeAll(async () => {
  v = await tesztVilag(ado);
  csopak = await hivatal(v);
});
afterAll(() => v.stop());

const MEZOK =
  'id verzio ev allapot darab adozok osszeg elozoEviOsszeg kihagyott valtozasok hatarozatok eloszlas { valtozas darab osszeg elozoEviOsszeg }';
const HIBAK = 'hibak { kod uzenet mezo }';
const SZIMULAL = `mutation ($input: KivetesSzimulalInput!) { kivetesSzimulal(input: $input) { kivetes { ${MEZOK} } ${HIBAK} } }`;
const JOVAHAGY = `mutation ($input: KivetesJovahagyInput!) { kivetesJovahagy(input: $input) { kivetes { ${MEZOK} } ${HIBAK} } }`;
const KONYVEL = `mutation ($input: KivetesKonyvelInput!) { kivetesKonyvel(input: $input) { kivetes { ${MEZOK} } valtozasok hatarozatok ${HIBAK} } }`;
const ELVET = `mutation ($input: KivetesElvetInput!) { kivetesElvet(input: $input) { kivetes { allapot } ${HIBAK} } }`;
const TETELEK = `query ($szuro: KivetesTetelSzuro) { kivetesTetelek(first: 500, szuro: $szuro) { totalCount nodes {
  alap alapMennyiseg mertek szamlalo nevezo kedvezmenySzazalek osszeg elozoEvi
  adotargy { hrsz terulet mentesseg kezdo zaro alanyok { szamlalo nevezo } } adozo { id } adomertek { osszeg rendelet { szam } } } } }`;

const lepes = ({ id, verzio }: { id: string; verzio: number }) => ({ input: { id, verzio } });

/** Simulates, approves and posts one tax of a year. */
async function vegig(adonemKod: string, ev: number, tarifaEv?: number) {
  const { kivetes: szimulalt } = await sikerul(csopak.ugyintezo, SZIMULAL, { input: { adonemKod, ev, tarifaEv } });
  const { kivetes: jovahagyott } = await sikerul(csopak.jegyzo, JOVAHAGY, lepes(szimulalt));
  return sikerul(csopak.ugyintezo, KONYVEL, lepes(jovahagyott));
}

describe('kivetés Csopakon 2027-re a 2025. évi tarifával', () => {
  let szimulalt: any;

  test('szimuláció minden építményre, összevetve 2026-tal', async () => {
    ({ kivetes: szimulalt } = await sikerul(csopak.ugyintezo, SZIMULAL, { input: { adonemKod: 'EPITMENYADO', ev: 2027, tarifaEv: 2025 } }));
    expect(szimulalt).toMatchObject({ allapot: 'SZIMULALT', kihagyott: 0 });
    expect(szimulalt.darab).toBeGreaterThan(100);
    expect(szimulalt.osszeg).toBe(szimulalt.elozoEviOsszeg);
    const adozo = szimulalt.eloszlas.find((e: any) => e.valtozas === 'AZONOS');
    expect(adozo.osszeg).toBe(szimulalt.osszeg);
  });

  test('minden tétel egyezik a szabállyal', async () => {
    const { totalCount, nodes } = await sikerul(csopak.ugyintezo, TETELEK, { szuro: { kivetesId: szimulalt.id } });
    expect(totalCount).toBe(szimulalt.darab);
    const szabaly = (t: any) =>
      epitmenyado(szazad(t.adotargy.terulet)!, {
        mertekSzazad: szazad(t.adomertek.osszeg)!,
        hanyad: t,
        kedvezmenySzazalek: t.adotargy.mentesseg ? 100 : 0,
      });
    for (const t of nodes) {
      expect(`${t.adotargy.hrsz}: ${t.osszeg}`).toBe(`${t.adotargy.hrsz}: ${szabaly(t)}`);
      expect(evbenAdokoteles(t.adotargy.kezdo, t.adotargy.zaro, 2027)).toBe(true);
    }
    expect(nodes.reduce((ossz: bigint, t: any) => ossz + BigInt(t.osszeg), 0n)).toBe(BigInt(szimulalt.osszeg));
  });

  test('95 m² lakás felerészben: 76 000 Ft', async () => {
    const { nodes } = await sikerul(csopak.ugyintezo, TETELEK, { szuro: { kivetesId: szimulalt.id } });
    const pelda = nodes.find((t: any) => t.adotargy.hrsz === '1234/5');
    expect(pelda).toMatchObject({
      alapMennyiseg: '95',
      mertek: '1600',
      szamlalo: 1,
      nevezo: 2,
      osszeg: '76000',
      adomertek: { rendelet: { szam: '17/2024. (XI. 29.)' } },
    });
  });

  test('a szimuláció nem könyvel', async () => {
    const [{ n }] = (await csopak.onkormanyzat.ctx((ctx) =>
      ctx.sql<{ n: string }>('select count(*) as n from adoszamla_tetel where ev = 2027'),
    )) as [{ n: string }];
    expect(Number(n)).toBe(0);
  });

  test('aki szimulálta, nem hagyhatja jóvá; jóváhagyás nélkül nem könyvelhető', async () => {
    const magam = csopak.onkormanyzat.mint('ADO_VEZETO', { cel: 'ADOZTATAS', id: csopak.ugyintezo.actor.id, most: '2026-11-22T10:00:00Z' });
    expect(await hibai(magam, JOVAHAGY, lepes(szimulalt))).toMatchObject([{ kod: 'NEGY_SZEM' }]);
    expect(await hibai(csopak.ugyintezo, KONYVEL, lepes(szimulalt))).toMatchObject([{ kod: 'NEM_JOVAHAGYOTT' }]);
  });

  test('jóváhagyás, könyvelés két részletben, határozatok hézagmentes számmal; másodszor 0 változás', async () => {
    const { kivetes: jovahagyott } = await sikerul(csopak.jegyzo, JOVAHAGY, lepes(szimulalt));
    expect(jovahagyott.allapot).toBe('JOVAHAGYOTT');
    const elso = await sikerul(csopak.ugyintezo, KONYVEL, lepes(jovahagyott));
    expect(elso.kivetes).toMatchObject({ allapot: 'KONYVELT', valtozasok: elso.valtozasok, hatarozatok: elso.hatarozatok });
    expect(elso.valtozasok).toBeGreaterThan(200);
    const masodszor = await sikerul(csopak.ugyintezo, KONYVEL, lepes(elso.kivetes));
    expect(masodszor).toMatchObject({ valtozasok: 0, hatarozatok: 0 });
    await reszletekEllenorzese();
    await hatarozatokEllenorzese(elso);
  });

  test('új szimuláció, jóváhagyás, könyvelés ugyanarra az évre: 0 változás, 0 határozat', async () => {
    expect(await vegig('EPITMENYADO', 2027, 2025)).toMatchObject({ valtozasok: 0, hatarozatok: 0 });
  });
});

async function reszletekEllenorzese(): Promise<void> {
  const { nodes } = await sikerul(
    csopak.ugyintezo,
    `{ adozok(szuro: { adoazonositoJel: "8432641235" }) { nodes { szamlak { adonem { kod } tetelek(ev: 2027) { jogcim esedekesseg ertek reszlet } } } } }`,
  );
  const { tetelek } = nodes[0].szamlak.find((szamla: any) => szamla.adonem.kod === 'EPITMENYADO');
  expect(tetelek).toEqual([
    { jogcim: 'ELOIRAS', esedekesseg: '2027-03-16', ertek: '38000', reszlet: 1 },
    { jogcim: 'ELOIRAS', esedekesseg: '2027-09-15', ertek: '38000', reszlet: 2 },
  ]);
}

async function hatarozatokEllenorzese(elso: any): Promise<void> {
  const lista = await sikerul(
    csopak.ugyintezo,
    `query ($id: ID) { adohatarozatok(first: 500, szuro: { kivetesId: $id }) { totalCount nodes { szam osszeg elsoReszlet masodikReszlet adozo { nev } } } }`,
    { id: elso.kivetes.id },
  );
  expect(lista.totalCount).toBe(elso.hatarozatok);
  expect(lista.nodes.map((h: any) => h.szam)).toEqual(Array.from({ length: elso.hatarozatok }, (_, i) => `${i + 1}/2027`));
  for (const h of lista.nodes) expect(BigInt(h.elsoReszlet) + BigInt(h.masodikReszlet)).toBe(BigInt(h.osszeg));
}

describe('változás könyvelés után', () => {
  test('a megszűnt adótárgy törlést kap az eredeti esedékességgel, az új előírást', async () => {
    await vegig('TELEKADO', 2027);
    const erintett = await csopak.onkormanyzat.ctx(async (ctx) => {
      const [targy] = await ctx.sql<{ id: string }>(
        `select t.id from adotargy t join adonem n on n.id = t.adonem_id where n.kod = 'TELEKADO' order by t.hrsz_rendezo limit 1`,
      );
      await ctx.sql(`update adotargy set zaro = '2026-12-31', verzio = verzio + 1 where id = $1`, [targy!.id]);
      return targy!.id;
    });
    const { valtozasok } = await vegig('TELEKADO', 2027);
    expect(valtozasok).toBeGreaterThanOrEqual(2);
    const tetelek = await csopak.onkormanyzat.ctx((ctx) =>
      ctx.sql(
        `select jogcim, esedekesseg::text, sum(ertek)::text as ertek from adoszamla_tetel where adotargy_id = $1 and ev = 2027 group by 1, 2 order by 2, 1`,
        [erintett],
      ),
    );
    expect(tetelek.map((t) => [t.jogcim, t.esedekesseg])).toEqual([
      ['ELOIRAS', '2027-03-16'],
      ['TORLES', '2027-03-16'],
      ['ELOIRAS', '2027-09-15'],
      ['TORLES', '2027-09-15'],
    ]);
    expect(tetelek.reduce((ossz, t) => ossz + Number(t.ertek), 0)).toBe(0);
  });

  test('a szimuláció óta változott adótárgy: új szimuláció kell', async () => {
    const { kivetes } = await sikerul(csopak.ugyintezo, SZIMULAL, { input: { adonemKod: 'TELEKADO', ev: 2027 } });
    await csopak.onkormanyzat.ctx((ctx) =>
      ctx.sql(
        `update adotargy set terulet = terulet + 1, verzio = verzio + 1 where id = (select id from adotargy where tipus = 'BELTERULETI_TELEK' limit 1)`,
      ),
    );
    expect(await hibai(csopak.jegyzo, JOVAHAGY, lepes(kivetes))).toMatchObject([
      { kod: 'ELAVULT_SZIMULACIO', uzenet: expect.stringContaining('Futtassa újra') },
    ]);
  });

  test('új szimuláció elveti a régit; jóváhagyott kivetés mellett nem indul; elvetni lehet', async () => {
    const { kivetes: egyik } = await sikerul(csopak.ugyintezo, SZIMULAL, { input: { adonemKod: 'TELEKADO', ev: 2026 } });
    const { kivetes: masik } = await sikerul(csopak.ugyintezo, SZIMULAL, { input: { adonemKod: 'TELEKADO', ev: 2026 } });
    expect(await hibai(csopak.jegyzo, JOVAHAGY, { input: { id: egyik.id, verzio: egyik.verzio + 1 } })).toMatchObject([
      { kod: 'NEM_SZIMULALT' },
    ]);
    const { kivetes } = await sikerul(csopak.jegyzo, JOVAHAGY, lepes(masik));
    expect(await hibai(csopak.ugyintezo, SZIMULAL, { input: { adonemKod: 'TELEKADO', ev: 2026 } })).toMatchObject([
      { kod: 'JOVAHAGYOTT_VAR', mezo: ['input', 'ev'] },
    ]);
    expect((await sikerul(csopak.ugyintezo, ELVET, lepes(kivetes))).kivetes.allapot).toBe('ELVETETT');
  });

  test('adótárgy mérték vagy alany nélkül kimarad, okkal', async () => {
    await csopak.onkormanyzat.ctx((ctx) =>
      ctx.sql(
        `insert into adotargy (onkormanyzat, id, adonem_id, fekves, hrsz, cim, tipus, terulet, kezdo)
        select $1, asp.uuid7(), id, 'BELTERULET', '9001', 'Új utca 1.', 'LAKAS', 50, '2020-01-01' from adonem where kod = 'TELEKADO'`,
        [ctx.onkormanyzat],
      ),
    );
    const { kivetes } = await sikerul(csopak.ugyintezo, SZIMULAL, { input: { adonemKod: 'TELEKADO', ev: 2027 } });
    expect(kivetes.kihagyott).toBe(1);
    const lista = await sikerul(
      csopak.ugyintezo,
      `query ($id: ID) { kivetesKihagyottak(szuro: { kivetesId: $id }) { nodes { ok adotargy { hrsz } } } }`,
      { id: kivetes.id },
    );
    expect(lista.nodes).toEqual([{ ok: 'NINCS_ALANY', adotargy: { hrsz: '9001' } }]);
  });
});

test.each([
  ['bevallásos adó', { adonemKod: 'IPARUZESI_ADO', ev: 2027 }, 'NEM_KIVETESES', 'adonemKod'],
  ['nem bevezetett adó', { adonemKod: 'KOMMUNALIS_ADO', ev: 2027 }, 'NINCS_ADONEM', 'adonemKod'],
  ['elévült év', { adonemKod: 'EPITMENYADO', ev: 2020 }, 'EV_HIBAS', 'ev'],
  ['távoli év', { adonemKod: 'EPITMENYADO', ev: 2028 }, 'EV_HIBAS', 'ev'],
  ['lehetetlen tarifaév', { adonemKod: 'EPITMENYADO', ev: 2027, tarifaEv: 1066 }, 'EV_HIBAS', 'tarifaEv'],
])('%s: %o → %s', async (_nev, input, kod, mezo) => {
  expect(await hibai(csopak.ugyintezo, SZIMULAL, { input })).toMatchObject([{ kod, mezo: ['input', mezo] }]);
});

test('elavult verzióval nem hagyható jóvá', async () => {
  const { kivetes } = await sikerul(csopak.ugyintezo, SZIMULAL, { input: { adonemKod: 'EPITMENYADO', ev: 2027 } });
  expect(await hibai(csopak.jegyzo, JOVAHAGY, { input: { id: kivetes.id, verzio: kivetes.verzio + 7 } })).toMatchObject([
    { kod: 'VERZIO_ELTERES' },
  ]);
});

test('a kivetés utasításainak száma nem függ a sorok számától', async () => {
  const kicsi = await hivatal(v, '10630', 'Őriszentpéter', 40);
  const nagy = await hivatal(v, '17011', 'Paloznak', 400);
  await sikerul(kicsi.ugyintezo, SZIMULAL, { input: { adonemKod: 'KOMMUNALIS_ADO', ev: 2027 } });
  await sikerul(nagy.ugyintezo, SZIMULAL, { input: { adonemKod: 'EPITMENYADO', ev: 2027 } });
  expect(nagy.ugyintezo.utasitasok.length).toBe(kicsi.ugyintezo.utasitasok.length);
});
