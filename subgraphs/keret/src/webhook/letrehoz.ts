import { act, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { alairoKulcs } from './alairas.ts';
import { ellenoriz, WebhookAdatok, WebhookPayload } from './webhook-act.ts';
import { Webhook } from './webhook.entity.ts';

/** So that one municipality's list stays readable and its events affordable. */
const LEGTOBB = 50;

@InputType({ description: 'Új feliratkozás. (New subscription.)' })
export class WebhookLetrehozInput extends WebhookAdatok {}

@ObjectType({ description: 'A feliratkozás eredménye. (Result.)' })
@Permission('*')
export class WebhookLetrehozPayload extends WebhookPayload {}

@Resolver()
export class WebhookLetrehoz {
  @Mutation(() => WebhookLetrehozPayload, {
    description:
      'Feliratkozás eseményekre; gépi kliens a saját nevében iratkozik fel. (Subscribes to events; a machine client for itself.)',
  })
  @Permission('keret.webhook.kezel')
  webhookLetrehoz(
    @Arg('input', () => WebhookLetrehozInput) input: WebhookLetrehozInput,
    @ContextParam() ctx: Ctx,
  ): Promise<WebhookLetrehozPayload> {
    return act<WebhookLetrehozPayload>(ctx, 'webhookLetrehoz', input, async () => {
      ellenoriz(input);
      const [{ n }] = (await ctx.sql<{ n: number }>('select count(*)::int as n from webhook where onkormanyzat = $1', [
        ctx.onkormanyzat,
      ])) as [{ n: number }];
      if (n >= LEGTOBB)
        throw refusal('TUL_SOK', `Egy önkormányzatnak legfeljebb ${LEGTOBB} feliratkozása lehet. Töröljön egy régit.`, ['input']);
      await alairoKulcs(ctx);
      const webhook = uj(ctx, Webhook, {
        nev: input.nev.trim(),
        cim: input.cim,
        esemenyek: [...new Set(input.esemenyek)],
        kliensId: ctx.actor.kliensId ?? null,
        letrehozta: ctx.actor.id,
        aktiv: true,
        hibaSorozat: 0,
      });
      return { webhook };
    });
  }
}
