import { szulok, type Csaladfa, type Csaladtag } from './csaladfa.ts';
import { EGESZ, resze, type Hanyad } from './hanyad.ts';
import { kieses } from './kieses.ts';
import { leszarmazokReszei, torzsek } from './leszarmazok.ts';
import { mind, type Jutas, type Orokresz } from './orokresz.ts';

const FOKOK = [
  { nev: 'szülő', jogforras: 'Ptk. 7:63. §' },
  { nev: 'nagyszülő', jogforras: 'Ptk. 7:64. §' },
  { nev: 'dédszülő', jogforras: 'Ptk. 7:65. §' },
] as const;

/**
 * Without descendants and spouse the parents inherit in equal parts, in the place of one who has fallen out his descendants, and where
 * there are none the other parent or his descendants (Ptk. 7:63. §). Then the grandparents and their descendants in the same way, pair
 * by pair (7:64. §), then the great-grandparents and theirs (7:65. §), last of all remoter ascendants, in equal parts (7:66. §).
 */
export function felmenokReszei(fa: Csaladfa): Orokresz[] {
  let parok: Csaladtag[][] = [szulok(fa, fa.orokhagyoId)];
  for (const { nev, jogforras } of FOKOK) {
    const jutasok = parokReszei(fa, parok, nev);
    if (jutasok.length > 0) return mind(jutasok, 'EGESZ', jogforras);
    parok = parok.flat().map((t) => szulok(fa, t.id));
  }
  return tavolabbiak(fa, parok);
}

function parokReszei(fa: Csaladfa, parok: readonly Csaladtag[][], nev: string): Jutas[] {
  const oroklok = parok.map((par) => par.filter((t) => orokol(fa, t))).filter((par) => par.length > 0);
  return oroklok.flatMap((par) => par.flatMap((t) => egyFelmeno(fa, t, resze(resze(EGESZ, oroklok.length), par.length), nev)));
}

const orokol = (fa: Csaladfa, t: Csaladtag): boolean => {
  const ok = kieses(fa, t);
  return !ok || (!ok.leszarmazoival && torzsek(fa, t.id).length > 0);
};

function egyFelmeno(fa: Csaladfa, t: Csaladtag, egesz: Hanyad, nev: string): Jutas[] {
  if (kieses(fa, t)) return leszarmazokReszei(fa, t.id, egesz, t);
  return [{ tagId: t.id, hanyad: egesz, indok: `Leszármazó és házastárs nincs: ${nev}ként örököl.` }];
}

function tavolabbiak(fa: Csaladfa, kezdet: readonly Csaladtag[][]): Orokresz[] {
  for (let kor = kezdet.flat(); kor.length > 0; kor = kor.flatMap((t) => szulok(fa, t.id))) {
    const elok = [...new Map(kor.filter((t) => !kieses(fa, t)).map((t) => [t.id, t])).values()];
    if (elok.length > 0)
      return elok.map((t) => ({
        tagId: t.id,
        resz: 'EGESZ',
        hanyad: resze(EGESZ, elok.length),
        haszonelvezet: false,
        jogforras: 'Ptk. 7:66. §',
        indok: 'Közelebbi örökös nincs: távolabbi felmenőként, fejenként egyenlő részben örököl.',
      }));
  }
  return [];
}
