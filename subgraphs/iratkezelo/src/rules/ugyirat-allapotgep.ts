/**
 * States of a case file (335/2005. (XII. 29.) Korm. r.), each with how a clerk calls it, and the acts that lead from one to another.
 * What is not in the table is refused with the states from which the act may be done.
 */
export const UGYIRAT_ALLAPOT_NEV = {
  IKTATOTT: 'iktatott',
  SZIGNALT: 'szignált',
  UGYINTEZES: 'ügyintézés alatt',
  HIANYPOTLAS: 'hiánypótlásra vár',
  FELFUGGESZTVE: 'felfüggesztve',
  SKONTRO: 'skontróban',
  KIADMANYOZASRA_VAR: 'kiadmányozásra vár',
  KIADMANYOZOTT: 'kiadmányozott',
  EXPEDIALT: 'expediált',
  LEZART: 'lezárt',
  ATMENETI_IRATTARBAN: 'átmeneti irattárban',
  KOZPONTI_IRATTARBAN: 'központi irattárban',
  SELEJTEZETT: 'selejtezett',
  LEVELTARBA_ADVA: 'levéltárba adva',
  SZERELT: 'más ügyirathoz szerelve',
} as const;
export type UgyiratAllapot = keyof typeof UGYIRAT_ALLAPOT_NEV;
export const UGYIRAT_ALLAPOTOK = Object.keys(UGYIRAT_ALLAPOT_NEV) as UgyiratAllapot[];

const FOLYO = ['SZIGNALT', 'UGYINTEZES'] as const;
const SZUNETEL = ['HIANYPOTLAS', 'FELFUGGESZTVE', 'SKONTRO'] as const;
const KINT = ['KIADMANYOZOTT', 'EXPEDIALT'] as const;
const IRATTARBAN = ['ATMENETI_IRATTARBAN', 'KOZPONTI_IRATTARBAN'] as const;

interface Atmenet {
  act: string;
  honnan: readonly UgyiratAllapot[];
  hova: UgyiratAllapot;
  engedely: string;
}

const UGYINTEZ = 'iratkezelo.ugyirat.ugyintez';

export const UGYIRAT_ATMENETEK: readonly Atmenet[] = [
  { act: 'ugyiratSzignal', honnan: ['IKTATOTT', ...FOLYO, ...SZUNETEL], hova: 'SZIGNALT', engedely: 'iratkezelo.ugyirat.szignal' },
  { act: 'ugyiratAtvesz', honnan: ['SZIGNALT'], hova: 'UGYINTEZES', engedely: UGYINTEZ },
  { act: 'ugyiratHianypotlasraHiv', honnan: ['UGYINTEZES'], hova: 'HIANYPOTLAS', engedely: UGYINTEZ },
  { act: 'ugyiratFelfuggeszt', honnan: ['UGYINTEZES'], hova: 'FELFUGGESZTVE', engedely: UGYINTEZ },
  { act: 'ugyiratSkontrobaTesz', honnan: ['UGYINTEZES', ...KINT], hova: 'SKONTRO', engedely: UGYINTEZ },
  { act: 'ugyiratFolytat', honnan: [...SZUNETEL, ...KINT], hova: 'UGYINTEZES', engedely: UGYINTEZ },
  { act: 'iratKiadmanyozasraBenyujt', honnan: ['UGYINTEZES'], hova: 'KIADMANYOZASRA_VAR', engedely: UGYINTEZ },
  { act: 'iratVisszaad', honnan: ['KIADMANYOZASRA_VAR'], hova: 'UGYINTEZES', engedely: 'iratkezelo.irat.kiadmanyoz' },
  { act: 'iratKiadmanyoz', honnan: ['KIADMANYOZASRA_VAR'], hova: 'KIADMANYOZOTT', engedely: 'iratkezelo.irat.kiadmanyoz' },
  { act: 'iratExpedial', honnan: ['KIADMANYOZOTT', 'EXPEDIALT'], hova: 'EXPEDIALT', engedely: 'iratkezelo.kezbesites.expedial' },
  { act: 'ugyiratLezar', honnan: ['UGYINTEZES', 'SKONTRO', ...KINT], hova: 'LEZART', engedely: UGYINTEZ },
  { act: 'ugyiratIrattarbaTesz', honnan: ['LEZART'], hova: 'ATMENETI_IRATTARBAN', engedely: 'iratkezelo.irattar.kezel' },
  {
    act: 'ugyiratKozpontiIrattarbaAd',
    honnan: ['ATMENETI_IRATTARBAN'],
    hova: 'KOZPONTI_IRATTARBAN',
    engedely: 'iratkezelo.irattar.kezel',
  },
  { act: 'ugyiratUjranyit', honnan: ['LEZART', ...IRATTARBAN], hova: 'UGYINTEZES', engedely: 'iratkezelo.ugyirat.ujranyit' },
  {
    act: 'ugyiratSzerel',
    honnan: ['IKTATOTT', ...FOLYO, 'SKONTRO', ...KINT, 'LEZART', ...IRATTARBAN],
    hova: 'SZERELT',
    engedely: 'iratkezelo.ugyirat.szerel',
  },
  { act: 'selejtezesVegrehajt', honnan: IRATTARBAN, hova: 'SELEJTEZETT', engedely: 'iratkezelo.selejtezes.vegrehajt' },
  { act: 'leveltariAtadasAtad', honnan: ['KOZPONTI_IRATTARBAN'], hova: 'LEVELTARBA_ADVA', engedely: 'iratkezelo.leveltar.atad' },
];

/** State after the act, or undefined when it is not possible from here. */
export const leptet = (honnan: UgyiratAllapot, act: string): UgyiratAllapot | undefined =>
  UGYIRAT_ATMENETEK.find((a) => a.act === act && a.honnan.includes(honnan))?.hova;

/** Documents may be added while the matter is open. */
export const nyitott = (allapot: UgyiratAllapot): boolean =>
  ([...FOLYO, ...SZUNETEL, ...KINT, 'IKTATOTT', 'KIADMANYOZASRA_VAR'] as UgyiratAllapot[]).includes(allapot);
