import { act, ActInput, ActPayload, FrissBelepes, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Kliens } from './kliens.entity.ts';
import { eloKliens } from './modosit.ts';

@InputType({ description: 'Letiltott gépi kliens feloldása. (Enabling a disabled machine client.)' })
export class KliensFeloldInput extends ActInput {
  @Field(() => ID, { description: 'A kliens azonosítója. (Client.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType({ description: 'A feloldás eredménye. (Result.)' })
@Permission('*')
export class KliensFeloldPayload extends ActPayload {
  @Field(() => Kliens, { nullable: true, description: 'A feloldott kliens. (The enabled client.)' })
  kliens?: Kliens;
}

@Resolver()
export class KliensFelold {
  @Mutation(() => KliensFeloldPayload, {
    description: 'Feloldja a letiltott klienst; a titka a régi marad. (Enables a disabled client; its secret stays.)',
  })
  @Permission('keret.kliens.felold')
  @FrissBelepes(15)
  kliensFelold(@Arg('input', () => KliensFeloldInput) input: KliensFeloldInput, @ContextParam() ctx: Ctx): Promise<KliensFeloldPayload> {
    return act<KliensFeloldPayload>(ctx, 'kliensFelold', input, async () => {
      const kliens = await eloKliens(ctx, input);
      if (!kliens.letiltva) throw refusal('NINCS_LETILTVA', 'Ez a kliens nincs letiltva; nincs teendő.', ['input', 'id']);
      Object.assign(kliens, { letiltva: null, letiltasIndok: null });
      return { kliens };
    });
  }
}
