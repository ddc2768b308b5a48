import { addDays, kovetkezoMunkanap } from '@asp/kit/rules';

/**
 * Válaszadási határidő: 30 calendar days, the day of filing not counted; a deadline on a rest day ends on the next working
 * day (2013. évi CLXV. tv. – Panasztv. 2. § (1); 2016. évi CL. tv. – Ákr. 52. § (5)).
 */
export function valaszadasiHatarido(benyujtas: string): string {
  return kovetkezoMunkanap(addDays(benyujtas, 30));
}
