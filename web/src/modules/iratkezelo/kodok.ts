export const UGYIRAT_ALLAPOT = [
  'IKTATOTT',
  'SZIGNALT',
  'UGYINTEZES',
  'HIANYPOTLAS',
  'FELFUGGESZTVE',
  'SKONTRO',
  'KIADMANYOZASRA_VAR',
  'KIADMANYOZOTT',
  'EXPEDIALT',
  'LEZART',
  'ATMENETI_IRATTARBAN',
  'KOZPONTI_IRATTARBAN',
  'SELEJTEZETT',
  'LEVELTARBA_ADVA',
  'SZERELT',
] as const;
export const KULDEMENY_ALLAPOT = ['ERKEZTETETT', 'IKTATOTT', 'NEM_IKTATANDO'] as const;
export const ERKEZES_MOD = ['POSTA', 'SZEMELYES', 'EMAIL', 'HIVATALI_KAPU', 'OHP_URLAP', 'EPAPIR', 'CEGKAPU', 'FAX'] as const;
export const ELEKTRONIKUS_MOD: readonly string[] = ['EMAIL', 'HIVATALI_KAPU', 'OHP_URLAP', 'EPAPIR', 'CEGKAPU'];
export const PAPIR_FAJTA = ['LEVEL', 'AJANLOTT', 'TERTIVEVENYES', 'CSOMAG', 'SAJAT_KEZBE'] as const;
export const NEM_IKTATANDO = [
  'MEGHIVO',
  'SAJTOTERMEK',
  'TANANYAG_TAJEKOZTATO',
  'BEMUTATASRA',
  'PENZUGYI_BIZONYLAT',
  'NYUGTA_UGYIRATPOTLO',
  'SZEMELYES',
  'VISSZAERKEZETT_TERTIVEVENY',
] as const;
export const UGYFEL_FAJTA = ['TERMESZETES_SZEMELY', 'SZERVEZET'] as const;
export const BIZALMASSAG = ['HIVATALI', 'SZEMELYES', 'ADOTITOK', 'ZART'] as const;
export const AUTOMATIKUS_TETEL = ['ADOHATAROZAT', 'HAGYATEK'] as const;
export const KEZBESITES_MOD = [
  'TERTIVEVENY',
  'AJANLOTT',
  'POSTA',
  'SZEMELYES',
  'HIVATALI_KAPU',
  'CEGKAPU',
  'TARHELY',
  'HIRDETMENY',
] as const;
export const KEZBESITES_EREDMENY = [
  'ATVETTE',
  'MEGHATALMAZOTT_VETTE_AT',
  'NEM_KERESTE',
  'MEGTAGADTA',
  'ISMERETLEN',
  'ELKOLTOZOTT',
] as const;

/** A state in colour: what is over is quiet, what waits is marked. */
export const ugyiratHang = (allapot: string) =>
  /IRATTARBAN|LEZART|SELEJTEZETT|LEVELTARBA|SZERELT/.test(allapot)
    ? 'semleges'
    : /HIANYPOTLAS|FELFUGGESZTVE|SKONTRO|_VAR$/.test(allapot)
      ? 'figyelem'
      : allapot === 'IKTATOTT' || allapot === 'SZIGNALT'
        ? 'kiemelt'
        : 'jo';
export const iratHang = (allapot: string) =>
  allapot === 'TEVES_IKTATAS' ? 'baj' : allapot === 'KIADMANYOZASRA_VAR' ? 'figyelem' : allapot === 'KEZBESITETT' ? 'jo' : 'semleges';
const VEGE = /LEZART|IRATTARBAN|SELEJTEZETT|LEVELTARBA|SZERELT/;
/** How near the deadline of an open file is. */
export const hataridoHang = (hatarido: string, allapot: string, ma: string, hamarosan: string) =>
  VEGE.test(allapot) ? undefined : hatarido < ma ? ('baj' as const) : hatarido <= hamarosan ? ('figyelem' as const) : undefined;
