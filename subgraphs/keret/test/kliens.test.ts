import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { engedelyMegfelel, mintaIllik } from '@asp/kit/call';
import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { digest } from '../src/identity/digest.ts';
import { HATOKOROK } from '../src/kliens/hatokorok.ts';
import { keret } from '../src/subgraph.ts';
import { kodok, vegrehajt } from './vilag.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(keret);
});
afterAll(() => v.stop());

const UJ = {
  nev: 'Iratkezelő átjáró',
  leiras: 'Az iratkezelő átveszi az adónemeket.',
  kapcsolattartoNev: 'Gépi Gizella',
  kapcsolattartoEmail: 'gizella@szolgaltato.hu',
  hatokorok: ['ado.rendelet', 'torzs.olvas'],
};
const KLIENS =
  'kliens { id verzio nev allapot hatokorok { kod nev } engedelyek kvota { keresPercenkent koltsegNaponta } elozoTitokLejar } titok';
const MOST = '2027-03-01T10:00:00Z';
const admin = (ksh = '02440', most = MOST) => v.onkormanyzat(ksh).mint('KERET_ADMIN', { most });
const letrehoz = (ki: Szereplo, mas: object = {}) => vegrehajt(ki, 'kliensLetrehoz', { ...UJ, ...mas }, KLIENS);

/** What stands in the database of the municipality, as text. */
const tarolt = async (ksh: string): Promise<string> =>
  JSON.stringify(
    await v
      .onkormanyzat(ksh)
      .ctx((ctx) =>
        ctx.sql(
          'select k::text as sor from kliens k union all select n::text from asp.naplo n union all select i::text from asp.idempotencia i',
        ),
      ),
  );

