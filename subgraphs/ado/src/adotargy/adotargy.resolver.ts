import { Fekves, lista, Olvassa, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Adonem } from '../adonem/adonem.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { IngatlanReference } from '../references/ingatlan.reference.ts';
import { AdotargyAlany } from './adotargy-alany.entity.ts';
import { AdotargyTipus } from './adotargy-tipus.ts';
import { Adotargy } from './adotargy.entity.ts';

export const adotargyLista = lista(Adotargy, {
  kereses: 'kereso',
  szuro: {
    adonemId: { type: () => ID },
    tipus: { type: () => AdotargyTipus },
    fekves: { type: () => Fekves },
    hrsz: { type: () => String },
  },
  rendezes: { HRSZ: ['hrszRendezo'] },
});

@Resolver(() => Adotargy)
export class AdotargyResolver {
  @Query(() => adotargyLista.Connection as never, { description: 'Adótárgyak. (Taxed objects.)' })
  @Permission('ado.adotargy.olvas')
  adotargyak(
    @Args(() => adotargyLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ListaConnection<Adotargy>> {
    return adotargyLista.page(ctx, { ...args, info });
  }

  @Query(() => Adotargy, { nullable: true, description: 'Egy adótárgy; null, ha ebben az önkormányzatban nincs. (One object.)' })
  @Permission('ado.adotargy.olvas')
  adotargy(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<Adotargy | null> {
    return ctx.byId(Adotargy).load(id);
  }

  @Olvassa<Adotargy>('adonemId')
  @FieldResolver(() => Adonem, { nullable: true, description: 'Adónem. (Tax.)' })
  adonem(@Root() targy: Adotargy, @ContextParam() ctx: Ctx): Promise<Adonem | null> {
    return ctx.byId(Adonem).load(targy.adonemId);
  }

  @Olvassa<Adotargy>('id')
  @FieldResolver(() => [AdotargyAlany], { description: 'Az adó alanyai hányaddal. (Taxpayers with shares.)' })
  alanyok(@Root() targy: Adotargy, @ContextParam() ctx: Ctx): Promise<AdotargyAlany[] | null> {
    return ctx.manyBy(AdotargyAlany, 'adotargyId').load(targy.id);
  }

  @Olvassa<Adotargy>('fekves', 'hrsz')
  @FieldResolver(() => IngatlanReference, { nullable: true, description: 'Az ingatlan. (The parcel.)' })
  ingatlan(@Root() targy: Adotargy): IngatlanReference {
    return IngatlanReference.ez(targy.fekves, targy.hrsz);
  }
}

@Resolver(() => AdotargyAlany)
export class AdotargyAlanyResolver {
  @FieldResolver(() => Adozo, { nullable: true, description: 'Az adózó. (Taxpayer.)' })
  adozo(@Root() alany: AdotargyAlany, @ContextParam() ctx: Ctx): Promise<Adozo | null> {
    return ctx.byId(Adozo).load(alany.adozoId);
  }

  @FieldResolver(() => Adotargy, { nullable: true, description: 'Az adótárgy. (Object.)' })
  adotargy(@Root() alany: AdotargyAlany, @ContextParam() ctx: Ctx): Promise<Adotargy | null> {
    return ctx.byId(Adotargy).load(alany.adotargyId);
  }
}
