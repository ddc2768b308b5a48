import type { Sablonok } from '@asp/kit';
import { BIZONYITVANY_SABLON } from './bizonyitvany.ts';
import { HATAROZAT_SABLON } from './hatarozat.sablon.ts';
import { BORITOLAP } from './szelet.ts';

/** Templates of tax documents, with invented values for their preview. */
export const sablonok: Sablonok = {
  HATAROZAT: {
    cim: 'Határozat',
    szoveg: HATAROZAT_SABLON,
    minta: {
      nev: 'Minta Mária',
      azonosito: 'adóazonosító jel: 8000000000',
      adozoszam: '000001',
      ev: '2026',
      adonem: 'építményadó',
      osszeg: '45 000 Ft',
      vanFizetendo: true,
      reszletek: [
        { esedekes: '2026. március 16.', osszeg: '22 500 Ft' },
        { esedekes: '2026. szeptember 15.', osszeg: '22 500 Ft' },
      ],
      szamlaszam: '00000000-00000000-00000000',
      szakasz: '11–12. §',
      kepviselo: false,
      rendeletek: ['a(z) 1/2026. (I. 15.)'],
      targyak: [
        {
          megnevezes: 'Lakás, belterület 123/4',
          alap: '90 m²',
          mertek: '500 Ft/m²',
          hanyad: '1/1',
          kedvezmeny: '–',
          ado: '45 000 Ft',
        },
      ],
    },
  },
  ADO_ES_ERTEKBIZONYITVANY: {
    cim: 'Adó- és értékbizonyítvány',
    szoveg: BIZONYITVANY_SABLON,
    minta: {
      kero: 'Mintafalva jegyzője',
      cel: 'hagyatéki leltár',
      kerelemNapja: '2026. március 2.',
      fekves: 'belterület',
      hrsz: '123/4',
      adatok: 'lakás, 90 m²',
      tulajdonosok: ['Minta Mihály, 1/1'],
      tenyezok: ['az ingatlan fekvése', 'az épület állapota', 'a környék forgalmi értékei'],
      ertekNapja: '2026. február 10.',
      ertek: '32 000 000 Ft',
      dij: false,
    },
  },
  KOTEG_JEGYZEK: {
    cim: 'Jegyzék – 1/1. köteg',
    szoveg: BORITOLAP,
    minta: {
      sorszam: '1',
      fajlszam: '1',
      darab: '2',
      nev: 'Minta Mária',
      cim: '1234 Mintafalva, Fő utca 1.',
      szam: 'MIN/1-1/2026',
      n: '1',
    },
  },
};
