export const UGY_ALLAPOT = [
  'ERTESITES',
  'ILLETEKESSEG',
  'NYILATKOZAT_BEKERVE',
  'ADATGYUJTES',
  'TERVEZET',
  'ISMERTETES',
  'VEGLEGES',
  'KOZJEGYZONEK_MEGKULDVE',
  'LEZART',
  'NINCS_HAGYATEK',
  'ATTETT',
  'POTHAGYATEK',
] as const;
export const INDITO_OK = ['HALOTTVIZSGALATI_BIZONYITVANY', 'HOLTNAK_NYILVANITAS', 'JOGI_ERDEKU_KERELEM', 'INGATLANUGYI_ERTESITES'] as const;
export const CSALADI_ALLAPOT = ['NOTLEN_HAJADON', 'HAZAS', 'BEJEGYZETT_ELETTARS', 'OZVEGY', 'ELVALT', 'ISMERETLEN'] as const;
export const ERDEKELT_MINOSEG = [
  'TORVENYES_OROKOS',
  'VEGRENDELETI_OROKOS',
  'HAGYOMANYOS',
  'KOTELES_RESZRE_JOGOSULT',
  'HAGYATEKI_HITELEZO',
  'VEGRENDELETI_VEGREHAJTO',
] as const;
export const VAGYON_FAJTA = [
  'INGATLAN',
  'BANKSZAMLA',
  'BETET',
  'GEPJARMU',
  'INGO',
  'ERTEKPAPIR',
  'TARSASAGI_RESZESEDES',
  'LAJSTROMOZOTT',
  'KOVETELES',
  'NYUGDIJPENZTAR',
  'KARPOTLAS',
  'UDULESI_JOG',
  'DIGITALIS_VAGYON',
] as const;
export const FEKVES = ['BELTERULET', 'KULTERULET', 'ZARTKERT'] as const;
export const TARTOZAS_FAJTA = ['TEMETESI_KOLTSEG', 'HITEL', 'KOZUZEMI', 'ADO', 'EGYEB'] as const;
export const KIESES_OK = [
  'ERDEMTELEN',
  'LEMONDOTT',
  'LEMONDOTT_LESZARMAZOIVAL',
  'KITAGADOTT',
  'VISSZAUTASITOTTA',
  'ELETKOZOSSEG_MEGSZUNT',
] as const;

/** A state in colour: what is over is quiet, what waits for others is marked. */
export const ugyHang = (allapot: string) =>
  /LEZART|NINCS_HAGYATEK|ATTETT/.test(allapot)
    ? 'semleges'
    : /ISMERTETES|BEKERVE/.test(allapot)
      ? 'figyelem'
      : /ERTESITES|POTHAGYATEK/.test(allapot)
        ? 'kiemelt'
        : 'jo';
