import type { Ctx } from '@asp/kit';
import type { AlapkamatLepes } from '../rules/kesedelmi-potlek.ts';

/** The base-rate steps of the national table; read once in a request. */
export async function alapkamatok(ctx: Ctx): Promise<AlapkamatLepes[]> {
  return (await ctx.loader<string, AlapkamatLepes[]>('alapkamat', async () => [await olvas(ctx)]).load('mind')) ?? [];
}

async function olvas(ctx: Ctx): Promise<AlapkamatLepes[]> {
  const sorok = await ctx.sql<{ nap: string; mertek: string }>('select nap::text, mertek from alapkamat order by nap');
  return sorok.map(({ nap, mertek }) => ({ nap, mertek: BigInt(mertek) }));
}
