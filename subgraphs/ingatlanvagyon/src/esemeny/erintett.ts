import type { Ctx, TenantEntity, TenantEntityClass } from '@asp/kit';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { EsemenyIngatlan } from './esemeny-ingatlan.entity.ts';
import { IvkEsemeny } from './ivk-esemeny.entity.ts';
import type { EsemenySzerep } from './kodok.ts';

async function megvanMind<T extends TenantEntity>(ctx: Ctx, entity: TenantEntityClass<T>, idk: readonly string[]): Promise<T[]> {
  const sorok = await ctx.byId(entity).loadMany(idk);
  return sorok.filter((sor): sor is Awaited<T> & T => sor !== null && !(sor instanceof Error));
}

/** The properties that an event touched in a role. */
export async function erintettIngatlanok(ctx: Ctx, esemenyId: string, szerep: EsemenySzerep): Promise<KataszteriIngatlan[]> {
  const kotesek = await ctx.manyBy(EsemenyIngatlan, 'esemenyId').load(esemenyId);
  const idk = kotesek.filter((kotes) => kotes.szerep === szerep).map((kotes) => kotes.ingatlanId);
  return megvanMind(ctx, KataszteriIngatlan, idk);
}

/** The events that touched a property, newest first. */
export async function ingatlanEsemenyei(ctx: Ctx, ingatlanId: string): Promise<IvkEsemeny[]> {
  const kotesek = await ctx.manyBy(EsemenyIngatlan, 'ingatlanId').load(ingatlanId);
  const esemenyek = await megvanMind(
    ctx,
    IvkEsemeny,
    kotesek.map((kotes) => kotes.esemenyId),
  );
  return esemenyek.sort((a, b) => b.datum.localeCompare(a.datum));
}

/** One step of lineage: the predecessors of a property, or its successors. */
export async function rokonok(ctx: Ctx, ingatlanId: string, kik: 'ELOD' | 'UTOD'): Promise<KataszteriIngatlan[]> {
  const kotesek = await ctx.manyBy(EsemenyIngatlan, 'ingatlanId').load(ingatlanId);
  const masik: EsemenySzerep = kik === 'ELOD' ? 'UTOD' : 'ELOD';
  const esemenyek = kotesek.filter((kotes) => kotes.szerep === masik);
  return (await Promise.all(esemenyek.map((kotes) => erintettIngatlanok(ctx, kotes.esemenyId, kik)))).flat();
}
