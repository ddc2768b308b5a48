/** `<előtag>/<főszám>-<alszám>/<év>`; a case file has no alszám (335/2005. (XII. 29.) Korm. r. 40. §). A text may hold the place of the main number. */
export const iktatoszam = (elotag: string, foszam: number | string, ev: number, alszam?: number): string =>
  `${elotag}/${foszam}${alszam === undefined ? '' : `-${alszam}`}/${ev}`;

export interface IktatoszamReszei {
  elotag: string;
  foszam: number;
  alszam?: number;
  ev: number;
}

const MINTA = /^([A-ZÁÉÍÓÖŐÚÜŰ0-9]{1,8})\/([1-9]\d{0,8})(?:-([1-9]\d{0,5}))?\/(\d{4})$/;

/** Parts of a number as a clerk types it; null when it is none. */
export function iktatoszamReszei(szoveg: string): IktatoszamReszei | null {
  const m = MINTA.exec(szoveg.trim().toUpperCase());
  if (!m) return null;
  return { elotag: m[1]!, foszam: Number(m[2]), ...(m[3] ? { alszam: Number(m[3]) } : {}), ev: Number(m[4]) };
}
