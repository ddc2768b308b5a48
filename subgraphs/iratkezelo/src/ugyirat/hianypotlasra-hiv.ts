import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { UgyiratPayload } from './lepes-act.ts';
import { szunetel, SzuneteloInput } from './szunetel.ts';

@InputType({ description: 'Hiánypótlásra hívás. (Asking for what is missing.)' })
export class UgyiratHianypotlasraHivInput extends SzuneteloInput {}

@ObjectType({ description: 'A lépés eredménye. (Result.)' })
@Permission('*')
export class UgyiratHianypotlasraHivPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratHianypotlasraHiv {
  @Mutation(() => UgyiratHianypotlasraHivPayload, {
    description:
      'Az ügy a hiánypótlásig áll, határideje nem telik (Ákr. 44. §). (The matter rests until the client supplies what is missing; its deadline stops.)',
  })
  @Permission('iratkezelo.ugyirat.ugyintez')
  ugyiratHianypotlasraHiv(
    @Arg('input', () => UgyiratHianypotlasraHivInput) input: UgyiratHianypotlasraHivInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratHianypotlasraHivPayload> {
    return szunetel(ctx, 'ugyiratHianypotlasraHiv', input);
  }
}
