import { Forint, Osztaly, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Adonem } from '../adonem/adonem.entity.ts';
import { TetelJogcim } from './adoszamla-tetel.entity.ts';

@ObjectType({
  description: 'Egy adónem évi forgalma egy jogcímen; adózót nem nevez meg. (Yearly turnover of a tax by title, without persons.)',
})
@Permission('ado.forgalom.olvas')
@Osztaly('HIVATALI')
export class Adoforgalom {
  adonemId!: string;

  @Field(() => TetelJogcim, { description: 'Jogcím. (Title.)' })
  jogcim!: TetelJogcim;

  @Field(() => Int, { description: 'Tételek száma. (Entries.)' })
  darab!: number;

  @Field(() => Forint, { description: 'Összeg előjellel. (Signed sum.)' })
  osszeg!: bigint;
}

const FORGALOM = `
  select adonem_id, jogcim, count(*) as darab, sum(ertek) as osszeg from adoszamla_tetel
  where onkormanyzat = $1 and ev = $2 group by 1, 2 order by 1, 2`;

@Resolver(() => Adoforgalom)
export class AdoforgalomResolver {
  @Query(() => [Adoforgalom], {
    description: 'Az adóév forgalma adónemenként és jogcímenként: zárási összesítő. (Totals of a year by tax and title.)',
  })
  @Permission('ado.forgalom.olvas')
  async adoforgalom(
    @Arg('ev', () => Int, { description: 'Adóév. (Tax year.)' }) ev: number,
    @ContextParam() ctx: Ctx,
  ): Promise<Adoforgalom[]> {
    const sorok = await ctx.sql<{ adonem_id: string; jogcim: TetelJogcim; darab: string; osszeg: string }>(FORGALOM, [
      ctx.onkormanyzat,
      ev,
    ]);
    return sorok.map(({ adonem_id, jogcim, darab, osszeg }) =>
      Object.assign(new Adoforgalom(), { adonemId: adonem_id, jogcim, darab: Number(darab), osszeg: BigInt(osszeg) }),
    );
  }

  @FieldResolver(() => Adonem, { nullable: true, description: 'Adónem. (Tax.)' })
  adonem(@Root() sor: Adoforgalom, @ContextParam() ctx: Ctx): Promise<Adonem | null> {
    return ctx.byId(Adonem).load(sor.adonemId);
  }
}
