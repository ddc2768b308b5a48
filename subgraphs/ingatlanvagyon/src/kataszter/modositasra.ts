import { betolt, type Ctx } from '@asp/kit';
import { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';

export interface Latott {
  id: string;
  verzio: number;
}

/**
 * Loads cover sheets to be changed and holds them till the end of the act, always in the same order, so that two clerks
 * never wait for each other in a circle: the second one waits, then learns that the version is stale.
 */
export async function modositasraMind(ctx: Ctx, latottak: readonly Latott[], mezo = 'id'): Promise<KataszteriIngatlan[]> {
  const ingatlanok: KataszteriIngatlan[] = [];
  for (const { id, verzio } of latottak) ingatlanok.push(await betolt(ctx, KataszteriIngatlan, id, verzio, mezo));
  const friss = await ctx.sql<Latott>(
    'select id, verzio from kataszteri_ingatlan where onkormanyzat = $1 and id = any($2::uuid[]) order by id for update',
    [ctx.onkormanyzat, latottak.map(({ id }) => id)],
  );
  const elavult = ingatlanok.find((ingatlan) => friss.find(({ id }) => id === ingatlan.id)?.verzio !== ingatlan.verzio);
  if (elavult) {
    const { id, verzio } = elavult;
    await ctx.em.refresh(elavult);
    await betolt(ctx, KataszteriIngatlan, id, verzio, mezo);
  }
  return ingatlanok;
}

export async function modositasra(ctx: Ctx, latott: Latott): Promise<KataszteriIngatlan> {
  const [ingatlan] = await modositasraMind(ctx, [latott]);
  return ingatlan!;
}
