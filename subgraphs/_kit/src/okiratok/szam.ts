import type { Ctx } from '../tenant/ctx.ts';

/** Numbers of documents, gap-free within series and year, any number with one statement: `12/2026`. */
export async function okiratSzamok(ctx: Ctx, sorozat: string, darab = 1): Promise<string[]> {
  const ev = ctx.today.slice(0, 4);
  const [sor] = await ctx.sql<{ n: string }>('select asp.kovetkezo($1, $2, $3) as n', [`okirat:${sorozat}`, ev, darab]);
  return Array.from({ length: darab }, (_, i) => `${Number(sor!.n) + i}/${ev}`);
}
