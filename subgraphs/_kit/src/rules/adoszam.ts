import { kilencHetHaromEgy } from './ellenorzo-szamjegy.ts';

/** Adószám 8-1-2 (2017. évi CL. tv. – Art.): core number with check digit, VAT code 1–5, area code 02–20, 22–44, 51. */
export function adoszamErvenyes(adoszam: string): boolean {
  const talalat = /^(\d{8})-?([1-5])-?(\d{2})$/.exec(adoszam);
  if (!talalat) return false;
  const terulet = Number(talalat[3]);
  const teruletErvenyes = (terulet >= 2 && terulet <= 20) || (terulet >= 22 && terulet <= 44) || terulet === 51;
  return teruletErvenyes && kilencHetHaromEgy(talalat[1]!.slice(0, 7)) === Number(talalat[1]![7]);
}
