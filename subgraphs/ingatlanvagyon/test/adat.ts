import type { Szereplo } from '@asp/kit/test';

/** A field that may be sent to `ingatlanFelvesz`; tests name what matters to them. */
export const TELEK = {
  fekves: 'BELTERULET',
  hrsz: '1234',
  cim: 'Fő utca 1.',
  jelleg: 'BEEPITETLEN',
  terulet: 2000,
  vagyonKategoriaKod: 'UZLETI',
  bruttoErtek: '10000001',
  szerzesNap: '2026-01-05',
};

const FELVESZ = `mutation ($input: IngatlanFelveszInput!) { ingatlanFelvesz(input: $input) {
  kataszteriIngatlan { id verzio naploSorszam hrsz } hibak { kod uzenet mezo } } }`;

export interface Felvett {
  id: string;
  verzio: number;
  naploSorszam: number;
  hrsz: string;
}

/** The answer of an act, refusals and all. */
export async function felvesz(ki: Szereplo, adat: Partial<typeof TELEK> & Record<string, unknown> = {}) {
  const { data, errors } = await ki.kerdez(FELVESZ, { input: { ...TELEK, ...adat } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.ingatlanFelvesz as { kataszteriIngatlan: Felvett | null; hibak: { kod: string; uzenet: string; mezo: string[] }[] };
}

/** Given: a property in the cadastre. */
export async function felvett(ki: Szereplo, adat: Partial<typeof TELEK> & Record<string, unknown> = {}): Promise<Felvett> {
  const { kataszteriIngatlan, hibak } = await felvesz(ki, adat);
  if (!kataszteriIngatlan) throw new Error(JSON.stringify(hibak));
  return kataszteriIngatlan;
}

export interface Hibas {
  hibak: { kod: string; uzenet: string; mezo: string[] }[];
}

/** Runs a mutation with one input and returns its payload. */
export async function utasit<T = object>(ki: Szereplo, mutacio: string, inputTipus: string, input: object, mezok = ''): Promise<T & Hibas> {
  const { data, errors } = await ki.kerdez(
    `mutation ($input: ${inputTipus}!) { ${mutacio}(input: $input) { ${mezok} hibak { kod uzenet mezo } } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutacio] as T & Hibas;
}

export const kodok = ({ hibak }: Hibas) => hibak.map((hiba) => hiba.kod);
