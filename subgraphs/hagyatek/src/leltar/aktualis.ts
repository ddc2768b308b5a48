import type { Ctx } from '@asp/kit';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { Ismertetes } from './ismertetes.entity.ts';
import { LeltarValtozat } from './leltar-valtozat.entity.ts';

type Ugy = Pick<HagyatekiUgy, 'id' | 'leltarSorszam'>;

/** The latest version of the case. */
export async function aktualisLeltar(ctx: Ctx, { id, leltarSorszam }: Ugy): Promise<LeltarValtozat | undefined> {
  return (await ctx.manyBy(LeltarValtozat, 'ugyId', { sorszam: 'asc' }).load(id)).find(({ sorszam }) => sorszam === leltarSorszam);
}

/** To whom the latest version was made known. */
export async function leltarIsmertetesei(ctx: Ctx, ugy: Ugy): Promise<Ismertetes[]> {
  const leltar = await aktualisLeltar(ctx, ugy);
  return leltar ? (await ctx.manyBy(Ismertetes, 'ugyId').load(ugy.id)).filter(({ leltarId }) => leltarId === leltar.id) : [];
}
