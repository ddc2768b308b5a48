import type { AdotargyAdatFragment, AdotargyTipus, AdozoTalalatFragment, AlanyMinoseg, Fekves } from '~/gql/graphql';
import { ma } from '~/ui/formatum';

/** What is known of a new object: where it lies, whose it is. */
export interface AdotargyKezdo {
  fekves?: string;
  hrsz?: string;
  cim?: string;
  adozo?: AdozoTalalatFragment;
}
/** A taxpayer of the object as the form holds him. */
export const alany = (a: AdozoTalalatFragment | null | undefined, minoseg = 'TULAJDONOS', szamlalo = 1, nevezo = 1) => ({
  adozoId: a?.id ?? '',
  nev: a ? `${a.nev} (${a.adozoszam})` : '',
  minoseg: minoseg as string,
  szamlalo: String(szamlalo),
  nevezo: String(nevezo),
});
export type Alany = ReturnType<typeof alany>;

/** The fields of a taxed object as the form holds them: texts, so that what is typed is kept as typed. */
export const adotargyAlap = (targy?: AdotargyAdatFragment, kezdo?: AdotargyKezdo) => ({
  adonemKod: (targy?.adonem?.kod ?? 'EPITMENYADO') as string,
  fekves: (targy?.fekves ?? kezdo?.fekves ?? 'BELTERULET') as string,
  hrsz: targy?.hrsz ?? kezdo?.hrsz ?? '',
  cim: targy?.cim ?? kezdo?.cim ?? '',
  tipus: (targy?.tipus ?? 'LAKAS') as string,
  ovezet: targy?.ovezet ?? '',
  terulet: targy?.terulet?.replace('.', ',') ?? '',
  forgalmiErtek: targy?.forgalmiErtek ?? '',
  mentesseg: targy?.mentesseg ?? '',
  kezdo: targy?.kezdo ?? `${Number(ma().slice(0, 4)) + 1}-01-01`,
  zaro: targy?.zaro ?? '',
  alanyok: targy ? targy.alanyok.map((a) => alany(a.adozo, a.minoseg, a.szamlalo, a.nevezo)) : kezdo?.adozo ? [alany(kezdo.adozo)] : [],
});

export const adotargyInput = (a: ReturnType<typeof adotargyAlap>) => ({
  fekves: a.fekves as Fekves,
  hrsz: a.hrsz.trim(),
  cim: a.cim,
  tipus: a.tipus as AdotargyTipus,
  ovezet: a.ovezet,
  terulet: a.terulet.trim() || null,
  forgalmiErtek: a.forgalmiErtek || null,
  mentesseg: a.mentesseg || null,
  kezdo: a.kezdo,
  zaro: a.zaro || null,
  alanyok: a.alanyok.map((x) => ({
    adozoId: x.adozoId,
    minoseg: x.minoseg as AlanyMinoseg,
    szamlalo: Number(x.szamlalo || 0),
    nevezo: Number(x.nevezo || 0),
  })),
});
