import { act, ActInput, ActPayload, betolt, FrissBelepes, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Felhasznalo } from './felhasznalo.entity.ts';

@InputType({ description: 'Zárolás feloldása. (Unlocking a user.)' })
export class FelhasznaloFeloldInput extends ActInput {
  @Field(() => ID, { description: 'A felhasználó azonosítója. (User.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType({ description: 'A feloldás eredménye. (Result.)' })
@Permission('*')
export class FelhasznaloFeloldPayload extends ActPayload {
  @Field(() => Felhasznalo, { nullable: true, description: 'Az ismét aktív felhasználó. (The user, active again.)' })
  felhasznalo?: Felhasznalo;
}

@Resolver()
export class FelhasznaloFelold {
  @Mutation(() => FelhasznaloFeloldPayload, { description: 'Feloldja a zárolást. (Unlocks a user.)' })
  @Permission('keret.felhasznalo.felold')
  @FrissBelepes(15)
  felhasznaloFelold(
    @Arg('input', () => FelhasznaloFeloldInput) input: FelhasznaloFeloldInput,
    @ContextParam() ctx: Ctx,
  ): Promise<FelhasznaloFeloldPayload> {
    return act<FelhasznaloFeloldPayload>(ctx, 'felhasznaloFelold', input, async () => {
      const felhasznalo = await betolt(ctx, Felhasznalo, input.id, input.verzio);
      if (felhasznalo.allapot !== 'ZAROLT')
        throw refusal('NEM_ZAROLT', 'A felhasználó nincs zárolva; nincs mit feloldani.', ['input', 'id']);
      felhasznalo.allapot = 'AKTIV';
      felhasznalo.zarolasIndok = null;
      return { felhasznalo };
    });
  }
}
