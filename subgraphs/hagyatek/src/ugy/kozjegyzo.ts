import { act, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepesIras, ugyBetolt } from './ugy-act.ts';

@InputType({ description: 'Az illetékes közjegyző megadása. (Naming the competent notary.)' })
export class KozjegyzoMegadInput extends HagyatekiUgyLepesInput {
  @Field(() => String, { description: 'A közjegyző neve. (Name.)' })
  kozjegyzo!: string;

  @Field(() => String, { description: 'Székhelye. (Address.)' })
  kozjegyzoCim!: string;
}

@Resolver()
export class KozjegyzoMegad {
  @Mutation(() => HagyatekiUgyPayload, { description: 'Megadja, melyik közjegyzőhöz kerül a leltár. (Names the notary.)' })
  @Permission('hagyatek.ugy.ugyintez')
  kozjegyzoMegad(
    @Arg('input', () => KozjegyzoMegadInput) input: KozjegyzoMegadInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return act<HagyatekiUgyPayload>(ctx, 'kozjegyzoMegad', input, async () => {
      const hagyatekiUgy = await ugyBetolt(ctx, input.id, input.verzio);
      const [kozjegyzo, kozjegyzoCim] = [input.kozjegyzo.trim(), input.kozjegyzoCim.trim()];
      ellenorzes(
        [kozjegyzo.length < 3, 'NEV_ROVID', 'Írja be a közjegyző nevét.', 'kozjegyzo'],
        [kozjegyzoCim.length < 3, 'CIM_HIANYZIK', 'Írja be a közjegyző székhelyét.', 'kozjegyzoCim'],
      );
      Object.assign(hagyatekiUgy, { kozjegyzo, kozjegyzoCim });
      lepesIras(ctx, hagyatekiUgy, 'kozjegyzoMegad', kozjegyzo);
      return { hagyatekiUgy };
    });
  }
}
