import hivatalosNevek from '../../../schema/szakrendszerek.json';
import { t } from './i18n';
import { modulok } from './router';

const hely = (nev: string) => modulok.find((m) => m.id === nev)?.sorrend ?? 1000;

/** The szakrendszerek that have something, in the order of the menu. */
export const szakrendszerei = (dokumentumok: Record<string, unknown>): string[] =>
  Object.keys(dokumentumok).sort((a, b) => hely(a) - hely(b) || a.localeCompare(b));

/** The name of a szakrendszer as the menu has it; one without pages of its own is called by its official name. */
export function szakrendszerNev(nev: string): string {
  const modul = modulok.find((m) => m.id === nev);
  return modul ? t(modul.cimke) : ((hivatalosNevek as Record<string, string>)[nev] ?? nev);
}
