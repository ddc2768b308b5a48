import { hataridoKituz, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { LeltarValtozat } from '../leltar/leltar-valtozat.entity.ts';
import { HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepteto, ugyTargy } from './ugy-act.ts';

@Resolver()
export class PothagyatekNyit {
  @Mutation(() => HagyatekiUgyPayload, {
    description: 'Póthagyatékot nyit: utóbb előkerült vagyon leltározása, új határidővel (Hetv.). (Opens a supplement.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  pothagyatekNyit(
    @Arg('input', () => HagyatekiUgyLepesInput) input: HagyatekiUgyLepesInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'pothagyatekNyit', input, async (ugy) => {
      Object.assign(ugy, { potlas: ugy.potlas + 1, lezarva: null, torolhetoTol: null });
      for (const leltar of await ctx.em.find(LeltarValtozat, { ugyId: ugy.id, allapot: 'VEGLEGES' })) leltar.allapot = 'KIEGESZITETT';
      await hataridoKituz(ctx, { szabaly: 'HAGYATEK_KESZ', targy: ugyTargy(ugy), kezdet: ctx.today, ugyintezoId: ugy.ugyintezoId });
    });
  }
}
