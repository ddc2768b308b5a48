import type { Ctx } from '@asp/kit';

/** Postings of one tax (or of all) follow each other: the next sees what the former wrote. Held to the end of the operation. */
export async function adonemZar(ctx: Ctx, adonemId: string | null = null): Promise<void> {
  await ctx.sql('select 1 from adonem where onkormanyzat = $1 and ($2::uuid is null or id = $2) order by id for update', [
    ctx.onkormanyzat,
    adonemId,
  ]);
}

/** Acts on one taxpayer's accounts follow each other. */
export async function adozoZar(ctx: Ctx, adozoId: string): Promise<void> {
  await ctx.sql('select 1 from adozo where onkormanyzat = $1 and id = $2 for update', [ctx.onkormanyzat, adozoId]);
}
