import { lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { KIHAGYAS_MONDAT, type KihagyasOk } from '../rules/selejtezhetoseg.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { ugyiratOlvas } from '../ugyirat/ugyirat.resolver.ts';
import { SelejtezesTetel } from './selejtezes-tetel.entity.ts';
import { Selejtezes, SelejtezesAllapot } from './selejtezes.entity.ts';

export const selejtezesLista = lista(Selejtezes, {
  szuro: { id: { type: () => ID }, allapot: { type: () => SelejtezesAllapot } },
  rendezes: { LETREHOZAS: ['id'] },
});

@Resolver(() => Selejtezes)
export class SelejtezesResolver {
  @Query(() => selejtezesLista.Connection as never, { description: 'Selejtezési eljárások. (Destruction procedures.)' })
  @Permission('iratkezelo.selejtezes.olvas')
  selejtezesek(@Args(() => selejtezesLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx): Promise<ListaConnection<Selejtezes>> {
    return selejtezesLista.page(ctx, args);
  }

  @FieldResolver(() => [SelejtezesTetel], { nullable: true, description: 'A jegyzék tételei. (Files on the list.)' })
  tetelek(@Root() selejtezes: Selejtezes, @ContextParam() ctx: Ctx): Promise<SelejtezesTetel[] | null> {
    return ctx.manyBy(SelejtezesTetel, 'selejtezesId').load(selejtezes.id);
  }
}

@Resolver(() => SelejtezesTetel)
export class SelejtezesTetelResolver {
  @FieldResolver(() => Ugyirat, { nullable: true, description: 'Az ügyirat. (The file.)' })
  ugyirat(@Root() tetel: SelejtezesTetel, @ContextParam() ctx: Ctx): Promise<Ugyirat | null> {
    return ugyiratOlvas(ctx, tetel.ugyiratId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'A kihagyás oka mondatban. (Why it was left out, in words.)' })
  kihagyasMondat(@Root() tetel: SelejtezesTetel): string | null {
    return tetel.kihagyasOk ? KIHAGYAS_MONDAT[tetel.kihagyasOk as KihagyasOk] : null;
  }
}
