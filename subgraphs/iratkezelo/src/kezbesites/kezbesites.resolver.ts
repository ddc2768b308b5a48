import { Datum, lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Args, Ctx as ContextParam, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Irat } from '../irat/irat.entity.ts';
import { ugyiratOlvas } from '../ugyirat/ugyirat.resolver.ts';
import { lathatoFeltetel } from '../ugyirat/lathato.ts';
import { Kezbesites, KezbesitesEredmeny, KezbesitesMod } from './kezbesites.entity.ts';

export const kezbesitesLista = lista(Kezbesites, {
  szuro: {
    mod: { type: () => KezbesitesMod },
    eredmeny: { type: () => KezbesitesEredmeny },
    feladva: { type: () => Datum, tartomany: true },
  },
  rendezes: { FELADVA: ['feladva'] },
});

@Resolver(() => Kezbesites)
export class KezbesitesResolver {
  @Query(() => kezbesitesLista.Connection as never, { description: 'Postakönyv: feladott iratok. (Sendings: the post book.)' })
  @Permission('iratkezelo.kezbesites.olvas')
  kezbesitesek(@Args(() => kezbesitesLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx): Promise<ListaConnection<Kezbesites>> {
    const { sql, params } = lathatoFeltetel(ctx, 'u');
    return kezbesitesLista.page(ctx, args, {
      sql: `exists (select 1 from irat i join ugyirat u on u.onkormanyzat = i.onkormanyzat and u.id = i.ugyirat_id where i.onkormanyzat = t.onkormanyzat and i.id = t.irat_id and (${sql}))`,
      params,
    });
  }

  @FieldResolver(() => Irat, { nullable: true, description: 'A feladott irat. (The document.)' })
  async irat(@Root() kezbesites: Kezbesites, @ContextParam() ctx: Ctx): Promise<Irat | null> {
    const irat = await ctx.byId(Irat).load(kezbesites.iratId);
    return irat && (await ugyiratOlvas(ctx, irat.ugyiratId)) ? irat : null;
  }
}
