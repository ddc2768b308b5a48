import { esemeny, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { torolhetoTol } from '../rules/megorzes.ts';
import type { HagyatekiUgy } from './hagyateki-ugy.entity.ts';
import { HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepteto, ugyTargy } from './ugy-act.ts';

/** From the day of closing the retention runs, and the others are told. */
export function lezartnak(ctx: Ctx, ugy: HagyatekiUgy): void {
  Object.assign(ugy, { lezarva: ctx.today, torolhetoTol: torolhetoTol(ctx.today) });
  esemeny(ctx, { fajta: 'hagyatek.ugy.lezarva', targy: ugyTargy(ugy) });
}

@Resolver()
export class HagyatekiUgyLezar {
  @Mutation(() => HagyatekiUgyPayload, { description: 'Lezárja a közjegyzőnek megküldött ügyet. (Closes a case that was sent.)' })
  @Permission('hagyatek.ugy.ugyintez')
  hagyatekiUgyLezar(
    @Arg('input', () => HagyatekiUgyLepesInput) input: HagyatekiUgyLepesInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'hagyatekiUgyLezar', input, (ugy) => lezartnak(ctx, ugy));
  }
}
