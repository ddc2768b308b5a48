/**
 * Annual amount of a tax on property, Htv. 15–16. § (building), 21–22. § (plot), 26. § (communal):
 * base × rate × ownership share, less the relief of the decree; rounded once, to whole forint.
 */
import { egeszForint } from './egesz-forint.ts';
import type { Hanyad } from './tulajdoni-hanyad.ts';

export interface VagyoniAdo {
  /** The taxed quantity in hundredths: m² × 100, number of objects × 100, or forint × 100. */
  alapSzazad: bigint;
  /** Forint a unit × 100; for a rate in percent, percent × 100. */
  mertekSzazad: bigint;
  szazalekos?: boolean;
  hanyad: Hanyad;
  /** Relief of the decree (Htv. 6. § d) in percent. */
  kedvezmenySzazalek?: number;
}

export function vagyoniAdo({ alapSzazad, mertekSzazad, szazalekos = false, hanyad, kedvezmenySzazalek = 0 }: VagyoniAdo): bigint {
  const szamlalo = alapSzazad * mertekSzazad * BigInt(hanyad.szamlalo) * BigInt(100 - kedvezmenySzazalek);
  const nevezo = 10_000n * BigInt(hanyad.nevezo) * 100n * (szazalekos ? 100n : 1n);
  return egeszForint(szamlalo, nevezo);
}
