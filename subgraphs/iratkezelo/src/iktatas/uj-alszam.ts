import { uj, type Ctx } from '@asp/kit';
import type { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { Irat } from '../irat/irat.entity.ts';
import { iktatoszamReszei, iktatoszam } from '../rules/iktatoszam.ts';
import { lepesIras } from '../ugyirat/lepes-act.ts';
import type { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import type { IratIktatInput } from './iktat.input.ts';

/** What a document is when it is registered, all but its number. */
export const iratAdat = (ctx: Ctx, ugyirat: Ugyirat, input: IratIktatInput, kuldemeny: Kuldemeny | null) => ({
  ugyiratId: ugyirat.id,
  irany: input.irany,
  targy: input.targy.trim(),
  kelt: ctx.today,
  iktatta: ctx.actor.id,
  kuldemenyId: kuldemeny?.id ?? null,
  cimzett: (input.cimzett?.trim() || kuldemeny?.bekuldo) ?? null,
  cimzettCim: (input.cimzettCim?.trim() || kuldemeny?.bekuldoCim) ?? null,
  cimzettId: input.cimzettId ?? kuldemeny?.bekuldoId ?? null,
  adathordozo: input.adathordozo,
  mellekletek: input.mellekletek,
  allapot: 'IKTATOTT' as const,
});

/** The next document of a file under the file's next number. */
export async function ujAlszam(ctx: Ctx, ugyirat: Ugyirat, input: IratIktatInput, kuldemeny: Kuldemeny | null): Promise<Irat> {
  const [sor] = await ctx.sql<{ n: string }>("select asp.kovetkezo('ugyirat', $1) as n", [ugyirat.id]);
  const alszam = Number(sor!.n);
  const { elotag, foszam, ev } = iktatoszamReszei(ugyirat.iktatoszam)!;
  const irat = uj(ctx, Irat, {
    ...iratAdat(ctx, ugyirat, input, kuldemeny),
    alszam,
    iktatoszam: iktatoszam(elotag, foszam, ev, alszam),
    kiadmanyozoId: null,
    kiadmanyozva: null,
    sztornoOk: null,
    sztornozta: null,
    sztornozva: null,
    forras: null,
  });
  lepesIras(ctx, ugyirat, 'iratIktat', irat.iktatoszam, irat.id);
  return irat;
}
