import type { HataridoSzabaly } from '@asp/kit/rules';

/** Longest time that a filing plan item may give a matter. */
const LEGTOBB_NAP = 365;

/** Rule of the deadline of a matter that the filing plan gives this many days. */
export const ugyintezesiSzabaly = (nap: number): string => `UGYINTEZES_${nap}`;

/** The authority's own time: it ends on its day, and rests while the matter waits for a client or another authority (Ákr. 50. §). */
export const UGYINTEZESI_HATARIDOK: Record<string, HataridoSzabaly> = Object.fromEntries(
  Array.from({ length: LEGTOBB_NAP }, (_, i) => i + 1).map((nap) => [
    ugyintezesiSzabaly(nap),
    {
      nev: 'Az ügy elintézése',
      jogforras: 'Ákr. (2016. évi CL. tv.) 50. §, irattári terv',
      kezdet: 'az iktatás napja',
      mennyi: nap,
      egyseg: 'NAP',
      pihenonapon: 'MARAD',
      szunetel: true,
    },
  ]),
);
