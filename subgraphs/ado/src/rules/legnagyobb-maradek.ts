/** Largest-remainder rounding: shares of an amount in whole forint whose sum is exactly the amount; ties go to the earlier share. */
export interface Tort {
  szamlalo: bigint;
  nevezo: bigint;
}

export function legnagyobbMaradek(reszek: readonly Tort[], osszesen: bigint): bigint[] {
  const egeszek = reszek.map(({ szamlalo, nevezo }) => szamlalo / nevezo);
  const hiany = Number(osszesen - egeszek.reduce((a, b) => a + b, 0n));
  const sorrend = reszek.map((_, i) => i).sort((a, b) => maradekRend(reszek[a]!, reszek[b]!) || a - b);
  const kapok = new Set(sorrend.slice(0, hiany));
  return egeszek.map((egesz, i) => egesz + (kapok.has(i) ? 1n : 0n));
}

function maradekRend(a: Tort, b: Tort): number {
  const bal = (a.szamlalo % a.nevezo) * b.nevezo;
  const jobb = (b.szamlalo % b.nevezo) * a.nevezo;
  return bal === jobb ? 0 : bal > jobb ? -1 : 1;
}
