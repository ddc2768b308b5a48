import { Datum, Permission, refusal, type Ctx } from '@asp/kit';
import { kovetkezoMunkanap } from '@asp/kit/rules';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lepteto, UgyiratLepesInput, UgyiratPayload } from './lepes-act.ts';

@InputType({ description: 'Ügyintéző kijelölése. (Assigning a handler.)' })
export class UgyiratSzignalInput extends UgyiratLepesInput {
  @Field(() => ID, { description: 'Az ügyintéző felhasználó-azonosítója. (User who will handle the matter.)' })
  ugyintezoId!: string;

  @Field(() => String, { nullable: true, description: 'Szervezeti egység. (Unit.)' })
  szervezetiEgyseg?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Határidő, ha nem a tételé. (Deadline other than that of the filing plan.)' })
  hatarido?: string | null;
}

@ObjectType({ description: 'A szignálás eredménye. (Result.)' })
@Permission('*')
export class UgyiratSzignalPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratSzignal {
  @Mutation(() => UgyiratSzignalPayload, {
    description: 'Szignálás: ügyintézőt jelöl ki, utasítással és határidővel (335/2005. Korm. r. 50. §). (Assigns the file.)',
  })
  @Permission('iratkezelo.ugyirat.szignal')
  ugyiratSzignal(
    @Arg('input', () => UgyiratSzignalInput) input: UgyiratSzignalInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratSzignalPayload> {
    return lepteto(ctx, 'ugyiratSzignal', input, (ugyirat) => {
      if (!input.ugyintezoId.trim()) throw refusal('UGYINTEZO_HIANYZIK', 'Válassza ki, ki intézi az ügyet.', ['input', 'ugyintezoId']);
      if (input.hatarido && input.hatarido < ctx.today)
        throw refusal('MULTBELI_HATARIDO', `A határidő nem lehet a múltban; legkorábbi: ${ctx.today}.`, ['input', 'hatarido']);
      ugyirat.ugyintezoId = input.ugyintezoId;
      ugyirat.szervezetiEgyseg = input.szervezetiEgyseg?.trim() || (ugyirat.szervezetiEgyseg ?? null);
      if (input.hatarido) ugyirat.hatarido = kovetkezoMunkanap(input.hatarido);
      ugyirat.skontro = null;
    });
  }
}
