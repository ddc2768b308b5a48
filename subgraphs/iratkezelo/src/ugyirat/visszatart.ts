import { act, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { indokKell, lepesIras, ugyiratBetolt, UgyiratLepesInput, UgyiratPayload } from './lepes-act.ts';

@InputType({ description: 'Visszatartás a selejtezéstől vagy feloldása. (Legal hold, or its end.)' })
export class UgyiratVisszatartInput extends UgyiratLepesInput {
  @Field(() => Boolean, { description: 'Igaz: visszatartás; hamis: feloldás. (True: hold; false: release.)' })
  visszatart!: boolean;
}

@ObjectType({ description: 'A visszatartás eredménye. (Result.)' })
@Permission('*')
export class UgyiratVisszatartPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratVisszatart {
  @Mutation(() => UgyiratVisszatartPayload, {
    description: 'Per vagy ellenőrzés idejére kizárja a selejtezésből, vagy feloldja. (Puts under or releases from legal hold.)',
  })
  @Permission('iratkezelo.irattar.visszatart')
  ugyiratVisszatart(
    @Arg('input', () => UgyiratVisszatartInput) input: UgyiratVisszatartInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratVisszatartPayload> {
    return act<UgyiratVisszatartPayload>(ctx, 'ugyiratVisszatart', input, async () => {
      const ugyirat = await ugyiratBetolt(ctx, input.id, input.verzio);
      const ok = indokKell(input.megjegyzes, 'megjegyzes', 'Írja le az okot (pl. a per vagy az ellenőrzés száma).');
      if (ugyirat.allapot === 'SELEJTEZETT')
        throw refusal('MAR_SELEJTEZETT', 'Az ügyirat tartalmát már selejtezték; nem tartható vissza.', ['input', 'id']);
      Object.assign(ugyirat, { visszatartasOk: input.visszatart ? ok : null, visszatartotta: input.visszatart ? ctx.actor.id : null });
      lepesIras(ctx, ugyirat, 'ugyiratVisszatart', input.visszatart ? ok : `Feloldva: ${ok}`);
      return { ugyirat };
    });
  }
}
