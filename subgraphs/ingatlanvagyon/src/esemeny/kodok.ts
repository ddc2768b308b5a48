import { registerEnumType } from 'type-graphql';

export const EsemenyTipus = {
  SZERZES: 'SZERZES',
  ERTEKESITES: 'ERTEKESITES',
  ATADAS: 'ATADAS',
  MEGOSZTAS: 'MEGOSZTAS',
  OSSZEVONAS: 'OSSZEVONAS',
  ATMINOSITES: 'ATMINOSITES',
  FELUJITAS: 'FELUJITAS',
  ERTEKBECSLES: 'ERTEKBECSLES',
  SELEJTEZES: 'SELEJTEZES',
  VAGYONKEZELESBE_ADAS: 'VAGYONKEZELESBE_ADAS',
  ADATVALTOZAS: 'ADATVALTOZAS',
} as const;
export type EsemenyTipus = keyof typeof EsemenyTipus;
registerEnumType(EsemenyTipus, { name: 'EsemenyTipus', description: 'Vagyoni esemény fajtája. (Kind of event.)' });

/** How an event touched a property. */
export type EsemenySzerep = 'TARGY' | 'ELOD' | 'UTOD';
