import { ujId, type Ctx } from '@asp/kit';
import type { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { Irat } from '../irat/irat.entity.ts';
import { UgyiratLepes } from '../ugyirat/ugyirat-lepes.entity.ts';
import type { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import type { IratIktatInput } from './iktat.input.ts';
import { szamHelye, szamMinta, szamozVegul } from './szamoz.ts';
import { iratAdat } from './uj-alszam.ts';
import { ujUgyirat, type UjUgyiratTerv } from './uj-ugyirat.ts';

const ELSO = 1;

/** A new matter: the file under the book's next number with its first document; the act's last statement gives it. */
export function ujUgy(ctx: Ctx, terv: UjUgyiratTerv, input: IratIktatInput, kuldemeny: Kuldemeny | null): { irat: Irat; ugyirat: Ugyirat } {
  const helye = szamHelye();
  const ugyirat = ujUgyirat(ctx, terv, input, helye);
  const alap = () => ({ onkormanyzat: ctx.onkormanyzat, id: ujId(), letrehozva: ctx.now });
  const irat = Object.assign(new Irat(), alap(), iratAdat(ctx, ugyirat, input, kuldemeny), {
    alszam: ELSO,
    iktatoszam: szamMinta(terv.konyv, helye, ELSO),
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
  szamozVegul(ctx, terv.konyv, { ugyirat, iratok: [irat], lepesek: [lepes], helye });
  return { irat, ugyirat };
}
