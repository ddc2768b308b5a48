import { lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { HatalyosSzerepkor, szerepkorei } from '../szerepkor/szerepkor.ts';
import { Tagsag } from '../tagsag/tagsag.entity.ts';
import { Felhasznalo, FelhasznaloAllapot } from './felhasznalo.entity.ts';

export const felhasznaloLista = lista(Felhasznalo, {
  kereses: 'kereso',
  szuro: { allapot: { type: () => FelhasznaloAllapot, description: 'Szűrés állapotra. (Filter by state.)' } },
  rendezes: { NEV: ['nev'] },
});

@Resolver(() => Felhasznalo)
export class FelhasznaloResolver {
  @Query(() => felhasznaloLista.Connection as never, { description: 'Az önkormányzat felhasználói. (Users of the municipality.)' })
  @Permission('keret.felhasznalo.olvas')
  felhasznalok(
    @Args(() => felhasznaloLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<Felhasznalo>> {
    return felhasznaloLista.page(ctx, args);
  }

  @Query(() => Felhasznalo, { nullable: true, description: 'Egy felhasználó; null, ha ebben az önkormányzatban nincs. (One user.)' })
  @Permission('keret.felhasznalo.olvas')
  felhasznalo(
    @Arg('id', () => ID, { description: 'Azonosító. (Identifier.)' }) id: string,
    @ContextParam() ctx: Ctx,
  ): Promise<Felhasznalo | null> {
    return ctx.byId(Felhasznalo).load(id);
  }

  @FieldResolver(() => [Tagsag], { description: 'Tagságai, a visszavontak és lejártak is. (Memberships, past ones too.)' })
  tagsagok(@Root() { id }: Felhasznalo, @ContextParam() ctx: Ctx): Promise<Tagsag[]> {
    return ctx.manyBy(Tagsag, 'felhasznaloId', { ervenyesTol: 'asc' }).load(id);
  }

  @FieldResolver(() => [HatalyosSzerepkor], {
    description: 'Most hatályos szerepkörei, a helyettesként viseltek is. (Roles in force now, lent ones too.)',
  })
  hatalyosSzerepkorok(@Root() { id }: Felhasznalo, @ContextParam() ctx: Ctx): Promise<HatalyosSzerepkor[] | null> {
    return szerepkorei(ctx).load(id);
  }
}
