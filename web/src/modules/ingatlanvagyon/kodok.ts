/** Values offered in filters and forms, in the order of the law; their words are in the locale files. */
export const FEKVES = ['BELTERULET', 'KULTERULET', 'ZARTKERT'] as const;
export const FORGALOMKEPESSEG = ['FORGALOMKEPTELEN', 'KORLATOZOTTAN_FORGALOMKEPES', 'FORGALOMKEPES'] as const;
export const ALLAPOT = ['NYILVANTARTOTT', 'MEGOSZTVA', 'OSSZEVONVA', 'ERTEKESITVE', 'ATADVA'] as const;
export const HASZNOSITAS = ['SAJAT_HASZNALAT', 'KOZHASZNALAT', 'BERBEADAS', 'VAGYONKEZELES', 'HASZNOSITATLAN'] as const;

export const forgalomHang = (kod: string) => (kod === 'FORGALOMKEPTELEN' ? 'baj' : kod === 'FORGALOMKEPES' ? 'jo' : 'figyelem');
export const ingatlanUt = (i: { fekves: string; hrsz: string }) => `/ingatlan/${i.fekves}/${encodeURIComponent(i.hrsz)}`;
