import { act, ActInput, ActPayload, betolt, fajlokTorlese, Permission, refusal, uuidAlaku, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { fajlok } from './fajlok.ts';

@InputType({ description: 'Küldemény fájljának törlése. (Removing a file.)' })
export class KuldemenyFajlTorolInput extends ActInput {
  @Field(() => ID, { description: 'A küldemény azonosítója. (Item.)' })
  id!: string;

  @Field(() => ID, { description: 'A fájl azonosítója. (File.)' })
  fajlId!: string;
}

@ObjectType({ description: 'A törlés eredménye. (Result.)' })
@Permission('*')
export class KuldemenyFajlTorolPayload extends ActPayload {
  @Field(() => Kuldemeny, { nullable: true, description: 'A küldemény. (The item.)' })
  kuldemeny?: Kuldemeny;
}

@Resolver()
export class KuldemenyFajlTorol {
  @Mutation(() => KuldemenyFajlTorolPayload, {
    description:
      'Törli a küldemény tévesen feltöltött fájlját minden változatával; csak iktatás előtt. (Removes a file of an item received that was uploaded by mistake, before registration only.)',
  })
  @Permission('iratkezelo.fajl.torol')
  kuldemenyFajlTorol(
    @Arg('input', () => KuldemenyFajlTorolInput) input: KuldemenyFajlTorolInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KuldemenyFajlTorolPayload> {
    return act<KuldemenyFajlTorolPayload>(ctx, 'kuldemenyFajlTorol', input, async () => {
      await fajlok.Kuldemeny!.szabad(ctx, input.id, 'TOROL');
      const torolt = uuidAlaku(input.fajlId) ? await fajlokTorlese(ctx, 'Kuldemeny', [input.id], input.fajlId) : 0;
      if (torolt === 0) throw refusal('NEM_TALALHATO', 'Nincs ilyen fájl ennél a küldeménynél. Frissítse a listát.', ['input', 'fajlId']);
      return { kuldemeny: await betolt(ctx, Kuldemeny, input.id) };
    });
  }
}
