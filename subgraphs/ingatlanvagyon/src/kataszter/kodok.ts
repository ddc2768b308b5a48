import { registerEnumType } from 'type-graphql';

export const Forgalomkepesseg = {
  FORGALOMKEPTELEN: 'FORGALOMKEPTELEN',
  KORLATOZOTTAN_FORGALOMKEPES: 'KORLATOZOTTAN_FORGALOMKEPES',
  FORGALOMKEPES: 'FORGALOMKEPES',
} as const;
export type Forgalomkepesseg = keyof typeof Forgalomkepesseg;
registerEnumType(Forgalomkepesseg, {
  name: 'Forgalomkepesseg',
  description: 'Forgalomképesség az Nvtv. 5. § szerint. (Transferability of public property.)',
});

export const IngatlanAllapot = {
  NYILVANTARTOTT: 'NYILVANTARTOTT',
  MEGOSZTVA: 'MEGOSZTVA',
  OSSZEVONVA: 'OSSZEVONVA',
  ERTEKESITVE: 'ERTEKESITVE',
  ATADVA: 'ATADVA',
} as const;
export type IngatlanAllapot = keyof typeof IngatlanAllapot;
registerEnumType(IngatlanAllapot, {
  name: 'IngatlanAllapot',
  description: 'A nyilvántartott ingatlan állapota. (State of a property in the cadastre; all but the first are closed.)',
});

export const IngatlanJelleg = {
  BEEPITETLEN: 'BEEPITETLEN',
  LAKOEPULET: 'LAKOEPULET',
  KOZEPULET: 'KOZEPULET',
  GAZDASAGI_EPULET: 'GAZDASAGI_EPULET',
  UT: 'UT',
  KOZPARK: 'KOZPARK',
  TEMETO: 'TEMETO',
  VIZFELULET: 'VIZFELULET',
  EGYEB: 'EGYEB',
} as const;
export type IngatlanJelleg = keyof typeof IngatlanJelleg;
registerEnumType(IngatlanJelleg, { name: 'IngatlanJelleg', description: 'Jellegazonosító: mi az ingatlan. (What the property is.)' });

export const MuvelesiAg = {
  KIVETT: 'KIVETT',
  SZANTO: 'SZANTO',
  RET: 'RET',
  LEGELO: 'LEGELO',
  SZOLO: 'SZOLO',
  KERT: 'KERT',
  GYUMOLCSOS: 'GYUMOLCSOS',
  NADAS: 'NADAS',
  ERDO: 'ERDO',
  FASITOTT_TERULET: 'FASITOTT_TERULET',
  HALASTO: 'HALASTO',
} as const;
export type MuvelesiAg = keyof typeof MuvelesiAg;
registerEnumType(MuvelesiAg, {
  name: 'MuvelesiAg',
  description: 'Művelési ág az ingatlan-nyilvántartás szerint. (Kind of cultivation; KIVETT: withdrawn from cultivation.)',
});

export const Hasznositas = {
  SAJAT_HASZNALAT: 'SAJAT_HASZNALAT',
  KOZHASZNALAT: 'KOZHASZNALAT',
  BERBEADAS: 'BERBEADAS',
  VAGYONKEZELES: 'VAGYONKEZELES',
  HASZNOSITATLAN: 'HASZNOSITATLAN',
} as const;
export type Hasznositas = keyof typeof Hasznositas;
registerEnumType(Hasznositas, { name: 'Hasznositas', description: 'A hasznosítás módja. (How the property is used.)' });

export const BecslesMod = {
  SZAKERTOI: 'SZAKERTOI',
  OSSZEHASONLITO: 'OSSZEHASONLITO',
  HOZAMALAPU: 'HOZAMALAPU',
  KOLTSEGALAPU: 'KOLTSEGALAPU',
  ONKORMANYZATI: 'ONKORMANYZATI',
} as const;
export type BecslesMod = keyof typeof BecslesMod;
registerEnumType(BecslesMod, { name: 'BecslesMod', description: 'Az értékbecslés módja. (Method of the valuation.)' });
