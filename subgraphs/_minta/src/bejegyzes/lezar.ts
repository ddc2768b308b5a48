import { act, ActInput, ActPayload, betolt, esemeny, hataridoTeljesit, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { bejegyzesAllapotok } from './allapotok.ts';
import { Bejegyzes } from './bejegyzes.entity.ts';

@InputType({ description: 'Bejegyzés lezárása. (Closing an entry.)' })
export class BejegyzesLezarInput extends ActInput {
  @Field(() => ID, { description: 'A bejegyzés azonosítója. (Entry.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType({ description: 'A lezárás eredménye. (Result.)' })
@Permission('*')
export class BejegyzesLezarPayload extends ActPayload {
  @Field(() => Bejegyzes, { nullable: true, description: 'A lezárt bejegyzés. (The closed entry.)' })
  bejegyzes?: Bejegyzes;
}

@Resolver()
export class BejegyzesLezar {
  @Mutation(() => BejegyzesLezarPayload, { description: 'Nyitott bejegyzés lezárása. (Closes an open entry.)' })
  @Permission('minta.bejegyzes.lezar')
  bejegyzesLezar(
    @Arg('input', () => BejegyzesLezarInput) input: BejegyzesLezarInput,
    @ContextParam() ctx: Ctx,
  ): Promise<BejegyzesLezarPayload> {
    return act<BejegyzesLezarPayload>(ctx, 'bejegyzesLezar', input, async () => {
      const bejegyzes = await betolt(ctx, Bejegyzes, input.id, input.verzio);
      await bejegyzesAllapotok.lep(ctx, bejegyzes, 'bejegyzesLezar');
      const targy = { entitas: 'Bejegyzes', id: bejegyzes.id };
      await hataridoTeljesit(ctx, 'VALASZ', targy);
      esemeny(ctx, { fajta: 'minta.bejegyzes.lezarva', targy });
      return { bejegyzes };
    });
  }
}
