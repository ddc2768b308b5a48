import {
  addDays,
  adoazonositoErvenyes,
  adoszamErvenyes,
  bankszamlaEllenorzes,
  datumErvenyes,
  eovErvenyes,
  hrszErvenyes,
  hrszRendezo,
  husvetvasarnap,
  isWorkday,
  kovetkezoMunkanap,
  kshKodErvenyes,
  napokKozott,
} from './index.ts';

test.each([
  ['13578', true],
  ['15130', true],
  ['02185', true],
  ['08590', true],
  ['13579', false],
  ['1357', false],
])('KSH kód %s: %s', (kod, jo) => expect(kshKodErvenyes(kod)).toBe(jo));

test.each([
  ['12345676-2-41', true],
  ['15000006-2-41', true],
  ['98765434-2-41', true],
  ['12345677-2-41', false],
  ['12345676-6-41', false],
  ['12345676-2-21', false],
])('adószám %s: %s', (szam, jo) => expect(adoszamErvenyes(szam)).toBe(jo));

test.each([
  ['8422780135', true],
  ['8339670018', true],
  ['8432641235', true],
  ['8292804560', true],
  ['8292804561', false],
  ['7292804560', false],
])('adóazonosító jel %s: %s', (jel, jo) => expect(adoazonositoErvenyes(jel)).toBe(jo));

test.each([
  ['11745004-20012345-67000002', true, false],
  ['10400009-11122233-34400008', true, false],
  ['59900005-12345676', true, false],
  ['10950009-00000005-03841525', true, true],
  ['11745005-20012345-67000002', false, false],
])('bankszámla %s', (szamla, ervenyes, figyelmeztetes) =>
  expect(bankszamlaEllenorzes(szamla)).toMatchObject(ervenyes ? { ervenyes, figyelmeztetes } : { ervenyes }),
);

test.each([
  ['1234', true],
  ['1234/5', true],
  ['0123/4', true],
  ['1234/5/A/12', true],
  ['1234/a', false],
  ['00123', false],
  ['/5', false],
  ['', false],
])('hrsz %s: %s', (hrsz, jo) => expect(hrszErvenyes(hrsz)).toBe(jo));

test('lot numbers sort as numbers, not as text', () => {
  const sorrend = ['2', '10', '10/1', '10/2', '10/10', '10/10/A/1', '10/10/A/11', '10/10/B/1', '11', '010', '010/2', '0123/4'];
  expect([...sorrend].reverse().sort((a, b) => (hrszRendezo(a) < hrszRendezo(b) ? -1 : 1))).toEqual(sorrend);
});

test('a swapped EOV pair is found', () => {
  expect(eovErvenyes(564_139, 182_132)).toBe(true);
  expect(eovErvenyes(182_132, 564_139)).toBe(false);
});

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['26-01-01', false],
])('nap %s: %s', (nap, jo) => expect(datumErvenyes(nap)).toBe(jo));

test('days are counted by the calendar', () => {
  expect(napokKozott('2021-09-15', '2022-03-01')).toBe(167);
  expect(addDays('2026-09-01', 90)).toBe('2026-11-30');
});

test('Hungarian working days', () => {
  expect(husvetvasarnap(2026)).toBe('2026-04-05');
  expect(['2026-04-03', '2026-04-06', '2026-05-25', '2026-08-20', '2026-08-21', '2026-03-15'].map(isWorkday)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(['2026-08-08', '2026-11-20'].map(isWorkday)).toEqual([true, true]);
  expect(kovetkezoMunkanap('2026-08-20')).toBe('2026-08-24');
});
