import { lista, Olvassa, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { AdotargyAlany } from '../adotargy/adotargy-alany.entity.ts';
import { Adozo, AdozoFajta } from './adozo.entity.ts';

export const adozoLista = lista(Adozo, {
  kereses: 'kereso',
  szuro: { fajta: { type: () => AdozoFajta }, adoazonositoJel: { type: () => String }, adoszam: { type: () => String } },
  rendezes: { NEV: ['nev'], ADOZOSZAM: ['adozoszam'] },
});

@Resolver(() => Adozo)
export class AdozoResolver {
  @Query(() => adozoLista.Connection as never, { description: 'Adózók. (Taxpayers.)' })
  @Permission('ado.adozo.olvas')
  adozok(
    @Args(() => adozoLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ListaConnection<Adozo>> {
    return adozoLista.page(ctx, { ...args, info });
  }

  @Query(() => Adozo, { nullable: true, description: 'Egy adózó; null, ha ebben az önkormányzatban nincs. (One taxpayer.)' })
  @Permission('ado.adozo.olvas')
  adozo(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<Adozo | null> {
    return ctx.byId(Adozo).load(id);
  }

  @Olvassa<Adozo>('id')
  @FieldResolver(() => [AdotargyAlany], { description: 'Adótárgyai a tulajdoni hányaddal. (Objects taxed at this person.)' })
  targyak(@Root() adozo: Adozo, @ContextParam() ctx: Ctx): Promise<AdotargyAlany[] | null> {
    return ctx.manyBy(AdotargyAlany, 'adozoId').load(adozo.id);
  }
}
