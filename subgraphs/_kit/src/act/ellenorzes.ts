import { hiba, refusals } from './refusal.ts';

/** One check of an act's input: when it is broken, the sentence for the clerk and the field. */
export type Ellenorzes = readonly [hibas: boolean, kod: string, uzenet: string, mezo: string];

/** Refuses with every broken check at once, so that the clerk corrects the form in one go. */
export function ellenorzes(...ellenorzesek: readonly Ellenorzes[]): void {
  const hibak = ellenorzesek.filter(([hibas]) => hibas).map(([, kod, uzenet, mezo]) => hiba(kod, uzenet, ['input', ...mezo.split('.')]));
  if (hibak.length > 0) throw refusals(hibak);
}
