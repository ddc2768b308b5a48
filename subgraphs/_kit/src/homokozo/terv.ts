import type { DemoTerv } from '../demo.ts';

/** The sandbox municipality: it does not exist, its code is a valid KSH code that belongs to nobody (`asp.homokozo()`). */
export const HOMOKOZO: DemoTerv = {
  ksh: '99990',
  nev: 'Mintafalva',
  lakasok: 120,
  nepesseg: 260,
  kozpont: { y: 650_000, x: 200_000 },
  parcellak: 120,
};
