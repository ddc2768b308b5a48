/**
 * States of a case file (335/2005. (XII. 29.) Korm. r.): which act leads from where to where. What is not in the table is refused,
 * with the acts that are possible instead.
 */
export const UGYIRAT_ALLAPOTOK = [
  'IKTATOTT',
  'SZIGNALT',
  'UGYINTEZES',
  'HIANYPOTLAS',
  'FELFUGGESZTVE',
  'SKONTRO',
  'KIADMANYOZASRA_VAR',
  'KIADMANYOZOTT',
  'EXPEDIALT',
  'LEZART',
  'ATMENETI_IRATTARBAN',
  'KOZPONTI_IRATTARBAN',
  'SELEJTEZETT',
  'LEVELTARBA_ADVA',
  'SZERELT',
] as const;
export type UgyiratAllapot = (typeof UGYIRAT_ALLAPOTOK)[number];

export const UGYIRAT_LEPESEK = [
  'SZIGNAL',
  'ATVESZ',
  'HIANYPOTLASRA_HIV',
  'FELFUGGESZT',
  'SKONTROBA_TESZ',
  'FOLYTAT',
  'KIADMANYOZASRA_BENYUJT',
  'VISSZAAD',
  'KIADMANYOZ',
  'EXPEDIAL',
  'LEZAR',
  'IRATTARBA_TESZ',
  'KOZPONTI_IRATTARBA_AD',
  'UJRANYIT',
  'SZEREL',
  'SELEJTEZ',
  'LEVELTARBA_AD',
] as const;
export type UgyiratLepesNev = (typeof UGYIRAT_LEPESEK)[number];

type Atmenet = readonly [lepes: UgyiratLepesNev, honnan: readonly UgyiratAllapot[], hova: UgyiratAllapot];

const FOLYO = ['SZIGNALT', 'UGYINTEZES'] as const;
const SZUNETEL = ['HIANYPOTLAS', 'FELFUGGESZTVE', 'SKONTRO'] as const;
const KINT = ['KIADMANYOZOTT', 'EXPEDIALT'] as const;

export const UGYIRAT_ATMENETEK: readonly Atmenet[] = [
  ['SZIGNAL', ['IKTATOTT', ...FOLYO, ...SZUNETEL], 'SZIGNALT'],
  ['ATVESZ', ['SZIGNALT'], 'UGYINTEZES'],
  ['HIANYPOTLASRA_HIV', ['UGYINTEZES'], 'HIANYPOTLAS'],
  ['FELFUGGESZT', ['UGYINTEZES'], 'FELFUGGESZTVE'],
  ['SKONTROBA_TESZ', ['UGYINTEZES', ...KINT], 'SKONTRO'],
  ['FOLYTAT', [...SZUNETEL, ...KINT], 'UGYINTEZES'],
  ['KIADMANYOZASRA_BENYUJT', ['UGYINTEZES'], 'KIADMANYOZASRA_VAR'],
  ['VISSZAAD', ['KIADMANYOZASRA_VAR'], 'UGYINTEZES'],
  ['KIADMANYOZ', ['KIADMANYOZASRA_VAR'], 'KIADMANYOZOTT'],
  ['EXPEDIAL', ['KIADMANYOZOTT', 'EXPEDIALT'], 'EXPEDIALT'],
  ['LEZAR', ['UGYINTEZES', 'SKONTRO', ...KINT], 'LEZART'],
  ['IRATTARBA_TESZ', ['LEZART'], 'ATMENETI_IRATTARBAN'],
  ['KOZPONTI_IRATTARBA_AD', ['ATMENETI_IRATTARBAN'], 'KOZPONTI_IRATTARBAN'],
  ['UJRANYIT', ['LEZART', 'ATMENETI_IRATTARBAN', 'KOZPONTI_IRATTARBAN'], 'UGYINTEZES'],
  ['SZEREL', ['IKTATOTT', ...FOLYO, 'SKONTRO', ...KINT, 'LEZART', 'ATMENETI_IRATTARBAN', 'KOZPONTI_IRATTARBAN'], 'SZERELT'],
  ['SELEJTEZ', ['ATMENETI_IRATTARBAN', 'KOZPONTI_IRATTARBAN'], 'SELEJTEZETT'],
  ['LEVELTARBA_AD', ['KOZPONTI_IRATTARBAN'], 'LEVELTARBA_ADVA'],
];

/** State after the act, or undefined when it is not possible from here. */
export const leptet = (honnan: UgyiratAllapot, lepes: UgyiratLepesNev): UgyiratAllapot | undefined =>
  UGYIRAT_ATMENETEK.find(([nev, honnanok]) => nev === lepes && honnanok.includes(honnan))?.[2];

export const lehetsegesLepesek = (honnan: UgyiratAllapot): UgyiratLepesNev[] =>
  UGYIRAT_ATMENETEK.filter(([, honnanok]) => honnanok.includes(honnan)).map(([nev]) => nev);

/** Documents may be added while the matter is open. */
export const nyitott = (allapot: UgyiratAllapot): boolean =>
  ([...FOLYO, ...SZUNETEL, ...KINT, 'IKTATOTT', 'KIADMANYOZASRA_VAR'] as UgyiratAllapot[]).includes(allapot);
