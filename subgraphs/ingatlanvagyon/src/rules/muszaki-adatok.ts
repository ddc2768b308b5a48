/**
 * 147/1992. (XI. 6.) Korm. rendelet, melléklet: the check of one sheet's technical data, field by
 * field (first of the three levels: field, sheet, between sheets). Fields the form does not know are refused.
 */
import { BETETLAP_SEMA, type BetetlapTipusKod, type SemaMezo } from './betetlap-sema.ts';

export interface MezoHiba {
  mezo: string;
  uzenet: string;
}
type Adatok = Readonly<Record<string, unknown>>;

const ures = (ertek: unknown) => ertek === undefined || ertek === null || ertek === '';
const tol = (mezo: SemaMezo) => `${mezo.min ?? '–'} és ${mezo.max ?? '–'} között`;

function szamHiba(mezo: SemaMezo, ertek: unknown): string | null {
  if (typeof ertek !== 'number' || !Number.isFinite(ertek)) return 'szám legyen';
  if (mezo.tipus === 'EGESZ' && !Number.isInteger(ertek)) return 'egész szám legyen';
  const kivul = (mezo.min !== undefined && ertek < mezo.min) || (mezo.max !== undefined && ertek > mezo.max);
  return kivul ? `${tol(mezo)} legyen` : null;
}

const ELLENORZESEK: Record<SemaMezo['tipus'], (mezo: SemaMezo, ertek: unknown) => string | null> = {
  EGESZ: szamHiba,
  SZAM: szamHiba,
  SZOVEG: (_, ertek) => (typeof ertek === 'string' && ertek.length <= 500 ? null : 'legfeljebb 500 betűs szöveg legyen'),
  IGEN_NEM: (_, ertek) => (typeof ertek === 'boolean' ? null : 'igen vagy nem legyen'),
  VALASZTO: (mezo, ertek) => (mezo.ertekek!.includes(ertek as string) ? null : `ezek egyike legyen: ${mezo.ertekek!.join(', ')}`),
};

function mezoHibaja(mezo: SemaMezo, adatok: Adatok): MezoHiba[] {
  const ertek = adatok[mezo.mezo];
  if (ures(ertek)) return mezo.kotelezo ? [{ mezo: mezo.mezo, uzenet: `${mezo.cimke}: kötelező kitölteni.` }] : [];
  const hiba = ELLENORZESEK[mezo.tipus](mezo, ertek);
  return hiba ? [{ mezo: mezo.mezo, uzenet: `${mezo.cimke}: ${hiba}.` }] : [];
}

export function muszakiAdatokHibai(tipus: BetetlapTipusKod, adatok: Adatok): MezoHiba[] {
  const sema = BETETLAP_SEMA[tipus];
  const ismert = new Set(sema.map((mezo) => mezo.mezo));
  const idegenek = Object.keys(adatok).filter((mezo) => !ismert.has(mezo));
  return [
    ...sema.flatMap((mezo) => mezoHibaja(mezo, adatok)),
    ...idegenek.map((mezo) => ({ mezo, uzenet: `Ezen a betétlapon nincs ilyen adat: ${mezo}.` })),
  ];
}
