/**
 * 2021. évi C. törvény and 179/2023. (V. 15.) Korm. rendelet (land registry): the lot number (helyrajzi
 * szám) of a parcel outside the built-up area (külterület) begins with 0, inside it and in closed
 * gardens (zártkert) it does not. A number is unique only together with its fekvés.
 */
export type FekvesKod = 'BELTERULET' | 'KULTERULET' | 'ZARTKERT';

export function fekvesbeIllik(fekves: FekvesKod, hrsz: string): boolean {
  return hrsz.startsWith('0') === (fekves === 'KULTERULET');
}

/** The number of the parcel before any division: 1234/5 → 1234. */
export function torzsszam(hrsz: string): string {
  return hrsz.split('/')[0]!;
}
