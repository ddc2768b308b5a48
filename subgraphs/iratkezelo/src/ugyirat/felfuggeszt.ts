import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { UgyiratPayload } from './lepes-act.ts';
import { szunetel, SzuneteloInput } from './szunetel.ts';

@InputType({ description: 'Felfüggesztés. (Suspending.)' })
export class UgyiratFelfuggesztInput extends SzuneteloInput {}

@ObjectType({ description: 'A lépés eredménye. (Result.)' })
@Permission('*')
export class UgyiratFelfuggesztPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratFelfuggeszt {
  @Mutation(() => UgyiratFelfuggesztPayload, {
    description:
      'Az eljárást felfüggeszti más szerv döntéséig, határideje nem telik (Ákr. 48. §). (Suspends the procedure; its deadline stops.)',
  })
  @Permission('iratkezelo.ugyirat.ugyintez')
  ugyiratFelfuggeszt(
    @Arg('input', () => UgyiratFelfuggesztInput) input: UgyiratFelfuggesztInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratFelfuggesztPayload> {
    return szunetel(ctx, 'ugyiratFelfuggeszt', input);
  }
}
