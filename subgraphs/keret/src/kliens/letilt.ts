import { act, ActInput, ActPayload, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Kliens } from './kliens.entity.ts';
import { eloKliens } from './modosit.ts';

@InputType({ description: 'Gépi kliens letiltása. (Disabling a machine client.)' })
export class KliensLetiltInput extends ActInput {
  @Field(() => ID, { description: 'A kliens azonosítója. (Client.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => String, { description: 'Indok. (Reason.)' })
  indok!: string;
}

@ObjectType({ description: 'A letiltás eredménye. (Result.)' })
@Permission('*')
export class KliensLetiltPayload extends ActPayload {
  @Field(() => Kliens, { nullable: true, description: 'A letiltott kliens. (The disabled client.)' })
  kliens?: Kliens;
}

@Resolver()
export class KliensLetilt {
  @Mutation(() => KliensLetiltPayload, {
    description:
      'Letiltja a klienst: öt másodpercen belül a kiadott jegyei sem érnek semmit; feloldható. (Disables a client: within five seconds its tokens are worth nothing; can be undone.)',
  })
  @Permission('keret.kliens.letilt')
  kliensLetilt(@Arg('input', () => KliensLetiltInput) input: KliensLetiltInput, @ContextParam() ctx: Ctx): Promise<KliensLetiltPayload> {
    return act<KliensLetiltPayload>(ctx, 'kliensLetilt', input, async () => {
      const kliens = await eloKliens(ctx, input);
      if (kliens.letiltva) throw refusal('MAR_LETILTOTT', 'Ez a kliens már le van tiltva; nincs több teendő.', ['input', 'id']);
      if (input.indok.trim().length < 3) throw refusal('INDOK_HIANYZIK', 'Írja le, miért tiltja le a klienst.', ['input', 'indok']);
      Object.assign(kliens, { letiltva: ctx.now, letiltasIndok: input.indok.trim() });
      return { kliens };
    });
  }
}
