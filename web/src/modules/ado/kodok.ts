export const ADOZO_FAJTA = ['TERMESZETES_SZEMELY', 'EGYENI_VALLALKOZO', 'SZERVEZET'] as const;
export const ALANY_MINOSEG = ['TULAJDONOS', 'VAGYONI_ERTEKU_JOG_JOGOSULTJA', 'BERLO'] as const;
export const TARGY_TIPUS = [
  'LAKAS',
  'UDULO',
  'TOBBLAKASOS_EPULET',
  'GARAZS',
  'SZALLASHELY',
  'MUHELY',
  'EGYEB_EPITMENY',
  'BELTERULETI_TELEK',
  'KULTERULETI_TELEK',
] as const;
export const ADONEM = [
  'EPITMENYADO',
  'TELEKADO',
  'KOMMUNALIS_ADO',
  'IDEGENFORGALMI_ADO',
  'IPARUZESI_ADO',
  'TELEPULESI_ADO',
  'TALAJTERHELESI_DIJ',
  'GEPJARMUADO',
] as const;
/** Taxes assessed by the authority in one run; the others are self-assessed. */
export const KIVETHETO = ['EPITMENYADO', 'TELEKADO', 'KOMMUNALIS_ADO'] as const;

export const kivetesHang = (allapot: string) =>
  allapot === 'KONYVELT' ? 'jo' : allapot === 'ELVETETT' ? 'semleges' : allapot === 'JOVAHAGYOTT' ? 'kiemelt' : 'figyelem';
export const azonositasHang = (kod: string) => (kod === 'FUGGO' ? 'baj' : kod === 'JAVASLAT' ? 'figyelem' : 'jo');
export const BIZONYITVANY_CEL = ['HAGYATEK', 'VEGREHAJTAS', 'GYAMUGY', 'EGYEB'] as const;
export const BIZONYITVANY_ALLAPOT = ['KERELEM', 'TULAJDONI_LAP_BEKERVE', 'SZEMLE', 'ERTEK_MEGALLAPITVA', 'KIADOTT'] as const;
export const ALAP = ['NM', 'FORGALMI_ERTEK', 'DARAB', 'EJ', 'SZALLASDIJ', 'ARBEVETEL'] as const;
export const KEZI_JOGCIM = ['ELOIRAS', 'TORLES', 'BIRSAG', 'KOLTSEG', 'VISSZATERITES'] as const;
export const bizonyitvanyHang = (allapot: string, kesik: boolean) => (allapot === 'KIADOTT' ? 'jo' : kesik ? 'baj' : 'figyelem');
