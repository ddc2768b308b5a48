import type { Ctx, Esemeny } from '@asp/kit';
import { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { lepesIras } from '../ugy/ugy-act.ts';
import { Vagyontargy } from './vagyontargy.entity.ts';

export interface ErtekbizonyitvanyKozolve {
  ugyId: string;
  szam: string;
  fekves: string;
  hrsz: string;
  forgalmiErtek: string;
  ertekNapja: string;
}

/** The certificate that the tax office made out for a case: its value becomes the value of the parcel, and nothing else of the tax file comes. */
export async function ertekbizonyitvanyKozolve(ctx: Ctx, { adat }: Esemeny<ErtekbizonyitvanyKozolve>): Promise<void> {
  const ugy = await ctx.em.findOne(HagyatekiUgy, { id: adat.ugyId });
  if (!ugy) return;
  const vagyontargyak = await ctx.em.find(Vagyontargy, {
    ugyId: ugy.id,
    fekves: adat.fekves as never,
    hrsz: adat.hrsz,
    telepulesKsh: null,
  });
  for (const vagyontargy of vagyontargyak.filter(({ bizonyitvany }) => bizonyitvany !== 'MEGERKEZETT'))
    Object.assign(vagyontargy, {
      bizonyitvany: 'MEGERKEZETT',
      bizonyitvanySzam: adat.szam,
      bizonyitvanyNapja: adat.ertekNapja,
      ertek: BigInt(adat.forgalmiErtek),
    });
  lepesIras(ctx, ugy, 'ertekbizonyitvanyKozolve', `${adat.szam}, ${adat.hrsz}`);
}
