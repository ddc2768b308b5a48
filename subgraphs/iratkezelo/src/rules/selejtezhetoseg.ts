/**
 * First year in which a file may be destroyed: the retention counts from the end of the year of closing, so closing year + retention + 1
 * (335/2005. (XII. 29.) Korm. r. 64. §). Null: never (NS), or not derivable because the file is open.
 */
export const selejtezhetoTol = (lezarva: string | null | undefined, megorzesEv: number | null | undefined): number | null =>
  lezarva && megorzesEv ? Number(lezarva.slice(0, 4)) + megorzesEv + 1 : null;

export type KihagyasOk = 'NS' | 'VISSZATARTOTT' | 'MEGORZES_NEM_TELT_LE' | 'NEM_IRATTARBAN' | 'KOLCSONZOTT' | 'LEVELTARBA_KELL';

export interface SelejtezhetoUgyirat {
  allapot: string;
  selejtezhetoTol: number | null;
  visszatartott: boolean;
  kolcsonzott: boolean;
  megorzesEv: number | null;
  leveltarbaEv: number | null;
}

/** Why a file may not be destroyed in the year; null when it may. Asked when the list is made and again when it is carried out. */
export function kihagyasOka(u: SelejtezhetoUgyirat, ev: number): KihagyasOk | null {
  if (u.megorzesEv === null) return 'NS';
  if (u.visszatartott) return 'VISSZATARTOTT';
  if (u.allapot !== 'ATMENETI_IRATTARBAN' && u.allapot !== 'KOZPONTI_IRATTARBAN') return 'NEM_IRATTARBAN';
  if (u.kolcsonzott) return 'KOLCSONZOTT';
  if (u.leveltarbaEv !== null) return 'LEVELTARBA_KELL';
  if (u.selejtezhetoTol === null || u.selejtezhetoTol > ev) return 'MEGORZES_NEM_TELT_LE';
  return null;
}

export const KIHAGYAS_MONDAT: Record<KihagyasOk, string> = {
  NS: 'Nem selejtezhető tétel (NS).',
  VISSZATARTOTT: 'Az ügyirat vissza van tartva; előbb a visszatartást kell feloldani.',
  MEGORZES_NEM_TELT_LE: 'A megőrzési ideje még nem telt le.',
  NEM_IRATTARBAN: 'Nincs irattárban; előbb le kell zárni és irattárba kell tenni.',
  KOLCSONZOTT: 'Kölcsönzésen van; előbb vissza kell hozni.',
  LEVELTARBA_KELL: 'Levéltárba adandó tétel, nem selejtezhető.',
};
