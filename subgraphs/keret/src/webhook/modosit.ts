import { act, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ellenoriz, sajatja, WebhookAdatok, WebhookPayload } from './webhook-act.ts';

@InputType({ description: 'Feliratkozás módosítása. (Changing a subscription.)' })
export class WebhookModositInput extends WebhookAdatok {
  @Field(() => ID, { description: 'A feliratkozás azonosítója. (Subscription.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => Boolean, { description: 'Küldjön. (Active.)' })
  aktiv!: boolean;
}

@ObjectType({ description: 'A módosítás eredménye. (Result.)' })
@Permission('*')
export class WebhookModositPayload extends WebhookPayload {}

@Resolver()
export class WebhookModosit {
  @Mutation(() => WebhookModositPayload, {
    description: 'Feliratkozás módosítása; a szünetelés ezzel véget ér. (Changes a subscription; closes its circuit breaker.)',
  })
  @Permission('keret.webhook.kezel')
  webhookModosit(
    @Arg('input', () => WebhookModositInput) input: WebhookModositInput,
    @ContextParam() ctx: Ctx,
  ): Promise<WebhookModositPayload> {
    return act<WebhookModositPayload>(ctx, 'webhookModosit', input, async () => {
      const webhook = await sajatja(ctx, input.id, input.verzio);
      ellenoriz(input);
      const { nev, cim, esemenyek, aktiv } = input;
      Object.assign(webhook, { nev: nev.trim(), cim, esemenyek: [...new Set(esemenyek)], aktiv, hibaSorozat: 0, megszakitvaIg: null });
      return { webhook };
    });
  }
}
