import { addDays } from './datum.ts';
import { MUNKAREND } from './munkarend.ts';

/** Munkaszüneti napok (2012. évi I. tv. – Mt. 102. § (1)) with a fixed date. */
const ALLANDO: Record<string, string> = {
  '01-01': 'újév',
  '03-15': 'nemzeti ünnep',
  '05-01': 'a munka ünnepe',
  '08-20': 'nemzeti ünnep',
  '10-23': 'nemzeti ünnep',
  '11-01': 'mindenszentek',
  '12-25': 'karácsony',
  '12-26': 'karácsony',
};
/** Days from Easter Sunday. Nagypéntek is a holiday since 2017. */
const MOZGO: Record<number, string> = { [-2]: 'nagypéntek', 1: 'húsvéthétfő', 50: 'pünkösdhétfő' };

const ATHELYEZETT = new Map(
  MUNKAREND.flatMap(({ athelyezes }) =>
    athelyezes.flatMap(([munka, piheno]) => [[munka, 'MUNKANAP'] as const, [piheno, 'PIHENONAP'] as const]),
  ),
);

/** Easter Sunday of a Gregorian year (Meeus/Jones/Butcher). */
export function husvetvasarnap(ev: number): string {
  const a = ev % 19,
    b = Math.floor(ev / 100),
    c = ev % 100;
  const d = Math.floor(b / 4),
    e = b % 4,
    f = Math.floor((b + 8) / 25),
    g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30,
    i = Math.floor(c / 4),
    k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7,
    m = Math.floor((a + 11 * h + 22 * l) / 451);
  const ho = Math.floor((h + l - 7 * m + 114) / 31),
    nap = ((h + l - 7 * m + 114) % 31) + 1;
  return `${ev}-${String(ho).padStart(2, '0')}-${String(nap).padStart(2, '0')}`;
}

/** Why a day is no working day, as it stands in a sentence; null for a working day. */
export function pihenonapOka(nap: string): string | null {
  const athelyezett = ATHELYEZETT.get(nap);
  if (athelyezett) return athelyezett === 'PIHENONAP' ? 'áthelyezett pihenőnap' : null;
  const allando = ALLANDO[nap.slice(5)];
  if (allando) return `munkaszüneti nap (${allando})`;
  const husvet = husvetvasarnap(Number(nap.slice(0, 4)));
  for (const [eltolas, nev] of Object.entries(MOZGO)) if (addDays(husvet, Number(eltolas)) === nap) return `munkaszüneti nap (${nev})`;
  const hetnap = new Date(`${nap}T00:00:00Z`).getUTCDay();
  return hetnap === 0 || hetnap === 6 ? 'heti pihenőnap' : null;
}

/** Munkanap: a weekday that is neither a public holiday nor moved, or a Saturday moved to work. */
export const isWorkday = (nap: string): boolean => pihenonapOka(nap) === null;

/** A deadline that falls on a rest day ends on the next working day (2016. évi CL. tv. – Ákr. 52. §). */
export function kovetkezoMunkanap(nap: string): string {
  let jelolt = nap;
  while (!isWorkday(jelolt)) jelolt = addDays(jelolt, 1);
  return jelolt;
}

/** The `n`th working day after a day. */
export function munkanappalKesobb(nap: string, n: number): string {
  let jelolt = nap;
  for (let hatra = n; hatra > 0;) {
    jelolt = addDays(jelolt, 1);
    if (isWorkday(jelolt)) hatra--;
  }
  return jelolt;
}
