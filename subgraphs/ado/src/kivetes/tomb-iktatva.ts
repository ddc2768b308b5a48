import type { Ctx, Esemeny } from '@asp/kit';

export interface TombIktatva {
  forras: string;
  iktatoszam: string;
  elsoAlszam: number;
}

const FORRAS = /^ado\.kivetes\/([0-9a-f-]{36})$/;

/** The registry has numbered the decisions of a run: one row tells the number of each of them. */
export async function tombIktatva(ctx: Ctx, { adat }: Esemeny<TombIktatva>): Promise<void> {
  const [, kivetesId] = FORRAS.exec(adat.forras) ?? [];
  if (!kivetesId) return;
  await ctx.sql(
    `update kivetes k set ugyirat_iktatoszam = $3, elso_alszam = $4, verzio = verzio + 1,
       elso_sorszam = (select min(sorszam) from hatarozat h where h.onkormanyzat = $1 and h.kivetes_id = $2)
     where k.onkormanyzat = $1 and k.id = $2 and ugyirat_iktatoszam is null`,
    [ctx.onkormanyzat, kivetesId, adat.iktatoszam, adat.elsoAlszam],
  );
}
