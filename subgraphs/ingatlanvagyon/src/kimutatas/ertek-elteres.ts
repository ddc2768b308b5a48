import { Forint, kotottKurzor, kurzorTorzse, lapoz, OldalInfo, oldalMeret, Osztaly, Permission, type Ctx } from '@asp/kit';
import { Args, ArgsType, Ctx as ContextParam, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
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

@ObjectType({ description: 'Értékeltérések egy oldala. (Page of value mismatches.)' })
@Permission('ingatlanvagyon.kimutatas.olvas')
@Osztaly('HIVATALI')
export class ErtekElteresConnection {
  @Field(() => [ErtekElteres], { description: 'Az eltérések, a legnagyobb elöl. (Largest first.)' })
  nodes!: ErtekElteres[];

  @Field(() => OldalInfo, { description: 'Lapozás. (Paging.)' })
  pageInfo!: OldalInfo;

  @Field(() => Int, { description: 'Az összes eltérés száma. (Number of mismatches.)' })
  get totalCount(): Promise<number> {
    return this.darab();
  }

  darab!: () => Promise<number>;
}

@ArgsType()
export class ErtekElteresArgs {
  @Field(() => Int, { defaultValue: 100, description: 'Legfeljebb ennyi sor, 1–500. (Page size.)' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Az előző oldal utolsó kurzora. (Cursor to continue after.)' })
  after?: string;
}

const LISTA = 'ertekElteres';
/** Living properties whose living sheets have values, but not that of the cover. */
const ELTERESEK = `
  with e as (
    select i.id, i.brutto_ertek as boritolap, sum(b.brutto_ertek) as betetlapok, abs(sum(b.brutto_ertek) - i.brutto_ertek) as nagysag
    from kataszteri_ingatlan i join betetlap b on b.onkormanyzat = i.onkormanyzat and b.ingatlan_id = i.id and b.allapot <> 'MEGSZUNT'
    where i.onkormanyzat = $1 and i.ervenyes_ig is null
    group by i.id, i.brutto_ertek having sum(b.brutto_ertek) <> i.brutto_ertek)`;

@Resolver(() => ErtekElteres)
export class ErtekElteresResolver {
  @Query(() => ErtekElteresConnection, {
    description: 'Értékeltérések a borítólap és a betétlapok között, a legnagyobb elöl. (Value mismatches, largest first.)',
  })
  @Permission('ingatlanvagyon.kimutatas.olvas')
  async ertekElteresek(
    @Args(() => ErtekElteresArgs) { first, after }: ErtekElteresArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ErtekElteresConnection> {
    const meret = oldalMeret(first);
    const [nagysag, id] = after ? kurzorTorzse(ctx, LISTA, after).split('_') : [];
    const sorok = await ctx.sql<{ id: string; boritolap: string; betetlapok: string; nagysag: string }>(
      `${ELTERESEK} select * from e where $2::numeric is null or nagysag < $2 or (nagysag = $2 and id > $3::uuid)
       order by nagysag desc, id limit ${meret + 1}`,
      [ctx.onkormanyzat, nagysag ?? null, id ?? null],
    );
    const pageInfo = lapoz(sorok, meret, (sor) => kotottKurzor(ctx, LISTA, `${sor.nagysag}_${sor.id}`));
    const nodes = sorok.map(({ id: ingatlanId, boritolap, betetlapok }) => {
      const [boritolapErtek, betetlapErtek] = [BigInt(boritolap), BigInt(betetlapok)];
      return Object.assign(new ErtekElteres(), { ingatlanId, boritolapErtek, betetlapErtek, elteres: betetlapErtek - boritolapErtek });
    });
    const darab = async () => Number((await ctx.sql<{ n: string }>(`${ELTERESEK} select count(*) as n from e`, [ctx.onkormanyzat]))[0]!.n);
    return Object.assign(new ErtekElteresConnection(), { nodes, pageInfo, darab });
  }

  @FieldResolver(() => KataszteriIngatlan, { nullable: true, description: 'Az ingatlan. (The property.)' })
  kataszteriIngatlan(@Root() { ingatlanId }: ErtekElteres, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan | null> {
    return ctx.byId(KataszteriIngatlan).load(ingatlanId);
  }
}
