import { uuidAlaku, type Ctx } from '@asp/kit';
import { KozjegyzoiHozzaferes } from './kozjegyzoi-hozzaferes.entity.ts';

/** Access of who asks to the package of a case that holds today. */
export async function eloHozzaferes(ctx: Ctx, ugyId: string): Promise<KozjegyzoiHozzaferes | null> {
  if (!uuidAlaku(ugyId)) return null;
  return (await eloHozzaferesek(ctx)).find((h) => h.ugyId === ugyId) ?? null;
}

/** All of them, those that end first in front. */
export async function eloHozzaferesek(ctx: Ctx): Promise<KozjegyzoiHozzaferes[]> {
  const sorok = await ctx.manyBy(KozjegyzoiHozzaferes, 'felhasznaloId', { ervenyesIg: 'asc', id: 'asc' }).load(ctx.actor.id);
  return sorok.filter(({ ervenyesIg, visszavonva }) => !visszavonva && ervenyesIg >= ctx.today);
}
