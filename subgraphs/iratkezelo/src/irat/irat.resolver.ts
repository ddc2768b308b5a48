import { Datum, LehetsegesMuvelet, lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { Kezbesites } from '../kezbesites/kezbesites.entity.ts';
import { FelhasznaloReference, felhasznaloReference } from '../references/felhasznalo.reference.ts';
import { lathatoFeltetel } from '../ugyirat/lathato.ts';
import { ugyiratOlvas } from '../ugyirat/ugyirat.resolver.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { iratGep } from './irat-gep.ts';
import { Irat, IratAllapot, IratIrany } from './irat.entity.ts';

export const iratLista = lista(Irat, {
  kereses: 'kereso',
  szuro: {
    irany: { type: () => IratIrany },
    allapot: { type: () => IratAllapot },
    kelt: { type: () => Datum, tartomany: true },
  },
  rendezes: { IKTATAS: ['id'], KELT: ['kelt'] },
});

/** Documents of files that the reader may open. */
const megnyithato = (ctx: Ctx) => {
  const { sql, params } = lathatoFeltetel(ctx, 'u');
  return { sql: `exists (select 1 from ugyirat u where u.onkormanyzat = t.onkormanyzat and u.id = t.ugyirat_id and (${sql}))`, params };
};

@Resolver(() => Irat)
export class IratResolver {
  @Query(() => iratLista.Connection as never, { description: 'Iratok, amelyeket megnyithat. (Documents that the reader may open.)' })
  @Permission('iratkezelo.ugyirat.olvas')
  iratok(@Args(() => iratLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx): Promise<ListaConnection<Irat>> {
    return iratLista.page(ctx, args, megnyithato(ctx));
  }

  @Query(() => Irat, { nullable: true, description: 'Egy irat; null, ha nincs, vagy nem nyithatja meg. (One document.)' })
  @Permission('iratkezelo.ugyirat.olvas')
  async irat(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<Irat | null> {
    const irat = await ctx.byId(Irat).load(id);
    return irat && (await ugyiratOlvas(ctx, irat.ugyiratId)) ? irat : null;
  }

  @FieldResolver(() => Ugyirat, { nullable: true, description: 'Az ügyirata. (Its file.)' })
  ugyirat(@Root() irat: Irat, @ContextParam() ctx: Ctx): Promise<Ugyirat | null> {
    return ugyiratOlvas(ctx, irat.ugyiratId);
  }

  @FieldResolver(() => Kuldemeny, { nullable: true, description: 'A bejövő irat küldeménye. (Item in which it came.)' })
  kuldemeny(@Root() irat: Irat, @ContextParam() ctx: Ctx): Promise<Kuldemeny | null> | null {
    return irat.kuldemenyId ? ctx.byId(Kuldemeny).load(irat.kuldemenyId) : null;
  }

  @FieldResolver(() => [Kezbesites], { nullable: true, description: 'Feladásai és kézbesítései. (Sendings.)' })
  kezbesitesek(@Root() irat: Irat, @ContextParam() ctx: Ctx): Promise<Kezbesites[] | null> {
    return ctx.manyBy(Kezbesites, 'iratId').load(irat.id);
  }

  @FieldResolver(() => [LehetsegesMuvelet], {
    description: 'Mi tehető most az irattal, és ami nem, az miért nem. (What may be done with the document now, and why not.)',
  })
  muveletek(@Root() irat: Irat, @ContextParam() ctx: Ctx): Promise<LehetsegesMuvelet[]> {
    return iratGep.muveletek(ctx, irat);
  }

  @FieldResolver(() => FelhasznaloReference, { nullable: true, description: 'Kiadmányozó. (Who approved it.)' })
  kiadmanyozo(@Root() irat: Irat): FelhasznaloReference | null {
    return felhasznaloReference(irat.kiadmanyozoId);
  }
}
