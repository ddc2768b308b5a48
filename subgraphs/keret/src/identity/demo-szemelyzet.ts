import { demoAzonosito, HOMOKOZO, slug } from '@asp/kit/call';

export interface DemoSzemely {
  /** The same in every municipality of the office. */
  id: string;
  felhasznalonev: string;
  nev: string;
  munkakor: string;
  szerepkorok: string[];
}

/** Names of the demo staff of an office; fictive. One person per role, some with two; whoever lists what is to be destroyed is none of the two who may approve it. */
const SZEMELYZET: [keresztnev: string, nev: string, munkakor: string, szerepkorok: string[]][] = [
  ['aranka', 'Somogyi Aranka', 'felhasználó-karbantartó', ['KERET_ADMIN']],
  ['judit', 'dr. Keszler Judit', 'jegyző', ['JEGYZO']],
  ['anna', 'Kovács Anna', 'adó- és vagyonügyi ügyintéző', ['ADO_UGYINTEZO', 'IVK_KEZELO']],
  ['bela', 'Nagy Béla', 'iktató és adóügyi ügyintéző', ['IKTATO', 'ADO_UGYINTEZO']],
  ['cili', 'Horváth Cecília', 'adókönyvelő', ['ADO_KONYVELO']],
  ['denes', 'Szabó Dénes', 'adóügyi csoportvezető', ['ADO_VEZETO']],
  ['edit', 'Tóth Edit', 'vagyonkataszter-kezelő', ['IVK_KEZELO']],
  ['ferenc', 'dr. Varga Ferenc', 'aljegyző', ['IVK_ALAIRO']],
  ['gabor', 'Molnár Gábor', 'irodavezető', ['IRODAVEZETO']],
  ['hedvig', 'Farkas Hedvig', 'belső ellenőr', ['BELSO_ELLENOR']],
  ['ilona', 'Balogh Ilona', 'hagyatéki ügyintéző', ['HAGYATEK_UGYINTEZO']],
  ['jozsef', 'dr. Papp József', 'adatvédelmi tisztviselő', ['ADATVEDELMI_TISZTVISELO']],
  ['katalin', 'Oláh Katalin', 'iratkezelési vezető', ['IRATKEZELES_FELUGYELO']],
  ['lajos', 'Kerekes Lajos', 'igazgatási ügyintéző és irattáros', ['UGYINTEZO', 'IRATTAROS']],
  ['kozjegyzo', 'dr. Minta Judit', 'közjegyző (külső)', ['KOZJEGYZO']],
];

const szemely = (felhasznalonev: string, nev: string, munkakor: string, szerepkorok: string[]): DemoSzemely => ({
  id: demoAzonosito(felhasznalonev),
  felhasznalonev,
  nev,
  munkakor,
  szerepkorok,
});

/** Works in the sandbox only. */
const FEJLESZTO: (typeof SZEMELYZET)[number] = ['fejleszto', 'Minta Fejlesztő', 'fejlesztő', ['FEJLESZTO']];

/** The staff of an office, in each of its municipalities. */
export const hivataliSzemelyzet = (szekhely: string): DemoSzemely[] =>
  [...SZEMELYZET, ...(szekhely === HOMOKOZO.nev ? [FEJLESZTO] : [])].map(([keresztnev, nev, munkakor, szerepkorok]) =>
    szemely(`${keresztnev}.${slug(szekhely)}`, nev, munkakor, szerepkorok),
  );

/** The mayor, in his own municipality only. */
export const polgarmester = (telepules: string): DemoSzemely =>
  szemely(`polgarmester.${slug(telepules)}`, `${telepules} polgármestere`, 'polgármester', ['POLGARMESTER']);

/** The machine client of a municipality. */
export const demoKliens = (ksh: string) => ({
  id: demoAzonosito(`kliens.${ksh}`),
  nev: 'Minta-integrátor',
  hatokorok: ['torzs.olvas', 'ingatlan.olvas', 'ado.rendelet', 'sema'],
});
