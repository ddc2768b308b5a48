import type { Ctx, DemoTerv } from '@asp/kit';

/** Three open entries for each demo municipality. */
export async function demo(ctx: Ctx, _terv: DemoTerv): Promise<void> {
  await ctx.sql(
    `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot)
     select $1, gen_random_uuid(), asp.kovetkezo('bejegyzes', $2) || '/' || $2, t.targy, 'Minta leírás.', $3::date + 30, 'NYITOTT'
     from (values ('Kátyú a Fő utcában'), ('Zajos rendezvény'), ('Kiégett közvilágítás')) as t(targy)`,
    [ctx.onkormanyzat, ctx.today.slice(0, 4), ctx.today],
  );
}
