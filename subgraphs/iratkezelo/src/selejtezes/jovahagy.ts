import { act, ellenorzes, FrissBelepes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { selejtezesBetolt, SelejtezesLepesInput, SelejtezesPayload } from './selejtezes-act.ts';

@InputType({ description: 'Selejtezés jóváhagyása. (Approving a destruction.)' })
export class SelejtezesJovahagyInput extends SelejtezesLepesInput {}

@ObjectType({ description: 'A jóváhagyás eredménye. (Result.)' })
@Permission('*')
export class SelejtezesJovahagyPayload extends SelejtezesPayload {}

@Resolver()
export class SelejtezesJovahagy {
  @Mutation(() => SelejtezesJovahagyPayload, {
    description: 'Jóváhagyja a jegyzéket; két különböző jóváhagyó kell, és egyik sem az összeállító. (Two approvals by two other people.)',
  })
  @Permission('iratkezelo.selejtezes.jovahagy')
  @FrissBelepes(15)
  selejtezesJovahagy(
    @Arg('input', () => SelejtezesJovahagyInput) input: SelejtezesJovahagyInput,
    @ContextParam() ctx: Ctx,
  ): Promise<SelejtezesJovahagyPayload> {
    return act<SelejtezesJovahagyPayload>(ctx, 'selejtezesJovahagy', input, async () => {
      const selejtezes = await selejtezesBetolt(ctx, input, ['ELOKESZITES', 'JOVAHAGYASRA_VAR']);
      ellenorzes(
        [selejtezes.osszeallitotta === ctx.actor.id, 'SAJAT_JEGYZEK', 'A jegyzéket más hagyja jóvá, mint aki összeállította.', 'id'],
        [selejtezes.elsoJovahagyo === ctx.actor.id, 'MASODIK_KELL', 'Ön már jóváhagyta; egy másik jóváhagyó is kell.', 'id'],
      );
      Object.assign(
        selejtezes,
        selejtezes.elsoJovahagyo
          ? { masodikJovahagyo: ctx.actor.id, allapot: 'LEVELTARNAL' }
          : { elsoJovahagyo: ctx.actor.id, allapot: 'JOVAHAGYASRA_VAR' },
      );
      return { selejtezes };
    });
  }
}
