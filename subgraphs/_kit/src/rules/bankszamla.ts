import { sulyozottOsszeg } from './ellenorzo-szamjegy.ts';

const tomb = (szamjegyek: string) => sulyozottOsszeg(szamjegyek, [9, 7, 3, 1]) % 10 === 0;

/**
 * GIRO account number, 2×8 or 3×8 digits. The first block (bank and branch) must check; the second is only reported,
 * because published accounts exist whose own block does not follow the rule.
 */
export function bankszamlaEllenorzes(szamla: string): { ervenyes: boolean; figyelmeztetes: boolean } {
  const talalat = /^(\d{8})-?(\d{8})(?:-?(\d{8}))?$/.exec(szamla);
  if (!talalat) return { ervenyes: false, figyelmeztetes: false };
  return { ervenyes: tomb(talalat[1]!), figyelmeztetes: !tomb(talalat[2]! + (talalat[3] ?? '')) };
}

export const bankszamlaErvenyes = (szamla: string) => bankszamlaEllenorzes(szamla).ervenyes;
