/**
 * Rounding to whole forint: from 50 fillér up, below it down (the general rule of rounding; 2008. évi III. tv. concerns cash only).
 * The amount arrives as an exact fraction, so nothing is rounded twice.
 */
export function egeszForint(szamlalo: bigint, nevezo: bigint): bigint {
  if (nevezo <= 0n) throw new RangeError('A nevező pozitív szám.');
  if (szamlalo < 0n) return -egeszForint(-szamlalo, nevezo);
  return (2n * szamlalo + nevezo) / (2n * nevezo);
}
