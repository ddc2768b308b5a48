const NAP = 86_400_000;

/** True for a day that exists: 2027-02-29 does not. Days are `YYYY-MM-DD` texts everywhere. */
export function datumErvenyes(nap: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(nap)) return false;
  const ido = Date.parse(`${nap}T00:00:00Z`);
  return !Number.isNaN(ido) && new Date(ido).toISOString().slice(0, 10) === nap;
}

export function addDays(nap: string, napok: number): string {
  return new Date(Date.parse(`${nap}T00:00:00Z`) + napok * NAP).toISOString().slice(0, 10);
}

/** Calendar days from `tol` to `ig`; negative when `ig` is earlier. */
export function napokKozott(tol: string, ig: string): number {
  return Math.round((Date.parse(`${ig}T00:00:00Z`) - Date.parse(`${tol}T00:00:00Z`)) / NAP);
}
