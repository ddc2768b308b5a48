import { Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { HagyatekiSorInput, HagyatekiUgyPayload, sorTorol } from '../ugy/ugy-act.ts';
import { Vagyontargy } from './vagyontargy.entity.ts';

@Resolver()
export class VagyontargyTorol {
  @Mutation(() => HagyatekiUgyPayload, {
    description: 'Törli a tévesen felvett vagyontárgyat; a leltárba került nem törölhető. (Removes an asset added by mistake.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  vagyontargyTorol(
    @Arg('input', () => HagyatekiSorInput) input: HagyatekiSorInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return sorTorol(ctx, 'vagyontargyTorol', Vagyontargy, input, (sor, ugy) => {
      if (sor.potlas < ugy.potlas)
        throw refusal('LELTARBAN_VAN', 'Ez a vagyontárgy már végleges leltárban áll; póthagyatékban nem törölhető.', ['input', 'id']);
      return sor.leiras;
    });
  }
}
