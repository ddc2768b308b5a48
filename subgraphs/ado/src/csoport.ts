/** Rows of one statement dealt out to the keys of a loader, in the order of the keys. */
export function csoportok<T>(sorok: readonly T[], kulcsok: readonly string[], kulcs: (sor: T) => string): T[][] {
  const csoport = new Map<string, T[]>(kulcsok.map((k) => [k, []]));
  for (const sor of sorok) csoport.get(kulcs(sor))?.push(sor);
  return kulcsok.map((k) => csoport.get(k)!);
}
