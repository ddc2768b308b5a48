import { szulok, type Csaladfa, type Csaladtag } from './csaladfa.ts';
import { EGESZ, NULLA, resze, type Hanyad } from './hanyad.ts';
import { oroklohazastars } from './hazastars.ts';
import { kieses } from './kieses.ts';
import { leszarmazokReszei, torzsek } from './leszarmazok.ts';
import { osszevon, type Jutas, type Orokresz } from './orokresz.ts';

const HAZASTARS_JOG = 'Ptk. 7:69. § (1)';

/**
 * Who inherits an asset that came to the deceased from an ascendant by succession or gift (ági vagyon). Only where no descendant
 * inherits (Ptk. 7:67. § (1)): the parent from whom or through whose line it came, in the place of one who has fallen out his
 * descendants (7:68. § (1)); failing them the grandparent, then remoter ascendants of that line, up to whom it came from (7:68. § (2)).
 * The spouse has the usufruct for life (7:69. § (1)). Empty when it falls in with the rest of the estate (7:68. § (3)). What came from a
 * sibling counts by the common ascendant from whom the sibling had it (7:67. § (2)).
 */
export function agiOrokles(fa: Csaladfa, forrasId: string): Orokresz[] {
  if (torzsek(fa, fa.orokhagyoId).length > 0) return [];
  const oroklok = agiOrokosok(fa, forrasId);
  if (oroklok.length === 0) return [];
  const hazastars = oroklohazastars(fa);
  return [...(hazastars ? [ozvegyiJog(hazastars)] : []), ...oroklok];
}

const ozvegyiJog = ({ id }: Csaladtag): Orokresz => ({
  tagId: id,
  resz: 'AGI',
  hanyad: NULLA,
  haszonelvezet: true,
  jogforras: HAZASTARS_JOG,
  indok: 'A házastársat az ági vagyonon holtig tartó haszonélvezet illeti meg.',
});

/** Ascendants of one degree who lie on the way from the deceased to whom the asset came from. */
function agi(fa: Csaladfa, forrasId: string, kor: readonly Csaladtag[]): Csaladtag[] {
  const ezen = (t: Csaladtag): boolean => t.id === forrasId || szulok(fa, t.id).some(ezen);
  return [...new Map(kor.filter(ezen).map((t) => [t.id, t])).values()];
}

function agiOrokosok(fa: Csaladfa, forrasId: string): Orokresz[] {
  const szulo = agi(fa, forrasId, szulok(fa, fa.orokhagyoId));
  const oroklok = szulo.filter((t) => szuloOrokol(fa, t));
  if (oroklok.length > 0) {
    const jutasok = oroklok.flatMap((t) => szuloResze(fa, t, resze(EGESZ, oroklok.length)));
    return osszevon(jutasok).map(agiResz('Ptk. 7:68. § (1)'));
  }
  for (let kor = tovabb(fa, forrasId, szulo); kor.length > 0; kor = tovabb(fa, forrasId, kor)) {
    const elok = kor.filter((t) => !kieses(fa, t));
    const indok = 'A vagyontárgy tőle vagy felmenőjéről hárult az örökhagyóra; közelebbi ági örökös nincs.';
    if (elok.length > 0) return elok.map(({ id }) => agiResz('Ptk. 7:68. § (2)')({ tagId: id, hanyad: resze(EGESZ, elok.length), indok }));
  }
  return [];
}

const tovabb = (fa: Csaladfa, forrasId: string, kor: readonly Csaladtag[]): Csaladtag[] =>
  agi(
    fa,
    forrasId,
    kor.filter(({ id }) => id !== forrasId).flatMap(({ id }) => szulok(fa, id)),
  );

const szuloOrokol = (fa: Csaladfa, t: Csaladtag): boolean => {
  const ok = kieses(fa, t);
  return !ok || (!ok.leszarmazoival && torzsek(fa, t.id).length > 0);
};

function szuloResze(fa: Csaladfa, t: Csaladtag, egesz: Hanyad): Jutas[] {
  if (kieses(fa, t)) return leszarmazokReszei(fa, t.id, egesz, t);
  return [{ tagId: t.id, hanyad: egesz, indok: 'Leszármazó nincs; a vagyontárgy tőle vagy felmenőjéről hárult az örökhagyóra.' }];
}

const agiResz =
  (jogforras: string) =>
  (j: Jutas): Orokresz => ({ ...j, resz: 'AGI', haszonelvezet: false, jogforras });

/** Everybody from whom an asset may have come to the deceased in this sense: his ascendants. */
export function felmenoi(fa: Csaladfa): Csaladtag[] {
  const talalt = new Map<string, Csaladtag>();
  for (
    let kor = szulok(fa, fa.orokhagyoId);
    kor.length > 0;
    kor = kor.flatMap(({ id }) => szulok(fa, id)).filter(({ id }) => !talalt.has(id))
  )
    for (const t of kor) talalt.set(t.id, t);
  return [...talalt.values()];
}
