import { Datum, Fekves, lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { IngatlanReference } from '../references/ingatlan.reference.ts';
import { ErtekBizonyitvany, ErtekBizonyitvanyAllapot, ErtekBizonyitvanyCel } from './ertek-bizonyitvany.entity.ts';
import { adohatosag, lathato } from './lathato.ts';

export const ertekBizonyitvanyLista = lista(ErtekBizonyitvany, {
  szuro: {
    allapot: { type: () => ErtekBizonyitvanyAllapot },
    cel: { type: () => ErtekBizonyitvanyCel },
    fekves: { type: () => Fekves },
    hrsz: { type: () => String },
    hatarido: { type: () => Datum, tartomany: true },
  },
  rendezes: { HATARIDO: ['hatarido'] },
});

@Resolver(() => ErtekBizonyitvany)
export class ErtekBizonyitvanyResolver {
  @Query(() => ertekBizonyitvanyLista.Connection as never, {
    description: 'Adó- és értékbizonyítványok; nem adóügyi ügyintézőnek csak a saját ügyéé. (Certificates.)',
  })
  @Permission('ado.ertekbizonyitvany.olvas')
  ertekBizonyitvanyok(
    @Args(() => ertekBizonyitvanyLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<ErtekBizonyitvany>> {
    return ertekBizonyitvanyLista.page(ctx, args, ...lathato(ctx));
  }

  @Query(() => ErtekBizonyitvany, { nullable: true, description: 'Egy adó- és értékbizonyítvány. (One certificate.)' })
  @Permission('ado.ertekbizonyitvany.olvas')
  async ertekBizonyitvany(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<ErtekBizonyitvany | null> {
    const bizonyitvany = await ctx.byId(ErtekBizonyitvany).load(id);
    return bizonyitvany && (adohatosag(ctx) || (ctx.ugyId && bizonyitvany.ugyId === ctx.ugyId)) ? bizonyitvany : null;
  }

  @FieldResolver(() => Boolean, { description: 'A nyolcnapos határidő lejárt, és még nincs kiadva. (Overdue.)' })
  hataridonTul(@Root() { allapot, hatarido }: ErtekBizonyitvany, @ContextParam() ctx: Ctx): boolean {
    return allapot !== 'KIADOTT' && hatarido < ctx.today;
  }

  @FieldResolver(() => IngatlanReference, { nullable: true, description: 'Az ingatlan. (The parcel.)' })
  ingatlan(@Root() { fekves, hrsz }: ErtekBizonyitvany): IngatlanReference {
    return IngatlanReference.ez(fekves, hrsz);
  }
}
