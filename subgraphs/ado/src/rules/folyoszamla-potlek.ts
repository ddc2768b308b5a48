/**
 * Surcharge on one tax account whose debt changes from day to day, Art. 206. § (1) (the surcharge follows the debt of each day) and 207. §.
 * A movement counts from the day after it: a payment on day d still bears surcharge on d, as the published example does.
 * The caller leaves out surcharge entries (no surcharge on surcharge) and keeps each tax apart.
 */
import { kesedelmiPotlek, osszegzett } from './kesedelmi-potlek.ts';
import type { AlapkamatLepes, Potlek } from './kesedelmi-potlek.ts';

export interface Mozgas {
  /** due date of a charge, value date of a payment */
  nap: string;
  /** + charge, − payment */
  ertek: bigint;
}

export function folyoszamlaPotlek(mozgasok: readonly Mozgas[], ig: string, lepesek: readonly AlapkamatLepes[]): Potlek {
  const napok = napiForgalom(mozgasok);
  let tartozas = 0n;
  return osszegzett(
    napok.flatMap(({ nap, ertek }, i) => {
      tartozas += ertek;
      const kovetkezo = napok[i + 1]?.nap;
      return kesedelmiPotlek(tartozas, nap, kovetkezo && kovetkezo < ig ? kovetkezo : ig, lepesek).szakaszok;
    }),
  );
}

function napiForgalom(mozgasok: readonly Mozgas[]): Mozgas[] {
  const napok = new Map<string, bigint>();
  for (const { nap, ertek } of mozgasok) napok.set(nap, (napok.get(nap) ?? 0n) + ertek);
  return [...napok].map(([nap, ertek]) => ({ nap, ertek })).sort((a, b) => (a.nap < b.nap ? -1 : 1));
}
