import { EGESZ } from './hanyad.ts';
import type { Orokresz } from './orokresz.ts';

/** Where there is no other heir the state inherits; it may not refuse (Ptk. 7:74. §). */
export const allamOroklese = (): Orokresz[] => [
  {
    tagId: null,
    resz: 'EGESZ',
    hanyad: EGESZ,
    haszonelvezet: false,
    jogforras: 'Ptk. 7:74. §',
    indok: 'Más örökös nincs: az állam örököl, és nem utasíthatja vissza.',
  },
];
