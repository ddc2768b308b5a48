import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { UgyiratPayload } from './lepes-act.ts';
import { szunetel, SzuneteloInput } from './szunetel.ts';

@InputType({ description: 'Skontróba tétel. (Putting aside.)' })
export class UgyiratSkontrobaTeszInput extends SzuneteloInput {}

@ObjectType({ description: 'A lépés eredménye. (Result.)' })
@Permission('*')
export class UgyiratSkontrobaTeszPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratSkontrobaTesz {
  @Mutation(() => UgyiratSkontrobaTeszPayload, {
    description:
      'Az ügyet egy napig félreteszi; határideje telik (335/2005. Korm. r. 2. §). (Puts the file aside until a day; its deadline goes on.)',
  })
  @Permission('iratkezelo.ugyirat.ugyintez')
  ugyiratSkontrobaTesz(
    @Arg('input', () => UgyiratSkontrobaTeszInput) input: UgyiratSkontrobaTeszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratSkontrobaTeszPayload> {
    return szunetel(ctx, 'ugyiratSkontrobaTesz', input);
  }
}
