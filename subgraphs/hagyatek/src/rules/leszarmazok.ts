import { gyermekek, type Csaladfa, type Csaladtag } from './csaladfa.ts';
import { resze, type Hanyad } from './hanyad.ts';
import { kieses } from './kieses.ts';
import type { Jutas } from './orokresz.ts';

/** Children of a person who inherit, or in whose place somebody does: the lines (törzs) that share. */
export const torzsek = (fa: Csaladfa, id: string): Csaladtag[] => gyermekek(fa, id).filter((t) => torzs(fa, t));

const torzs = (fa: Csaladfa, t: Csaladtag): boolean => {
  const ok = kieses(fa, t);
  return !ok || (!ok.leszarmazoival && torzsek(fa, t.id).length > 0);
};

/**
 * Children inherit in equal parts; in the place of one who has fallen out his own children do, again in equal parts, down the line
 * (Ptk. 7:55. §; the same for the descendants of parents and grandparents: 7:63. § (2), 7:64. § (2)).
 */
export function leszarmazokReszei(fa: Csaladfa, id: string, egesz: Hanyad, helyett?: Csaladtag): Jutas[] {
  const sorok = torzsek(fa, id);
  const egyReszre = resze(egesz, Math.max(sorok.length, 1));
  return sorok.flatMap((t) => {
    const ok = kieses(fa, t);
    if (ok) return leszarmazokReszei(fa, t.id, egyReszre, t);
    const fonti = helyett ? kieses(fa, helyett) : null;
    const indok = helyett
      ? `${helyett.nev} helyén örököl, aki kiesett: ${fonti?.mondat} (${fonti?.jogforras}).`
      : `Gyermekként örököl; a gyermekek fejenként egyenlő részt kapnak.`;
    return [{ tagId: t.id, hanyad: egyReszre, indok }];
  });
}
