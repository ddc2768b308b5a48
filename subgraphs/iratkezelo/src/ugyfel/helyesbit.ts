import { act, ActInput, ActPayload, betolt, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { UgyfelAdatInput, ugyfelAdat, ugyfelEllenoriz } from './ugyfel-adat.ts';
import { Ugyfel } from './ugyfel.entity.ts';

@InputType({ description: 'Ügyfél adatainak helyesbítése. (Correcting a client.)' })
export class UgyfelHelyesbitInput extends ActInput {
  @Field(() => ID, { description: 'Az ügyfél azonosítója. (Client.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => UgyfelAdatInput, { description: 'A helyes adatok. (Right data.)' })
  adat!: UgyfelAdatInput;
}

@ObjectType({ description: 'A helyesbítés eredménye. (Result.)' })
@Permission('*')
export class UgyfelHelyesbitPayload extends ActPayload {
  @Field(() => Ugyfel, { nullable: true, description: 'Az ügyfél. (The client.)' })
  ugyfel?: Ugyfel;
}

@Resolver()
export class UgyfelHelyesbit {
  @Mutation(() => UgyfelHelyesbitPayload, { description: 'Helyesbíti az ügyfél adatait. (Corrects a client.)' })
  @Permission('iratkezelo.ugyfel.kezel')
  ugyfelHelyesbit(
    @Arg('input', () => UgyfelHelyesbitInput) input: UgyfelHelyesbitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyfelHelyesbitPayload> {
    return act<UgyfelHelyesbitPayload>(ctx, 'ugyfelHelyesbit', input, async () => {
      const ugyfel = await betolt(ctx, Ugyfel, input.id, input.verzio);
      const adat = ugyfelAdat(input.adat);
      await ugyfelEllenoriz(ctx, adat, ugyfel.id);
      return { ugyfel: Object.assign(ugyfel, adat) };
    });
  }
}
