import type { Ctx } from '@asp/kit';
import type { Adonem } from '../adonem/adonem.entity.ts';
import { tomegesen } from '../tomeges.ts';
import { KIVETES_KIHAGYOTTAK, KIVETES_LENYOMAT, KIVETES_OSSZESITES, KIVETES_TETELEK } from './kivetes.sql.ts';
import type { Kivetes } from './kivetes.entity.ts';

interface Osszesites {
  darab: string;
  adozok: string;
  osszeg: string;
  elozo_evi: string;
  kihagyott: string;
}

/** Computes every item of the run inside the database and notes the totals on the run. */
export async function szimulacio(ctx: Ctx, kivetes: Kivetes, adonem: Adonem): Promise<void> {
  const params = [ctx.onkormanyzat, kivetes.id, adonem.id, kivetes.ev, kivetes.tarifaEv, adonem.kod];
  await tomegesen(ctx, async () => {
    await ctx.sql(KIVETES_TETELEK, params);
    await ctx.sql(KIVETES_KIHAGYOTTAK, params);
  });
  const [sor] = await ctx.sql<Osszesites>(KIVETES_OSSZESITES, [ctx.onkormanyzat, kivetes.id]);
  Object.assign(kivetes, {
    darab: Number(sor!.darab),
    adozok: Number(sor!.adozok),
    osszeg: BigInt(sor!.osszeg),
    elozoEviOsszeg: BigInt(sor!.elozo_evi),
    kihagyott: Number(sor!.kihagyott),
    mertekLenyomat: await lenyomat(ctx, adonem.id),
  });
}

export async function lenyomat(ctx: Ctx, adonemId: string): Promise<string> {
  const [sor] = await ctx.sql<{ lenyomat: string }>(KIVETES_LENYOMAT, [ctx.onkormanyzat, adonemId]);
  return sor!.lenyomat;
}
