import { act, ellenorzes, esemeny, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { iratKeszit } from '../irat/keszit.ts';
import { HagyatekiSorInput, lepesIras, ugyesSor, ugyTargy } from '../ugy/ugy-act.ts';
import { VagyontargyPayload } from './vagyontargy-act.ts';
import { Vagyontargy } from './vagyontargy.entity.ts';

const FEKVES = { BELTERULET: 'belterület', KULTERULET: 'külterület', ZARTKERT: 'zártkert' };

@Resolver()
export class ErtekbizonyitvanyBeker {
  @Mutation(() => VagyontargyPayload, {
    description:
      'Bekéri az ingatlan adó- és értékbizonyítványát: saját területen az adó szakrendszertől, máshonnan levélben (Hetv. 26. §). (Asks for the certificate.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  ertekbizonyitvanyBeker(
    @Arg('input', () => HagyatekiSorInput) input: HagyatekiSorInput,
    @ContextParam() ctx: Ctx,
  ): Promise<VagyontargyPayload> {
    return act<VagyontargyPayload>(ctx, 'ertekbizonyitvanyBeker', input, async () => {
      const { sor: vagyontargy, ugy } = await ugyesSor(ctx, Vagyontargy, input);
      ellenorzes(
        [vagyontargy.fajta !== 'INGATLAN', 'NEM_INGATLAN', 'Adó- és értékbizonyítvány csak ingatlanhoz kell.', 'id'],
        [vagyontargy.bizonyitvany === 'KERVE', 'MAR_KERTE', 'A bizonyítványt már kérte; az adóhatóságnak nyolc napja van.', 'id'],
        [vagyontargy.bizonyitvany === 'MEGERKEZETT', 'MAR_MEGJOTT', 'A bizonyítvány már megérkezett.', 'id'],
      );
      vagyontargy.bizonyitvany = 'KERVE';
      const { fekves, hrsz, telepules, hanyad } = vagyontargy;
      if (telepules)
        iratKeszit(ctx, ugy, {
          fajta: 'ERTEKBIZONYITVANY_MEGKERESES',
          cimzett: `${telepules} – jegyző`,
          cimzettCim: telepules,
          vagyontargyId: vagyontargy.id,
          adat: { telepules, fekves: FEKVES[fekves!], hrsz: hrsz!, hanyad },
        });
      else esemeny(ctx, { fajta: 'hagyatek.ertekbizonyitvany.kert', targy: ugyTargy(ugy), adat: { fekves, hrsz } });
      lepesIras(ctx, ugy, 'ertekbizonyitvanyBeker', telepules ? `${telepules} ${hrsz}` : hrsz);
      return { vagyontargy };
    });
  }
}
