/** Codes as documents write them. */
export const IRANY: Record<string, string> = { BEJOVO: 'be', KIMENO: 'ki', BELSO: 'belső' };
export const FEKVES: Record<string, string> = { BELTERULET: 'belterület', KULTERULET: 'külterület', ZARTKERT: 'zártkert' };
export const MINOSEG: Record<string, string> = {
  KERELMEZO: 'kérelmező',
  ELLENERDEKU: 'ellenérdekű ügyfél',
  EGYEB_ERDEKELT: 'egyéb érdekelt',
  KEPVISELO: 'képviselő',
};
export const MOD: Record<string, string> = {
  POSTA: 'levél',
  AJANLOTT: 'ajánlott',
  TERTIVEVENY: 'tértivevényes',
  SZEMELYES: 'személyes átadás',
  HIVATALI_KAPU: 'hivatali kapu',
  CEGKAPU: 'cégkapu',
  TARHELY: 'értesítési tárhely',
  HIRDETMENY: 'hirdetmény',
};
export const KIHAGYAS: Record<string, string> = {
  NS: 'nem selejtezhető',
  VISSZATARTOTT: 'visszatartott',
  MEGORZES_NEM_TELT_LE: 'megőrzési ideje nem telt le',
  NEM_IRATTARBAN: 'nincs irattárban',
  KOLCSONZOTT: 'kölcsönözve',
  LEVELTARBA_KELL: 'levéltárba adandó',
};
