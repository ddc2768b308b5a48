import type { Csaladfa, KiesesOk } from '../rules/csaladfa.ts';

interface Sor {
  kulcs: string;
  nev: string;
  szulok: readonly string[];
  elhunyt?: string | null;
  hazastars: boolean;
  kieses?: KiesesOk | null;
}

/** The rows of a case as the tree of the rules. */
export const faja = (sorok: readonly Sor[], halal: string): Csaladfa => ({
  orokhagyoId: 'OROKHAGYO',
  halal,
  tagok: sorok.map(({ kulcs, nev, szulok, elhunyt, hazastars, kieses }) => ({
    id: kulcs,
    nev,
    szulok,
    elhunyt: elhunyt ?? null,
    hazastars,
    kieses: kieses ?? null,
  })),
});
