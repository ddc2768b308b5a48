export type IlletekessegAlap = 'LAKOHELY' | 'TARTOZKODASI_HELY' | 'HALAL_HELYE' | 'HAGYATEK_HELYE' | 'KOZJEGYZOI_KIJELOLES';

/** Municipality codes of the places that matter; empty where there is none in Hungary. */
export interface IlletekessegTenyek {
  lakohelyKsh?: string | null;
  tartozkodasiKsh?: string | null;
  halalKsh?: string | null;
  hagyatekKsh?: string | null;
}

export interface Illetekesseg {
  alap: IlletekessegAlap;
  /** Municipality whose jegyző is competent; null when the chamber of notaries appoints. */
  ksh: string | null;
  indok: string;
}

const LEPCSOK: readonly [IlletekessegAlap, keyof IlletekessegTenyek, string][] = [
  ['LAKOHELY', 'lakohelyKsh', 'Az örökhagyó utolsó belföldi lakóhelye itt volt.'],
  ['TARTOZKODASI_HELY', 'tartozkodasiKsh', 'Belföldi lakóhelye nem volt; utolsó belföldi tartózkodási helye itt volt.'],
  ['HALAL_HELYE', 'halalKsh', 'Belföldi lakó- és tartózkodási helye nem volt; Magyarországon itt halt meg.'],
  ['HAGYATEK_HELYE', 'hagyatekKsh', 'Belföldi lakó- és tartózkodási helye nem volt, külföldön halt meg; a hagyaték itt van.'],
];

/** Who makes the inventory: the first rung of the ladder that is known decides (Hetv. 4. §). */
export function illetekesseg(tenyek: IlletekessegTenyek): Illetekesseg {
  for (const [alap, mezo, indok] of LEPCSOK) {
    const ksh = tenyek[mezo];
    if (ksh) return { alap, ksh, indok };
  }
  return {
    alap: 'KOZJEGYZOI_KIJELOLES',
    ksh: null,
    indok: 'Belföldi kapcsolóelv nincs: az eljáró közjegyzőt a közjegyzői kamara jelöli ki.',
  };
}
