import type { Ctx } from '@asp/kit';
import { okiratPdf, type PecsetOptions } from '@asp/kit/okiratok';
import type { HagyatekiIrat } from './hagyateki-irat.entity.ts';

export const hivatal = (ctx: Ctx): string => ctx.onkormanyzatok.find(({ kshKod }) => kshKod === ctx.onkormanyzat)?.nev ?? ctx.onkormanyzat;

/** The document as a PDF. */
export const iratPdf = (ctx: Ctx, irat: HagyatekiIrat, pecset?: PecsetOptions): Promise<Buffer> =>
  okiratPdf(
    {
      cim: irat.cim,
      kiado: { nev: `${hivatal(ctx)} – jegyző`, cim: hivatal(ctx) },
      kelt: { hely: hivatal(ctx), nap: irat.kelt },
      ...(irat.iktatoszam ? { szam: irat.iktatoszam } : {}),
      cimzett: { nev: irat.cimzett, cim: irat.cimzettCim ?? '' },
      torzs: irat.torzs,
    },
    { most: new Date(`${irat.kelt}T12:00:00Z`), ...(pecset ? { pecset } : {}) },
  );
