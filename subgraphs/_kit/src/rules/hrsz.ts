const MINTA = /^(0?)([1-9]\d{0,5})(?:\/(\d{1,4}))?(?:\/([A-Z]{1,2})(?:\/(\d{1,4}))?)?$/;

/** Helyrajzi szám: `1234`, `1234/5`, `0123/4` (outskirts), `1234/5/A/12` (unit in a condominium). */
export function hrszErvenyes(hrsz: string): boolean {
  return MINTA.test(hrsz);
}

const jobbra = (szam: string | undefined, hossz: number) => (szam ?? '').padStart(hossz, '0');

/** Text that sorts lot numbers as numbers: 2 < 10 < 10/1 < 10/2 < 10/10 < 10/10/A/1 < 11 < 010. */
export function hrszRendezo(hrsz: string): string {
  const t = MINTA.exec(hrsz);
  if (!t) throw new RangeError('hrsz');
  return [t[1] ? '1' : '0', jobbra(t[2], 6), jobbra(t[3], 4), (t[4] ?? '').padEnd(2, ' '), jobbra(t[5], 4)].join('.');
}
