import { napNeve } from '@asp/kit/rules';
import type { Csaladfa, Csaladtag, KiesesOk } from './csaladfa.ts';

/** Reasons of law for falling out of the succession, with what a clerk writes into the file. */
const OKOK: Record<KiesesOk, { jogforras: string; mondat: string }> = {
  ERDEMTELEN: { jogforras: 'Ptk. 7:6. §', mondat: 'az öröklésre érdemtelen' },
  LEMONDOTT: { jogforras: 'Ptk. 7:7. §', mondat: 'az öröklésről lemondott' },
  LEMONDOTT_LESZARMAZOIVAL: { jogforras: 'Ptk. 7:8. §', mondat: 'az öröklésről a leszármazóira is kihatóan lemondott' },
  KITAGADOTT: { jogforras: 'Ptk. 7:77. §', mondat: 'az örökhagyó kitagadta' },
  VISSZAUTASITOTTA: { jogforras: 'Ptk. 7:89. §', mondat: 'az örökséget visszautasította' },
  ELETKOZOSSEG_MEGSZUNT: {
    jogforras: 'Ptk. 7:62. §',
    mondat: 'a házastársak között nem állt fenn életközösség, és visszaállítására nem volt kilátás',
  },
};

export interface Kieses {
  jogforras: string;
  mondat: string;
  /** His descendants do not take his place either. */
  leszarmazoival: boolean;
}

/**
 * Whoever died before the deceased or together with him does not inherit (Ptk. 7:5. §); nor does whom the law excludes. His
 * descendants take his place, unless he renounced for them as well (Ptk. 7:8. §).
 */
export function kieses(fa: Csaladfa, t: Csaladtag): Kieses | null {
  const [orokhagyo, meghalt] = [t.id === fa.orokhagyoId, t.elhunyt ?? ''];
  if (orokhagyo || (meghalt && meghalt <= fa.halal))
    return {
      jogforras: 'Ptk. 7:5. §',
      mondat: `az örökhagyó előtt vagy vele egy időben meghalt (${napNeve(meghalt || fa.halal)})`,
      leszarmazoival: false,
    };
  if (!t.kieses) return null;
  return { ...OKOK[t.kieses], leszarmazoival: t.kieses === 'LEMONDOTT_LESZARMAZOIVAL' };
}
