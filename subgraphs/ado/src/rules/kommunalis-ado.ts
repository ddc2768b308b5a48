/** Magánszemély kommunális adója (communal tax of private persons), Htv. 24–26. §: a fixed amount per dwelling, plot or tenancy right, by share. */
import type { AdoztatasiMertek } from './epitmenyado.ts';
import { vagyoniAdo } from './vagyoni-ado.ts';

export const kommunalisAdo = (targyakSzama: number, mertek: AdoztatasiMertek): bigint =>
  vagyoniAdo({ alapSzazad: BigInt(targyakSzama) * 100n, ...mertek });
