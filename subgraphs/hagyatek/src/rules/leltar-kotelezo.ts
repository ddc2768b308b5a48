/** What the estate is known to hold. */
export interface HagyatekTenyek {
  vagyon: readonly { fajta: string; ertek: bigint | null }[];
  tartozas: bigint;
  /** An interested party asked for the inventory. */
  kertek: boolean;
}

/** Value of movables up to which no inventory is needed (Hetv. 19–42. §, 300,000 Ft). */
export const MENTES_INGO = 300_000n;

/** Why an inventory has to be made (Hetv. 19–42. §); an empty list means that it need not. */
export function leltarKotelezo({ vagyon, tartozas, kertek }: HagyatekTenyek): string[] {
  const van = (...fajtak: string[]) => vagyon.some(({ fajta }) => fajtak.includes(fajta));
  const ertek = (fajtak: readonly string[] | null) =>
    vagyon.filter(({ fajta }) => !fajtak || fajtak.includes(fajta)).reduce((o, v) => o + (v.ertek ?? 0n), 0n);
  const okok: [boolean, string][] = [
    [van('INGATLAN'), 'A hagyatékban belföldi ingatlan van.'],
    [van('TARSASAGI_RESZESEDES'), 'A hagyatékban bejegyzett gazdasági társaságban vagy szövetkezetben fennálló részesedés van.'],
    [van('LAJSTROMOZOTT', 'GEPJARMU'), 'A hagyatékban lajstromozott vagyontárgy van.'],
    [ertek(['INGO']) > MENTES_INGO, 'Az ingóságok értéke meghaladja a mentes értéket (300 000 Ft).'],
    [tartozas > 0n && tartozas > ertek(null), 'A tartozások előreláthatólag meghaladják a hagyaték értékét.'],
    [kertek, 'A leltározást öröklésben érdekelt kérte.'],
  ];
  return okok.filter(([fennall]) => fennall).map(([, ok]) => ok);
}
