export const felhasznaloHang = (allapot: string) =>
  allapot === 'AKTIV' ? 'jo' : allapot === 'MEGHIVOTT' ? 'kiemelt' : allapot === 'ZAROLT' ? 'baj' : 'semleges';
