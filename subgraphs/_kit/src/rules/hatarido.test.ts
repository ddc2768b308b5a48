import { hatarido, hataridoMagyarazat, type HataridoSzabaly } from './hatarido.ts';
import { isWorkday, munkanappalKesobb, pihenonapOka } from './munkanap.ts';
import { MUNKAREND } from './munkarend.ts';

const szabaly = (tovabb: Partial<HataridoSzabaly>): HataridoSzabaly => ({
  nev: 'Válasz',
  jogforras: '2013. évi CLXV. tv. 2. §',
  kezdet: 'a benyújtás',
  mennyi: 30,
  egyseg: 'NAP',
  pihenonapon: 'KOVETKEZO_MUNKANAP',
  ...tovabb,
});

test('every moved pair is a Saturday of work for a weekday of rest in its own year, near each other', () => {
  for (const { ev, athelyezes } of MUNKAREND)
    for (const [munka, piheno] of athelyezes) {
      expect([munka, new Date(munka).getUTCDay(), munka.slice(0, 4)]).toEqual([munka, 6, String(ev)]);
      expect([piheno, [1, 2, 3, 4, 5].includes(new Date(piheno).getUTCDay()), piheno.slice(0, 4)]).toEqual([piheno, true, String(ev)]);
      expect([isWorkday(munka), isWorkday(piheno)]).toEqual([true, false]);
      expect(Math.abs(Date.parse(munka) - Date.parse(piheno)) / 86_400_000).toBeLessThan(30);
    }
});

// counted by hand: weekdays less the holidays that fall on one; moved days cancel out
test.each([
  [2025, 261 - 9],
  [2026, 261 - 8],
])('%i has %i working days', (ev, vart) => {
  let n = 0;
  for (let nap = new Date(`${ev}-01-01`); nap.getUTCFullYear() === ev; nap = new Date(nap.getTime() + 86_400_000))
    if (isWorkday(nap.toISOString().slice(0, 10))) n++;
  expect(n).toBe(vart);
});

test.each([
  ['2026-04-03', 'munkaszüneti nap (nagypéntek)'],
  ['2026-05-25', 'munkaszüneti nap (pünkösdhétfő)'],
  ['2026-08-21', 'áthelyezett pihenőnap'],
  ['2026-11-22', 'heti pihenőnap'],
  ['2026-12-12', null],
])('%s: %s', (nap, ok) => expect(pihenonapOka(nap)).toBe(ok));

test.each([
  // kezdet, mennyi, egység, pihenőnapon, esedékes
  ['2026-11-25', 30, 'NAP', 'KOVETKEZO_MUNKANAP', '2026-12-28'],
  ['2026-11-25', 30, 'NAP', 'MARAD', '2026-12-25'],
  ['2026-12-10', 1, 'MUNKANAP', 'KOVETKEZO_MUNKANAP', '2026-12-11'],
  ['2026-12-11', 1, 'MUNKANAP', 'KOVETKEZO_MUNKANAP', '2026-12-12'], // a working Saturday
  ['2026-12-23', 3, 'MUNKANAP', 'KOVETKEZO_MUNKANAP', '2026-12-30'],
  ['2026-01-31', 1, 'HONAP', 'MARAD', '2026-02-28'],
  ['2024-02-29', 1, 'EV', 'MARAD', '2025-02-28'],
  ['2025-11-30', 3, 'HONAP', 'KOVETKEZO_MUNKANAP', '2026-03-02'], // 28 February is a Saturday
  ['2026-10-31', 2, 'HONAP', 'MARAD', '2026-12-31'],
] as const)('%s + %i %s, %s → %s', (kezdet, mennyi, egyseg, pihenonapon, esedekes) =>
  expect(hatarido(szabaly({ mennyi, egyseg, pihenonapon }), kezdet).esedekes).toBe(esedekes),
);

test('time during which the procedure stood still counts only where the rule says so', () => {
  const szunetek = [
    { tol: '2026-03-10', ig: '2026-03-20' },
    { tol: '2026-04-01', ig: '2026-04-06' },
  ];
  expect(hatarido(szabaly({ mennyi: 60, pihenonapon: 'MARAD' }), '2026-03-02', szunetek)).toMatchObject({
    esedekes: '2026-05-01',
    allt: 0,
  });
  expect(hatarido(szabaly({ mennyi: 60, pihenonapon: 'MARAD', szunetel: true }), '2026-03-02', szunetek)).toMatchObject({
    esedekes: '2026-05-16',
    allt: 15,
  });
});

test('the explanation tells the rule, the first day, the rest day and the calendar', () => {
  expect(hataridoMagyarazat(szabaly({}), '2026-11-25')).toBe(
    'Válasz: 30 nap (2013. évi CLXV. tv. 2. §). Kezdete: a benyújtás, 2026. november 25., szerda; ez a nap nem számít bele. ' +
      'Utolsó napja 2026. december 25., péntek volna, de az munkaszüneti nap (karácsony); ezért a következő munkanapon jár le: 2026. december 28., hétfő. ' +
      'Naptár: 2026/1, 10/2025. (IV. 30.) NGM rendelet.',
  );
  expect(hataridoMagyarazat(szabaly({}), '2026-12-20')).toContain('Előzetes');
});

test('days after a day: working days only', () => expect(munkanappalKesobb('2026-08-07', 10)).toBe('2026-08-24'));
