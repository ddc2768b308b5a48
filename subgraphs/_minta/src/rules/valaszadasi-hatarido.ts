import type { HataridoSzabaly } from '@asp/kit/rules';

/**
 * Válaszadási határidő: 30 calendar days, the day of filing not counted; a deadline on a rest day ends on the next working
 * day (2013. évi CLXV. tv. – Panasztv. 2. § (1); 2016. évi CL. tv. – Ákr. 52. §).
 */
export const valaszadasiHatarido: HataridoSzabaly = {
  nev: 'Válasz a bejegyzésre',
  jogforras: '2013. évi CLXV. tv. 2. § (1)',
  kezdet: 'a benyújtás',
  mennyi: 30,
  egyseg: 'NAP',
  pihenonapon: 'KOVETKEZO_MUNKANAP',
};
