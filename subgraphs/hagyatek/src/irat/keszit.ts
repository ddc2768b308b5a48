import { esemeny, uj, type Ctx } from '@asp/kit';
import { nap, sablonbol } from '@asp/kit/okiratok';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { ugyTargy } from '../ugy/ugy-act.ts';
import { HagyatekiIrat, type HagyatekiIratFajta } from './hagyateki-irat.entity.ts';
import { SABLONOK } from './sablonok.ts';

export interface UjIrat {
  fajta: HagyatekiIratFajta;
  cimzett: string;
  cimzettCim?: string | null;
  adat?: object;
  erdekeltId?: string | null;
  vagyontargyId?: string | null;
}

/** A document of the case from its template; iratkezelo is told and gives it its number. */
export function iratKeszit(
  ctx: Ctx,
  ugy: HagyatekiUgy,
  { fajta, cimzett, cimzettCim, adat = {}, erdekeltId, vagyontargyId }: UjIrat,
): HagyatekiIrat {
  const { cim, szoveg } = SABLONOK[fajta];
  const irat = uj(ctx, HagyatekiIrat, {
    ugyId: ugy.id,
    fajta,
    cim,
    kelt: ctx.today,
    cimzett: cimzett.trim(),
    cimzettCim: cimzettCim?.trim() || null,
    torzs: sablonbol(szoveg, {
      orokhagyo: ugy.orokhagyoNev,
      cimzett: cimzett.trim(),
      halal: `az eljárás indult: ${nap(ugy.erkezett)}`,
      ...adat,
    }),
    iktatoszam: null,
    erdekeltId: erdekeltId ?? null,
    vagyontargyId: vagyontargyId ?? null,
  });
  esemeny(ctx, { fajta: 'hagyatek.irat.elkeszult', targy: ugyTargy(ugy), adat: { iratId: irat.id, fajta } });
  return irat;
}
