import { engedelyMegfelel, type Ctx, type Feltetel } from '@asp/kit';
import type { Bizalmassag } from '../irattar/irattari-tetel.entity.ts';

/** Permission that opens files of a class beyond one's own; the other classes are open to whoever may read files. */
const KULON_ENGEDELY: Partial<Record<Bizalmassag, string>> = { ADOTITOK: 'iratkezelo.adotitok.megnyit', ZART: 'iratkezelo.zart.megnyit' };

const zartak = (ctx: Ctx): string[] =>
  Object.entries(KULON_ENGEDELY)
    .filter(([, engedely]) => !engedelyMegfelel(ctx.actor.engedelyek, engedely))
    .map(([osztaly]) => osztaly);

/** A tax-secret or sealed file is there for its handler and for who holds the permission of its class; for others it does not exist. */
export const lathato = (ctx: Ctx, sor: { bizalmassag: string; ugyintezoId?: string | null }): boolean =>
  !zartak(ctx).includes(sor.bizalmassag) || sor.ugyintezoId === ctx.actor.id;

/** The same as a condition on `ugyirat`, by its alias in the statement. */
export const lathatoFeltetel = (ctx: Ctx, alias = 't'): Feltetel => ({
  sql: `not (${alias}.bizalmassag = any ($?::text[])) or ${alias}.ugyintezo_id = $?`,
  params: [zartak(ctx), ctx.actor.id],
});
