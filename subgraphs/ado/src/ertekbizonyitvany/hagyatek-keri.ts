import { uj, type Ctx, type Esemeny, type Fekves } from '@asp/kit';
import { ertekBizonyitvanyDij, ertekBizonyitvanyHatarido } from '../rules/ertekbizonyitvany.ts';
import { ErtekBizonyitvany } from './ertek-bizonyitvany.entity.ts';
import { kovetkezoSzam } from './ker.ts';

/** A probate case needs the certificate of a parcel (Hetv. 26. §): a request of the tax office's own; asked twice it stays one. */
export async function hagyatekKeri(ctx: Ctx, { targy, adat }: Esemeny<{ fekves: Fekves; hrsz: string }>): Promise<void> {
  const { fekves, hrsz } = adat;
  if (await ctx.em.findOne(ErtekBizonyitvany, { ugyId: targy.id, fekves, hrsz })) return;
  uj(ctx, ErtekBizonyitvany, {
    szam: await kovetkezoSzam(ctx),
    cel: 'HAGYATEK',
    kero: 'Hagyatéki leltár',
    ugyId: targy.id,
    fekves,
    hrsz,
    allapot: 'KERELEM',
    kerelemNapja: ctx.today,
    hatarido: ertekBizonyitvanyHatarido(ctx.today),
    tulajdonosok: [],
    tenyezok: [],
    dij: ertekBizonyitvanyDij('HAGYATEK'),
  });
}
