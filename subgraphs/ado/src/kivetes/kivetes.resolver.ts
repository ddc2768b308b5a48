import { lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Adonem } from '../adonem/adonem.entity.ts';
import { Adohatarozat } from './adohatarozat.entity.ts';
import { eloszlasok, KivetesEloszlas } from './eloszlas.ts';
import { KihagyasOk, KivetesKihagyott } from './kivetes-kihagyott.entity.ts';
import { KivetesTetel } from './kivetes-tetel.entity.ts';
import { Kivetes, KivetesAllapot } from './kivetes.entity.ts';

export const kivetesLista = lista(Kivetes, {
  szuro: { ev: { type: () => Int }, allapot: { type: () => KivetesAllapot }, adonemId: { type: () => ID } },
  rendezes: { EV: ['ev', 'letrehozva'] },
});
export const kivetesTetelLista = lista(KivetesTetel, {
  szuro: { kivetesId: { type: () => ID }, adozoId: { type: () => ID }, adotargyId: { type: () => ID } },
  rendezes: { AZONOSITO: [], OSSZEG: ['osszeg'] },
});
export const kihagyottLista = lista(KivetesKihagyott, {
  szuro: { kivetesId: { type: () => ID }, ok: { type: () => KihagyasOk } },
  rendezes: { AZONOSITO: [] },
});
export const hatarozatLista = lista(Adohatarozat, {
  szuro: { kivetesId: { type: () => ID }, adozoId: { type: () => ID }, ev: { type: () => Int } },
  rendezes: { SORSZAM: ['ev', 'sorszam'] },
});

@Resolver(() => Kivetes)
export class KivetesResolver {
  @Query(() => kivetesLista.Connection as never, { description: 'Kivetések. (Runs.)' })
  @Permission('ado.kivetes.olvas')
  kivetesek(@Args(() => kivetesLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx): Promise<ListaConnection<Kivetes>> {
    return kivetesLista.page(ctx, args);
  }

  @Query(() => Kivetes, { nullable: true, description: 'Egy kivetés. (One run.)' })
  @Permission('ado.kivetes.olvas')
  kivetes(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<Kivetes | null> {
    return ctx.byId(Kivetes).load(id);
  }

  @Query(() => kivetesTetelLista.Connection as never, { description: 'A kivetés tételei. (Items of runs.)' })
  @Permission('ado.kivetes.olvas')
  kivetesTetelek(
    @Args(() => kivetesTetelLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<KivetesTetel>> {
    return kivetesTetelLista.page(ctx, args);
  }

  @Query(() => kihagyottLista.Connection as never, { description: 'Kihagyott adótárgyak. (Objects left out.)' })
  @Permission('ado.kivetes.olvas')
  kivetesKihagyottak(
    @Args(() => kihagyottLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<KivetesKihagyott>> {
    return kihagyottLista.page(ctx, args);
  }

  @Query(() => hatarozatLista.Connection as never, { description: 'Adómegállapító határozatok. (Tax decisions.)' })
  @Permission('ado.kivetes.olvas')
  adohatarozatok(
    @Args(() => hatarozatLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<Adohatarozat>> {
    return hatarozatLista.page(ctx, args);
  }

  @FieldResolver(() => Adonem, { nullable: true, description: 'Adónem. (Tax.)' })
  adonem(@Root() kivetes: Kivetes, @ContextParam() ctx: Ctx): Promise<Adonem | null> {
    return ctx.byId(Adonem).load(kivetes.adonemId);
  }

  @FieldResolver(() => [KivetesEloszlas], { description: 'Nyertesek és vesztesek az előző évhez képest. (Winners and losers.)' })
  eloszlas(@Root() kivetes: Kivetes, @ContextParam() ctx: Ctx): Promise<KivetesEloszlas[] | null> {
    return ctx.loader<string, KivetesEloszlas[]>('kivetes.eloszlas', (ids) => eloszlasok(ctx, ids)).load(kivetes.id);
  }
}
