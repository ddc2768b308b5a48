import { ujId, type Ctx } from '@asp/kit';
import type { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { Irat } from '../irat/irat.entity.ts';
import { UgyiratLepes } from '../ugyirat/ugyirat-lepes.entity.ts';
import type { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import type { IratIktatInput } from './iktat.input.ts';
import { szamMinta, szamoz } from './szamoz.ts';
import { iratAdat } from './uj-alszam.ts';
import { ujUgyirat, type UjUgyiratTerv } from './uj-ugyirat.ts';

const ELSO = 1;

/** A new matter: the file under the book's next number with its first document. */
export async function ujUgy(
  ctx: Ctx,
  terv: UjUgyiratTerv,
  input: IratIktatInput,
  kuldemeny: Kuldemeny | null,
): Promise<{ irat: Irat; ugyirat: Ugyirat }> {
  const ugyirat = await ujUgyirat(ctx, terv, input);
  const alap = () => ({ onkormanyzat: ctx.onkormanyzat, id: ujId(), letrehozva: ctx.now });
  const irat = Object.assign(new Irat(), alap(), iratAdat(ctx, ugyirat, input, kuldemeny), {
    alszam: ELSO,
    iktatoszam: szamMinta(terv.konyv, ELSO),
  });
  const lepes = Object.assign(new UgyiratLepes(), alap(), {
    ugyiratId: ugyirat.id,
    iratId: irat.id,
    muvelet: 'iratIktat',
    allapot: ugyirat.allapot,
    ki: ctx.actor.id,
    kiNev: ctx.actor.nev,
    megjegyzes: irat.iktatoszam,
  });
  await szamoz(ctx, terv.konyv, { ugyirat, iratok: [irat], lepesek: [lepes] });
  return { irat, ugyirat };
}
