import { registerEnumType } from 'type-graphql';

export const BetetlapTipus = {
  FOLD: 'FOLD',
  EPULET: 'EPULET',
  UT: 'UT',
  KOZMU_VIZ: 'KOZMU_VIZ',
  KOZMU_SZENNYVIZ: 'KOZMU_SZENNYVIZ',
  KOZMU_CSAPADEKVIZ: 'KOZMU_CSAPADEKVIZ',
  KOZVILAGITAS: 'KOZVILAGITAS',
  EGYEB_EPITMENY: 'EGYEB_EPITMENY',
} as const;
export type BetetlapTipus = keyof typeof BetetlapTipus;
registerEnumType(BetetlapTipus, { name: 'BetetlapTipus', description: 'A betétlap fajtája. (Kind of sheet.)' });

export const BetetlapAllapot = {
  SZERKESZTES: 'SZERKESZTES',
  ELLENORZOTT: 'ELLENORZOTT',
  ALAIRT: 'ALAIRT',
  MODOSITAS_ALATT: 'MODOSITAS_ALATT',
  MEGSZUNT: 'MEGSZUNT',
} as const;
export type BetetlapAllapot = keyof typeof BetetlapAllapot;
registerEnumType(BetetlapAllapot, { name: 'BetetlapAllapot', description: 'A betétlap állapota. (State of a sheet.)' });

export const BetetlapMuveletKod = { MODOSIT: 'MODOSIT', ELLENORIZ: 'ELLENORIZ', ALAIR: 'ALAIR', MEGSZUNTET: 'MEGSZUNTET' } as const;
export type BetetlapMuveletKod = keyof typeof BetetlapMuveletKod;
registerEnumType(BetetlapMuveletKod, { name: 'BetetlapMuvelet', description: 'Művelet a betétlapon. (What can be done with a sheet.)' });

export const SemaMezoTipus = { EGESZ: 'EGESZ', SZAM: 'SZAM', SZOVEG: 'SZOVEG', IGEN_NEM: 'IGEN_NEM', VALASZTO: 'VALASZTO' } as const;
export type SemaMezoTipus = keyof typeof SemaMezoTipus;
registerEnumType(SemaMezoTipus, { name: 'SemaMezoTipus', description: 'A műszaki adat fajtája. (Type of a technical datum.)' });
