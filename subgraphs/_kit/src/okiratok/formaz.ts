/** `76 000 Ft`, with spaces that do not break. */
export const forint = (osszeg: bigint): string => `${String(osszeg).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0Ft`;

const HONAPOK = 'január február március április május június július augusztus szeptember október november december'.split(' ');

/** `2026. november 22.` */
export function nap(datum: string): string {
  const [ev, ho, n] = datum.split('-').map(Number) as [number, number, number];
  return `${ev}. ${HONAPOK[ho - 1]} ${n}.`;
}

/** The time that a document of a day bears: the same document of the same day is the same file. */
export const napja = (datum: string): Date => new Date(`${datum}T12:00:00Z`);
