import { bankfajl } from './bankfajl.ts';

const FEJ = 'FEJ;2026/55;59800118-10001136-00000000;2026-03-17;100000;176000';
const TETEL = 'TETEL;1;2026-03-16;38000;Minta Anna;11745004-20012345-67000002;8432641235 építményadó';
const TETEL2 = 'TETEL;2;2026-03-17;38000;Próba Béla;;adó';
const ZARO = 'ZARO;2;76000';
const fajl = (...sorok: string[]) => bankfajl(sorok.join('\n'));

test('ép fájl', () => {
  const { fajl: kivonat, hibak } = bankfajl(`\uFEFF${[FEJ, TETEL, TETEL2, ZARO].join('\r\n')}\r\n`);
  expect(hibak).toEqual([]);
  expect(kivonat).toMatchObject({ kivonatSzam: '2026/55', nyito: 100_000n, zaro: 176_000n });
  expect(kivonat.tetelek.map((t) => [t.sor, t.sorszam, t.osszeg, t.befizetoNev])).toEqual([
    [2, 1, 38_000n, 'Minta Anna'],
    [3, 2, 38_000n, 'Próba Béla'],
  ]);
});

test.each([
  ['rossz értéknap', TETEL.replace('2026-03-16', '2026-02-30'), 'értéknap'],
  ['betű az összegben', TETEL.replace('38000', '38 000'), 'összeg'],
  ['nulla összeg', TETEL.replace('38000', '0'), 'összeg'],
  ['hiányzó név', TETEL.replace('Minta Anna', ''), 'befizető neve'],
  ['kevés mező', 'TETEL;1;2026-03-16;38000;Minta Anna', '5 mezős'],
  ['ismeretlen rekord', TETEL.replace('TETEL', 'TÉTEL'), 'TETEL rekord'],
])('%s: a 2. sor a hibás', (_nev, sor, reszlet) => {
  const { hibak } = fajl(FEJ, sor, TETEL2, ZARO);
  expect(hibak).toContainEqual({ sor: 2, uzenet: expect.stringContaining(reszlet) });
  expect(hibak.every((hiba) => hiba.sor === 2)).toBe(true);
});

test.each([
  ['rossz számlaszám', FEJ.replace('59800118', '59800119'), 'számlaszám'],
  ['rossz záró egyenleg', FEJ.replace('176000', '176001'), 'nyitó + tételek = 176000'],
  ['nincs fej', TETEL, 'FEJ rekord'],
])('%s', (_nev, fej, reszlet) => {
  expect(
    fajl(fej, TETEL, TETEL2, ZARO)
      .hibak.map((h) => h.uzenet)
      .join(),
  ).toContain(reszlet);
});

test('több hibás sor mind szerepel', () => {
  const { hibak } = fajl(FEJ, TETEL.replace('38000', 'x'), TETEL2.replace('2026-03-17', 'tegnap'), ZARO);
  expect(hibak.map((h) => h.sor)).toEqual([2, 3]);
});

test('ismételt sorszám', () =>
  expect(fajl(FEJ, TETEL, TETEL, ZARO).hibak).toEqual([{ sor: 3, uzenet: 'A 1. sorszám már szerepel a(z) 2. sorban.' }]));
test('csonka fájl', () => expect(fajl(FEJ, TETEL, TETEL2).hibak.at(-1)!.uzenet).toContain('csonka'));
test('eltérő darabszám', () => expect(fajl(FEJ, TETEL, TETEL2, 'ZARO;3;76000').hibak).toHaveLength(1));
test('üres fájl', () => expect(bankfajl('').hibak.length).toBeGreaterThan(0));
