import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lepteto, UgyiratLepesInput, UgyiratPayload } from './lepes-act.ts';

@InputType({ description: 'Irattárba tétel. (Into the archive room.)' })
export class UgyiratIrattarbaTeszInput extends UgyiratLepesInput {}

@ObjectType({ description: 'A lépés eredménye. (Result.)' })
@Permission('*')
export class UgyiratIrattarbaTeszPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratIrattarbaTesz {
  @Mutation(() => UgyiratIrattarbaTeszPayload, {
    description: 'Lezárt ügyiratot az átmeneti irattárba tesz. (Puts a closed file into the interim archive room.)',
  })
  @Permission('iratkezelo.irattar.kezel')
  ugyiratIrattarbaTesz(
    @Arg('input', () => UgyiratIrattarbaTeszInput) input: UgyiratIrattarbaTeszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratIrattarbaTeszPayload> {
    return lepteto(ctx, 'ugyiratIrattarbaTesz', input);
  }
}
