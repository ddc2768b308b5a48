/** An exact fraction, always in lowest terms: `1/2`, `3/8`. Shares of inheritance are never rounded. */
export interface Hanyad {
  szamlalo: bigint;
  nevezo: bigint;
}

const lnko = (a: bigint, b: bigint): bigint => (b === 0n ? a : lnko(b, a % b));

export function hanyad(szamlalo: bigint, nevezo: bigint): Hanyad {
  if (nevezo <= 0n || szamlalo < 0n) throw new RangeError('A hányad számlálója nem negatív, nevezője pozitív egész.');
  const oszto = lnko(szamlalo, nevezo);
  return { szamlalo: szamlalo / oszto, nevezo: nevezo / oszto };
}

export const EGESZ: Hanyad = { szamlalo: 1n, nevezo: 1n };
export const NULLA: Hanyad = { szamlalo: 0n, nevezo: 1n };

export const osszeg = (a: Hanyad, b: Hanyad): Hanyad => hanyad(a.szamlalo * b.nevezo + b.szamlalo * a.nevezo, a.nevezo * b.nevezo);
export const szorzat = (a: Hanyad, b: Hanyad): Hanyad => hanyad(a.szamlalo * b.szamlalo, a.nevezo * b.nevezo);
export const resze = (a: Hanyad, reszek: number): Hanyad => hanyad(a.szamlalo, a.nevezo * BigInt(reszek));

export const hanyadSzoveg = ({ szamlalo, nevezo }: Hanyad): string => `${szamlalo}/${nevezo}`;

const ALAK = /^(\d{1,9})\/(\d{1,9})$/;

/** `1/2` → fraction; null for anything that is no share between nothing (exclusive) and the whole. */
export function hanyadBol(szoveg: string): Hanyad | null {
  const [, szamlalo, nevezo] = ALAK.exec(szoveg.trim()) ?? [];
  if (!szamlalo || !nevezo || BigInt(nevezo) === 0n) return null;
  const ertek = hanyad(BigInt(szamlalo), BigInt(nevezo));
  return ertek.szamlalo > 0n && ertek.szamlalo <= ertek.nevezo ? ertek : null;
}

/** The part of a value that falls on a share, whole forints, rounded half up. */
export const hanyadErtek = (ertek: bigint, { szamlalo, nevezo }: Hanyad): bigint => (2n * ertek * szamlalo + nevezo) / (2n * nevezo);
