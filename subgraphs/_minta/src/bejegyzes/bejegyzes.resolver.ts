import {
  Hatarido,
  hataridoBol,
  LehetsegesMuvelet,
  lista,
  Permission,
  targyHataridoi,
  type Ctx,
  type ListaArgs,
  type ListaConnection,
} from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { bejegyzesAllapotok } from './allapotok.ts';
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

  @FieldResolver(() => [LehetsegesMuvelet], { description: 'Mi tehető meg most, és ha nem, miért nem. (Allowed acts, with reasons.)' })
  muveletek(@Root() bejegyzes: Bejegyzes, @ContextParam() ctx: Ctx): Promise<LehetsegesMuvelet[]> {
    return bejegyzesAllapotok.muveletek(ctx, bejegyzes);
  }

  @FieldResolver(() => [Hatarido], { description: 'A bejegyzés határidői levezetéssel. (Deadlines with derivation.)' })
  async hataridok(@Root() bejegyzes: Bejegyzes, @ContextParam() ctx: Ctx): Promise<Hatarido[]> {
    return ((await targyHataridoi(ctx, 'Bejegyzes').load(bejegyzes.id)) ?? []).map((sor) => hataridoBol(ctx, sor));
  }
}
