import { act, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { sajatja, WebhookLepesInput, WebhookPayload } from './webhook-act.ts';

@InputType({ description: 'Feliratkozás törlése. (Deleting a subscription.)' })
export class WebhookTorolInput extends WebhookLepesInput {}

@ObjectType({ description: 'A törlés eredménye. (Result.)' })
@Permission('*')
export class WebhookTorolPayload extends WebhookPayload {}

@Resolver()
export class WebhookTorol {
  @Mutation(() => WebhookTorolPayload, { description: 'Törli a feliratkozást a küldések naplójával együtt. (Deletes it with its log.)' })
  @Permission('keret.webhook.kezel')
  webhookTorol(@Arg('input', () => WebhookTorolInput) input: WebhookTorolInput, @ContextParam() ctx: Ctx): Promise<WebhookTorolPayload> {
    return act<WebhookTorolPayload>(ctx, 'webhookTorol', input, async () => {
      ctx.em.remove(await sajatja(ctx, input.id, input.verzio));
      return {};
    });
  }
}
