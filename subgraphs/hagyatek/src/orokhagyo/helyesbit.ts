import { act, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepesIras, szerkeszthetoKell, ugyBetolt } from '../ugy/ugy-act.ts';
import { OrokhagyoInput, orokhagyoEllenorzes, tisztan } from './orokhagyo-adat.ts';
import { Orokhagyo } from './orokhagyo.entity.ts';

@InputType({ description: 'Az örökhagyó adatainak helyesbítése. (Correcting the deceased.)' })
export class OrokhagyoHelyesbitInput extends HagyatekiUgyLepesInput {
  @Field(() => OrokhagyoInput, { description: 'A helyes adatok. (The correct data.)' })
  orokhagyo!: OrokhagyoInput;
}

@Resolver()
export class OrokhagyoHelyesbit {
  @Mutation(() => HagyatekiUgyPayload, { description: 'Helyesbíti az örökhagyó adatait, amíg a leltár nem kész. (Corrects the deceased.)' })
  @Permission('hagyatek.ugy.ugyintez')
  orokhagyoHelyesbit(
    @Arg('input', () => OrokhagyoHelyesbitInput) input: OrokhagyoHelyesbitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return act<HagyatekiUgyPayload>(ctx, 'orokhagyoHelyesbit', input, async () => {
      const hagyatekiUgy = await ugyBetolt(ctx, input.id, input.verzio);
      szerkeszthetoKell(hagyatekiUgy, 'id');
      ellenorzes(...orokhagyoEllenorzes(ctx, input.orokhagyo, hagyatekiUgy.erkezett));
      const adat = tisztan({ ...input.orokhagyo });
      Object.assign(await ctx.em.findOneOrFail(Orokhagyo, { ugyId: hagyatekiUgy.id }), adat);
      hagyatekiUgy.orokhagyoNev = adat.nev;
      lepesIras(ctx, hagyatekiUgy, 'orokhagyoHelyesbit', input.megjegyzes);
      return { hagyatekiUgy };
    });
  }
}
