/**
 * Rates and areas are written with at most two decimals (2949.8 Ft/m², 3.6 %, 95.25 m²) and counted as whole hundredths,
 * because the statutory maxima have one decimal and a float cannot hold them.
 */
const ALAK = /^(\d{1,10})(?:[.,](\d{1,2}))?$/;

export function szazad(szoveg: string): bigint | null {
  const resz = ALAK.exec(szoveg.trim());
  if (!resz) return null;
  return BigInt(resz[1]!) * 100n + BigInt((resz[2] ?? '').padEnd(2, '0'));
}

export function tizedes(szazadok: bigint): string {
  const egesz = szazadok / 100n;
  const tort = (szazadok % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return tort === '' ? `${egesz}` : `${egesz}.${tort}`;
}
