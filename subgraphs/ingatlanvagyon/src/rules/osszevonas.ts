/**
 * 147/1992. (XI. 6.) Korm. rendelet; Nvtv. 5. §: parcels merged into one have one location class, one ownership share and one
 * category; where the categories differ, the owner must name the new one. Gross values add up. An estimate holds for the
 * whole only when every part has one, and is as old as the oldest of them.
 */
export interface Osszevonando {
  fekves: string;
  hanyadSzamlalo: number;
  hanyadNevezo: number;
  vagyonKategoriaKod: string;
  bruttoErtek: bigint;
  becsultErtek?: bigint | null;
  becsultNap?: string | null;
}

export type OsszevonasAkadaly = 'FEKVES_ELTER' | 'HANYAD_ELTER' | 'KATEGORIA_ELTER';

export function osszevonasAkadalyai(reszek: readonly Osszevonando[], ujKategoria: string | null): OsszevonasAkadaly[] {
  const elter = (ertek: (resz: Osszevonando) => string) => new Set(reszek.map(ertek)).size > 1;
  const akadalyok: [OsszevonasAkadaly, boolean][] = [
    ['FEKVES_ELTER', elter((resz) => resz.fekves)],
    ['HANYAD_ELTER', elter((resz) => `${resz.hanyadSzamlalo}/${resz.hanyadNevezo}`)],
    ['KATEGORIA_ELTER', !ujKategoria && elter((resz) => resz.vagyonKategoriaKod)],
  ];
  return akadalyok.filter(([, fennall]) => fennall).map(([akadaly]) => akadaly);
}

export const osszevontBruttoErtek = (reszek: readonly Osszevonando[]): bigint => reszek.reduce((ossz, resz) => ossz + resz.bruttoErtek, 0n);

/** The sum of the estimates and the part whose estimate is the oldest; null when a part has none. */
export function osszevontBecsles<T extends Osszevonando>(reszek: readonly T[]): { becsultErtek: bigint; legregebbi: T } | null {
  if (reszek.some((resz) => resz.becsultErtek == null)) return null;
  const becsultErtek = reszek.reduce((ossz, resz) => ossz + resz.becsultErtek!, 0n);
  const legregebbi = reszek.reduce((eddig, resz) => (resz.becsultNap! < eddig.becsultNap! ? resz : eddig));
  return { becsultErtek, legregebbi };
}
