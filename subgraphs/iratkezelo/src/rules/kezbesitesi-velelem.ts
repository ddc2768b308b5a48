import { munkanappalKesobb } from '@asp/kit/rules';

export type Eredmeny = 'ATVETTE' | 'MEGHATALMAZOTT_VETTE_AT' | 'NEM_KERESTE' | 'ISMERETLEN' | 'ELKOLTOZOTT' | 'MEGTAGADTA';

/** Working days from the second unsuccessful attempt after which an item "not claimed" counts as served (Ákr. 86. §). */
const VELELEM_MUNKANAP = 5;

/**
 * Day on which the document counts as served: the day of receipt or refusal; for "not claimed" the fifth working day after the attempt;
 * for an unknown or moved addressee there is none – a new address or a public notice is needed.
 */
export function kezbesitettNap(eredmeny: Eredmeny, nap: string): string | null {
  if (eredmeny === 'ISMERETLEN' || eredmeny === 'ELKOLTOZOTT') return null;
  return eredmeny === 'NEM_KERESTE' ? munkanappalKesobb(nap, VELELEM_MUNKANAP) : nap;
}
