import { Forint, Osztaly, Permission, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';

@ObjectType({
  description: 'Ingatlan, amelynek betétlapjai nem adják ki a borítólap értékét. (Property whose sheets do not add up to its cover.)',
})
@Permission('ingatlanvagyon.kimutatas.olvas')
@Osztaly('HIVATALI')
export class ErtekElteres {
  ingatlanId!: string;

  @Field(() => Forint, { description: 'A borítólap bruttó értéke. (Gross value of the cover sheet.)' })
  boritolapErtek!: bigint;

  @Field(() => Forint, { description: 'Az élő betétlapok bruttó értéke együtt. (Gross value of the living sheets.)' })
  betetlapErtek!: bigint;

  @Field(() => Forint, { description: 'Eltérés: betétlapok mínusz borítólap. (Difference.)' })
  elteres!: bigint;
}

@Resolver(() => ErtekElteres)
export class ErtekElteresResolver {
  @Query(() => [ErtekElteres], {
    description: 'Értékeltérések a borítólap és a betétlapok között, a legnagyobb elöl, legfeljebb 500. (Value mismatches, largest first.)',
  })
  @Permission('ingatlanvagyon.kimutatas.olvas')
  async ertekElteresek(@ContextParam() ctx: Ctx): Promise<ErtekElteres[]> {
    const sorok = await ctx.sql<{ id: string; boritolap: string; betetlapok: string }>(
      `select i.id, i.brutto_ertek as boritolap, sum(b.brutto_ertek) as betetlapok
       from kataszteri_ingatlan i join betetlap b on b.onkormanyzat = i.onkormanyzat and b.ingatlan_id = i.id and b.allapot <> 'MEGSZUNT'
       where i.onkormanyzat = $1 and i.ervenyes_ig is null
       group by i.id, i.brutto_ertek having sum(b.brutto_ertek) <> i.brutto_ertek
       order by abs(sum(b.brutto_ertek) - i.brutto_ertek) desc, i.id limit 500`,
      [ctx.onkormanyzat],
    );
    return sorok.map(({ id, boritolap, betetlapok }) => {
      const [boritolapErtek, betetlapErtek] = [BigInt(boritolap), BigInt(betetlapok)];
      return Object.assign(new ErtekElteres(), { ingatlanId: id, boritolapErtek, betetlapErtek, elteres: betetlapErtek - boritolapErtek });
    });
  }

  @FieldResolver(() => KataszteriIngatlan, { nullable: true, description: 'Az ingatlan. (The property.)' })
  kataszteriIngatlan(@Root() { ingatlanId }: ErtekElteres, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan | null> {
    return ctx.byId(KataszteriIngatlan).load(ingatlanId);
  }
}
