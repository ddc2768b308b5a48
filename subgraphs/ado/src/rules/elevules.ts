/**
 * Elévülés (limitation): the right to assess lapses five years after the last day of the calendar year in which the return was due
 * (Art. 202. § (1)); the right to enforce lapses four years after the last day of the calendar year of the due date (Avt. 19. § (1)).
 */
const MEGALLAPITAS_EV = 5;
const VEGREHAJTAS_EV = 4;

const evVegetol = (nap: string, evek: number): string => `${Number(nap.slice(0, 4)) + evek}-12-31`;

/** Last day on which the tax may still be assessed. */
export const megallapitasElevulese = (bevallasHatarido: string): string => evVegetol(bevallasHatarido, MEGALLAPITAS_EV);

/** Last day on which the debt may still be enforced. */
export const vegrehajtasElevulese = (esedekesseg: string): string => evVegetol(esedekesseg, VEGREHAJTAS_EV);

export const elevult = (esedekesseg: string, nap: string): boolean => nap > vegrehajtasElevulese(esedekesseg);
