import { act, ActInput, ActPayload, betolt, fajlokTorlese, Permission, refusal, uuidAlaku, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Irat } from '../irat/irat.entity.ts';
import { fajlok } from './fajlok.ts';

@InputType({ description: 'Irat fájljának törlése. (Removing a file.)' })
export class IratFajlTorolInput extends ActInput {
  @Field(() => ID, { description: 'Az irat azonosítója. (Document.)' })
  id!: string;

  @Field(() => ID, { description: 'A fájl azonosítója. (File.)' })
  fajlId!: string;
}

@ObjectType({ description: 'A törlés eredménye. (Result.)' })
@Permission('*')
export class IratFajlTorolPayload extends ActPayload {
  @Field(() => Irat, { nullable: true, description: 'Az irat. (The document.)' })
  irat?: Irat;
}

@Resolver()
export class IratFajlTorol {
  @Mutation(() => IratFajlTorolPayload, {
    description:
      'Törli az irat tévesen feltöltött fájlját minden változatával; csak kiadmányozásra benyújtás előtt. (Removes a file uploaded by mistake, with all its versions.)',
  })
  @Permission('iratkezelo.fajl.torol')
  iratFajlTorol(
    @Arg('input', () => IratFajlTorolInput) input: IratFajlTorolInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IratFajlTorolPayload> {
    return act<IratFajlTorolPayload>(ctx, 'iratFajlTorol', input, async () => {
      await fajlok.Irat!.szabad(ctx, input.id, 'TOROL');
      const torolt = uuidAlaku(input.fajlId) ? await fajlokTorlese(ctx, 'Irat', [input.id], input.fajlId) : 0;
      if (torolt === 0) throw refusal('NEM_TALALHATO', 'Nincs ilyen fájl ennél az iratnál. Frissítse a listát.', ['input', 'fajlId']);
      return { irat: await betolt(ctx, Irat, input.id) };
    });
  }
}
