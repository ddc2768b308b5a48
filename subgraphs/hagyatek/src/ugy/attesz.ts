import { ellenorzes, hataridoTeljesit, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { iratKeszit } from '../irat/keszit.ts';
import { lezartnak } from './lezar.ts';
import { HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepteto, ugyTargy } from './ugy-act.ts';

@InputType({ description: 'Az ügy áttétele. (Transfer of the case.)' })
export class HagyatekiUgyAtteszInput extends HagyatekiUgyLepesInput {
  @Field(() => String, { description: 'Az illetékes szerv. (Competent office.)' })
  cimzett!: string;

  @Field(() => String, { description: 'Az illetékes szerv címe. (Its address.)' })
  cimzettCim!: string;
}

@Resolver()
export class HagyatekiUgyAttesz {
  @Mutation(() => HagyatekiUgyPayload, { description: 'Átteszi az ügyet az illetékes szervhez (Ákr. 17. §). (Transfers the case.)' })
  @Permission('hagyatek.ugy.ugyintez')
  hagyatekiUgyAttesz(
    @Arg('input', () => HagyatekiUgyAtteszInput) input: HagyatekiUgyAtteszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'hagyatekiUgyAttesz', input, async (ugy) => {
      ellenorzes([input.cimzett.trim().length < 3, 'CIMZETT_HIANYZIK', 'Írja be, melyik szervhez teszi át az ügyet.', 'cimzett']);
      iratKeszit(ctx, ugy, {
        fajta: 'ATTETEL',
        cimzett: input.cimzett,
        cimzettCim: input.cimzettCim,
        adat: { indok: ugy.illetekessegIndok ?? '' },
      });
      for (const szabaly of ['HAGYATEK_KEZDES', 'HAGYATEK_KESZ', 'HAGYATEK_KESZ_FH']) await hataridoTeljesit(ctx, szabaly, ugyTargy(ugy));
      lezartnak(ctx, ugy);
    });
  }
}
