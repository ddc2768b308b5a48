/**
 * Építményado (building tax), Htv. 11–16. §: the base is, by choice of the decree, the useful floor area in m² (15. § a)
 * or the corrected market value of the building (15. § b).
 */
import { korrigaltForgalmiErtek } from './korrigalt-forgalmi-ertek.ts';
import type { Hanyad } from './tulajdoni-hanyad.ts';
import { vagyoniAdo } from './vagyoni-ado.ts';

export interface AdoztatasiMertek {
  mertekSzazad: bigint;
  hanyad: Hanyad;
  kedvezmenySzazalek?: number;
}

export const epitmenyado = (hasznosAlapteruletSzazad: bigint, mertek: AdoztatasiMertek): bigint =>
  vagyoniAdo({ alapSzazad: hasznosAlapteruletSzazad, ...mertek });

export const epitmenyadoErtekbol = (forgalmiErtek: bigint, mertek: AdoztatasiMertek): bigint =>
  vagyoniAdo({ alapSzazad: korrigaltForgalmiErtek(forgalmiErtek) * 100n, szazalekos: true, ...mertek });
