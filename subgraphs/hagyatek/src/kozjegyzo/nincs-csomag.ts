import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';

/** Why there is nothing to open to a notary; null when a package was sent. */
export const nincsCsomag = ({ allapot }: Pick<HagyatekiUgy, 'allapot'>): { kod: string; uzenet: string } | null =>
  allapot === 'KOZJEGYZONEK_MEGKULDVE' || allapot === 'LEZART'
    ? null
    : {
        kod: 'NINCS_CSOMAG',
        uzenet: 'Ebben az ügyben nincs közjegyzőnek megküldött csomag. Előbb véglegesítse a leltárt, és küldje meg.',
      };
