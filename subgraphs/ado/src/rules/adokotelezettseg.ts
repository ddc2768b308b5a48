/**
 * Start and end of liability, Htv. 14. § (building), 20. § (plot), 25. § (communal): from 1 January of the year after the use permit or
 * acquisition; until 31 December of the year in which the object ceased or was sold. What is owned on 1 January bears the whole year.
 */
const ev = (nap: string): number => Number(nap.slice(0, 4));

export const adokotelezettsegKezdete = (megszerzes: string): string => `${ev(megszerzes) + 1}-01-01`;

export const adokotelezettsegVege = (elidegenites: string): string => `${ev(elidegenites)}-12-31`;

export const evbenAdokoteles = (kezdo: string, zaro: string | null, adoev: number): boolean =>
  kezdo <= `${adoev}-01-01` && (zaro === null || zaro >= `${adoev}-12-31`);
