import { Datum, osszes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AdotargyTipus } from '../adotargy/adotargy-tipus.ts';
import { Adomertek } from './adomertek.entity.ts';
import { Adonem } from './adonem.entity.ts';
import { Adorendelet } from './adorendelet.entity.ts';

const ervenyes = (mertek: Adomertek, nap: string): boolean => mertek.ervenyesTol <= nap && (!mertek.ervenyesIg || mertek.ervenyesIg >= nap);

@Resolver(() => Adonem)
export class AdonemResolver {
  @Query(() => [Adonem], { description: 'Az önkormányzat adónemei. (Taxes levied by the municipality.)' })
  @Permission('ado.adonem.olvas')
  adonemek(@ContextParam() ctx: Ctx): Promise<Adonem[]> {
    return osszes(ctx, Adonem, { kod: 'asc' });
  }

  @Query(() => [Adorendelet], { description: 'Adórendeletek, a legújabb elöl. (Tax decrees, newest first.)' })
  @Permission('ado.adonem.olvas')
  adorendeletek(@ContextParam() ctx: Ctx): Promise<Adorendelet[]> {
    return osszes(ctx, Adorendelet, { hatalybalepes: 'desc', id: 'desc' });
  }

  @FieldResolver(() => [Adomertek], { description: 'Mértékek; nappal az akkor érvényesek, nélküle mind. (Rates, of a day or all.)' })
  async mertekek(
    @Root() adonem: Adonem,
    @Arg('nap', () => Datum, { nullable: true, description: 'Ezen a napon érvényes mértékek. (Valid on this day.)' }) nap: string | null,
    @ContextParam() ctx: Ctx,
  ): Promise<Adomertek[]> {
    const mertekek = (await ctx.manyBy(Adomertek, 'adonemId', { ervenyesTol: 'desc', targyTipus: 'asc' }).load(adonem.id)) ?? [];
    return nap ? mertekek.filter((mertek) => ervenyes(mertek, nap)) : mertekek;
  }
}

@Resolver(() => Adomertek)
export class AdomertekResolver {
  @FieldResolver(() => AdotargyTipus, {
    nullable: true,
    description: 'Milyen rendeltetésű tárgyra szól. (Use of the objects taxed at this rate.)',
  })
  targyTipus(@Root() mertek: Adomertek): AdotargyTipus | null {
    return mertek.targyTipus || null;
  }

  @FieldResolver(() => Adorendelet, { nullable: true, description: 'A rendelet. (The decree.)' })
  rendelet(@Root() mertek: Adomertek, @ContextParam() ctx: Ctx): Promise<Adorendelet | null> {
    return ctx.byId(Adorendelet).load(mertek.rendeletId);
  }
}
