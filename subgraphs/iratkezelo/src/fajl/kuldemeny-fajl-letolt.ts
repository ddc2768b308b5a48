import { act, FajlLetoltPayload, fajlLetoltes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';

@InputType({ description: 'Küldemény fájljának megnyitása. (Opening a file.)' })
export class KuldemenyFajlLetoltInput {
  @Field(() => ID, { description: 'A fájl változatának azonosítója. (Version of the file.)' })
  valtozatId!: string;
}

@ObjectType({ description: 'A letöltés helye. (Where to open it.)' })
@Permission('*')
export class KuldemenyFajlLetoltPayload extends FajlLetoltPayload {}

@Resolver()
export class KuldemenyFajlLetolt {
  @Mutation(() => KuldemenyFajlLetoltPayload, {
    description:
      'Rövid ideig érvényes címet ad a küldemény egy fájljának megnyitására; a megnyitás naplózott. (Short-lived address for opening a file of an item; journaled.)',
  })
  @Permission('iratkezelo.fajl.olvas')
  kuldemenyFajlLetolt(
    @Arg('input', () => KuldemenyFajlLetoltInput) input: KuldemenyFajlLetoltInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KuldemenyFajlLetoltPayload> {
    return act<KuldemenyFajlLetoltPayload>(ctx, 'kuldemenyFajlLetolt', {}, async () => ({
      letoltes: await fajlLetoltes(ctx, 'Kuldemeny', input.valtozatId),
    }));
  }
}
