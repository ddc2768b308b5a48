import type { Ctx } from '@asp/kit';

/**
 * Set-based work over rows that were written a moment ago and have no statistics yet: the planner would take them for a few and loop.
 * Transaction-local, and given back at once.
 */
export async function tomegesen<T>(ctx: Ctx, munka: () => Promise<T>): Promise<T> {
  await ctx.sql('set local enable_nestloop = off');
  const eredmeny = await munka();
  await ctx.sql('set local enable_nestloop = on');
  return eredmeny;
}
