/**
 * The states valid on a day as they were known at the end of another day; `$?` parameters: day, day, known-day, known-day.
 * Midnight is Hungarian: the session's time zone is Europe/Budapest.
 */
export const IDOSIK = `ervenyes_tol <= $?::date and (ervenyes_ig is null or ervenyes_ig > $?::date)
  and rogzitve < ($?::date + 1)::timestamptz and (felulirva is null or felulirva >= ($?::date + 1)::timestamptz)`;

export interface Idosik {
  /** valid on this day */
  napon: string;
  /** as known at the end of this day */
  ismertNapon: string;
}

export const idosikParams = ({ napon, ismertNapon }: Idosik): string[] => [napon, napon, ismertNapon, ismertNapon];

/** The two arguments of everything that looks back. */
export const NAPON = { description: 'Melyik napon érvényes adatok. (Valid on this day.)' };
export const ISMERT_NAPON = {
  nullable: true,
  description: 'Melyik nap végének ismeretei szerint; alapértelmezés: ma. (As known on this day; default: today.)',
};
