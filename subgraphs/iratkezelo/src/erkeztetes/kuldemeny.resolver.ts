import { Idopont, lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Irat } from '../irat/irat.entity.ts';
import { Ugyfel } from '../ugyfel/ugyfel.entity.ts';
import { ErkezesMod, Kuldemeny, KuldemenyAllapot } from './kuldemeny.entity.ts';

export const kuldemenyLista = lista(Kuldemeny, {
  kereses: 'kereso',
  szuro: {
    allapot: { type: () => KuldemenyAllapot },
    mod: { type: () => ErkezesMod },
    erkezett: { type: () => Idopont, tartomany: true },
  },
  rendezes: { ERKEZETT: ['erkezett'] },
});

@Resolver(() => Kuldemeny)
export class KuldemenyResolver {
  @Query(() => kuldemenyLista.Connection as never, { description: 'Érkezett küldemények. (Items received.)' })
  @Permission('iratkezelo.kuldemeny.olvas')
  kuldemenyek(@Args(() => kuldemenyLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx): Promise<ListaConnection<Kuldemeny>> {
    return kuldemenyLista.page(ctx, args);
  }

  @Query(() => Kuldemeny, { nullable: true, description: 'Egy küldemény. (One item.)' })
  @Permission('iratkezelo.kuldemeny.olvas')
  kuldemeny(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<Kuldemeny | null> {
    return ctx.byId(Kuldemeny).load(id);
  }

  @FieldResolver(() => Ugyfel, { nullable: true, description: 'A beküldő az ügyfelek között. (Sender among the clients.)' })
  bekuldoUgyfel(@Root() kuldemeny: Kuldemeny, @ContextParam() ctx: Ctx): Promise<Ugyfel | null> | null {
    return kuldemeny.bekuldoId ? ctx.byId(Ugyfel).load(kuldemeny.bekuldoId) : null;
  }

  @FieldResolver(() => Irat, {
    nullable: true,
    description: 'Az irat, amelyként iktatták; null, ha még nem, vagy nem nyithatja meg. (Document as which it was registered.)',
  })
  @Permission('iratkezelo.ugyirat.olvas')
  async irat(@Root() kuldemeny: Kuldemeny, @ContextParam() ctx: Ctx): Promise<Irat | null> {
    const iratok = await ctx.manyBy(Irat, 'kuldemenyId').load(kuldemeny.id);
    const irat = iratok.find(({ allapot }) => allapot !== 'TEVES_IKTATAS');
    return irat && (await Irat.lathato(ctx, irat)) ? irat : null;
  }
}
