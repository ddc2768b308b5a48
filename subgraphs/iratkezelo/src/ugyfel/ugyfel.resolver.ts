import { lista, olvaso, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { lathato } from '../ugyirat/lathato.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { Ugyfel, UgyfelFajta } from './ugyfel.entity.ts';

export const ugyfelLista = lista(Ugyfel, {
  kereses: 'kereso',
  szuro: { fajta: { type: () => UgyfelFajta }, adoszam: { type: () => String } },
  rendezes: { NEV: ['nev'] },
});

/** Files of many clients, together with those of the clients merged into them, in one statement. */
async function ugyiratokUgyfelenkent(ctx: Ctx, idk: readonly string[]): Promise<Ugyirat[][]> {
  const sorok = await ctx.sql<{ ugyfel: string }>(
    `select distinct f.egyseg as ugyfel, u.* from (
       select id, coalesce(egyesitve_id, id) as egyseg from ugyfel where onkormanyzat = $1 and (id = any ($2::uuid[]) or egyesitve_id = any ($2::uuid[]))) f
     join ugyirat_ugyfel uu on uu.onkormanyzat = $1 and uu.ugyfel_id = f.id
     join ugyirat u on u.onkormanyzat = $1 and u.id = uu.ugyirat_id
     order by u.id desc`,
    [ctx.onkormanyzat, [...idk]],
  );
  const olvas = olvaso(Ugyirat);
  const map = new Map<string, Ugyirat[]>(idk.map((id) => [id, []]));
  for (const sor of sorok) {
    const ugyirat = olvas(sor as never);
    if (lathato(ctx, ugyirat)) map.get(sor.ugyfel)?.push(ugyirat);
  }
  return idk.map((id) => map.get(id)!);
}

@Resolver(() => Ugyfel)
export class UgyfelResolver {
  @Query(() => ugyfelLista.Connection as never, { description: 'Ügyfelek; az egyesítettek nélkül. (Clients, without merged ones.)' })
  @Permission('iratkezelo.ugyfel.olvas')
  ugyfelek(@Args(() => ugyfelLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx): Promise<ListaConnection<Ugyfel>> {
    return ugyfelLista.page(ctx, args, { sql: 't.egyesitve_id is null' });
  }

  @Query(() => Ugyfel, { nullable: true, description: 'Egy ügyfél. (One client.)' })
  @Permission('iratkezelo.ugyfel.olvas')
  ugyfel(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<Ugyfel | null> {
    return ctx.byId(Ugyfel).load(id);
  }

  @FieldResolver(() => [Ugyirat], {
    nullable: true,
    description: 'Ügyiratai, amelyeket megnyithat; a beolvadt ügyfelekéi is. (Files of the client and of those merged into it.)',
  })
  @Permission('iratkezelo.ugyirat.olvas')
  ugyiratok(@Root() ugyfel: Ugyfel, @ContextParam() ctx: Ctx): Promise<Ugyirat[] | null> {
    return ctx.loader<string, Ugyirat[]>('ugyfel.ugyiratok', (idk) => ugyiratokUgyfelenkent(ctx, idk)).load(ugyfel.id);
  }

  @FieldResolver(() => [Ugyfel], { nullable: true, description: 'Belé olvadt ügyfelek. (Clients merged into it.)' })
  beolvadtak(@Root() ugyfel: Ugyfel, @ContextParam() ctx: Ctx): Promise<Ugyfel[] | null> {
    return ctx.manyBy(Ugyfel, 'egyesitveId').load(ugyfel.id);
  }
}
