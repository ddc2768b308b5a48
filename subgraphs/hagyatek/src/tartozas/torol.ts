import { act, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { HagyatekiSorInput, HagyatekiUgyPayload, lepesIras, szerkeszthetoKell, ugyesSor } from '../ugy/ugy-act.ts';
import { HagyatekiTartozas } from './hagyateki-tartozas.entity.ts';

@Resolver()
export class HagyatekiTartozasTorol {
  @Mutation(() => HagyatekiUgyPayload, { description: 'Törli a tévesen felvett tartozást. (Removes a debt added by mistake.)' })
  @Permission('hagyatek.ugy.ugyintez')
  hagyatekiTartozasTorol(
    @Arg('input', () => HagyatekiSorInput) input: HagyatekiSorInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return act<HagyatekiUgyPayload>(ctx, 'hagyatekiTartozasTorol', input, async () => {
      const { sor, ugy: hagyatekiUgy } = await ugyesSor(ctx, HagyatekiTartozas, input);
      szerkeszthetoKell(hagyatekiUgy, 'id');
      ctx.em.remove(sor);
      lepesIras(ctx, hagyatekiUgy, 'hagyatekiTartozasTorol', sor.hitelezo);
      return { hagyatekiUgy };
    });
  }
}
