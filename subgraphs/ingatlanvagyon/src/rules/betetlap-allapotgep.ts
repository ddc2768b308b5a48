/**
 * 147/1992. (XI. 6.) Korm. rendelet, melléklet (filling-in guide): a sheet (betétlap) is filled in,
 * checked and signed; a signed sheet is changed only in a documented way and becomes the next version.
 * The table is the whole state machine.
 */
export type BetetlapAllapotKod = 'SZERKESZTES' | 'ELLENORZOTT' | 'ALAIRT' | 'MODOSITAS_ALATT' | 'MEGSZUNT';
export type BetetlapMuvelet = 'MODOSIT' | 'ELLENORIZ' | 'ALAIR' | 'MEGSZUNTET';

type Atmenetek = Readonly<Record<BetetlapAllapotKod, Readonly<Partial<Record<BetetlapMuvelet, BetetlapAllapotKod>>>>>;

export const BETETLAP_ATMENETEK: Atmenetek = {
  SZERKESZTES: { MODOSIT: 'SZERKESZTES', ELLENORIZ: 'ELLENORZOTT', MEGSZUNTET: 'MEGSZUNT' },
  ELLENORZOTT: { MODOSIT: 'SZERKESZTES', ALAIR: 'ALAIRT', MEGSZUNTET: 'MEGSZUNT' },
  ALAIRT: { MODOSIT: 'MODOSITAS_ALATT', MEGSZUNTET: 'MEGSZUNT' },
  MODOSITAS_ALATT: { MODOSIT: 'MODOSITAS_ALATT', ALAIR: 'ALAIRT' },
  MEGSZUNT: {},
};

export function kovetkezoAllapot(allapot: BetetlapAllapotKod, muvelet: BetetlapMuvelet): BetetlapAllapotKod | null {
  return BETETLAP_ATMENETEK[allapot][muvelet] ?? null;
}

export function lehetsegesMuveletek(allapot: BetetlapAllapotKod): BetetlapMuvelet[] {
  return Object.keys(BETETLAP_ATMENETEK[allapot]) as BetetlapMuvelet[];
}
