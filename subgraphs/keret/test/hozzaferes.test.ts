import { CELOK, lehetsegesCelok, ruleFor, SZEREPKOROK } from '@asp/kit/call';
import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { graf, kertMezok } from '../src/hozzaferes/graf.ts';
import { feltetelek, jogok, vizsgal } from '../src/hozzaferes/vizsgalat.ts';
import { dontes } from '../src/hozzaferes/dontes.ts';
import { szerepkor } from '../src/szerepkor/szerepkor.ts';
import { keret } from '../src/subgraph.ts';
import { AZONOSITO, felhasznalok } from './vilag.ts';

const { admin, anna, bela, masikAdmin } = AZONOSITO;
const MOST = '2027-07-05T10:00:00Z';
let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(keret);
  const hely = v.onkormanyzat('17020');
  await felhasznalok(hely, { [anna]: ['IKTATO'], [bela]: ['ADO_UGYINTEZO'], [admin]: ['KERET_ADMIN'], [masikAdmin]: ['ADO_VEZETO'] });
  await hely.ctx(async (ctx) => {
    await ctx.sql(
      `insert into helyettesites (id, helyettesitett_id, helyettes_id, szerepkor, kezdet, veg, rogzitette)
       values (asp.uuid7(), $1, $2, 'ADO_UGYINTEZO', '2027-07-01', '2027-07-10', 'x')`,
      [bela, anna],
    );
    await ctx.sql(`update felhasznalo set allapot = 'ZAROLT' where id = $1`, [masikAdmin]);
    await ctx.sql(
      `insert into kliens (id, nev, titok_hash, hatokorok, letiltva) values
         (asp.uuid7(), 'Adónem-olvasó', 'x', '{ado.rendelet}', null), (asp.uuid7(), 'Letiltott olvasó', 'x', '{ado.rendelet}', now()),
         (asp.uuid7(), 'Ingatlan-olvasó', 'x', '{ingatlan.olvas}', null)`,
    );
  });
});
afterAll(() => v.stop());

const jegyzo = (most = MOST, ksh = '17020') => v.onkormanyzat(ksh).mint('JEGYZO', { most });
const KERDES = `query P($mit: String!, $ki: ID) { hozzaferes(mit: $mit, felhasznaloId: $ki) {
  mezok { nev szakrendszer } osztaly celKell celok { kod ugyKell } feltetelek { alap hely engedelyek osztaly }
  szerepkorok { szerepkor { kod } eleg adasok { engedely minta } celok { kod } }
  szemelyek { felhasznalo { id } alapok { szerepkor { kod } forras kezdet veg helyettesitett { id } } celok { kod } }
  frissBelepesPerc kliensek { nev } dontes { felhasznalo { id } igen lepesek { fajta teljesul szoveg } } } }`;
async function vizsgalat(mit: string, ki?: string, szereplo: Szereplo = jegyzo()): Promise<any> {
  const { data, errors } = await szereplo.kerdez(KERDES, { mit, ki });
  expect(errors).toBeUndefined();
  return data.hozzaferes;
}

