import { EGESZ, NULLA, osszeg, type Hanyad } from './hanyad.ts';

/**
 * Which part of the estate a share is of: all of it; or the home lived in together with its furnishing, and what is beside it; or one
 * asset that came from an ascendant.
 */
export const HAGYATEK_RESZEK = ['EGESZ', 'LAKAS', 'TOBBI', 'AGI'] as const;
export type HagyatekResz = (typeof HAGYATEK_RESZEK)[number];

/** One share of one heir, and why. */
export interface Orokresz {
  /** Person of the tree; null is the state. */
  tagId: string | null;
  resz: HagyatekResz;
  /** Nothing for who only has the usufruct. */
  hanyad: Hanyad;
  /** Usufruct for life. */
  haszonelvezet: boolean;
  jogforras: string;
  indok: string;
}

/** A share that comes to somebody along one line of law. */
export interface Jutas {
  tagId: string;
  hanyad: Hanyad;
  indok: string;
}

/** Shares of one person from several lines become one (a sibling inherits after both parents). */
export function osszevon(jutasok: readonly Jutas[]): Jutas[] {
  const eddig = new Map<string, Jutas>();
  for (const j of jutasok) {
    const volt = eddig.get(j.tagId);
    const indok = volt && !volt.indok.includes(j.indok) ? `${volt.indok} ${j.indok}` : j.indok;
    eddig.set(j.tagId, { ...j, hanyad: osszeg(volt?.hanyad ?? NULLA, j.hanyad), indok });
  }
  return [...eddig.values()];
}

export const mind = (jutasok: readonly Jutas[], resz: HagyatekResz, jogforras: string): Orokresz[] =>
  osszevon(jutasok).map((j) => ({ ...j, resz, jogforras, haszonelvezet: false }));

export const teljes = EGESZ;
