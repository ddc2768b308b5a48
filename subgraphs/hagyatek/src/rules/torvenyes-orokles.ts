import { allamOroklese } from './allam.ts';
import type { Csaladfa } from './csaladfa.ts';
import { felmenokReszei } from './felmenok.ts';
import { EGESZ } from './hanyad.ts';
import { oroklohazastars } from './hazastars.ts';
import { hazastarsLeszarmazoMellett } from './hazastars-leszarmazo-mellett.ts';
import { hazastarsSzuloMellett } from './hazastars-szulo-mellett.ts';
import { leszarmazokReszei, torzsek } from './leszarmazok.ts';
import { mind, type Orokresz } from './orokresz.ts';

/**
 * The order of statutory succession (Ptk. 7:55–7:66. §, 7:74. §) as a proposal: who inherits, what part, by which paragraph and why.
 * Assets from ascendants: `agi-orokles.ts`, gifts in the lifetime: `osztalyrabocsatas.ts`; wills and the compulsory share are for the notary.
 */
export function torvenyesOrokles(fa: Csaladfa): Orokresz[] {
  const hazastars = oroklohazastars(fa);
  if (torzsek(fa, fa.orokhagyoId).length > 0)
    return hazastars
      ? hazastarsLeszarmazoMellett(fa, hazastars)
      : mind(leszarmazokReszei(fa, fa.orokhagyoId, EGESZ), 'EGESZ', 'Ptk. 7:55. §');
  if (!hazastars) {
    const felmenok = felmenokReszei(fa);
    return felmenok.length > 0 ? felmenok : allamOroklese();
  }
  const szulovel = hazastarsSzuloMellett(fa, hazastars);
  if (szulovel.length > 0) return szulovel;
  return mind(
    [{ tagId: hazastars.id, hanyad: EGESZ, indok: 'Leszármazó és szülő nincs: a házastárs egyedül örököl.' }],
    'EGESZ',
    'Ptk. 7:61. §',
  );
}
