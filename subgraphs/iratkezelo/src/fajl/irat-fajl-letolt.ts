import { act, FajlLetoltPayload, fajlLetoltes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';

@InputType({ description: 'Irat fájljának megnyitása. (Opening a file.)' })
export class IratFajlLetoltInput {
  @Field(() => ID, { description: 'A fájl változatának azonosítója. (Version of the file.)' })
  valtozatId!: string;
}

@ObjectType({ description: 'A letöltés helye. (Where to open it.)' })
@Permission('*')
export class IratFajlLetoltPayload extends FajlLetoltPayload {}

@Resolver()
export class IratFajlLetolt {
  @Mutation(() => IratFajlLetoltPayload, {
    description:
      'Rövid ideig érvényes címet ad az irat egy fájljának megnyitására; a megnyitás naplózott. (Short-lived address for opening a file of a document; journaled.)',
  })
  @Permission('iratkezelo.fajl.olvas')
  iratFajlLetolt(
    @Arg('input', () => IratFajlLetoltInput) input: IratFajlLetoltInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IratFajlLetoltPayload> {
    return act<IratFajlLetoltPayload>(ctx, 'iratFajlLetolt', {}, async () => ({
      letoltes: await fajlLetoltes(ctx, 'Irat', input.valtozatId),
    }));
  }
}
