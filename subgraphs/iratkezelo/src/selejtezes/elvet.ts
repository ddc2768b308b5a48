import { act, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { selejtezesBetolt, SelejtezesLepesInput, SelejtezesPayload } from './selejtezes-act.ts';

@InputType({ description: 'Selejtezési jegyzék elvetése. (Dropping a list.)' })
export class SelejtezesElvetInput extends SelejtezesLepesInput {}

@ObjectType({ description: 'Az elvetés eredménye. (Result.)' })
@Permission('*')
export class SelejtezesElvetPayload extends SelejtezesPayload {}

@Resolver()
export class SelejtezesElvet {
  @Mutation(() => SelejtezesElvetPayload, { description: 'Elveti a jegyzéket a végrehajtás előtt; semmi sem vész el. (Drops the list.)' })
  @Permission('iratkezelo.selejtezes.osszeallit')
  selejtezesElvet(
    @Arg('input', () => SelejtezesElvetInput) input: SelejtezesElvetInput,
    @ContextParam() ctx: Ctx,
  ): Promise<SelejtezesElvetPayload> {
    return act<SelejtezesElvetPayload>(ctx, 'selejtezesElvet', input, async () => {
      const selejtezes = await selejtezesBetolt(ctx, input, ['ELOKESZITES', 'JOVAHAGYASRA_VAR', 'LEVELTARNAL', 'VEGREHAJTHATO']);
      selejtezes.allapot = 'ELVETETT';
      return { selejtezes };
    });
  }
}
