import { Datum, lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Args, Ctx as ContextParam, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { ugyiratOlvas } from '../ugyirat/ugyirat.resolver.ts';
import { Kolcsonzes } from './kolcsonzes.entity.ts';

export const kolcsonzesLista = lista(Kolcsonzes, {
  szuro: { hatarido: { type: () => Datum, tartomany: true } },
  rendezes: { HATARIDO: ['hatarido'] },
});

@Resolver(() => Kolcsonzes)
export class KolcsonzesResolver {
  @Query(() => kolcsonzesLista.Connection as never, { description: 'Kint lévő ügyiratok, a legrégebben lejárt elöl. (Files lent out.)' })
  @Permission('iratkezelo.irattar.olvas')
  kolcsonzesek(@Args(() => kolcsonzesLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx): Promise<ListaConnection<Kolcsonzes>> {
    return kolcsonzesLista.page(ctx, args, { sql: 't.visszahozva is null' });
  }

  @FieldResolver(() => Ugyirat, { nullable: true, description: 'Az ügyirat. (The file.)' })
  ugyirat(@Root() kolcsonzes: Kolcsonzes, @ContextParam() ctx: Ctx): Promise<Ugyirat | null> {
    return ugyiratOlvas(ctx, kolcsonzes.ugyiratId);
  }
}
