import { kihagyasOka, selejtezhetoTol, type SelejtezhetoUgyirat } from './selejtezhetoseg.ts';

test.each([
  ['2020-03-15', 5, 2026],
  ['2020-12-31', 5, 2026],
  ['2020-01-01', null, null],
  [null, 5, null],
])('closed %s, kept %s years: from %s', (lezarva, ev, tol) => expect(selejtezhetoTol(lezarva, ev)).toBe(tol));

const JO: SelejtezhetoUgyirat = {
  allapot: 'KOZPONTI_IRATTARBAN',
  selejtezhetoTol: 2026,
  visszatartott: false,
  kolcsonzott: false,
  megorzesEv: 5,
  leveltarbaEv: null,
};

test.each<[Partial<SelejtezhetoUgyirat>, string | null]>([
  [{}, null],
  [{ megorzesEv: null }, 'NS'],
  [{ visszatartott: true }, 'VISSZATARTOTT'],
  [{ allapot: 'LEZART' }, 'NEM_IRATTARBAN'],
  [{ kolcsonzott: true }, 'KOLCSONZOTT'],
  [{ leveltarbaEv: 15 }, 'LEVELTARBA_KELL'],
  [{ selejtezhetoTol: 2027 }, 'MEGORZES_NEM_TELT_LE'],
  [{ selejtezhetoTol: null }, 'MEGORZES_NEM_TELT_LE'],
])('%o: %s', (valtozas, ok) => expect(kihagyasOka({ ...JO, ...valtozas }, 2026)).toBe(ok));
