import {
  act,
  hataridoAtad,
  hataridoFolytat,
  hataridokKituz,
  hataridoKituz,
  hataridokUjra,
  hataridoMegall,
  withClient,
  allapotgep,
} from '@asp/kit';
import { abraTeszt, tesztVilag, type TesztVilag } from '@asp/kit/test';
import { defineSubgraph } from '@asp/kit';
import { bejegyzesAllapotok } from '../src/bejegyzes/allapotok.ts';
import { valaszadasiHatarido } from '../src/rules/valaszadasi-hatarido.ts';
import { minta } from '../src/subgraph.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(
    defineSubgraph({
      ...minta,
      hataridok: {
        ...minta.hataridok,
        HATAROZAT: { ...valaszadasiHatarido, nev: 'Határozat', mennyi: 60, pihenonapon: 'MARAD', szunetel: true },
      },
    }),
  );
});
afterAll(() => v.stop());

const FELVESZ = `mutation ($input: BejegyzesFelveszInput!) { bejegyzesFelvesz(input: $input) { bejegyzes { id verzio hatarido hataridok { allapot esedekes hatralevoNap ugyintezoId magyarazat } muveletek { muvelet lehet kod ok } } hibak { kod uzenet } } }`;
const LEZAR = `mutation ($input: BejegyzesLezarInput!) { bejegyzesLezar(input: $input) { bejegyzes { muveletek { lehet kod ok } hataridok { allapot teljesitve } } hibak { kod uzenet mezo } } }`;
const LISTA = `query ($szuro: HataridoSzuro, $first: Int! = 50, $after: String) { mintaHataridok(szuro: $szuro, first: $first, after: $after) { nodes { id szabaly nev jogforras entitasId allapot esedekes hatralevoNap elozetes szervezet } pageInfo { hasNextPage endCursor } totalCount } }`;
const felvesz = async (ksh: string, most: string, leiras = 'Leírás') =>
  (
    await v
      .onkormanyzat(ksh)
      .mint('MINTA_UGYINTEZO', { most })
      .kerdez(FELVESZ, { input: { targy: 'Kátyú', leiras } })
  ).data.bejegyzesFelvesz.bejegyzes;
const hataridok = async (ksh: string, most: string, szuro = {}, lap = {}) => {
  const { data, errors } = await v
    .onkormanyzat(ksh)
    .mint('MINTA_UGYINTEZO', { most })
    .kerdez(LISTA, { szuro, ...lap });
  expect(errors).toBeUndefined();
  return data.mintaHataridok;
};

