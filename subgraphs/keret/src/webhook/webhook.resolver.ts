import { lista, osszes, Permission, type Ctx, type Feltetel, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Args, Ctx as ContextParam, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { NYILVANOS_ESEMENYEK } from './esemenyek.ts';
import { WebhookKuldes } from './webhook-kuldes.entity.ts';
import { Webhook } from './webhook.entity.ts';

@ObjectType({ description: 'Eseményfajta, amelyre fel lehet iratkozni. (Kind of event that can be subscribed to.)' })
@Permission('*')
export class EsemenyFajta {
  @Field(() => String, { description: 'Kód: szakrendszer.targy.tortent. (Code.)' })
  kod!: string;

  @Field(() => String, { description: 'Mit jelent. (Meaning.)' })
  leiras!: string;
}

export const kuldesLista = lista(WebhookKuldes, {
  szuro: { webhookId: { type: () => ID }, esemenyId: { type: () => ID }, sikeres: { type: () => Boolean } },
  rendezes: { IDOPONT: ['kuldve'] },
});

/** A machine client knows its own subscriptions only. */
const sajat = (ctx: Ctx): Feltetel[] => (ctx.actor.fajta === 'KLIENS' ? [{ sql: 't.kliens_id = $?', params: [ctx.actor.kliensId] }] : []);

@Resolver()
export class WebhookResolver {
  @Query(() => [Webhook], { description: 'Feliratkozások eseményekre. (Subscriptions to events.)' })
  @Permission('keret.webhook.olvas')
  webhookok(@ContextParam() ctx: Ctx): Promise<Webhook[]> {
    const ahol = ctx.actor.fajta === 'KLIENS' ? { kliensId: ctx.actor.kliensId } : {};
    return osszes(ctx, Webhook, { nev: 'asc', id: 'asc' }, { ahol });
  }

  @Query(() => kuldesLista.Connection as never, { description: 'A küldések naplója. (Log of sendings.)' })
  @Permission('keret.webhook.olvas')
  webhookKuldesek(
    @Args(() => kuldesLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<WebhookKuldes>> {
    return kuldesLista.page(ctx, args, ...sajat(ctx));
  }

  @Query(() => [EsemenyFajta], {
    description: 'Eseményfajták, amelyekre fel lehet iratkozni. (Kinds of events that can be subscribed to.)',
  })
  @Permission('*')
  esemenyFajtak(): EsemenyFajta[] {
    return Object.entries(NYILVANOS_ESEMENYEK).map(([kod, leiras]) => Object.assign(new EsemenyFajta(), { kod, leiras }));
  }
}
