import { act, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import { ErtekBizonyitvanyLepesInput, ErtekBizonyitvanyPayload, leptetheto } from './bizonyitvany-act.ts';

export const ElokeszitoLepes = { TULAJDONI_LAP_BEKERVE: 'TULAJDONI_LAP_BEKERVE', SZEMLE: 'SZEMLE' } as const;
export type ElokeszitoLepes = (typeof ElokeszitoLepes)[keyof typeof ElokeszitoLepes];
registerEnumType(ElokeszitoLepes, {
  name: 'ElokeszitoLepes',
  description: 'Előkészítő lépés: tulajdoni lap bekérve, helyszíni szemle. (Preparatory step.)',
});

@InputType({ description: 'Előkészítő lépés jelölése. (Marking a preparatory step.)' })
export class ErtekBizonyitvanyLeptetInput extends ErtekBizonyitvanyLepesInput {
  @Field(() => ElokeszitoLepes, { description: 'A megtett lépés. (The step taken.)' })
  allapot!: ElokeszitoLepes;
}

@ObjectType({ description: 'A lépés eredménye. (Result.)' })
@Permission('*')
export class ErtekBizonyitvanyLeptetPayload extends ErtekBizonyitvanyPayload {}

@Resolver()
export class ErtekBizonyitvanyLeptet {
  @Mutation(() => ErtekBizonyitvanyLeptetPayload, {
    description: 'Jelöli, hogy a tulajdoni lapot bekérték vagy a szemle megtörtént. (Marks a preparatory step.)',
  })
  @Permission('ado.ertekbizonyitvany.ugyintez')
  ertekBizonyitvanyLeptet(
    @Arg('input', () => ErtekBizonyitvanyLeptetInput) input: ErtekBizonyitvanyLeptetInput,
    @ContextParam() ctx: Ctx,
  ): Promise<ErtekBizonyitvanyLeptetPayload> {
    return act<ErtekBizonyitvanyLeptetPayload>(ctx, 'ertekBizonyitvanyLeptet', input, async () => {
      const ertekBizonyitvany = await leptetheto(ctx, input, input.allapot);
      return { ertekBizonyitvany: Object.assign(ertekBizonyitvany, { allapot: input.allapot }) };
    });
  }
}
