import { addDays } from './datum.ts';

/** Munkaszüneti napok (2012. évi I. tv. – Mt. 102. §) with a fixed date. */
const ALLANDO = ['01-01', '03-15', '05-01', '08-20', '10-23', '11-01', '12-25', '12-26'];

/** Moved days by yearly ministerial decree: a weekday turned into rest, a Saturday turned into work. */
const ATHELYEZETT: Record<string, 'PIHENONAP' | 'MUNKANAP'> = {
  '2025-05-02': 'PIHENONAP',
  '2025-05-17': 'MUNKANAP',
  '2025-10-24': 'PIHENONAP',
  '2025-10-18': 'MUNKANAP',
  '2025-12-24': 'PIHENONAP',
  '2025-12-13': 'MUNKANAP',
  '2026-01-02': 'PIHENONAP',
  '2026-01-10': 'MUNKANAP',
  '2026-08-21': 'PIHENONAP',
  '2026-08-08': 'MUNKANAP',
  '2026-12-24': 'PIHENONAP',
  '2026-12-12': 'MUNKANAP',
};

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

/** Munkanap: a weekday that is neither a public holiday nor moved, or a Saturday moved to work. */
export function isWorkday(nap: string): boolean {
  const athelyezett = ATHELYEZETT[nap];
  if (athelyezett) return athelyezett === 'MUNKANAP';
  const hetnap = new Date(`${nap}T00:00:00Z`).getUTCDay();
  if (hetnap === 0 || hetnap === 6 || ALLANDO.includes(nap.slice(5))) return false;
  const husvet = husvetvasarnap(Number(nap.slice(0, 4)));
  return ![-2, 1, 50].some((eltolas) => addDays(husvet, eltolas) === nap);
}

/** A deadline that falls on a rest day ends on the next working day (2016. évi CL. tv. – Ákr. 52. § (5)). */
export function kovetkezoMunkanap(nap: string): string {
  let jelolt = nap;
  while (!isWorkday(jelolt)) jelolt = addDays(jelolt, 1);
  return jelolt;
}
