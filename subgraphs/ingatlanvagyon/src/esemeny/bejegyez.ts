import { act, ActInput, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { IvkEsemeny } from './ivk-esemeny.entity.ts';
import { EsemenyPayload } from './rogzit.ts';

@InputType({ description: 'Bejelentett esemény bejegyzettnek jelölése. (Marking a reported event as entered.)' })
export class EsemenyBejegyezInput extends ActInput {
  @Field(() => ID, { description: 'Az esemény azonosítója. (Event.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen by the clerk.)' })
  verzio!: number;

  @Field(() => String, { nullable: true, description: 'Megjegyzés. (Note.)' })
  leiras?: string;
}

@Resolver()
export class EsemenyBejegyez {
  @Mutation(() => EsemenyPayload, {
    description: 'A mai nappal bejegyzettnek jelöli az eseményt, ha az a borítólapon nem változtat. (Marks an event as entered today.)',
  })
  @Permission('ingatlanvagyon.esemeny.bejegyez')
  esemenyBejegyez(
    @Arg('input', () => EsemenyBejegyezInput) input: EsemenyBejegyezInput,
    @ContextParam() ctx: Ctx,
  ): Promise<EsemenyPayload> {
    return act(ctx, 'esemenyBejegyez', input, async () => {
      const esemeny = await betolt(ctx, IvkEsemeny, input.id, input.verzio);
      if (esemeny.bejegyezve) throw refusal('MAR_BEJEGYEZVE', `Ezt az eseményt már bejegyezték (${esemeny.bejegyezve}).`, ['input', 'id']);
      Object.assign(esemeny, { bejegyezve: ctx.today, leiras: input.leiras ?? esemeny.leiras ?? null });
      return { esemeny };
    });
  }
}