test('the scopes of the list stand for permissions that exist, and administer nothing', () => {
  const supergraph = readFileSync(createRequire(import.meta.url).resolve('@asp/schema/supergraph.graphql'), 'utf8');
  const letezo = [...new Set([...supergraph.matchAll(/engedely\(kod: "([^"]+)"\)/g)].map(([, kod]) => kod!))];
  for (const [kod, { nev, leiras, engedelyek }] of Object.entries(HATOKOROK)) {
    expect([kod, nev.length > 3, leiras.endsWith('.')]).toEqual([kod, true, true]);
    for (const minta of engedelyek) {
      expect({ kod, minta, illik: letezo.some((engedely) => mintaIllik(minta, engedely)) }).toEqual({ kod, minta, illik: true });
      expect(engedelyMegfelel([minta], 'keret.felhasznalo.zarol')).toBe(false);
    }
  }
});

describe('registration', () => {
  test('shows the secret once; it is nowhere stored, nor is its digest in the journal', async () => {
    const { kliens, titok } = await letrehoz(admin(), {
      kvota: { keresPercenkent: 60, koltsegNaponta: 100_000 },
      idempotenciaKulcs: 'x',
    });
    expect(titok).toMatch(/^[\w-]{43}$/);
    expect(kliens).toMatchObject({
      nev: UJ.nev,
      allapot: 'AKTIV',
      hatokorok: [{ kod: 'ado.rendelet', nev: 'Adónemek és mértékek' }, { kod: 'torzs.olvas' }],
      engedelyek: ['ado.adonem.olvas', 'keret.onkormanyzat.olvas'],
      kvota: { keresPercenkent: 60, koltsegNaponta: 100_000 },
    });
    expect(await tarolt('02440')).not.toContain(titok);
    const naplo = await v.onkormanyzat('02440').ctx((ctx) => ctx.sql('select n::text as sor from asp.naplo n'));
    expect(JSON.stringify(naplo)).not.toContain(digest(titok));
    expect(JSON.stringify(naplo)).toContain('kliensLetrehoz');
  });

  test.each([
    [{ nev: 'x' }, ['NEV_HIBAS']],
    [{ kapcsolattartoNev: '', kapcsolattartoEmail: 'nem cím' }, ['KAPCSOLATTARTO_HIANYZIK', 'EMAIL_HIBAS']],
    [{ hatokorok: [] }, ['HATOKOR_HIBAS']],
    [{ hatokorok: ['keret.**'] }, ['HATOKOR_HIBAS']],
    [{ hatokorok: ['constructor'] }, ['HATOKOR_HIBAS']],
    [{ kvota: { keresPercenkent: 0 } }, ['KVOTA_HIBAS']],
    [{ kvota: { keresPercenkent: 100, keresNaponta: 99 } }, ['KVOTA_SORREND']],
    [{ ervenyesTol: '2027-04-02', ervenyesIg: '2027-04-01' }, ['IDOSZAK_FORDITOTT']],
    [{ ervenyesIg: '2027-02-28' }, ['IDOSZAK_MULT']],
  ])('%j is refused', async (mas, varhato) => {
    expect(kodok(await letrehoz(admin(), mas))).toEqual(varhato);
  });

  test.each([[[]], [['**']], [['*.adozo.olvas']], [['keret.felhasznalo.zarol']], [['keret.**']], [['ado.adozo.olvas; drop']]])(
    'permissions given one by one, the old way: %j are refused',
    async (engedelyek) => {
      expect(kodok(await letrehoz(admin(), { hatokorok: [], engedelyek }))).toEqual(['ENGEDELY_HIBAS']);
    },
  );

  test('is the administrator’s; the jegyző reads, a clerk with a foreign task does neither', async () => {
    const kerdes = `mutation P($input: KliensLetrehozInput!) { kliensLetrehoz(input: $input) { titok } }`;
    const { errors } = await v.onkormanyzat('02440').mint('JEGYZO').kerdez(kerdes, { input: UJ });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NINCS_JOGOSULTSAG', engedely: 'keret.kliens.letrehoz' });
    expect((await v.onkormanyzat('02440').mint('JEGYZO').kerdez('{ kliensek { nev } }')).errors).toBeUndefined();
    expect((await v.onkormanyzat('02440').mint('MINTA_UGYINTEZO').kerdez('{ kliensek { nev } }')).errors?.[0]?.extensions).toMatchObject({
      engedely: 'keret.kliens.olvas',
    });
  });
});

test('changing: scopes, quota, validity; an old version, bad input and a foreign municipality are refused', async () => {
  const ki = admin('18430');
  const { kliens } = await letrehoz(ki);
  const { leiras: _, ...adat } = { ...UJ, id: kliens.id, verzio: kliens.verzio, hatokorok: ['sema'], ervenyesTol: '2027-03-02' };
  expect(kodok(await vegrehajt(admin('17011'), 'kliensModosit', adat, 'kliens { id }'))).toEqual(['NEM_TALALHATO']);
  expect(kodok(await vegrehajt(ki, 'kliensModosit', { ...adat, hatokorok: ['nincs'], nev: '' }, 'kliens { id }'))).toEqual([
    'NEV_HIBAS',
    'HATOKOR_HIBAS',
  ]);
  const input = { ...adat, idempotenciaKulcs: 'm1' };
  const elso = await vegrehajt(ki, 'kliensModosit', input, 'kliens { verzio allapot leiras engedelyek }');
  expect(elso.kliens).toEqual({ verzio: 2, allapot: 'JOVOBELI', leiras: null, engedelyek: [] });
  expect((await vegrehajt(ki, 'kliensModosit', input, 'kliens { verzio }')).kliens).toEqual({ verzio: 2 });
  expect(kodok(await vegrehajt(ki, 'kliensModosit', adat, 'kliens { id }'))).toEqual(['VERZIO_ELTERES']);
});

test('a new secret: the old one holds until the end of the overlap; the answer is not repeated', async () => {
  const ki = admin('17020');
  const { kliens, titok } = await letrehoz(ki);
  const csere = { id: kliens.id, verzio: kliens.verzio, idempotenciaKulcs: 'cs' };
  expect(kodok(await vegrehajt(ki, 'kliensTitokCsere', { ...csere, atfedesOra: 721 }, 'titok'))).toEqual(['ATFEDES_HIBAS']);
  expect(kodok(await vegrehajt(admin('02440'), 'kliensTitokCsere', csere, 'titok'))).toEqual(['NEM_TALALHATO']);
  const uj = await vegrehajt(ki, 'kliensTitokCsere', csere, KLIENS);
  expect(uj.titok).not.toBe(titok);
  expect(uj.kliens).toMatchObject({ verzio: 2, elozoTitokLejar: '2027-03-02T10:00:00.000Z' });
  expect(kodok(await vegrehajt(ki, 'kliensTitokCsere', csere, 'titok'))).toEqual(['VERZIO_ELTERES']);
  expect(await tarolt('17020')).not.toContain(uj.titok);
});

test('disabling, enabling, withdrawing; each once, with its reason, and a withdrawn client stays so', async () => {
  const ki = admin('10630');
  const { kliens } = await letrehoz(ki);
  const { id } = kliens;
  expect(kodok(await vegrehajt(ki, 'kliensLetilt', { id, verzio: 1, indok: ' ' }, 'kliens { id }'))).toEqual(['INDOK_HIANYZIK']);
  expect(kodok(await vegrehajt(admin('17011'), 'kliensLetilt', { id, verzio: 1, indok: 'idegen' }, 'kliens { id }'))).toEqual([
    'NEM_TALALHATO',
  ]);
  expect(kodok(await vegrehajt(ki, 'kliensFelold', { id, verzio: 1 }, 'kliens { id }'))).toEqual(['NINCS_LETILTVA']);
  const tiltott = await vegrehajt(ki, 'kliensLetilt', { id, verzio: 1, indok: 'hibás kérések' }, 'kliens { allapot letiltasIndok }');
  expect(tiltott.kliens).toEqual({ allapot: 'LETILTOTT', letiltasIndok: 'hibás kérések' });
  expect(kodok(await vegrehajt(ki, 'kliensLetilt', { id, verzio: 2, indok: 'megint' }, 'kliens { id }'))).toEqual(['MAR_LETILTOTT']);
  expect((await vegrehajt(ki, 'kliensFelold', { id, verzio: 2 }, 'kliens { allapot letiltasIndok }')).kliens).toEqual({
    allapot: 'AKTIV',
    letiltasIndok: null,
  });
  await vegrehajt(ki, 'kliensVisszavon', { id, verzio: 3 }, 'kliens { id }');
  for (const [muvelet, tobb] of [
    ['kliensVisszavon', {}],
    ['kliensFelold', {}],
    ['kliensLetilt', { indok: 'késő' }],
    ['kliensTitokCsere', {}],
  ] as const)
    expect([muvelet, kodok(await vegrehajt(ki, muvelet, { id, verzio: 4, ...tobb }, 'kliens { id }'))]).toEqual([
      muvelet,
      ['MAR_VISSZAVONT'],
    ]);
  const { data } = await ki.kerdez('{ kliensek { nev allapot visszavonva } }');
  expect(data.kliensek).toEqual([{ nev: UJ.nev, allapot: 'VISSZAVONT', visszavonva: expect.any(String) }]);
  const muveletek = await v
    .onkormanyzat('10630')
    .ctx((ctx) => ctx.sql(`select distinct muvelet from asp.naplo where muvelet like 'kliens%' order by 1`));
  expect(muveletek.map(({ muvelet }) => muvelet)).toEqual([
    'kliensFelold',
    'kliensLetilt',
    'kliensLetrehoz',
    'kliensTitokCsere',
    'kliensVisszavon',
  ]);
});

test('the list is one statement, however many clients there are', async () => {
  const ki = admin('19761');
  for (let i = 0; i < 3; i++) await letrehoz(ki, { nev: `Kliens ${i}` });
  await ki.kerdez('{ kliensek { nev allapot hatokorok { nev } kvota { keresPercenkent } utolsoHasznalat } }');
  expect(ki.utasitasok.filter((sql) => !/asp\.naplo/.test(sql))).toHaveLength(1);
});
