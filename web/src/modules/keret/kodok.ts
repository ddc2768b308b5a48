export const felhasznaloHang = (allapot: string) =>
  allapot === 'AKTIV' ? 'jo' : allapot === 'MEGHIVOTT' ? 'kiemelt' : allapot === 'ZAROLT' ? 'baj' : 'semleges';

export const kliensHang = (allapot: string) =>
  allapot === 'AKTIV' ? 'jo' : allapot === 'JOVOBELI' ? 'kiemelt' : allapot === 'LETILTOTT' ? 'baj' : 'semleges';

/** Scope codes hold points, paths of texts as well. */
export const hatokorKulcs = (kod: string) => `keret.hatokor.${kod.replaceAll('.', '_')}`;
