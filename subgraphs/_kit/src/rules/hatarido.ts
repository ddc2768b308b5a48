import { addDays, napokKozott } from './datum.ts';
import { kovetkezoMunkanap, munkanappalKesobb, pihenonapOka } from './munkanap.ts';
import { MUNKAREND, NAPTAR_VERZIO, UTOLSO_ISMERT_EV } from './munkarend.ts';

/** A deadline of law: how long, from what, and what happens on a rest day. */
export interface HataridoSzabaly {
  /** What is due, as a clerk says it: „Adó- és értékbizonyítvány kiállítása”. */
  nev: string;
  jogforras: string;
  /** The event it runs from: „a megkeresés beérkezése”. */
  kezdet: string;
  mennyi: number;
  egyseg: 'NAP' | 'MUNKANAP' | 'HONAP' | 'EV';
  /**
   * `KOVETKEZO_MUNKANAP`: ends on the next working day (Ákr. 52. §); `MARAD`: ends on its day all the same, as the
   * authority's own time for a decision does (ügyintézési határidő).
   */
  pihenonapon: 'KOVETKEZO_MUNKANAP' | 'MARAD';
  /** True when time during which the procedure stood still does not count (Ákr. 50. § (5)). */
  szunetel?: boolean;
}

/** The procedure stood still from the day after `tol` to `ig`, both days as noted in the file. */
export interface Szunet {
  tol: string;
  ig: string;
}

export interface HataridoNap {
  esedekes: string;
  /** Where the count ended, before a rest day moved it. */
  szamolt: string;
  allt: number;
  naptar: string;
  /** The year's decree on working days is not known yet. */
  elozetes: boolean;
}

/** The day of the event does not count; months and years end on the day of the same number, or on the last of the month. */
export function hatarido(szabaly: HataridoSzabaly, kezdet: string, szunetek: readonly Szunet[] = []): HataridoNap {
  const allt = szabaly.szunetel ? szunetek.reduce((napok, { tol, ig }) => napok + Math.max(0, napokKozott(tol, ig)), 0) : 0;
  const szamolt = addDays(lejarat(szabaly, kezdet), allt);
  const esedekes = szabaly.pihenonapon === 'MARAD' ? szamolt : kovetkezoMunkanap(szamolt);
  return { esedekes, szamolt, allt, naptar: NAPTAR_VERZIO, elozetes: Number(esedekes.slice(0, 4)) > UTOLSO_ISMERT_EV };
}

function lejarat({ egyseg, mennyi }: HataridoSzabaly, kezdet: string): string {
  if (egyseg === 'NAP') return addDays(kezdet, mennyi);
  if (egyseg === 'MUNKANAP') return munkanappalKesobb(kezdet, mennyi);
  const [ev, ho, nap] = kezdet.split('-').map(Number) as [number, number, number];
  const honapok = ev * 12 + (ho - 1) + (egyseg === 'EV' ? 12 * mennyi : mennyi);
  const ujEv = Math.floor(honapok / 12);
  const ujHo = (honapok % 12) + 1;
  const utolso = new Date(Date.UTC(ujEv, ujHo, 0)).getUTCDate();
  return [ujEv, ujHo, Math.min(nap, utolso)].map((n) => String(n).padStart(2, '0')).join('-');
}

const HONAPOK = 'január február március április május június július augusztus szeptember október november december'.split(' ');
const HETNAPOK = ['vasárnap', 'hétfő', 'kedd', 'szerda', 'csütörtök', 'péntek', 'szombat'];

/** „2026. december 28., hétfő” */
export function napNeve(nap: string): string {
  const [ev, ho, n] = nap.split('-').map(Number) as [number, number, number];
  return `${ev}. ${HONAPOK[ho - 1]} ${n}., ${HETNAPOK[new Date(`${nap}T00:00:00Z`).getUTCDay()]}`;
}

const EGYSEG = { NAP: 'nap', MUNKANAP: 'munkanap', HONAP: 'hónap', EV: 'év' };

/** How the day came out, for the clerk and for the file. */
export function hataridoMagyarazat(szabaly: HataridoSzabaly, kezdet: string, szunetek: readonly Szunet[] = []): string {
  const { esedekes, szamolt, allt, naptar, elozetes } = hatarido(szabaly, kezdet, szunetek);
  const ok = pihenonapOka(szamolt);
  const mondatok = [
    `${szabaly.nev}: ${szabaly.mennyi} ${EGYSEG[szabaly.egyseg]} (${szabaly.jogforras}).`,
    `Kezdete: ${szabaly.kezdet}, ${napNeve(kezdet)}; ez a nap nem számít bele.`,
    allt > 0 ? `Az eljárás ${allt} napig állt, ez az idő sem számít bele.` : '',
    ok === null
      ? `Utolsó napja: ${napNeve(esedekes)}.`
      : szabaly.pihenonapon === 'MARAD'
        ? `Utolsó napja: ${napNeve(esedekes)}; ${ok}, de ez a határidő akkor is lejár.`
        : `Utolsó napja ${napNeve(szamolt)} volna, de az ${ok}; ezért a következő munkanapon jár le: ${napNeve(esedekes)}.`,
    `Naptár: ${naptar}${munkarendje(esedekes)}.`,
    elozetes ? 'Előzetes: ennek az évnek a munkarendje még nem ismert.' : '',
  ];
  return mondatok.filter(Boolean).join(' ');
}

function munkarendje(nap: string): string {
  const forras = MUNKAREND.find(({ ev }) => ev === Number(nap.slice(0, 4)))?.forras;
  return forras ? `, ${forras}` : '';
}
