import { act, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { HagyatekiSorInput, lepesIras, szerkeszthetoKell, ugyesSor } from '../ugy/ugy-act.ts';
import { vegintezkedesAdat, VegintezkedesInput } from './vegintezkedes-adat.ts';
import { VegintezkedesFelveszPayload } from './vegintezkedes-felvesz.ts';
import { Vegintezkedes } from './vegintezkedes.entity.ts';

@InputType({ description: 'Végintézkedés helyesbítése. (Correcting a disposition on death.)' })
export class VegintezkedesHelyesbitInput extends HagyatekiSorInput {
  @Field(() => VegintezkedesInput, { description: 'A helyes adatok. (The correct data.)' })
  vegintezkedes!: VegintezkedesInput;
}

@Resolver()
export class VegintezkedesHelyesbit {
  @Mutation(() => VegintezkedesFelveszPayload, {
    description: 'Helyesbíti a végintézkedés adatait, amíg a leltár nem kész. (Corrects a disposition.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  vegintezkedesHelyesbit(
    @Arg('input', () => VegintezkedesHelyesbitInput) input: VegintezkedesHelyesbitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<VegintezkedesFelveszPayload> {
    return act<VegintezkedesFelveszPayload>(ctx, 'vegintezkedesHelyesbit', input, async () => {
      const { sor: vegintezkedes, ugy } = await ugyesSor(ctx, Vegintezkedes, input);
      szerkeszthetoKell(ugy, 'id');
      Object.assign(vegintezkedes, vegintezkedesAdat(ctx, input.vegintezkedes, 'vegintezkedes.'));
      lepesIras(ctx, ugy, 'vegintezkedesHelyesbit', vegintezkedes.orzo);
      return { vegintezkedes };
    });
  }
}
