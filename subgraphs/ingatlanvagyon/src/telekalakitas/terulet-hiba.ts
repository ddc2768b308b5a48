import { hiba, type Hiba } from '@asp/kit';
import { teruletEgyezes } from '../rules/terulet-egyezes.ts';
import type { Ut } from '../kataszter/ellenorzes.ts';

/** The refusal when the areas before and after do not tie, with all three figures in it. */
export function teruletHibai(elodok: readonly number[], utodok: readonly number[], ut: Ut): Hiba[] {
  const { elotte, utana, elteres } = teruletEgyezes(elodok, utodok);
  if (elteres === 0) return [];
  const irany = elteres > 0 ? 'több' : 'kevesebb';
  const uzenet = `A területek nem egyeznek: előtte ${elotte} m², utána ${utana} m², ${Math.abs(elteres)} m²-rel ${irany}. Javítsa az új területeket a változási vázrajz szerint.`;
  return [hiba('TERULET_NEM_EGYEZIK', uzenet, [...ut])];
}
