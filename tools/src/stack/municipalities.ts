import type { DemoTerv } from '@asp/kit';
import { HOMOKOZO } from '@asp/kit/call';
import type { DemoSize } from './settings.ts';

/**
 * Real municipalities with their 2018 figures (KSH gazetteer): code, name, dwellings, inhabitants, centre (EOV y, x).
 * Csopak and Paloznak share an office, the thirteen from Őriszentpéter on share another; Debrecen is the large one.
 */
const MUNICIPALITIES: [ksh: string, nev: string, lakasok: number, nepesseg: number, y: number, x: number][] = [
  ['02185', 'Csopak', 897, 1_773, 564_100, 182_000],
  ['17011', 'Paloznak', 227, 459, 565_400, 182_800],
  ['10630', 'Őriszentpéter', 524, 1_139, 449_600, 169_600],
  ['17020', 'Bajánsenye', 243, 476, 446_800, 165_500],
  ['08013', 'Felsőjánosfa', 89, 176, 460_300, 165_900],
  ['18032', 'Hegyhátszentjakab', 167, 254, 459_700, 172_500],
  ['07977', 'Ispánk', 63, 105, 451_200, 172_400],
  ['26596', 'Kercaszomor', 125, 177, 445_400, 163_800],
  ['19761', 'Kerkáskápolna', 54, 69, 450_200, 164_300],
  ['25423', 'Magyarszombatfa', 134, 264, 444_200, 166_400],
  ['29869', 'Nagyrákos', 132, 245, 452_300, 167_900],
  ['13453', 'Őrimagyarósd', 120, 217, 459_400, 174_400],
  ['10223', 'Szalafő', 152, 198, 445_700, 172_100],
  ['02440', 'Szatta', 46, 69, 454_200, 164_600],
  ['18430', 'Velemér', 52, 70, 445_500, 158_200],
  ['15130', 'Debrecen', 96_295, 202_214, 845_100, 246_100],
];

const SMALL = ['02185', '17011', '10630', '10223'];
const KOZOS_HIVATAL: Record<string, string> = { Paloznak: 'Csopak' };
const ORSEGI = MUNICIPALITIES.slice(2, 15).map(([, nev]) => nev);
const szekhelye = (nev: string): string => (ORSEGI.includes(nev) ? ORSEGI[0]! : (KOZOS_HIVATAL[nev] ?? nev));

const toTerv = ([ksh, nev, lakasok, nepesseg, y, x]: (typeof MUNICIPALITIES)[number]): DemoTerv => ({
  ksh,
  nev,
  szekhely: szekhelye(nev),
  lakasok,
  nepesseg,
  kozpont: { y, x },
  parcellak: lakasok,
});

const SIZES: Record<DemoSize, (ksh: string) => boolean> = {
  teljes: () => true,
  kicsi: (ksh) => SMALL.includes(ksh),
  nincs: () => false,
};

/** The demo municipalities in loading order; the sandbox of the developers comes with them. */
export const demoMunicipalities = (size: DemoSize): DemoTerv[] =>
  size === 'nincs' ? [] : [...MUNICIPALITIES.filter(([ksh]) => SIZES[size](ksh)).map(toTerv), HOMOKOZO];
