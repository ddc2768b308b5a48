export interface IktatottKivetes {
  /** `<előtag>/<főszám>/<év>` of the file that holds the decisions. */
  ugyiratIktatoszam?: string | null;
  elsoAlszam?: number | null;
  elsoSorszam?: bigint | null;
}

/** Registry number of the decision with this serial: sub-numbers run with the serials of the run (335/2005. Korm. r.); null until registered. */
export function hatarozatIktatoszam(kivetes: IktatottKivetes, sorszam: bigint): string | null {
  const { ugyiratIktatoszam, elsoAlszam, elsoSorszam } = kivetes;
  if (!ugyiratIktatoszam || elsoAlszam == null || elsoSorszam == null) return null;
  const alszam = BigInt(elsoAlszam) + sorszam - elsoSorszam;
  return ugyiratIktatoszam.replace(/\/(\d+)\//, `/$1-${alszam}/`);
}
