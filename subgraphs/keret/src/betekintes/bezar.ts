import { act, ActInput, ActPayload, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Betekintes } from './betekintes.entity.ts';

@InputType({ description: 'Támogatói betekintés lezárása. (Closing a support view.)' })
export class BetekintesBezarInput extends ActInput {
  @Field(() => ID, { description: 'A betekintés azonosítója. (View.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType({ description: 'A lezárás eredménye. (Result.)' })
@Permission('*')
export class BetekintesBezarPayload extends ActPayload {
  @Field(() => Betekintes, { nullable: true, description: 'A lezárt betekintés. (The closed view.)' })
  betekintes?: Betekintes;
}

@Resolver()
export class BetekintesBezar {
  @Mutation(() => BetekintesBezarPayload, { description: 'Idő előtt lezárja a betekintést. (Closes a view before its end.)' })
  @Permission('keret.betekintes.bezar')
  betekintesBezar(
    @Arg('input', () => BetekintesBezarInput) input: BetekintesBezarInput,
    @ContextParam() ctx: Ctx,
  ): Promise<BetekintesBezarPayload> {
    return act<BetekintesBezarPayload>(ctx, 'betekintesBezar', input, async () => {
      const betekintes = await betolt(ctx, Betekintes, input.id, input.verzio);
      if (betekintes.visszavonva || betekintes.lejar <= ctx.now)
        throw refusal('MAR_LEZART', 'A betekintés már véget ért; nincs több teendő.', ['input', 'id']);
      betekintes.visszavonva = ctx.now;
      return { betekintes };
    });
  }
}
