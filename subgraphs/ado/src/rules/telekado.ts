/** Telekadó (plot tax), Htv. 17–22. §: by the area of the plot in m² (21. § a) or by its corrected market value (21. § b). */
import type { AdoztatasiMertek } from './epitmenyado.ts';
import { korrigaltForgalmiErtek } from './korrigalt-forgalmi-ertek.ts';
import { vagyoniAdo } from './vagyoni-ado.ts';

export const telekado = (teruletSzazad: bigint, mertek: AdoztatasiMertek): bigint => vagyoniAdo({ alapSzazad: teruletSzazad, ...mertek });

export const telekadoErtekbol = (forgalmiErtek: bigint, mertek: AdoztatasiMertek): bigint =>
  vagyoniAdo({ alapSzazad: korrigaltForgalmiErtek(forgalmiErtek) * 100n, szazalekos: true, ...mertek });
