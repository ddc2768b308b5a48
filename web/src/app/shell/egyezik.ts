const lapos = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('hu');

/** Every typed word occurs, whatever the accents and capitals. */
export const egyezik = (mi: string, keresett: string): boolean => {
  const szoveg = lapos(mi);
  return lapos(keresett)
    .split(/\s+/)
    .every((szo) => szoveg.includes(szo));
};
