import type { Csaladfa, Csaladtag } from './csaladfa.ts';
import { EGESZ, NULLA, resze, szorzat, hanyad } from './hanyad.ts';
import { leszarmazokReszei, torzsek } from './leszarmazok.ts';
import { mind, type Orokresz } from './orokresz.ts';

const JOG = 'Ptk. 7:58. §';

/**
 * Beside descendants the spouse has the usufruct for life of the home lived in together and of its furnishing, and one child's share
 * of the rest (Ptk. 7:58. § (1)).
 */
export function hazastarsLeszarmazoMellett(fa: Csaladfa, hazastars: Csaladtag): Orokresz[] {
  const reszek = torzsek(fa, fa.orokhagyoId).length + 1;
  const gyermekreszek = szorzat(EGESZ, hanyad(BigInt(reszek - 1), BigInt(reszek)));
  return [
    {
      tagId: hazastars.id,
      resz: 'LAKAS',
      hanyad: NULLA,
      haszonelvezet: true,
      jogforras: `${JOG} (1) a)`,
      indok: 'Házastársként holtig tartó haszonélvezet a közösen lakott lakáson és berendezésén.',
    },
    ...mind(leszarmazokReszei(fa, fa.orokhagyoId, EGESZ), 'LAKAS', 'Ptk. 7:55. §'),
    {
      tagId: hazastars.id,
      resz: 'TOBBI',
      hanyad: resze(EGESZ, reszek),
      haszonelvezet: false,
      jogforras: `${JOG} (1) b)`,
      indok: 'Házastársként egy gyermekrész a hagyaték többi részéből.',
    },
    ...mind(leszarmazokReszei(fa, fa.orokhagyoId, gyermekreszek), 'TOBBI', 'Ptk. 7:55. §'),
  ];
}
