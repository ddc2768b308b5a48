/**
 * Nvtv. 5. § (3)–(5), 6. § (1): forgalomképtelen törzsvagyon may not be sold or charged; korlátozottan
 * forgalomképes property may be disposed of only by a decision of the owner on the terms of law or
 * decree; üzleti vagyon freely, by the local property decree.
 */
import type { ForgalomkepessegKod } from './forgalomkepesseg.ts';

export type ElidegenitesAkadaly = 'FORGALOMKEPTELEN' | 'DONTES_HIANYZIK';

export function elidegenitesAkadalya(forgalomkepesseg: ForgalomkepessegKod, dontesSzam: string | null): ElidegenitesAkadaly | null {
  if (forgalomkepesseg === 'FORGALOMKEPTELEN') return 'FORGALOMKEPTELEN';
  if (forgalomkepesseg === 'KORLATOZOTTAN_FORGALOMKEPES' && !dontesSzam?.trim()) return 'DONTES_HIANYZIK';
  return null;
}