describe('a tax secret', () => {
  test('says permission, class, purposes with case, and which roles give it by which pattern', async () => {
    const valasz = await vizsgalat('Adozo.adoazonositoJel');
    expect(valasz).toMatchObject({
      mezok: [{ nev: 'Adozo.adoazonositoJel', szakrendszer: 'ado' }],
      osztaly: 'ADOTITOK',
      celKell: true,
      feltetelek: [{ alap: 'TIPUS', hely: 'Adozo', engedelyek: ['ado.adozo.olvas'], osztaly: 'ADOTITOK' }],
    });
    expect(valasz.celok).toContainEqual({ kod: 'ADOZTATAS', ugyKell: false });
    expect(valasz.celok).toContainEqual({ kod: 'BELSO_ELLENORZES', ugyKell: true });
    expect(valasz.celok.map(({ kod }: any) => kod)).not.toContain('VAGYONGAZDALKODAS');
    const szerint = Object.fromEntries(valasz.szerepkorok.map((s: any) => [s.szerepkor.kod, s]));
    expect(szerint.ADO_UGYINTEZO).toMatchObject({ eleg: true, adasok: [{ minta: 'ado.*.olvas' }, { minta: 'ado.adozo.*' }] });
    expect(szerint.ADO_VEZETO.adasok).toEqual([{ engedely: 'ado.adozo.olvas', minta: 'ado.**' }]);
    expect(szerint.BELSO_ELLENOR.celok).toEqual([{ kod: 'BELSO_ELLENORZES' }]);
    expect(szerint.IKTATO).toBeUndefined();
    expect(szerint.FEJLESZTO).toBeUndefined();
    expect(valasz.celok.map(({ kod }: any) => kod)).not.toContain('FEJLESZTES');
  });

  test('names who holds it now: by membership, by substitution with its interval; not the locked one, not a machine', async () => {
    const { szemelyek, kliensek } = await vizsgalat('Adozo.adoazonositoJel');
    expect(szemelyek).toEqual([
      {
        felhasznalo: { id: anna },
        alapok: [
          {
            szerepkor: { kod: 'ADO_UGYINTEZO' },
            forras: 'HELYETTESITES',
            kezdet: '2027-07-01',
            veg: '2027-07-10',
            helyettesitett: { id: bela },
          },
        ],
        celok: [{ kod: 'ADOZTATAS' }, { kod: 'ADOALAP_ELLENORZES' }],
      },
      { felhasznalo: { id: bela }, alapok: [expect.objectContaining({ forras: 'TAGSAG', veg: null })], celok: expect.any(Array) },
    ]);
    expect(kliensek).toEqual([]);
    const utana = await vizsgalat('Adozo.adoazonositoJel', undefined, jegyzo('2027-07-11T10:00:00Z'));
    expect(utana.szemelyek.map((sz: any) => sz.felhasznalo.id)).toEqual([bela]);
  });

  test.each([
    [anna, true, ['ALLAPOT+', 'ENGEDELY+', 'CEL+', 'NAPLO+'], '2027-07-01 – 2027-07-10'],
    [admin, false, ['ALLAPOT+', 'ENGEDELY-', 'CEL-', 'NAPLO+'], 'Ezek a szerepkörök adnák: Jegyző'],
    [masikAdmin, false, ['ALLAPOT-', 'ENGEDELY+', 'CEL+', 'NAPLO+'], 'zárolt'],
  ])('decides about one user with reasons: %s', async (ki, igen, lepesek, resz) => {
    const { dontes: d } = await vizsgalat('Adozo.adoazonositoJel', ki);
    expect([d.felhasznalo.id, d.igen]).toEqual([ki, igen]);
    expect(d.lepesek.map((l: any) => `${l.fajta}${l.teljesul ? '+' : '-'}`)).toEqual(lepesek);
    expect(d.lepesek.map((l: any) => l.szoveg).join(' ')).toContain(resz);
  });
});

test('machine clients: those whose scopes are enough and who work now', async () => {
  expect((await vizsgalat('adonemek')).kliensek).toEqual([{ nev: 'Adónem-olvasó' }]);
  // open to everybody by its right, but not to what has no login
  expect(await vizsgalat('helyettesitesRogzit')).toMatchObject({ frissBelepesPerc: 15, kliensek: [] });
  expect(await vizsgalat('helyettesitesVisszavon')).toMatchObject({ frissBelepesPerc: null, kliensek: [{}, {}] });
});

test('an operation: all its fields together; what is not in the graph is null', async () => {
  const { mezok, szerepkorok } = await vizsgalat('{ felhasznalok { nodes { nev } } adozok { nodes { cim } } }');
  expect(mezok.map(({ nev }: any) => nev)).toEqual(
    expect.arrayContaining(['Query.felhasznalok', 'Felhasznalo.nev', 'Query.adozok', 'Adozo.cim']),
  );
  expect(szerepkorok.find((s: any) => s.szerepkor.kod === 'KERET_ADMIN')).toMatchObject({ eleg: false });
  expect(szerepkorok.find((s: any) => s.szerepkor.kod === 'ADO_KONYVELO')).toMatchObject({ eleg: true });
  for (const rossz of ['Nincs.ilyen', '', '{', '{ nincsIlyen }', `{ ${'en '.repeat(5000)} }`])
    expect([rossz.slice(0, 20), await vizsgalat(rossz)]).toEqual([rossz.slice(0, 20), null]);
});

test('the search finds fields by accented words of their description, exact names first', async () => {
  const keres = async (kereses: string) =>
    (await jegyzo().kerdez('query K($k: String!) { hozzaferesMezok(kereses: $k, first: 5) { nev leiras szakrendszer } }', { k: kereses }))
      .data.hozzaferesMezok;
  expect((await keres('adozo.adoazonositojel'))[0]).toMatchObject({ nev: 'Adozo.adoazonositoJel', szakrendszer: 'ado' });
  expect((await keres('adóazonosító természetes')).map((m: any) => m.nev)).toContain('Adozo.adoazonositoJel');
  expect(await keres('   ')).toEqual([]);
});

