/**
 * Két részlet (two instalments), Art. 3. melléklet II. A) 2.: the yearly tax on property is due in two equal parts on 15 March and
 * 15 September; an odd forint belongs to the first. A due date on a rest day moves to the next working day (Art. 52. § (5)).
 */
export interface Reszlet {
  sorszam: 1 | 2;
  esedekesseg: string;
  osszeg: bigint;
}

export const reszletEsedekessegek = (ev: number, munkanap: (nap: string) => string): [string, string] => [
  munkanap(`${ev}-03-15`),
  munkanap(`${ev}-09-15`),
];

export function ketReszlet(evesOsszeg: bigint, [elso, masodik]: readonly [string, string]): [Reszlet, Reszlet] {
  const fele = evesOsszeg / 2n;
  return [
    { sorszam: 1, esedekesseg: elso, osszeg: evesOsszeg - fele },
    { sorszam: 2, esedekesseg: masodik, osszeg: fele },
  ];
}
