import { act, ActInput, ActPayload, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Helyettesites } from './helyettesites.entity.ts';
import { sajatVagyEngedely } from './sajat.ts';

@InputType({ description: 'Helyettesítés visszavonása. (Withdrawing a substitution.)' })
export class HelyettesitesVisszavonInput extends ActInput {
  @Field(() => ID, { description: 'A helyettesítés azonosítója. (Substitution.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType({ description: 'A visszavonás eredménye. (Result.)' })
@Permission('*')
export class HelyettesitesVisszavonPayload extends ActPayload {
  @Field(() => Helyettesites, { nullable: true, description: 'A visszavont helyettesítés. (The withdrawn substitution.)' })
  helyettesites?: Helyettesites;
}

@Resolver()
export class HelyettesitesVisszavon {
  @Mutation(() => HelyettesitesVisszavonPayload, {
    description: 'Azonnal visszavon egy helyettesítést. (Withdraws a substitution at once.)',
  })
  @Permission('*')
  helyettesitesVisszavon(
    @Arg('input', () => HelyettesitesVisszavonInput) input: HelyettesitesVisszavonInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HelyettesitesVisszavonPayload> {
    return act<HelyettesitesVisszavonPayload>(ctx, 'helyettesitesVisszavon', input, async () => {
      const helyettesites = await betolt(ctx, Helyettesites, input.id, input.verzio);
      sajatVagyEngedely(ctx, helyettesites.helyettesitettId, 'keret.helyettesites.visszavon');
      if (helyettesites.visszavonva)
        throw refusal('MAR_VISSZAVONT', 'Ezt a helyettesítést már visszavonták; nincs több teendő.', ['input', 'id']);
      helyettesites.visszavonva = ctx.now;
      return { helyettesites };
    });
  }
}
