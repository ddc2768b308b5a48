/**
 * 147/1992. (XI. 6.) Korm. rendelet: the gross value on the cover sheet (borítólap) is the sum of the
 * gross values of its living sheets; third level of the checks (between sheets).
 */
export interface ErtekEgyezes {
  boritolap: bigint;
  betetlapok: bigint;
  /** sheets − cover, Ft; 0 when they tie */
  elteres: bigint;
}

export function ertekEgyezes(boritolap: bigint, betetlapok: readonly bigint[]): ErtekEgyezes {
  const ossz = betetlapok.reduce((a, b) => a + b, 0n);
  return { boritolap, betetlapok: ossz, elteres: ossz - boritolap };
}
