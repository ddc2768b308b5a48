/**
 * Adóazonosító jel (1996. évi XX. tv. 1. melléklet): 8, five digits of days since 1867-01-01, three serial digits and
 * a check digit Σ i·d_i mod 11; a remainder of ten is never issued.
 */
export function adoazonositoErvenyes(jel: string): boolean {
  if (!/^8\d{9}$/.test(jel)) return false;
  return adoazonositoMaradek(jel.slice(0, 9)) === Number(jel[9]);
}

/** The remainder behind the first nine digits; 10 means that the number cannot be issued. */
export function adoazonositoMaradek(kilenc: string): number {
  let osszeg = 0;
  for (let i = 0; i < 9; i++) osszeg += (i + 1) * Number(kilenc[i]);
  return osszeg % 11;
}
