import { act, ActInput, ActPayload, betolt, Permission, refusal, ujId, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { kuldendo, PROBA } from './esemenyek.ts';
import { sajatja } from './webhook-act.ts';
import { WebhookKuldes } from './webhook-kuldes.entity.ts';

@InputType({ description: 'Próbaüzenet küldése. (Sending a trial message.)' })
export class WebhookProbaInput extends ActInput {
  @Field(() => ID, { description: 'A feliratkozás azonosítója. (Subscription.)' })
  id!: string;
}

@InputType({ description: 'Küldés megismétlése. (Repeating a sending.)' })
export class WebhookUjrakuldInput extends ActInput {
  @Field(() => ID, { description: 'A megismételendő küldés. (Sending to be repeated.)' })
  kuldesId!: string;
}

@ObjectType({ description: 'A küldésre került üzenet. (Message that will be sent.)' })
@Permission('*')
export class WebhookUzenetPayload extends ActPayload {
  @Field(() => ID, { nullable: true, description: 'Az üzenetben szereplő esemény azonosítója. (Event id in the message.)' })
  esemenyId?: string;
}

@Resolver()
export class WebhookUzenet {
  @Mutation(() => WebhookUzenetPayload, {
    description: 'Próbaüzenetet küld (keret.webhook.proba), hogy a fogadó kipróbálható legyen. (Sends a trial message.)',
  })
  @Permission('keret.webhook.kezel')
  webhookProba(@Arg('input', () => WebhookProbaInput) input: WebhookProbaInput, @ContextParam() ctx: Ctx): Promise<WebhookUzenetPayload> {
    return act<WebhookUzenetPayload>(ctx, 'webhookProba', input, async () => {
      const webhook = await sajatja(ctx, input.id);
      if (!webhook.aktiv) throw refusal('NEM_AKTIV', 'Ez a feliratkozás nem küld. Előbb kapcsolja be.', ['input', 'id']);
      const esemenyId = ujId();
      kuldendo(ctx, webhook.id, {
        id: esemenyId,
        fajta: PROBA,
        forras: 'keret',
        entitas: 'Webhook',
        entitasId: webhook.id,
        tortent: ctx.now.toISOString(),
      });
      return { esemenyId };
    });
  }

  @Mutation(() => WebhookUzenetPayload, {
    description:
      'Újra elküldi egy korábbi küldés üzenetét, ugyanazzal az eseményazonosítóval. (Sends a message again, with the same event id.)',
  })
  @Permission('keret.webhook.kezel')
  webhookUjrakuld(
    @Arg('input', () => WebhookUjrakuldInput) input: WebhookUjrakuldInput,
    @ContextParam() ctx: Ctx,
  ): Promise<WebhookUzenetPayload> {
    return act<WebhookUzenetPayload>(ctx, 'webhookUjrakuld', input, async () => {
      const { webhookId, esemenyId, fajta, forras, entitas, entitasId, tortent } = await betolt(
        ctx,
        WebhookKuldes,
        input.kuldesId,
        undefined,
        'kuldesId',
      );
      await sajatja(ctx, webhookId);
      kuldendo(ctx, webhookId, { id: esemenyId, fajta, forras, entitas, entitasId, tortent: tortent.toISOString() });
      return { esemenyId };
    });
  }
}