describe('nobody else asks, and nothing of another municipality is told', () => {
  test.each(Object.keys(SZEREPKOROK))('%s', async (kod) => {
    const { errors } = await v.onkormanyzat('17020').mint(kod, { most: MOST }).kerdez(KERDES, { mit: 'Adozo.cim' });
    const szabad = ['KERET_ADMIN', 'JEGYZO', 'ADATVEDELMI_TISZTVISELO', 'FEJLESZTO'].includes(kod);
    expect({ kod, tiltas: errors?.[0]?.extensions?.engedely }).toEqual({ kod, tiltas: szabad ? undefined : 'keret.hozzaferes.vizsgal' });
  });

  test('a user, a substitution and a client of the neighbour are not there', async () => {
    const valasz = await vizsgalat('adonemek', anna, jegyzo(MOST, '02440'));
    expect(valasz).toMatchObject({ szemelyek: [], kliensek: [], dontes: null });
  });
});

test('three statements, however many users there are; the look at a person is in the journal', async () => {
  const ki = jegyzo();
  await vizsgalat('Adozo.cim', anna, ki);
  expect(ki.utasitasok.filter((sql) => !/asp\.naplo/.test(sql))).toHaveLength(3);
  const naplo = await v
    .onkormanyzat('17020')
    .ctx((ctx) => ctx.sql(`select entitas_id, adat from asp.naplo where muvelet = 'hozzaferesVizsgalat' order by sorszam desc limit 1`));
  expect(naplo).toEqual([{ entitas_id: anna, adat: { mit: 'Adozo.cim' } }]);
});

describe('the answer is what is enforced', () => {
  const SZEREPKOR_KODOK = Object.keys(SZEREPKOROK);

  test('every field of the graph × every role: yes exactly when the gateway’s rule lets it through, and then every step holds', () => {
    const g = graf();
    expect(g.mezok.length).toBeGreaterThan(500);
    for (const kod of SZEREPKOR_KODOK) {
      const actor = jogok([kod]);
      const kerdezok = [{ actor }, ...Object.keys(CELOK).map((cel) => ({ actor, cel, ugyId: 'x' }))];
      const szabalyok = kerdezok.map((kerdezo) => ruleFor(g.schema, g.demands, kerdezo));
      for (const mezo of g.mezok) {
        const atenged = szabalyok.some((szabaly) => szabaly(mezo.tulaj, mezo.mezo) === null);
        const eredmeny = vizsgal(g, [mezo], actor);
        const sor = { szerepkor: szerepkor(kod), forras: 'TAGSAG', kezdet: '2020-01-01' } as never;
        const { igen, lepesek } = dontes({ allapot: 'AKTIV', nev: 'x' } as never, [sor], feltetelek(g, [mezo]), eredmeny, SZEREPKOR_KODOK);
        expect([kod, mezo.nev, eredmeny.igen, igen]).toEqual([kod, mezo.nev, atenged, atenged]);
        expect([kod, mezo.nev, lepesek.every(({ teljesul }) => teljesul)]).toEqual([kod, mezo.nev, atenged]);
      }
    }
  });

  test.each(SZEREPKOR_KODOK)('%s: the szakrendszer refuses exactly what the simulator denies', async (kod) => {
    const kerdesek = [
      'en',
      'szerepkorok',
      'felhasznalok',
      'kliensek',
      'betekintesek',
      'helyettesitesek',
      'jogosultsagiMatrix',
      'keretNaplo',
      'hivatal',
    ];
    const g = graf();
    const ki = v.onkormanyzat('17020').mint(kod, { most: MOST, cel: lehetsegesCelok(jogok([kod]))[0], ugyId: 'x' });
    for (const mezo of kerdesek) {
      const { errors } = await ki.kerdez(`{ ${mezo} { __typename } }`);
      const elutasitva = errors?.some((e) => e.extensions?.code === 'NINCS_JOGOSULTSAG') ?? false;
      expect([mezo, !elutasitva]).toEqual([mezo, vizsgal(g, kertMezok(g, mezo)!, jogok([kod])).igen]);
    }
  });
});
