import { lista, Permission, type Ctx, type Feltetel, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { RegisztraltMuvelet } from './muvelet.entity.ts';
import { szerzodesHibai } from './szerzodes.ts';

const muveletLista = lista(RegisztraltMuvelet, {
  szuro: { kliensId: { type: () => ID }, nev: { type: () => String } },
  rendezes: { NEV: ['nev'], MODOSITVA: ['modositva'] },
});

/** A machine client knows its own operations only. */
const sajat = (ctx: Ctx): Feltetel[] => (ctx.actor.fajta === 'KLIENS' ? [{ sql: 't.kliens_id = $?', params: [ctx.actor.kliensId] }] : []);

@Resolver(() => RegisztraltMuvelet)
export class MuveletResolver {
  @Query(() => muveletLista.Connection as never, {
    description: 'Gépi kliensek regisztrált műveletei. (Operations that machine clients have registered.)',
  })
  @Permission('keret.muvelet.olvas')
  regisztraltMuveletek(
    @Args(() => muveletLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<RegisztraltMuvelet>> {
    return muveletLista.page(ctx, args, ...sajat(ctx));
  }

  @FieldResolver(() => [String], {
    description:
      'Ami a művelettel a mai integrátori szerződés szerint baj, sorral; üres, ha ma is fut. (What is wrong with it under the contract of today; empty while it runs.)',
  })
  hibai(@Root() { szoveg, lenyomat }: RegisztraltMuvelet): string[] {
    return szerzodesHibai(szoveg, lenyomat);
  }
}
