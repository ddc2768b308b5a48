import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lepteto, UgyiratLepesInput, UgyiratPayload } from './lepes-act.ts';

@InputType({ description: 'Az ügyintézés folytatása. (Going on with the matter.)' })
export class UgyiratFolytatInput extends UgyiratLepesInput {}

@ObjectType({ description: 'A lépés eredménye. (Result.)' })
@Permission('*')
export class UgyiratFolytatPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratFolytat {
  @Mutation(() => UgyiratFolytatPayload, {
    description: 'Folytatja a szünetelő vagy kiadmányozott ügyirat ügyintézését. (Goes on with a resting file.)',
  })
  @Permission('iratkezelo.ugyirat.ugyintez')
  ugyiratFolytat(
    @Arg('input', () => UgyiratFolytatInput) input: UgyiratFolytatInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratFolytatPayload> {
    return lepteto(ctx, 'ugyiratFolytat', input);
  }
}
