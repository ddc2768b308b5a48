import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lepteto, UgyiratLepesInput, UgyiratPayload } from './lepes-act.ts';

@InputType({ description: 'Szignált ügyirat átvétele. (Taking over an assigned file.)' })
export class UgyiratAtveszInput extends UgyiratLepesInput {}

@ObjectType({ description: 'A lépés eredménye. (Result.)' })
@Permission('*')
export class UgyiratAtveszPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratAtvesz {
  @Mutation(() => UgyiratAtveszPayload, { description: 'Az ügyintéző átveszi a rá szignált ügyiratot. (The handler takes the file over.)' })
  @Permission('iratkezelo.ugyirat.ugyintez')
  ugyiratAtvesz(
    @Arg('input', () => UgyiratAtveszInput) input: UgyiratAtveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratAtveszPayload> {
    return lepteto(ctx, 'ugyiratAtvesz', input);
  }
}
