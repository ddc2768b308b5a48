import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { HagyatekiSorInput, HagyatekiUgyPayload, sorTorol } from '../ugy/ugy-act.ts';
import { HagyatekiTartozas } from './hagyateki-tartozas.entity.ts';

@Resolver()
export class HagyatekiTartozasTorol {
  @Mutation(() => HagyatekiUgyPayload, { description: 'Törli a tévesen felvett tartozást. (Removes a debt added by mistake.)' })
  @Permission('hagyatek.ugy.ugyintez')
  hagyatekiTartozasTorol(
    @Arg('input', () => HagyatekiSorInput) input: HagyatekiSorInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return sorTorol(ctx, 'hagyatekiTartozasTorol', HagyatekiTartozas, input, ({ hitelezo }) => hitelezo);
  }
}
