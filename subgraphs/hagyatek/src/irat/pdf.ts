import type { Ctx } from '@asp/kit';
import { hivatalNeve, okiratPdf, type PecsetOptions } from '@asp/kit/okiratok';
import type { HagyatekiIrat } from './hagyateki-irat.entity.ts';

/** The document as a PDF. */
export const iratPdf = (ctx: Ctx, irat: HagyatekiIrat, pecset?: PecsetOptions): Promise<Buffer> =>
  okiratPdf(
    {
      cim: irat.cim,
      kiado: { nev: `${hivatalNeve(ctx)} – jegyző`, cim: hivatalNeve(ctx) },
      kelt: { hely: hivatalNeve(ctx), nap: irat.kelt },
      ...(irat.iktatoszam ? { szam: irat.iktatoszam } : {}),
      cimzett: { nev: irat.cimzett, cim: irat.cimzettCim ?? '' },
      torzs: irat.torzs,
    },
    { most: new Date(`${irat.kelt}T12:00:00Z`), ...(pecset ? { pecset } : {}) },
  );
