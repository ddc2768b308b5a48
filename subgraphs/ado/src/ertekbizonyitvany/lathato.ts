import type { Ctx, Feltetel } from '@asp/kit';
import { engedelyMegfelel } from '@asp/kit';

/**
 * The tax office sees every certificate; who may only ask for one (probate, Hetv. 26. §) sees those of the case he works on.
 */
export const adohatosag = (ctx: Ctx): boolean =>
  engedelyMegfelel(ctx.actor.engedelyek, 'ado.ertekbizonyitvany.kiad') || engedelyMegfelel(ctx.actor.engedelyek, 'ado.adozo.olvas');

export const lathato = (ctx: Ctx): Feltetel[] => (adohatosag(ctx) ? [] : [{ sql: 't.ugy_id = $?', params: [ctx.ugyId ?? ''] }]);
