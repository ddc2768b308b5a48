import { Fekves, Hrsz, INGATLAN_LEIRAS, IngatlanKulcs, Key, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';

/** A parcel of the active municipality: several szakrendszerek know something about it, none owns it. */
@ObjectType('Ingatlan', { description: INGATLAN_LEIRAS })
@Key('fekves hrsz')
@Permission('*')
export class IngatlanReference extends IngatlanKulcs {}

export const ingatlanReference = (fekves: Fekves, hrsz: string): IngatlanReference =>
  Object.assign(new IngatlanReference(), { fekves, hrsz });

/** The living cover sheet of each parcel, else the last closed one: one statement for all. */
function kataszterLoader(ctx: Ctx) {
  return ctx.loader<IngatlanKulcs, KataszteriIngatlan>('ingatlan.kataszter', async (kulcsok) => {
    const sorok = await ctx.em.find(
      KataszteriIngatlan,
      { $or: kulcsok.map(({ fekves, hrsz }) => ({ fekves, hrsz })) },
      { orderBy: { ervenyesIg: 'asc nulls last' } },
    );
    const utolso = new Map(sorok.map((sor) => [`${sor.fekves} ${sor.hrsz}`, sor]));
    return kulcsok.map(({ fekves, hrsz }) => utolso.get(`${fekves} ${hrsz}`) ?? null);
  });
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
    return ingatlanReference(fekves, hrsz);
  }

  @FieldResolver(() => KataszteriIngatlan, {
    nullable: true,
    description: 'A borítólap, ha önkormányzati ingatlan (volt). (Cover sheet, if municipal property.)',
  })
  kataszter(@Root() { fekves, hrsz }: IngatlanReference, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan | null> {
    return kataszterLoader(ctx).load({ fekves, hrsz });
  }
}
