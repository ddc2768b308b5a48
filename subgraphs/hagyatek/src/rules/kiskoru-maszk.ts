/** Data of a person that would tell others who and where a minor is. */
export interface SzemelyAdat {
  nev: string;
  szuletesiNev?: string | null;
  szuletesiHely?: string | null;
  szuletesiIdo?: string | null;
  anyjaNeve?: string | null;
  cim?: string | null;
}

export const MASZK = '•••';
const kezdobetuk = (nev: string): string =>
  nev
    .trim()
    .split(/\s+/)
    .map((szo) => `${[...szo][0]}.`)
    .join(' ');

/** A minor as the other heirs see him: initials and nothing else (Gyvt. 136/A. §; GDPR 5. cikk (1) c): no more than they need). */
export const kiskoruMaszk = <T extends SzemelyAdat>(szemely: T): T => ({
  ...szemely,
  nev: kezdobetuk(szemely.nev),
  szuletesiNev: szemely.szuletesiNev ? MASZK : null,
  szuletesiHely: szemely.szuletesiHely ? MASZK : null,
  szuletesiIdo: null,
  anyjaNeve: szemely.anyjaNeve ? MASZK : null,
  cim: szemely.cim ? MASZK : null,
});
