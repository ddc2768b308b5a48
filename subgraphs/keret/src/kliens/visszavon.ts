import { act, ActInput, ActPayload, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Kliens } from './kliens.entity.ts';

@InputType({ description: 'Gépi kliens visszavonása. (Withdrawing a machine client.)' })
export class KliensVisszavonInput extends ActInput {
  @Field(() => ID, { description: 'A kliens azonosítója. (Client.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType({ description: 'A visszavonás eredménye. (Result.)' })
@Permission('*')
export class KliensVisszavonPayload extends ActPayload {
  @Field(() => Kliens, { nullable: true, description: 'A visszavont kliens. (The withdrawn client.)' })
  kliens?: Kliens;
}

@Resolver()
export class KliensVisszavon {
  @Mutation(() => KliensVisszavonPayload, {
    description: 'Azonnal visszavonja a kliens minden hozzáférését. (Withdraws every access of the client at once.)',
  })
  @Permission('keret.kliens.visszavon')
  kliensVisszavon(
    @Arg('input', () => KliensVisszavonInput) input: KliensVisszavonInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KliensVisszavonPayload> {
    return act<KliensVisszavonPayload>(ctx, 'kliensVisszavon', input, async () => {
      const kliens = await betolt(ctx, Kliens, input.id, input.verzio);
      if (kliens.visszavonva) throw refusal('MAR_VISSZAVONT', 'Ezt a klienst már visszavonták; nincs több teendő.', ['input', 'id']);
      kliens.visszavonva = ctx.now;
      return { kliens };
    });
  }
}
