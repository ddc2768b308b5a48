/** Why an act may not be done now, in the graph's words; null when it may. */
export type Miert = (muvelet: string) => string | null;

export const miertNem =
  (muveletek: readonly { muvelet: string; lehet: boolean; ok?: string | null }[] | undefined, ismeretlen: string): Miert =>
  (nev) => {
    const m = muveletek?.find((x) => x.muvelet === nev);
    return m?.lehet ? null : (m?.ok ?? ismeretlen);
  };
