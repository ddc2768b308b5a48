/** How amounts, days and moments are written on the screen. Amounts stay whole: bigint, never a float. */
const ezres = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');

export type Nyelv = 'hu' | 'en';

export function forint(osszeg: string | number | bigint | null | undefined): string {
  if (osszeg === null || osszeg === undefined || osszeg === '') return '–';
  const szoveg = String(osszeg);
  const negativ = szoveg.startsWith('-');
  return `${negativ ? '−' : ''}${ezres(szoveg.replace('-', ''))}\u00a0Ft`;
}

/** How much more or less, with its sign. */
export function kulonbseg(most: string, elobb: string): string {
  const d = BigInt(most) - BigInt(elobb);
  return `${d > 0n ? '+' : ''}${forint(d)}`;
}

export function szam(ertek: string | number | null | undefined, tizedes = 0): string {
  if (ertek === null || ertek === undefined || ertek === '') return '–';
  const [egesz = '0', tort = ''] = String(ertek).split('.');
  const negativ = egesz.startsWith('-');
  const vege = tizedes > 0 && tort ? `,${tort.slice(0, tizedes)}` : '';
  return `${negativ ? '−' : ''}${ezres(egesz.replace('-', ''))}${vege}`;
}

/** "820 B", "12 kB", "3,4 MB". */
export function bajt(n: number): string {
  if (n < 1000) return `${n}\u00a0B`;
  if (n < 1_000_000) return `${Math.round(n / 1000)}\u00a0kB`;
  return `${szam((n / 1_000_000).toFixed(1), 1)}\u00a0MB`;
}

export const negyzetmeter = (ertek: string | number | null | undefined) =>
  ertek === null || ertek === undefined ? '–' : `${szam(ertek, 2)}\u00a0m²`;

export function datum(nap: string | null | undefined, nyelv: string = 'hu'): string {
  const talalat = /^(\d{4})-(\d{2})-(\d{2})/.exec(nap ?? '');
  if (!talalat) return '–';
  const [, ev, ho, n] = talalat;
  return nyelv === 'hu' ? `${ev}.\u00a0${ho}.\u00a0${n}.` : `${ev}-${ho}-${n}`;
}

export function idopont(ertek: string | null | undefined, nyelv: string = 'hu'): string {
  if (!ertek) return '–';
  const pillanat = new Date(ertek);
  if (Number.isNaN(pillanat.getTime())) return '–';
  const resz = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Budapest',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    })
      .formatToParts(pillanat)
      .map((p) => [p.type, p.value]),
  );
  return `${datum(`${resz.year}-${resz.month}-${resz.day}`, nyelv)} ${resz.hour}:${resz.minute}`;
}

/** Today in Budapest, as YYYY-MM-DD. */
export const ma = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Budapest' }).format(new Date());

/** "2026.11.22", "20261122", "11.22", "m" (today), "+3" (in three days) → "2026-11-22"; null when it is no day. */
export function napOlvas(szoveg: string, mai = ma()): string | null {
  const s = szoveg.trim().replace(/\s+/g, ' ');
  if (/^[mt]$/i.test(s)) return mai;
  const eltolas = /^[+-]\d{1,4}$/.test(s) ? Number(s) : null;
  if (eltolas !== null) return napPlusz(mai, eltolas);
  const szamok = s.match(/\d+/g) ?? [];
  let [ev, ho, nap] = szamok as (string | undefined)[];
  if (szamok.length === 1 && ev && ev.length === 8) [ev, ho, nap] = [ev.slice(0, 4), ev.slice(4, 6), ev.slice(6)];
  else if (szamok.length === 2) [ev, ho, nap] = [mai.slice(0, 4), szamok[0], szamok[1]];
  if (!ev || !ho || !nap || ev.length !== 4 || /[^\d.\-/ ]/.test(s)) return null;
  const iso = `${ev}-${ho.padStart(2, '0')}-${nap.padStart(2, '0')}`;
  const d = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(d.getTime()) && d.toISOString().slice(0, 10) === iso ? iso : null;
}

export function napPlusz(nap: string, napok: number): string {
  const d = new Date(`${nap}T00:00:00Z`);
  d.setUTCDate(d.getUTCDate() + napok);
  return d.toISOString().slice(0, 10);
}

/** What a clerk types as an amount: "1 234 567 Ft", "1.234.567" → "1234567"; null when it is no amount. */
export function forintOlvas(szoveg: string): string | null {
  const s = szoveg
    .replace(/ft\.?$/i, '')
    .replace(/[\s\u00a0.]/g, '')
    .replace('−', '-');
  return /^-?\d{1,18}$/.test(s) ? s.replace(/^(-?)0+(?=\d)/, '$1') : null;
}

/** "ALL_CAPS_KOD" without a translation still reads like words. */
export const kodSzoveg = (kod: string) => (kod.charAt(0) + kod.slice(1).toLowerCase()).replaceAll('_', ' ');
