import { lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { lathato } from '../ugyirat/lathato.ts';
import { LeveltariAtadasTetel } from './leveltari-atadas-tetel.entity.ts';
import { LeveltariAtadas, LeveltariAtadasAllapot } from './leveltari-atadas.entity.ts';

export const leveltariAtadasLista = lista(LeveltariAtadas, {
  szuro: { id: { type: () => ID }, allapot: { type: () => LeveltariAtadasAllapot } },
  rendezes: { LETREHOZAS: ['id'] },
});

@Resolver(() => LeveltariAtadas)
export class LeveltariAtadasResolver {
  @Query(() => leveltariAtadasLista.Connection as never, { description: 'Levéltári átadások. (Transfers to the archives.)' })
  @Permission('iratkezelo.leveltar.olvas')
  leveltariAtadasok(
    @Args(() => leveltariAtadasLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<LeveltariAtadas>> {
    return leveltariAtadasLista.page(ctx, args);
  }

  @FieldResolver(() => [Ugyirat], { nullable: true, description: 'A jegyzék ügyiratai. (Files on the list.)' })
  async ugyiratok(@Root() atadas: LeveltariAtadas, @ContextParam() ctx: Ctx): Promise<Ugyirat[] | null> {
    const tetelek = await ctx.manyBy(LeveltariAtadasTetel, 'leveltariAtadasId').load(atadas.id);
    const ugyiratok = (await ctx.byId(Ugyirat).loadMany(tetelek.map((t) => t.ugyiratId))) as (Ugyirat | null)[];
    return ugyiratok.filter((u) => u !== null).filter((u) => lathato(ctx, u));
  }
}
