import { act, FajlFeltoltInput, FajlFeltoltPayload, fajlFeltoltes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';

@InputType({ description: 'Irat fájljának feltöltése. (Upload of a file.)' })
export class IratFajlFeltoltInput extends FajlFeltoltInput {
  @Field(() => ID, { description: 'Az irat azonosítója. (Document.)' })
  id!: string;
}

@ObjectType({ description: 'A feltöltés helye. (Where to upload.)' })
@Permission('*')
export class IratFajlFeltoltPayload extends FajlFeltoltPayload {}

@Resolver()
export class IratFajlFeltolt {
  @Mutation(() => IratFajlFeltoltPayload, {
    description:
      'Egyszer használható címet ad az irat egy fájljának vagy meglévő fájlja új változatának feltöltésére. (One-time address for a file of a document, or for a new version of one.)',
  })
  @Permission('iratkezelo.fajl.feltolt')
  iratFajlFeltolt(
    @Arg('input', () => IratFajlFeltoltInput) input: IratFajlFeltoltInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IratFajlFeltoltPayload> {
    return act<IratFajlFeltoltPayload>(ctx, 'iratFajlFeltolt', {}, async () => ({
      feltoltes: await fajlFeltoltes(ctx, { ...input, targy: { entitas: 'Irat', id: input.id } }),
    }));
  }
}
