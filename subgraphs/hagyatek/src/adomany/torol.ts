import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { HagyatekiSorInput, HagyatekiUgyPayload, sorTorol } from '../ugy/ugy-act.ts';
import { Adomany } from './adomany.entity.ts';

@Resolver()
export class AdomanyTorol {
  @Mutation(() => HagyatekiUgyPayload, { description: 'Törli a tévesen felvett adományt. (Removes a gift added by mistake.)' })
  @Permission('hagyatek.ugy.ugyintez')
  adomanyTorol(@Arg('input', () => HagyatekiSorInput) input: HagyatekiSorInput, @ContextParam() ctx: Ctx): Promise<HagyatekiUgyPayload> {
    return sorTorol(ctx, 'adomanyTorol', Adomany, input, ({ leiras }) => leiras);
  }
}
