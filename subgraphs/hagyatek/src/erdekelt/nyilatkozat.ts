import { act, Datum, ellenorzes, hataridoTeljesit, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { iratKeszit } from '../irat/keszit.ts';
import { kiskoru } from '../rules/kiskoru.ts';
import { HagyatekiSorInput, HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepteto, ugyesSor, ugyTargy, lepesIras } from '../ugy/ugy-act.ts';
import { ErdekeltPayload } from './erdekelt-act.ts';
import { Erdekelt } from './erdekelt.entity.ts';

@Resolver()
export class NyilatkozatBeker {
  @Mutation(() => HagyatekiUgyPayload, {
    description:
      'Nyilatkozatot kér az érdekeltektől; ezzel a leltározás megkezdődik (Hetv. 19–42. §). (Asks the parties for their statements.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  nyilatkozatBeker(
    @Arg('input', () => HagyatekiUgyLepesInput) input: HagyatekiUgyLepesInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'nyilatkozatBeker', input, async (ugy) => {
      for (const e of await ctx.manyBy(Erdekelt, 'ugyId').load(ugy.id)) {
        const kiskor = e.gondnoksag || kiskoru(e.szuletesiIdo, ctx.today);
        iratKeszit(ctx, ugy, {
          fajta: 'NYILATKOZAT_FELHIVAS',
          cimzett: (kiskor && e.kepviselo) || e.nev,
          cimzettCim: (kiskor && e.kepviseloCim) || e.cim,
          erdekeltId: e.id,
        });
      }
      await hataridoTeljesit(ctx, 'HAGYATEK_KEZDES', ugyTargy(ugy));
    });
  }
}

@InputType({ description: 'Érdekelt nyilatkozata. (Statement of a party.)' })
export class NyilatkozatRogzitInput extends HagyatekiSorInput {
  @Field(() => String, { description: 'A nyilatkozat tartalma. (What was stated.)' })
  nyilatkozat!: string;

  @Field(() => Datum, { description: 'A nyilatkozat napja. (Day.)' })
  nap!: string;
}

@Resolver()
export class NyilatkozatRogzit {
  @Mutation(() => ErdekeltPayload, { description: 'Rögzíti az érdekelt nyilatkozatát. (Records a statement.)' })
  @Permission('hagyatek.ugy.ugyintez')
  nyilatkozatRogzit(
    @Arg('input', () => NyilatkozatRogzitInput) input: NyilatkozatRogzitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<ErdekeltPayload> {
    return act<ErdekeltPayload>(ctx, 'nyilatkozatRogzit', input, async () => {
      const { sor: erdekelt, ugy } = await ugyesSor(ctx, Erdekelt, input);
      const nyilatkozat = input.nyilatkozat.trim();
      ellenorzes(
        [nyilatkozat.length < 3, 'NYILATKOZAT_URES', 'Írja be, mit nyilatkozott az érdekelt.', 'nyilatkozat'],
        [input.nap > ctx.today, 'JOVOBELI_NAP', 'A nyilatkozat napja nem lehet a jövőben.', 'nap'],
      );
      Object.assign(erdekelt, { nyilatkozat, nyilatkozatNapja: input.nap });
      lepesIras(ctx, ugy, 'nyilatkozatRogzit');
      return { erdekelt };
    });
  }
}
