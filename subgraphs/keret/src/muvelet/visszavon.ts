import { act, ActInput, ActPayload, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { RegisztraltMuvelet } from './muvelet.entity.ts';

@InputType({ description: 'Regisztrált művelet visszavonása. (Withdrawing a registered operation.)' })
export class MuveletVisszavonInput extends ActInput {
  @Field(() => ID, { description: 'A művelet azonosítója. (Operation.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType({ description: 'A visszavonás eredménye. (Result.)' })
@Permission('*')
export class MuveletVisszavonPayload extends ActPayload {}

@Resolver()
export class MuveletVisszavon {
  @Mutation(() => MuveletVisszavonPayload, {
    description: 'A kliens már nem épít erre a műveletre. (The client no longer depends on it.)',
  })
  @Permission('keret.muvelet.kezel')
  muveletVisszavon(
    @Arg('input', () => MuveletVisszavonInput) input: MuveletVisszavonInput,
    @ContextParam() ctx: Ctx,
  ): Promise<MuveletVisszavonPayload> {
    return act<MuveletVisszavonPayload>(ctx, 'muveletVisszavon', input, async () => {
      const muvelet = await betolt(ctx, RegisztraltMuvelet, input.id, input.verzio);
      // a machine client's foreign operation is one that does not exist
      if (ctx.actor.fajta === 'KLIENS' && muvelet.kliensId !== ctx.actor.kliensId)
        throw refusal('NEM_TALALHATO', 'Nincs ilyen azonosítójú adat ebben az önkormányzatban. Keresse ki újra a listából.', [
          'input',
          'id',
        ]);
      ctx.em.remove(muvelet);
      return {};
    });
  }
}
