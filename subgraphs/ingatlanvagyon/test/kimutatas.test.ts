import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { subgraph } from '../src/index.ts';
import { KATEGORIA_FORGALOMKEPESSEGE } from '../src/rules/forgalomkepesseg.ts';
import { felvett, utasit } from './adat.ts';

const KIMUTATAS = `query ($napon: Datum!, $ismert: Datum) { vagyonkimutatas(napon: $napon, ismertNapon: $ismert) {
  darab bruttoErtek becsultErtek torzsvagyonBruttoErtek sorok { vagyonKategoriaKod darab terulet bruttoErtek becsultErtek becslesNelkul vagyonKategoria { torzsvagyon } } } }`;

const KOZZETETT = '{ kozzetettVagyonkimutatas { napon ismertNapon darab bruttoErtek } }';

describe('vagyonkimutatás bármely napra', () => {
  let v: TesztVilag;
  const kezelo = (most: string) => v.onkormanyzat('02185').mint('IVK_KEZELO', { most });
  const kimutatas = async (napon: string, ismert?: string) =>
    (await kezelo('2026-05-20T10:00:00Z').kerdez(KIMUTATAS, { napon, ismert })).data.vagyonkimutatas;

  const kimutatasErteke = async (napon: string, ismert: string) => {
    const { darab, bruttoErtek } = await kimutatas(napon, ismert);
    return { napon, ismertNapon: ismert, darab, bruttoErtek };
  };

  beforeAll(async () => {
    v = await tesztVilag(subgraph);
    const regen = kezelo('2025-03-01T10:00:00Z');
    const telek = await felvett(regen, { hrsz: '10', szerzesNap: '2025-01-10', bruttoErtek: '1000000', terulet: 100 });
    await felvett(regen, {
      hrsz: '11',
      szerzesNap: '2025-01-10',
      bruttoErtek: '500000',
      terulet: 50,
      vagyonKategoriaKod: 'TORZSVAGYON_KORLATOZOTT',
    });
    // corrections in April 2026: a value was wrong all along, and a property bought in December 2025 was missing
    const aprilis = kezelo('2026-04-15T10:00:00Z');
    await utasit(aprilis, 'boritolapModosit', 'BoritolapModositInput', {
      id: telek.id,
      verzio: telek.verzio,
      napTol: '2025-01-10',
      bruttoErtek: '1400000',
      indok: 'Téves könyvelés javítása',
    });
    await felvett(aprilis, {
      hrsz: '12',
      szerzesNap: '2025-12-20',
      bruttoErtek: '70000',
      becsultErtek: '80000',
      becsultNap: '2025-12-20',
      becsultMod: 'ONKORMANYZATI',
    });
    // and one that is valid only after the day of the statement
    await felvett(aprilis, { hrsz: '13', szerzesNap: '2026-01-02', bruttoErtek: '9' });
  });
  afterAll(() => v.stop());

  test('acceptance 4: as of 2025-12-31, in May 2026 with the corrections', async () => {
    expect(await kimutatas('2025-12-31')).toEqual({
      darab: 3,
      bruttoErtek: '1970000',
      becsultErtek: '80000',
      torzsvagyonBruttoErtek: '500000',
      sorok: [
        {
          vagyonKategoriaKod: 'TORZSVAGYON_KORLATOZOTT',
          darab: 1,
          terulet: 50,
          bruttoErtek: '500000',
          becsultErtek: '0',
          becslesNelkul: 1,
          vagyonKategoria: { torzsvagyon: true },
        },
        {
          vagyonKategoriaKod: 'UZLETI',
          darab: 2,
          terulet: 2100,
          bruttoErtek: '1470000',
          becsultErtek: '80000',
          becslesNelkul: 1,
          vagyonKategoria: { torzsvagyon: false },
        },
      ],
    });
  });

  test('acceptance 4: the same day as known on 2026-02-28 shows the uncorrected state', async () => {
    expect(await kimutatas('2025-12-31', '2026-02-28')).toMatchObject({ darab: 2, bruttoErtek: '1500000', becsultErtek: '0' });
    // the day of the correction counts in full, the day before not at all
    expect((await kimutatas('2025-12-31', '2026-04-14')).bruttoErtek).toBe('1500000');
    expect((await kimutatas('2025-12-31', '2026-04-15')).bruttoErtek).toBe('1970000');
    expect(await kimutatas('2025-12-31', '2025-02-28')).toMatchObject({ darab: 0, bruttoErtek: '0', sorok: [] });
    expect((await kimutatas('2026-01-02')).darab).toBe(4);
  });

  test('the drill-down lists the cover sheets behind the figures', async () => {
    const en = kezelo('2026-05-20T10:00:00Z');
    const tetelek = async (ismertNapon: string) => {
      const { data } = await en.kerdez(
        `query ($i: Datum!) { vagyonkimutatasTetelek(napon: "2025-12-31", ismertNapon: $i, rendezes: HRSZ) { totalCount nodes { hrsz bruttoErtek } } }`,
        { i: ismertNapon },
      );
      return data.vagyonkimutatasTetelek;
    };
    expect(await tetelek('2026-05-20')).toMatchObject({
      totalCount: 3,
      nodes: [{ hrsz: '10', bruttoErtek: '1400000' }, { hrsz: '11' }, { hrsz: '12' }],
    });
    expect(await tetelek('2026-02-28')).toMatchObject({ totalCount: 2, nodes: [{ hrsz: '10', bruttoErtek: '1000000' }, { hrsz: '11' }] });
  });

  test('an impossible day is refused by name, and without the right nobody reads the statement', async () => {
    const rossz = await kezelo('2026-05-20T10:00:00Z').kerdez('{ vagyonkimutatas(napon: "2025-02-30") { darab } }');
    expect(rossz.errors?.[0]?.message).toMatch(/Nem létező nap/);
    const iktato = await v.onkormanyzat('02185').mint('IKTATO').kerdez('{ vagyonkimutatas(napon: "2025-12-31") { darab } }');
    expect(iktato.errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
  });

  test('the published statement is that of the final accounts in force, for every caller, whatever was entered later', async () => {
    const kozzetett = async (most: string) =>
      (await v.onkormanyzat('02185').mint('IKTATO', { most }).kerdez(KOZZETETT)).data.kozzetettVagyonkimutatas;
    expect(await kozzetett('2026-06-01T10:00:00Z')).toEqual(await kimutatasErteke('2025-12-31', '2026-05-31'));
    expect(await kozzetett('2026-05-31T10:00:00Z')).toEqual(await kimutatasErteke('2024-12-31', '2025-05-31'));
    expect((await kozzetett('2026-06-01T10:00:00Z')).darab).toBeGreaterThan(0);
  });

  test('the national code list and the rule of law say the same', async () => {
    const { data } = await kezelo('2026-05-20T10:00:00Z').kerdez(
      '{ mai: vagyonKategoriak { kod forgalomkepesseg } regi: vagyonKategoriak(napon: "2005-01-01") { kod forgalomkepesseg } }',
    );
    const lista = [...data.mai, ...data.regi] as { kod: string; forgalomkepesseg: string }[];
    expect(Object.fromEntries(lista.map((k) => [k.kod, k.forgalomkepesseg]))).toEqual(KATEGORIA_FORGALOMKEPESSEGE);
    expect([data.mai.length, data.regi.length]).toEqual([4, 3]);
  });

  test('history is not rewritten, not even by SQL of the application', async () => {
    const proba = (sql: string) => v.onkormanyzat('02185').ctx((ctx) => ctx.sql(sql));
    await expect(proba(`update kataszteri_valtozat set brutto_ertek = 1`)).rejects.toThrow(/history is not rewritten/);
    await expect(proba(`update kataszteri_valtozat set felulirva = null where felulirva is not null`)).rejects.toThrow(
      /history is not rewritten/,
    );
    await expect(proba(`delete from kataszteri_valtozat`)).rejects.toThrow(/permission denied/);
  });
});
