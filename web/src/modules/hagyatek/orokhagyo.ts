import type { CsaladiAllapot, OrokhagyoInput } from '~/gql/graphql';

/** The deceased as a form holds him: texts, empty where nothing is known. */
export interface OrokhagyoAdat {
  nev: string;
  szuletesiNev: string;
  szuletesiHely: string;
  szuletesiIdo: string;
  anyjaNeve: string;
  halalNapja: string;
  halalHelye: string;
  halalKsh: string;
  lakohely: string;
  lakohelyKsh: string;
  tartozkodasiHely: string;
  tartozkodasiKsh: string;
  csaladiAllapot: string;
  allampolgarsag: string;
  adoazonositoJel: string;
}
const URES: OrokhagyoAdat = {
  nev: '',
  szuletesiNev: '',
  szuletesiHely: '',
  szuletesiIdo: '',
  anyjaNeve: '',
  halalNapja: '',
  halalHelye: '',
  halalKsh: '',
  lakohely: '',
  lakohelyKsh: '',
  tartozkodasiHely: '',
  tartozkodasiKsh: '',
  csaladiAllapot: 'ISMERETLEN',
  allampolgarsag: 'magyar',
  adoazonositoJel: '',
};

export const orokhagyoAdat = (o: Partial<Record<keyof OrokhagyoAdat, string | null>> | null = null): OrokhagyoAdat =>
  Object.fromEntries(Object.entries(URES).map(([nev, ures]) => [nev, o?.[nev as keyof OrokhagyoAdat] ?? ures])) as unknown as OrokhagyoAdat;

/** What is empty is not sent: a day or a code that is not there is no day and no code. */
export const orokhagyoInput = (o: OrokhagyoAdat): OrokhagyoInput => ({
  ...(Object.fromEntries(Object.entries(o).map(([nev, ertek]) => [nev, ertek || null])) as unknown as OrokhagyoInput),
  nev: o.nev,
  halalHelye: o.halalHelye,
  halalNapja: o.halalNapja,
  allampolgarsag: o.allampolgarsag || 'magyar',
  csaladiAllapot: o.csaladiAllapot as CsaladiAllapot,
});
