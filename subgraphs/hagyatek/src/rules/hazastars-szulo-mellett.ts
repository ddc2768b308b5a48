import { szulok, type Csaladfa, type Csaladtag } from './csaladfa.ts';
import { EGESZ, hanyad, osszeg } from './hanyad.ts';
import { kieses } from './kieses.ts';
import type { Orokresz } from './orokresz.ts';

const FEL = hanyad(1n, 2n);
const NEGYED = hanyad(1n, 4n);
const NYOLCAD = hanyad(1n, 8n);

/**
 * Without descendants the spouse inherits the home lived in together with its furnishing, and half of the rest; the other half is the
 * parents' in equal parts. The part of a parent who has fallen out goes to the other parent and the spouse alike (Ptk. 7:60. §).
 * Empty when no parent inherits.
 */
export function hazastarsSzuloMellett(fa: Csaladfa, hazastars: Csaladtag): Orokresz[] {
  const elok = szulok(fa, fa.orokhagyoId).filter((t) => !kieses(fa, t));
  if (elok.length === 0) return [];
  const egyedul = elok.length === 1;
  const a = (tagId: string, resz: Orokresz['resz'], resze: Orokresz['hanyad'], indok: string): Orokresz => ({
    tagId,
    resz,
    hanyad: resze,
    haszonelvezet: false,
    jogforras: 'Ptk. 7:60. §',
    indok,
  });
  const kiesett = egyedul ? ' és a kiesett szülő részének fele' : '';
  return [
    a(hazastars.id, 'LAKAS', EGESZ, 'Leszármazó nincs: a házastárs örökli a közösen lakott lakást és berendezését.'),
    a(
      hazastars.id,
      'TOBBI',
      egyedul ? osszeg(FEL, NYOLCAD) : FEL,
      `Leszármazó nincs, szülő van: a házastársé a többi vagyon fele${kiesett}.`,
    ),
    ...elok.map((t) =>
      a(t.id, 'TOBBI', egyedul ? osszeg(NEGYED, NYOLCAD) : NEGYED, `Szülőként a többi vagyon negyede${kiesett}, mert leszármazó nincs.`),
    ),
  ];
}
