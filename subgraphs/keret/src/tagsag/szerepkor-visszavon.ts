import { act, ActInput, ActPayload, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Tagsag } from './tagsag.entity.ts';
import { maradAdmin } from './utolso-admin.ts';

@InputType({ description: 'Szerepkör visszavonása. (Withdrawing a role.)' })
export class SzerepkorVisszavonInput extends ActInput {
  @Field(() => ID, { description: 'A tagság azonosítója. (Membership.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType({ description: 'A művelet eredménye. (Result.)' })
@Permission('*')
export class SzerepkorVisszavonPayload extends ActPayload {
  @Field(() => Tagsag, { nullable: true, description: 'A visszavont tagság. (The withdrawn membership.)' })
  tagsag?: Tagsag;
}

@Resolver()
export class SzerepkorVisszavon {
  @Mutation(() => SzerepkorVisszavonPayload, { description: 'Azonnal visszavon egy szerepkört. (Withdraws a role at once.)' })
  @Permission('keret.szerepkor.visszavon')
  szerepkorVisszavon(
    @Arg('input', () => SzerepkorVisszavonInput) input: SzerepkorVisszavonInput,
    @ContextParam() ctx: Ctx,
  ): Promise<SzerepkorVisszavonPayload> {
    return act<SzerepkorVisszavonPayload>(ctx, 'szerepkorVisszavon', input, async () => {
      const tagsag = await betolt(ctx, Tagsag, input.id, input.verzio);
      if (tagsag.visszavonva) throw refusal('MAR_VISSZAVONT', 'Ezt a szerepkört már visszavonták; nincs több teendő.', ['input', 'id']);
      if (tagsag.szerepkor === 'KERET_ADMIN') await maradAdmin(ctx, tagsag.felhasznaloId);
      tagsag.visszavonva = ctx.now;
      return { tagsag };
    });
  }
}
