import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { HagyatekiSorInput, HagyatekiUgyPayload, sorTorol } from '../ugy/ugy-act.ts';
import { Vegintezkedes } from './vegintezkedes.entity.ts';

@Resolver()
export class VegintezkedesTorol {
  @Mutation(() => HagyatekiUgyPayload, {
    description: 'Törli a tévesen felvett végintézkedést. (Removes a disposition added by mistake.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  vegintezkedesTorol(
    @Arg('input', () => HagyatekiSorInput) input: HagyatekiSorInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return sorTorol(ctx, 'vegintezkedesTorol', Vegintezkedes, input, ({ orzo }) => orzo);
  }
}
