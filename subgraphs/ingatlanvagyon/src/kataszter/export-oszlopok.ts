import type { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';

export type Cella = string | number | null;
export interface Oszlop {
  fejlec: string;
  szelesseg: number;
  ertek: (ingatlan: KataszteriIngatlan) => Cella;
}

/** Forints leave as numbers in a spreadsheet; a value beyond exact numbers leaves as text. */
const ft = (ertek: bigint | null | undefined): Cella =>
  ertek == null ? null : ertek <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(ertek) : String(ertek);

export const KATASZTER_OSZLOPOK: readonly Oszlop[] = [
  { fejlec: 'Napló sorszáma', szelesseg: 14, ertek: (i) => i.naploSorszam },
  { fejlec: 'Fekvés', szelesseg: 13, ertek: (i) => i.fekves },
  { fejlec: 'Helyrajzi szám', szelesseg: 16, ertek: (i) => i.hrsz },
  { fejlec: 'Cím', szelesseg: 32, ertek: (i) => i.cim },
  { fejlec: 'Jelleg', szelesseg: 18, ertek: (i) => i.jelleg },
  { fejlec: 'Terület (m²)', szelesseg: 12, ertek: (i) => i.terulet },
  { fejlec: 'Művelési ág', szelesseg: 14, ertek: (i) => i.muvelesiAg },
  { fejlec: 'Vagyoni kategória', szelesseg: 26, ertek: (i) => i.vagyonKategoriaKod },
  { fejlec: 'Forgalomképesség', szelesseg: 28, ertek: (i) => i.forgalomkepesseg },
  { fejlec: 'Tulajdoni hányad', szelesseg: 16, ertek: (i) => `${i.hanyadSzamlalo}/${i.hanyadNevezo}` },
  { fejlec: 'Hasznosítás', szelesseg: 18, ertek: (i) => i.hasznositas },
  { fejlec: 'Vagyonkezelő', szelesseg: 24, ertek: (i) => i.vagyonkezelo ?? null },
  { fejlec: 'Bruttó érték (Ft)', szelesseg: 18, ertek: (i) => ft(i.bruttoErtek) },
  { fejlec: 'Becsült érték (Ft)', szelesseg: 18, ertek: (i) => ft(i.becsultErtek) },
  { fejlec: 'Becslés napja', szelesseg: 13, ertek: (i) => i.becsultNap ?? null },
  { fejlec: 'Becslés módja', szelesseg: 16, ertek: (i) => i.becsultMod ?? null },
  { fejlec: 'Állapot', szelesseg: 16, ertek: (i) => i.allapot },
  { fejlec: 'Érvényes ettől', szelesseg: 13, ertek: (i) => i.ervenyesTol },
  { fejlec: 'Lezárva', szelesseg: 13, ertek: (i) => i.ervenyesIg ?? null },
];
