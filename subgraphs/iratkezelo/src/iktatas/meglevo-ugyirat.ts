import { refusal, type Ctx } from '@asp/kit';
import { Iktatokonyv } from '../konyv/iktatokonyv.entity.ts';
import { nyitott } from '../rules/ugyirat-allapotgep.ts';
import { ugyiratBetolt } from '../ugyirat/lepes-act.ts';
import type { Ugyirat } from '../ugyirat/ugyirat.entity.ts';

/** A file that takes a further document: open, and of an open book. A matter that goes on in a later year gets a new number. */
export async function meglevoUgyirat(ctx: Ctx, id: string): Promise<Ugyirat> {
  const ugyirat = await ugyiratBetolt(ctx, id, undefined, 'ugyiratId');
  const [konyv] = await ctx.sql<Pick<Iktatokonyv, 'ev'> & { lezarva: Date | null }>(
    'select ev, lezarva from iktatokonyv where onkormanyzat = $1 and id = $2 for share',
    [ctx.onkormanyzat, ugyirat.iktatokonyvId],
  );
  if (konyv!.ev < Number(ctx.today.slice(0, 4)) || konyv!.lezarva)
    throw refusal(
      'MAS_EV',
      `A(z) ${ugyirat.iktatoszam} a ${konyv!.ev}. évi könyvé. Nyisson új ügyiratot, és adja meg ezt előzménynek; utána szerelje hozzá.`,
      ['input', 'ugyiratId'],
    );
  if (!nyitott(ugyirat.allapot))
    throw refusal('NEM_NYITOTT', `Az ügyirat állapota ${ugyirat.allapot}; előbb nyissa újra, vagy nyisson új ügyiratot.`, [
      'input',
      'ugyiratId',
    ]);
  return ugyirat;
}
