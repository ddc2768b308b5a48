import { lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, ID, Query, Resolver } from 'type-graphql';
import { Bejegyzes, BejegyzesAllapot } from './bejegyzes.entity.ts';
import { Datum } from '@asp/kit';

export const bejegyzesLista = lista(Bejegyzes, {
  kereses: 'kereso',
  szuro: { allapot: { type: () => BejegyzesAllapot }, hatarido: { type: () => Datum, tartomany: true } },
  rendezes: { HATARIDO: ['hatarido'], TARGY: ['targy'] },
});

@Resolver(() => Bejegyzes)
export class BejegyzesResolver {
  @Query(() => bejegyzesLista.Connection as never, { description: 'Bejegyzések. (Entries.)' })
  @Permission('minta.bejegyzes.olvas')
  bejegyzesek(@Args(() => bejegyzesLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx): Promise<ListaConnection<Bejegyzes>> {
    return bejegyzesLista.page(ctx, args);
  }

  @Query(() => Bejegyzes, { nullable: true, description: 'Egy bejegyzés; null, ha ebben az önkormányzatban nincs. (One entry.)' })
  @Permission('minta.bejegyzes.olvas')
  bejegyzes(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<Bejegyzes | null> {
    return ctx.byId(Bejegyzes).load(id);
  }
}
