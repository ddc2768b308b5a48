/**
 * The payer's identifier in the remittance text (közlemény), Art. 13. § (1): the local tax authorities ask for the adóazonosító jel
 * (persons) or the adószám (organisations). Only an identifier whose check digit is right counts, and only when the text holds exactly one.
 */
import { adoazonositoErvenyes, adoszamErvenyes } from '@asp/kit/rules';

export function befizetoAzonosito(kozlemeny: string): { adoazonositoJel?: string; adoszam?: string } {
  const szamok = kozlemeny.match(/\d[\d-]*\d/g) ?? [];
  const jelek = [...new Set(szamok.filter(adoazonositoErvenyes))];
  const adoszamok = [...new Set(szamok.map(kotojeles).filter(adoszamErvenyes))];
  if (jelek.length + adoszamok.length !== 1) return {};
  return jelek[0] ? { adoazonositoJel: jelek[0] } : { adoszam: adoszamok[0]! };
}

const kotojeles = (szam: string): string => szam.replace(/^(\d{8})-?(\d)-?(\d{2})$/, '$1-$2-$3');
