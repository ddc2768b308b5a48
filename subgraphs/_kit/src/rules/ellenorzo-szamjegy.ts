/** Weighted digit sum: Σ weight[i mod n] · digit[i]. */
export function sulyozottOsszeg(szamjegyek: string, sulyok: readonly number[]): number {
  let osszeg = 0;
  for (let i = 0; i < szamjegyek.length; i++) osszeg += Number(szamjegyek[i]) * sulyok[i % sulyok.length]!;
  return osszeg;
}

/** The digit that brings a sum weighted 9,7,3,1 to a multiple of ten (KSH code, PIR number, tax number, bank account). */
export function kilencHetHaromEgy(szamjegyek: string): number {
  return (10 - (sulyozottOsszeg(szamjegyek, [9, 7, 3, 1]) % 10)) % 10;
}
