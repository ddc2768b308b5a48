import { createHash } from 'node:crypto';
import exceljs from 'exceljs';
import { tesztVilag, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { demo, subgraph } from '../src/index.ts';
import { felvett } from './adat.ts';

const CSOPAK = { ksh: '02185', nev: 'Csopak', lakasok: 400, nepesseg: 800, kozpont: { y: 564_139, x: 182_132 }, parcellak: 400 };
const LISTA = `query ($szuro: KataszteriIngatlanSzuro, $rendezes: KataszteriIngatlanRendezes!, $irany: Irany!, $first: Int!, $after: String) {
  kataszteriIngatlanok(szuro: $szuro, rendezes: $rendezes, irany: $irany, first: $first, after: $after) {
    totalCount nodes { id hrsz cim terulet vagyonKategoria { nev } ingatlan { hrsz kataszter { id } } betetlapok { id } esemenyek { id } } pageInfo { hasNextPage endCursor } } }`;

describe('lista, térkép, letöltés', () => {
  let v: TesztVilag;
  let anna: Szereplo;
  beforeAll(async () => {
    v = await tesztVilag(subgraph);
    await v.onkormanyzat(CSOPAK.ksh).ctx((ctx) => demo(ctx, CSOPAK));
    anna = v.onkormanyzat(CSOPAK.ksh).mint('IVK_KEZELO');
    await felvett(anna, { hrsz: '9001', cim: 'Kőrösi Csoma Sándor köz 5.', szerzesNap: '2026-01-05' });
    await felvett(anna, {
      hrsz: '9002',
      cim: '=HYPERLINK("http://rossz.example";"kattints")',
      bruttoErtek: '77',
      szerzesNap: '2026-01-05',
    });
  });
  afterAll(() => v.stop());
  const lista = async (valtozok: object = {}) => {
    const { data, errors } = await anna.kerdez(LISTA, { rendezes: 'HRSZ', irany: 'NOVEKVO', first: 50, ...valtozok });
    expect(errors).toBeUndefined();
    return data.kataszteriIngatlanok;
  };

  test.each([['korosi csoma'], ['KŐRÖSI'], ['Körösi Csona'], ['9001']])('search without accents and with a typo: %s', async (kereses) => {
    expect((await lista({ szuro: { kereses } })).nodes.map((n: { hrsz: string }) => n.hrsz)).toContain('9001');
  });

  test('filter and order: ranges, categories, lot numbers as numbers', async () => {
    const utak = await lista({ szuro: { jelleg: 'UT' } });
    expect(utak.nodes.length).toBe(utak.totalCount);
    const nagy = await lista({
      szuro: { teruletTol: 1500, teruletIg: 2500, vagyonKategoriaKod: 'UZLETI' },
      rendezes: 'TERULET',
      irany: 'CSOKKENO',
    });
    expect(nagy.nodes.map((n: { hrsz: string }) => n.hrsz).sort()).toEqual(['9001', '9002']);
    const elsok = await lista({ first: 500, szuro: { fekves: 'BELTERULET' } });
    const szamok = elsok.nodes.map((n: { hrsz: string }) => Number(n.hrsz.split('/')[0]));
    expect(szamok).toEqual([...szamok].sort((a, b) => a - b));
  });

  test('pages neither lose nor repeat; the number of statements is the same for 1 and 100 rows', async () => {
    const latott: string[] = [];
    let after: string | undefined;
    do {
      const oldal = await lista({ first: 37, after });
      latott.push(...oldal.nodes.map((n: { id: string }) => n.id));
      after = oldal.pageInfo.hasNextPage ? oldal.pageInfo.endCursor : undefined;
    } while (after);
    expect(new Set(latott).size).toBe(latott.length);
    expect(latott.length).toBe((await lista({ first: 1 })).totalCount);
    const egy = anna.utasitasok.length;
    await lista({ first: 100 });
    expect(anna.utasitasok.length).toBe(egy);
    expect(egy).toBeLessThanOrEqual(8);
  });

  test('the parcel of the graph resolves in one statement for any number of keys', async () => {
    const { nodes } = await lista({ first: 100 });
    const r = nodes.map((n: { hrsz: string }) => ({
      __typename: 'Ingatlan',
      fekves: n.hrsz.startsWith('0') ? 'KULTERULET' : 'BELTERULET',
      hrsz: n.hrsz,
    }));
    const { data } = await anna.kerdez('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Ingatlan { kataszter { id } } } }', {
      r: [...r, { __typename: 'Ingatlan', fekves: 'ZARTKERT', hrsz: '1' }],
    });
    expect(data._entities.filter((e: { kataszter: object | null }) => e.kataszter)).toHaveLength(100);
    expect(data._entities.at(-1)).toEqual({ kataszter: null });
    expect(anna.utasitasok).toHaveLength(1);
  });

  test('every own entity resolves by its key, next to one that does not exist', async () => {
    const { data } = await anna.kerdez(
      '{ kataszteriIngatlanok(first: 1) { nodes { id betetlapok { id valtozatok { id } } esemenyek { id } valtozatok { id } } } }',
    );
    const [ingatlan] = data.kataszteriIngatlanok.nodes;
    const idk: [string, string][] = [
      ['KataszteriIngatlan', ingatlan.id],
      ['KataszteriValtozat', ingatlan.valtozatok[0].id],
      ['Betetlap', ingatlan.betetlapok[0].id],
      ['BetetlapValtozat', ingatlan.betetlapok[0].valtozatok[0].id],
      ['IvkEsemeny', ingatlan.esemenyek[0].id],
    ];
    for (const [__typename, id] of idk) {
      const valasz = await anna.kerdez(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${__typename} { __typename id verzio } } }`,
        {
          r: [
            { __typename, id },
            { __typename, id: '018f0000-0000-7000-8000-000000000000' },
          ],
        },
      );
      expect(valasz.errors).toBeUndefined();
      expect(valasz.data._entities).toMatchObject([{ __typename, id }, null]);
    }
  });

  test('map: living properties in the box, light, two statements', async () => {
    const terkep = async (keret?: object, szuro?: object) => {
      const { data, errors } = await anna.kerdez(
        `query ($keret: EovKeretInput, $szuro: KataszteriIngatlanSzuro) { kataszterTerkep(keret: $keret, szuro: $szuro) { osszesen ritkitas elemek { hrsz geometria vagyonKategoriaKod } } }`,
        { keret, szuro },
      );
      expect(errors).toBeUndefined();
      return data.kataszterTerkep;
    };
    const minden = await terkep();
    expect(minden.osszesen).toBe(minden.elemek.length);
    expect(minden.ritkitas).toBe(1);
    expect(anna.utasitasok).toHaveLength(2);
    const [telek] = minden.elemek.filter((e: { hrsz: string }) => e.hrsz === '100');
    const [[y, x]] = telek.geometria.coordinates[0];
    const kozel = await terkep({ yMin: y - 1, yMax: y + 61, xMin: x - 1, xMax: x + 41 });
    expect(kozel.elemek.map((e: { hrsz: string }) => e.hrsz).sort()).toEqual(['100', '102']);
    expect((await terkep(undefined, { jelleg: 'UT' })).osszesen).toBeLessThan(minden.osszesen);
  });

  const letolt = async (formatum: string, szuro?: object) => {
    const { data, errors } = await anna.kerdez(
      `query ($f: ExportFormatum!, $szuro: KataszteriIngatlanSzuro) { kataszterExport(formatum: $f, szuro: $szuro, rendezes: HRSZ) { fajlnev mime sorok sha256 tartalom } }`,
      { f: formatum, szuro },
    );
    expect(errors).toBeUndefined();
    const tartalom = Buffer.from(data.kataszterExport.tartalom, 'base64');
    expect(createHash('sha256').update(tartalom).digest('hex')).toBe(data.kataszterExport.sha256);
    return { ...data.kataszterExport, tartalom };
  };

  test('CSV: BOM, semicolons, Hungarian headers, formulas defused, same filter as the list', async () => {
    const { fajlnev, sorok, tartalom } = await letolt('CSV', { hrsz: '9002' });
    expect(fajlnev).toMatch(/^ingatlanvagyon-kataszter-02185-\d{4}-\d\d-\d\d\.csv$/);
    const [fejlec, sor, ures] = tartalom.toString('utf8').split('\r\n');
    expect(fejlec).toMatch(/^\uFEFFNapló sorszáma;Fekvés;Helyrajzi szám;Cím;/);
    expect(sor).toContain(`;9002;"'=HYPERLINK(""http://rossz.example"";""kattints"")";`);
    expect({ sorok, ures }).toEqual({ sorok: 1, ures: '' });
  });

  test('XLSX: opens, has every row, numbers are numbers and text never a formula', async () => {
    const { sorok, tartalom } = await letolt('XLSX');
    const konyv = new exceljs.Workbook();
    await konyv.xlsx.load(tartalom);
    const lap = konyv.worksheets[0]!;
    expect(lap.rowCount).toBe(sorok + 1);
    const utolso = lap.getRows(2, sorok)!.find((sor) => sor.getCell(3).value === '9002')!;
    expect(utolso.getCell(4).type).toBe(exceljs.ValueType.String);
    expect(utolso.getCell(13).value).toBe(77);
  });

  test('the download is in the journal of the municipality', async () => {
    const { data } = await v
      .onkormanyzat(CSOPAK.ksh)
      .mint('JEGYZO')
      .kerdez('{ ingatlanvagyonNaplo(szuro: { muvelet: "kataszterExport" }) { ep nodes { adat } } }');
    expect(data.ingatlanvagyonNaplo.ep).toBe(true);
    expect(data.ingatlanvagyonNaplo.nodes[0].adat).toMatchObject({ formatum: 'XLSX' });
  });
});
