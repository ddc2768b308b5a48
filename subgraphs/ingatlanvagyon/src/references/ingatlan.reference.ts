import {
  Fekves,
  Hrsz,
  INGATLAN_KULCSOK,
  ingatlanJel,
  IngatlanKulcs,
  IngatlanTipus,
  ingatlanTombok,
  kertMezok,
  Permission,
  reszolvaso,
  type Ctx,
  type Kert,
} from '@asp/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as ContextParam, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';

/** A parcel of the active municipality: several szakrendszerek know something about it, none owns it. */
@IngatlanTipus()
export class IngatlanReference extends IngatlanKulcs {}

/** The living cover sheet of each parcel, else the last closed one: one statement for all. */
async function boritolapok(ctx: Ctx, kulcsok: readonly IngatlanKulcs[], { mezok }: Kert): Promise<(KataszteriIngatlan | null)[]> {
  const { oszlopok, olvas } = reszolvaso(KataszteriIngatlan, mezok && new Set([...mezok, 'fekves', 'hrsz']));
  const sorok = await ctx.sqlTomb(
    `select distinct on (t.fekves, t.hrsz) ${oszlopok} from kataszteri_ingatlan t join ${INGATLAN_KULCSOK} on t.fekves = k.fekves and t.hrsz = k.hrsz
     where t.onkormanyzat = $1 order by t.fekves, t.hrsz, t.ervenyes_ig desc nulls first`,
    [ctx.onkormanyzat, ...ingatlanTombok(kulcsok)],
  );
  const szerint = new Map(sorok.map(olvas).map((sor) => [ingatlanJel(sor), sor]));
  return kulcsok.map((kulcs) => szerint.get(ingatlanJel(kulcs)) ?? null);
}

@Resolver(() => IngatlanReference)
export class IngatlanReferenceResolver {
  @Query(() => IngatlanReference, {
    description: 'Egy ingatlan mindaz, amit a szakrendszerek tudnak róla. (Entry to a parcel across all szakrendszerek.)',
  })
  @Permission('ingatlanvagyon.ingatlan.olvas')
  ingatlan(
    @Arg('fekves', () => Fekves, { description: 'Fekvés. (Location class.)' }) fekves: Fekves,
    @Arg('hrsz', () => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' }) hrsz: string,
  ): IngatlanReference {
    return IngatlanReference.ez(fekves, hrsz);
  }

  @FieldResolver(() => KataszteriIngatlan, {
    nullable: true,
    description: 'A borítólap, ha önkormányzati ingatlan (volt). (Cover sheet, if municipal property.)',
  })
  kataszter(
    @Root() { fekves, hrsz }: IngatlanReference,
    @ContextParam() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
  ): Promise<KataszteriIngatlan | null> {
    const kert = kertMezok(info, KataszteriIngatlan);
    return ctx
      .loader<IngatlanKulcs, KataszteriIngatlan>(`ingatlan.kataszter:${kert.jel}`, (kulcsok) => boritolapok(ctx, kulcsok, kert))
      .load({ fekves, hrsz });
  }
}
