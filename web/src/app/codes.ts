import { useI18n } from 'vue-i18n';
import { kodSzoveg } from '~/ui/formatum';

/** Words for the codes of the graph: `kodok.<module>.<Enum>.<VALUE>`. A code without a translation still reads as words. */
export function useCodes(modul: string) {
  const { t, te } = useI18n();
  const kod = (tipus: string, ertek: string | null | undefined): string => {
    if (!ertek) return '–';
    const ut = `kodok.${modul}.${tipus}.${ertek}`;
    return te(ut) || te(ut, 'hu') ? t(ut) : kodSzoveg(ertek);
  };
  const valasztek = (tipus: string, ertekek: readonly string[]) => ertekek.map((ertek) => ({ ertek, cimke: kod(tipus, ertek) }));
  return { kod, valasztek };
}
