import { uritMindent, type Ctx } from '@asp/kit';

// Who registered here stays: the developers, the administrators and the clients that they made.
const MARAD = ['felhasznalo', 'tagsag', 'kliens'];
const TAGSAGOK = `delete from tagsag t where t.onkormanyzat = $1 and not exists (select from tagsag m
  where m.onkormanyzat = $1 and m.felhasznalo_id = t.felhasznalo_id and m.szerepkor in ('FEJLESZTO', 'KERET_ADMIN') and m.visszavonva is null)
  returning 1`;
const FELHASZNALOK = `delete from felhasznalo f where f.onkormanyzat = $1
  and not exists (select from tagsag t where t.onkormanyzat = $1 and t.felhasznalo_id = f.id) returning 1`;

/** Empties the framework's part of the sandbox, except of those who work in it. */
export async function homokozoUrit(ctx: Ctx): Promise<number> {
  const sorok = await uritMindent(ctx, MARAD);
  const tagsagok = await ctx.sql(TAGSAGOK, [ctx.onkormanyzat]);
  const felhasznalok = await ctx.sql(FELHASZNALOK, [ctx.onkormanyzat]);
  return sorok + tagsagok.length + felhasznalok.length;
}
