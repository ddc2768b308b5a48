/**
 * 147/1992. (XI. 6.) Korm. rendelet: the cadastre equals the land registry; when parcels are divided
 * or merged (telekalakítás), the area before and after is the same to the square metre.
 */
export interface TeruletEgyezes {
  elotte: number;
  utana: number;
  /** after − before, m²; 0 when the areas tie */
  elteres: number;
}

const osszesen = (teruletek: readonly number[]) => teruletek.reduce((a, b) => a + b, 0);

export function teruletEgyezes(elodok: readonly number[], utodok: readonly number[]): TeruletEgyezes {
  const elotte = osszesen(elodok);
  const utana = osszesen(utodok);
  return { elotte, utana, elteres: utana - elotte };
}