describe('deadlines', () => {
  test('an act sets one; it is open, then soon due, then overdue, then met', async () => {
    const { id, hatarido, hataridok: sajat } = await felvesz('02185', '2026-11-25T09:00:00Z');
    expect(hatarido).toBe('2026-12-28');
    expect(sajat).toMatchObject([
      {
        allapot: 'NYITOTT',
        esedekes: '2026-12-28',
        hatralevoNap: 33,
        magyarazat: expect.stringContaining('a következő munkanapon jár le: 2026. december 28., hétfő'),
      },
    ]);
    const kor = async (most: string) => (await hataridok('02185', most)).nodes.map((h: any) => [h.allapot, h.hatralevoNap]);
    expect(await kor('2026-12-22T10:00:00Z')).toEqual([['NYITOTT', 6]]);
    expect(await kor('2026-12-23T10:00:00Z')).toEqual([['KOZELGO', 5]]);
    expect(await kor('2026-12-28T22:59:00Z')).toEqual([['KOZELGO', 0]]);
    expect(await kor('2026-12-28T23:01:00Z')).toEqual([['LEJART', -1]]);
    const { data } = await v
      .onkormanyzat('02185')
      .mint('MINTA_UGYINTEZO', { most: '2026-12-23T10:00:00Z' })
      .kerdez(LEZAR, { input: { id, verzio: 1 } });
    expect(data.bejegyzesLezar).toMatchObject({
      bejegyzes: { hataridok: [{ allapot: 'TELJESULT', teljesitve: '2026-12-23' }] },
      hibak: [],
    });
    expect(await kor('2026-12-29T10:00:00Z')).toEqual([]);
    expect((await hataridok('02185', '2026-12-29T10:00:00Z', { allapot: 'TELJESULT' })).nodes).toHaveLength(1);
  });

  test('lists by clerk, office and state, counts by clerk, pages without loss, one statement each', async () => {
    await v.onkormanyzat('17011').ctx(
      (ctx) =>
        hataridokKituz(
          ctx,
          Array.from({ length: 30 }, (_, i) => ({
            szabaly: 'VALASZ',
            targy: { entitas: 'Bejegyzes', id: `b${i}` },
            kezdet: `2026-${i % 2 ? '03' : '01'}-1${i % 10}`,
            ...(i === 3 ? {} : { ugyintezoId: i % 3 ? 'anna' : 'bela' }),
            szervezet: i % 5 ? 'ADO' : 'MUSZAKI',
          })),
        ),
      { most: '2026-03-20T10:00:00Z' },
    );
    const most = '2026-03-20T10:00:00Z';
    const mind = await hataridok('17011', most);
    expect([mind.nodes.length, mind.totalCount]).toEqual([30, 30]);
    expect(await hataridok('17011', most, { allapot: 'LEJART' }, { first: 4 })).toMatchObject({ totalCount: 15 });
    expect(await hataridok('17011', most, { ugyintezoNelkul: true })).toMatchObject({ nodes: [{ entitasId: 'b3' }], totalCount: 1 });
    expect((await hataridok('17011', most, { allapot: 'LEJART' })).nodes).toHaveLength(15);
    expect((await hataridok('17011', most, { ugyintezoId: 'bela', szervezet: 'MUSZAKI' })).nodes).toHaveLength(2);
    const en = v.onkormanyzat('17011').mint('MINTA_UGYINTEZO', { most, id: 'anna' });
    expect((await en.kerdez(LISTA, { szuro: { sajat: true } })).data.mintaHataridok.nodes).toHaveLength(20);
    expect(en.utasitasok).toHaveLength(2);
    const { data } = await en.kerdez('{ mintaHataridoOsszesites { ugyintezoId szervezet lejart kozelgo nyitott } }');
    expect(data.mintaHataridoOsszesites.reduce((n: number, o: any) => n + o.nyitott, 0)).toBe(30);
    expect(data.mintaHataridoOsszesites.reduce((n: number, o: any) => n + o.lejart, 0)).toBe(15);
    const latott: string[] = [];
    for (let after: string | null = null; latott.length === 0 || after;) {
      const lap: any = await hataridok('17011', most, {}, { first: 7, after });
      latott.push(...lap.nodes.map((h: any) => h.id));
      after = lap.pageInfo.hasNextPage ? lap.pageInfo.endCursor : null;
    }
    expect([latott.length, new Set(latott).size]).toEqual([30, 30]);
    expect((await hataridok('10630', most)).nodes).toEqual([]);
  });

  test('one of a rule runs at a time; standing still adds its days, where the rule says so; it goes over with the file', async () => {
    const targy = { entitas: 'Bejegyzes', id: 'x' };
    await v.onkormanyzat('15130').ctx(async (ctx) => {
      await hataridokKituz(ctx, [
        { szabaly: 'VALASZ', targy, kezdet: '2026-03-02' },
        { szabaly: 'HATAROZAT', targy, kezdet: '2026-03-02' },
      ]);
      const ujra = await act<any>(ctx, 'proba', {}, async () => ({
        h: await hataridoKituz(ctx, { szabaly: 'VALASZ', targy, kezdet: '2026-03-02' }),
      }));
      expect(ujra.hibak).toMatchObject([{ kod: 'HATARIDO_MAR_FUT' }]);
      await hataridoMegall(ctx, targy, '2026-03-10');
      await hataridoAtad(ctx, targy, { ugyintezoId: 'bela', szervezet: 'ADO' });
    });
    const most = '2026-03-15T10:00:00Z';
    expect((await hataridok('15130', most)).nodes).toMatchObject([
      { szabaly: 'VALASZ', allapot: 'NYITOTT', szervezet: 'ADO' },
      { szabaly: 'HATAROZAT', allapot: 'ALL', esedekes: null, hatralevoNap: null },
    ]);
    await v.onkormanyzat('15130').ctx((ctx) => hataridoFolytat(ctx, targy, '2026-03-20'));
    expect((await hataridok('15130', most, { szabaly: 'HATAROZAT' })).nodes).toMatchObject([
      { allapot: 'NYITOTT', esedekes: '2026-05-11' },
    ]);
    await expect(
      v.onkormanyzat('15130').ctx((ctx) => hataridoKituz(ctx, { szabaly: 'NINCS', targy, kezdet: '2026-03-02' })),
    ).rejects.toThrow(/not declared/);
  });

  test('a deadline derived by an older calendar is derived again and the change is journaled', async () => {
    const targy = { entitas: 'Bejegyzes', id: 'regi' };
    await v.onkormanyzat('33367').ctx((ctx) => hataridoKituz(ctx, { szabaly: 'VALASZ', targy, kezdet: '2026-11-25' }));
    await withClient(v.adminUrl, (admin) =>
      admin.query(`update asp.hatarido set esedekes = '2026-12-25', naptar = '2025/1' where entitas_id = 'regi'`),
    );
    const valtozott = await v.onkormanyzat('33367').ctx((ctx) => hataridokUjra(ctx));
    expect(valtozott).toMatchObject([{ regi: '2026-12-25', uj: '2026-12-28' }]);
    expect(await v.onkormanyzat('33367').ctx((ctx) => hataridokUjra(ctx))).toEqual([]);
    const { data } = await v
      .onkormanyzat('33367')
      .mint('MINTA_UGYINTEZO')
      .kerdez('{ mintaNaplo(szuro: { entitas: "Hatarido" }) { nodes { muvelet adat } } }');
    expect(data.mintaNaplo.nodes).toMatchObject([{ muvelet: 'MODOSIT', adat: { uj: '2026-12-28' } }]);
  });
});

