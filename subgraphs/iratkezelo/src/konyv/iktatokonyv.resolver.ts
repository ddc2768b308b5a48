import { lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Args, Ctx as ContextParam, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Iktatokonyv } from './iktatokonyv.entity.ts';

export const iktatokonyvLista = lista(Iktatokonyv, { szuro: { ev: { type: () => Int } }, rendezes: { EV: ['ev', 'elotag'] } });

@Resolver(() => Iktatokonyv)
export class IktatokonyvResolver {
  @Query(() => iktatokonyvLista.Connection as never, { description: 'Iktatókönyvek. (Registry books.)' })
  @Permission('iratkezelo.iktatokonyv.olvas')
  iktatokonyvek(
    @Args(() => iktatokonyvLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<Iktatokonyv>> {
    return iktatokonyvLista.page(ctx, args);
  }

  @FieldResolver(() => Int, { description: 'Az utolsó kiadott főszám; 0, ha még nincs. (Last number given.)' })
  utolsoFoszam(@Root() konyv: Iktatokonyv, @ContextParam() ctx: Ctx): Promise<number | null> {
    return ctx
      .loader<string, number>('iktatokonyv.utolso', async (idk) => {
        const sorok = await ctx.sql<{ kulcs: string; utolso: string }>(
          "select kulcs, utolso from asp.szamlalo where onkormanyzat = $1 and sorozat = 'iktatokonyv' and kulcs = any ($2::text[])",
          [ctx.onkormanyzat, [...idk]],
        );
        const utolsok = new Map(sorok.map((s) => [s.kulcs, Number(s.utolso)]));
        return idk.map((id) => utolsok.get(id) ?? 0);
      })
      .load(konyv.id);
  }
}
