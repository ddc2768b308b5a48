import { act, FajlFeltoltInput, FajlFeltoltPayload, fajlFeltoltes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';

@InputType({ description: 'Küldemény fájljának feltöltése. (Upload of a file.)' })
export class KuldemenyFajlFeltoltInput extends FajlFeltoltInput {
  @Field(() => ID, { description: 'A küldemény azonosítója. (Item.)' })
  id!: string;
}

@ObjectType({ description: 'A feltöltés helye. (Where to upload.)' })
@Permission('*')
export class KuldemenyFajlFeltoltPayload extends FajlFeltoltPayload {}

@Resolver()
export class KuldemenyFajlFeltolt {
  @Mutation(() => KuldemenyFajlFeltoltPayload, {
    description:
      'Egyszer használható címet ad az érkezett küldemény egy fájljának feltöltésére. (One-time address for a file of an item received.)',
  })
  @Permission('iratkezelo.fajl.feltolt')
  kuldemenyFajlFeltolt(
    @Arg('input', () => KuldemenyFajlFeltoltInput) input: KuldemenyFajlFeltoltInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KuldemenyFajlFeltoltPayload> {
    return act<KuldemenyFajlFeltoltPayload>(ctx, 'kuldemenyFajlFeltolt', {}, async () => ({
      feltoltes: await fajlFeltoltes(ctx, { ...input, targy: { entitas: 'Kuldemeny', id: input.id } }),
    }));
  }
}