describe('states', () => {
  abraTeszt(bejegyzesAllapotok, new URL('../README.md', import.meta.url));

  test('the graph tells what may be done now and why not; the act refuses with the same sentence', async () => {
    const ures = await felvesz('25584', '2026-11-25T09:00:00Z', ' ');
    expect(ures.muveletek).toEqual([
      { muvelet: 'bejegyzesLezar', lehet: false, kod: 'LEIRAS_HIANYZIK', ok: expect.stringContaining('Leírás nélkül') },
    ]);
    const anna = v.onkormanyzat('25584').mint('MINTA_UGYINTEZO');
    const elutasitott = (await anna.kerdez(LEZAR, { input: { id: ures.id, verzio: 1 } })).data.bejegyzesLezar;
    expect(elutasitott).toEqual({
      bejegyzes: null,
      hibak: [{ kod: 'LEIRAS_HIANYZIK', uzenet: ures.muveletek[0].ok, mezo: ['input', 'id'] }],
    });
    const jo = await felvesz('25584', '2026-11-25T09:00:00Z');
    expect(jo.muveletek).toEqual([{ muvelet: 'bejegyzesLezar', lehet: true, kod: null, ok: null }]);
    const lezart = (await anna.kerdez(LEZAR, { input: { id: jo.id, verzio: 1 } })).data.bejegyzesLezar.bejegyzes;
    expect(lezart.muveletek).toEqual([
      { lehet: false, kod: 'ALLAPOT', ok: 'Most „Lezárt” állapotú; ez a művelet innen tehető meg: „Nyitott”.' },
    ]);
    const olvaso = v.onkormanyzat('25584').mint('IKTATO');
    const lat = await olvaso.kerdez('{ bejegyzesek { nodes { id muveletek { lehet kod } } } }');
    expect(lat.data.bejegyzesek.nodes.find((n: any) => n.id === ures.id).muveletek).toEqual([{ lehet: false, kod: 'NINCS_JOGOSULTSAG' }]);
  });

  test.each([
    [
      'an unknown state',
      { allapotok: { A: 'a', B: 'b' }, atmenetek: [{ act: 'x', honnan: ['A'], hova: 'C', engedely: '*' }] },
      /unknown state C/,
    ],
    ['a state out of reach', { allapotok: { A: 'a', B: 'b' }, atmenetek: [] }, /B cannot be reached/],
    [
      'an act with two ends',
      {
        allapotok: { A: 'a', B: 'b' },
        atmenetek: [
          { act: 'x', honnan: ['A'], hova: 'B', engedely: '*' },
          { act: 'x', honnan: ['A'], hova: 'A', engedely: '*' },
        ],
      },
      /ambiguous/,
    ],
  ])('%s does not load', (_nev, leiras, hiba) => expect(() => allapotgep({ nev: 'X', kezdo: 'A', ...leiras } as never)).toThrow(hiba));
});
