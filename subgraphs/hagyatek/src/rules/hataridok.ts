import type { HataridoSzabaly } from '@asp/kit/rules';

const KEZDET = 'az eljárás megindulása (a halottvizsgálati bizonyítvány vagy a megkeresés érkezése)';

/** Time limits of the inventory (2010. évi XXXVIII. tv. – Hetv. 19–42. §) and of what an interested party may report. */
export const hataridok: Record<'HAGYATEK_KEZDES' | 'HAGYATEK_KESZ' | 'HAGYATEK_KESZ_FH' | 'HAGYATEK_BEJELENTES', HataridoSzabaly> = {
  HAGYATEK_KEZDES: {
    nev: 'A leltározás megkezdése',
    jogforras: 'Hetv. 19–42. §',
    kezdet: KEZDET,
    mennyi: 8,
    egyseg: 'NAP',
    pihenonapon: 'MARAD',
  },
  HAGYATEK_KESZ: {
    nev: 'A leltár elkészítése',
    jogforras: 'Hetv. 19–42. §',
    kezdet: KEZDET,
    mennyi: 30,
    egyseg: 'NAP',
    pihenonapon: 'MARAD',
  },
  HAGYATEK_KESZ_FH: {
    nev: 'A leltár elkészítése az ingatlanügyi hatóság értesítésére',
    jogforras: 'Hetv. 19–42. §',
    kezdet: KEZDET,
    mennyi: 60,
    egyseg: 'NAP',
    pihenonapon: 'MARAD',
  },
  HAGYATEK_BEJELENTES: {
    nev: 'Az érdekelt bejelentése a leltár tervezetére',
    jogforras: 'Hetv. 31/A. § (2)',
    kezdet: 'a leltár tervezetének átvétele',
    mennyi: 8,
    egyseg: 'NAP',
    pihenonapon: 'KOVETKEZO_MUNKANAP',
  },
};
