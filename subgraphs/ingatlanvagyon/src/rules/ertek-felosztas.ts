/**
 * 147/1992. (XI. 6.) Korm. rendelet; 4/2013. (I. 11.) Korm. rendelet: the successors of a divided
 * property carry together exactly the book value of the predecessor. The value follows the area;
 * the forints lost by rounding down go one by one to the largest remainders, on a tie to the earlier part.
 */
export function ertekFelosztas(ertek: bigint, teruletek: readonly number[]): bigint[] {
  const sulyok = teruletek.map(BigInt);
  const ossz = sulyok.reduce((a, b) => a + b, 0n);
  if (ossz <= 0n) throw new RangeError('the parts have no area');
  const reszek = sulyok.map((suly) => (ertek * suly) / ossz);
  const maradekok = sulyok.map((suly, i) => ({ i, maradek: (ertek * suly) % ossz }));
  const hianyzik = Number(ertek - reszek.reduce((a, b) => a + b, 0n));
  maradekok
    .sort((a, b) => (a.maradek === b.maradek ? a.i - b.i : a.maradek > b.maradek ? -1 : 1))
    .slice(0, hianyzik)
    .forEach(({ i }) => (reszek[i]! += 1n));
  return reszek;
}
