import { lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Args, Ctx as ContextParam, Query, Resolver } from 'type-graphql';
import { IrattariTetel } from './irattari-tetel.entity.ts';

export const irattariTetelLista = lista(IrattariTetel, {
  kereses: 'kereso',
  szuro: { agazat: { type: () => String } },
  rendezes: { KOD: ['kod'] },
});

@Resolver(() => IrattariTetel)
export class IrattariTetelResolver {
  @Query(() => irattariTetelLista.Connection as never, {
    description: 'Az irattári terv ma hatályos tételei. (Filing plan in force today.)',
  })
  @Permission('iratkezelo.irattariterv.olvas')
  irattariTetelek(
    @Args(() => irattariTetelLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<IrattariTetel>> {
    return irattariTetelLista.page(ctx, args, {
      sql: 't.ervenyes_tol <= $?::date and (t.ervenyes_ig is null or t.ervenyes_ig >= $?::date)',
      params: [ctx.today, ctx.today],
    });
  }
}
