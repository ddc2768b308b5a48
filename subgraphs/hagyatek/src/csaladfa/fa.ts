import type { Ctx } from '@asp/kit';
import { felmenoi } from '../rules/agi-orokles.ts';
import { gyermekek, type Csaladfa, type KiesesOk } from '../rules/csaladfa.ts';
import { Csaladtag } from './csaladtag.entity.ts';

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

/** Keys of the ascendants of the deceased. */
export async function felmenoiKulcsok(ctx: Ctx, ugyId: string): Promise<Set<string>> {
  const sorok = await ctx.em.find(Csaladtag, { ugyId });
  return new Set(felmenoi(faja(sorok, '')).map(({ id }) => id));
}

/** Keys of the descendants of the deceased, whether they inherit or not. */
export async function leszarmazoiKulcsok(ctx: Ctx, ugyId: string): Promise<Set<string>> {
  const fa = faja(await ctx.em.find(Csaladtag, { ugyId }), '');
  const talalt = new Set<string>();
  for (let kor = gyermekek(fa, fa.orokhagyoId); kor.length > 0; kor = kor.flatMap(({ id }) => gyermekek(fa, id)))
    for (const { id } of kor) talalt.add(id);
  return talalt;
}
