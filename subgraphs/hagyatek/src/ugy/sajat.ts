import { engedelyMegfelel, type Ctx } from '@asp/kit';
import type { HagyatekiUgy } from './hagyateki-ugy.entity.ts';

type Ugy = Pick<HagyatekiUgy, 'id' | 'iktatoszam' | 'ugyintezoId'>;

/** The handler of the case, or his superior. */
export const sajat = (ctx: Ctx, { ugyintezoId }: Ugy): boolean =>
  ugyintezoId === ctx.actor.id || engedelyMegfelel(ctx.actor.engedelyek, 'hagyatek.ugy.felugyel');

/** He works on this case now: only then does the sealed part of it open. */
export const ugyben = (ctx: Ctx, ugy: Ugy): boolean =>
  !!ctx.ugyId && (ctx.ugyId === ugy.id || ctx.ugyId === ugy.iktatoszam) && sajat(ctx, ugy);
