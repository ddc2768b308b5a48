import { act, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { HagyatekiSorInput, lepesIras, szerkeszthetoKell, ugyesSor } from '../ugy/ugy-act.ts';
import { HagyatekiTartozas } from './hagyateki-tartozas.entity.ts';
import { HagyatekiTartozasInput, HagyatekiTartozasPayload, tartozasAdat } from './tartozas-adat.ts';

@InputType({ description: 'Hagyatéki tartozás helyesbítése. (Correcting a debt.)' })
export class HagyatekiTartozasHelyesbitInput extends HagyatekiSorInput {
  @Field(() => HagyatekiTartozasInput, { description: 'A helyes adatok. (The correct data.)' })
  tartozas!: HagyatekiTartozasInput;
}

@Resolver()
export class HagyatekiTartozasHelyesbit {
  @Mutation(() => HagyatekiTartozasPayload, { description: 'Helyesbíti a tartozást, amíg a leltár nem kész. (Corrects a debt.)' })
  @Permission('hagyatek.ugy.ugyintez')
  hagyatekiTartozasHelyesbit(
    @Arg('input', () => HagyatekiTartozasHelyesbitInput) input: HagyatekiTartozasHelyesbitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiTartozasPayload> {
    return act<HagyatekiTartozasPayload>(ctx, 'hagyatekiTartozasHelyesbit', input, async () => {
      const { sor: tartozas, ugy } = await ugyesSor(ctx, HagyatekiTartozas, input);
      szerkeszthetoKell(ugy, 'id');
      Object.assign(tartozas, tartozasAdat(input.tartozas, 'tartozas.'));
      lepesIras(ctx, ugy, 'hagyatekiTartozasHelyesbit', tartozas.hitelezo);
      return { tartozas };
    });
  }
}
