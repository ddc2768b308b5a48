import { uuidAlaku, type Ctx } from '@asp/kit';
import { UGYIRAT_ALLAPOTOK, nyitott } from '../rules/ugyirat-allapotgep.ts';

const NYITOTT = UGYIRAT_ALLAPOTOK.filter(nyitott);

/** The handler of an open file, named by its identifier or its number. */
export async function ugyIntezoje(ctx: Ctx, ugyId: string): Promise<boolean> {
  const sorok = await ctx.sql(
    'select 1 from ugyirat where onkormanyzat = $1 and (iktatoszam = $2 or id = $5::uuid) and ugyintezo_id = $3 and allapot = any ($4::text[])',
    [ctx.onkormanyzat, ugyId, ctx.actor.id, NYITOTT, uuidAlaku(ugyId) ? ugyId : null],
  );
  return sorok.length > 0;
}
