import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { subgraph } from '../src/index.ts';
import { felvesz, felvett, kodok, utasit } from './adat.ts';

const KESEDELMES = `query ($napon: Datum, $csak: Boolean) { kesedelmesBejegyzesek(napon: $napon, csakBejegyzetlen: $csak) {
  totalCount nodes { tipus datum hatarido90 bejegyezve kesesNapok ingatlanok { hrsz } } } }`;

describe('események és a 90 napos határidő', () => {
  let v: TesztVilag;
  const kezelo = (most: string) => v.onkormanyzat('02185').mint('IVK_KEZELO', { most });
  beforeAll(async () => {
    v = await tesztVilag(subgraph);
  });
  afterAll(() => v.stop());

  test('acceptance 2: a purchase dated 1 September, entered 10 December, is flagged late with days', async () => {
    const december = kezelo('2026-12-10T10:00:00Z');
    await felvett(december, { hrsz: '500', szerzesNap: '2026-09-01' });
    await felvett(december, { hrsz: '501', szerzesNap: '2026-09-11' });
    const { data } = await december.kerdez(KESEDELMES);
    expect(data.kesedelmesBejegyzesek).toEqual({
      totalCount: 1,
      nodes: [
        {
          tipus: 'SZERZES',
          datum: '2026-09-01',
          hatarido90: '2026-11-30',
          bejegyezve: '2026-12-10',
          kesesNapok: 10,
          ingatlanok: [{ hrsz: '500' }],
        },
      ],
    });
  });

  test('a reported event is overdue from the 91st day until it is entered, and the entry settles it', async () => {
    const paloznak = (most: string) => v.onkormanyzat('17011').mint('IVK_KEZELO', { most });
    const { esemeny } = await utasit<{ esemeny: { id: string; hatarido90: string } }>(
      paloznak('2026-03-01T10:00:00Z'),
      'esemenyRogzit',
      'EsemenyRogzitInput',
      { tipus: 'SZERZES', datum: '2026-02-20', leiras: 'Ajándékozás' },
      'esemeny { id hatarido90 }',
    );
    expect(esemeny.hatarido90).toBe('2026-05-21');
    const { esemeny: felujitas } = await utasit<{ esemeny: { id: string } }>(
      paloznak('2026-05-30T10:00:00Z'),
      'esemenyRogzit',
      'EsemenyRogzitInput',
      { tipus: 'FELUJITAS', datum: '2026-05-29' },
      'esemeny { id }',
    );
    const lista = async (most: string, csak = true) => (await paloznak(most).kerdez(KESEDELMES, { csak })).data.kesedelmesBejegyzesek;
    expect(await lista('2026-05-21T10:00:00Z')).toMatchObject({ totalCount: 0 });
    expect(await lista('2026-05-22T10:00:00Z')).toMatchObject({ totalCount: 1, nodes: [{ kesesNapok: 1, bejegyezve: null }] });
    expect(
      kodok(await felvesz(paloznak('2026-06-01T10:00:00Z'), { hrsz: '20', szerzesNap: '2026-02-20', esemenyId: felujitas.id })),
    ).toEqual(['MAS_ESEMENY']);
    await felvett(paloznak('2026-06-01T10:00:00Z'), { hrsz: '20', szerzesNap: '2026-02-20', esemenyId: esemeny.id });
    expect(await lista('2026-06-02T10:00:00Z')).toMatchObject({ totalCount: 0 });
    expect(await lista('2026-06-02T10:00:00Z', false)).toMatchObject({
      totalCount: 1,
      nodes: [{ kesesNapok: 11, bejegyezve: '2026-06-01', ingatlanok: [{ hrsz: '20' }] }],
    });
    // looked at from May, it was not yet entered
    expect(
      (await paloznak('2026-06-02T10:00:00Z').kerdez(KESEDELMES, { napon: '2026-05-25', csak: true })).data.kesedelmesBejegyzesek
        .totalCount,
    ).toBe(1);
  });

  test('an event without effect on the cover is marked as entered once', async () => {
    const en = kezelo('2026-11-22T10:00:00Z');
    const ingatlan = await felvett(en, { hrsz: '502', szerzesNap: '2026-11-01' });
    const { esemeny } = await utasit<{ esemeny: { id: string; verzio: number } }>(
      en,
      'esemenyRogzit',
      'EsemenyRogzitInput',
      { tipus: 'FELUJITAS', datum: '2026-11-10', ingatlanIdk: [ingatlan.id] },
      'esemeny { id verzio ingatlanok { hrsz } }',
    );
    const bejegyez = (verzio: number) =>
      utasit<{ esemeny: { bejegyezve: string; verzio: number } | null }>(
        en,
        'esemenyBejegyez',
        'EsemenyBejegyezInput',
        { id: esemeny.id, verzio },
        'esemeny { bejegyezve verzio }',
      );
    const kesz = await bejegyez(esemeny.verzio);
    expect(kesz.esemeny?.bejegyezve).toBe('2026-11-22');
    expect(kodok(await bejegyez(kesz.esemeny!.verzio))).toEqual(['MAR_BEJEGYEZVE']);
    expect(kodok(await bejegyez(esemeny.verzio))).toEqual(['VERZIO_ELTERES']);
  });

  test('impossible days and unknown properties are refused by field', async () => {
    const en = kezelo('2026-11-22T10:00:00Z');
    const rogzit = (input: object) =>
      utasit(en, 'esemenyRogzit', 'EsemenyRogzitInput', { tipus: 'FELUJITAS', datum: '2026-11-01', ...input });
    expect((await rogzit({ datum: '2026-11-23', bejelentve: '2026-11-23' })).hibak).toMatchObject([
      { kod: 'JOVOBELI_NAP', mezo: ['input', 'datum'] },
      { kod: 'JOVOBELI_NAP', mezo: ['input', 'bejelentve'] },
    ]);
    expect((await rogzit({ bejelentve: '2026-10-31' })).hibak).toMatchObject([{ kod: 'NAPOK_SORRENDJE', mezo: ['input', 'bejelentve'] }]);
    expect((await rogzit({ ingatlanIdk: ['018f0000-0000-7000-8000-000000000000'] })).hibak).toMatchObject([
      { kod: 'NEM_TALALHATO', mezo: ['input', 'ingatlanIdk'] },
    ]);
  });
});
