import { ellenorzes, hataridoTeljesit, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { iratKeszit } from '../irat/keszit.ts';
import { lezartnak } from './lezar.ts';
import { HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepteto, ugyTargy } from './ugy-act.ts';

@InputType({ description: 'Nincs hagyaték: feljegyzés és lezárás. (No estate: a note and closing.)' })
export class NincsHagyatekMegallapitInput extends HagyatekiUgyLepesInput {
  @Field(() => String, { description: 'Miből derült ki, hogy nincs hagyatéki vagyon. (What shows that there is no estate.)' })
  indok!: string;
}

@Resolver()
export class NincsHagyatekMegallapit {
  @Mutation(() => HagyatekiUgyPayload, {
    description: 'Feljegyzésben megállapítja, hogy leltározandó vagyon nincs, és lezárja az ügyet (Hetv. 19–42. §). (No-estate note.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  nincsHagyatekMegallapit(
    @Arg('input', () => NincsHagyatekMegallapitInput) input: NincsHagyatekMegallapitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'nincsHagyatekMegallapit', input, async (ugy) => {
      const indok = input.indok.trim();
      ellenorzes([indok.length < 5, 'INDOK_HIANYZIK', 'Írja le, miből derült ki, hogy nincs hagyatéki vagyon.', 'indok']);
      iratKeszit(ctx, ugy, { fajta: 'NINCS_HAGYATEK_FELJEGYZES', cimzett: 'Irattár', adat: { indok } });
      for (const szabaly of ['HAGYATEK_KEZDES', 'HAGYATEK_KESZ', 'HAGYATEK_KESZ_FH']) await hataridoTeljesit(ctx, szabaly, ugyTargy(ugy));
      lezartnak(ctx, ugy);
    });
  }
}
