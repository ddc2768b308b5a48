/** Values offered in filters and forms, in the order of the law; their words are in the locale files. */
export const FEKVES = ['BELTERULET', 'KULTERULET', 'ZARTKERT'] as const;
export const FORGALOMKEPESSEG = ['FORGALOMKEPTELEN', 'KORLATOZOTTAN_FORGALOMKEPES', 'FORGALOMKEPES'] as const;
export const ALLAPOT = ['NYILVANTARTOTT', 'MEGOSZTVA', 'OSSZEVONVA', 'ERTEKESITVE', 'ATADVA'] as const;
export const HASZNOSITAS = ['SAJAT_HASZNALAT', 'KOZHASZNALAT', 'BERBEADAS', 'VAGYONKEZELES', 'HASZNOSITATLAN'] as const;
export const JELLEG = [
  'BEEPITETLEN',
  'LAKOEPULET',
  'KOZEPULET',
  'GAZDASAGI_EPULET',
  'UT',
  'KOZPARK',
  'TEMETO',
  'VIZFELULET',
  'EGYEB',
] as const;
export const MUVELESI_AG = [
  'KIVETT',
  'SZANTO',
  'RET',
  'LEGELO',
  'SZOLO',
  'KERT',
  'GYUMOLCSOS',
  'NADAS',
  'ERDO',
  'FASITOTT_TERULET',
  'HALASTO',
] as const;
export const BECSLES_MOD = ['SZAKERTOI', 'OSSZEHASONLITO', 'HOZAMALAPU', 'KOLTSEGALAPU', 'ONKORMANYZATI'] as const;
export const KIVEZETES_JOGCIM = ['ERTEKESITES', 'ATADAS'] as const;
export const MODOSITO_ESEMENY = ['ADATVALTOZAS', 'ATMINOSITES', 'FELUJITAS', 'SELEJTEZES', 'VAGYONKEZELESBE_ADAS'] as const;
export const BETETLAP_TIPUS = [
  'FOLD',
  'EPULET',
  'UT',
  'KOZMU_VIZ',
  'KOZMU_SZENNYVIZ',
  'KOZMU_CSAPADEKVIZ',
  'KOZVILAGITAS',
  'EGYEB_EPITMENY',
] as const;

export const forgalomHang = (kod: string) => (kod === 'FORGALOMKEPTELEN' ? 'baj' : kod === 'FORGALOMKEPES' ? 'jo' : 'figyelem');
export const ingatlanUt = (i: { fekves: string; hrsz: string }) => `/ingatlan/${i.fekves}/${encodeURIComponent(i.hrsz)}`;
