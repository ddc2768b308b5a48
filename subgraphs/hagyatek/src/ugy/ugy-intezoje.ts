import { engedelyMegfelel, uuidAlaku, type Ctx } from '@asp/kit';
import { eloHozzaferes } from '../kozjegyzo/elo.ts';
import { LEZART_ALLAPOTOK } from './allapotok.ts';

/**
 * The handler of an open case or his superior; the notary to whom its package is open; the case is named by its identifier or its
 * registry number.
 */
export async function ugyIntezoje(ctx: Ctx, ugyId: string): Promise<boolean> {
  if (engedelyMegfelel(ctx.actor.engedelyek, 'hagyatek.csomag.atvesz') && (await eloHozzaferes(ctx, ugyId))) return true;
  const felugyelo = engedelyMegfelel(ctx.actor.engedelyek, 'hagyatek.ugy.felugyel');
  const sorok = await ctx.sql(
    `select 1 from hagyateki_ugy where onkormanyzat = $1 and (iktatoszam = $2 or id = $3::uuid) and (ugyintezo_id = $4 or $5::boolean) and not allapot = any ($6::text[])`,
    [ctx.onkormanyzat, ugyId, uuidAlaku(ugyId) ? ugyId : null, ctx.actor.id, felugyelo, LEZART_ALLAPOTOK],
  );
  return sorok.length > 0;
}
