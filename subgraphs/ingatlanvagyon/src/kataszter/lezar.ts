import { hiba, type Ctx, type Hiba } from '@asp/kit';
import { allapotRogzit } from './allapot-rogzit.ts';
import type { IngatlanAllapot } from './kodok.ts';
import type { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import { eloHibai, jovobeliNapHibai, type Ut } from './ellenorzes.ts';

/** A property leaves the register only alive, not in the future, and not before its last known change. */
export async function lezarasHibai(ctx: Ctx, ingatlan: KataszteriIngatlan, nap: string, napUt: Ut, ingatlanUt: Ut): Promise<Hiba[]> {
  const [utolso] = await ctx.sql<{ nap: string }>(
    `select max(ervenyes_tol)::text as nap from kataszteri_valtozat where onkormanyzat = $1 and ingatlan_id = $2 and felulirva is null`,
    [ctx.onkormanyzat, ingatlan.id],
  );
  const korai = nap <= utolso!.nap;
  return [
    ...eloHibai(ingatlan, ingatlanUt),
    ...jovobeliNapHibai(ctx, nap, napUt),
    ...(korai
      ? [
          hiba(
            'KORAI_NAP',
            `A nap legyen későbbi a(z) ${ingatlan.hrsz} legutóbbi változásánál (${utolso!.nap}). Javítsa a napot, vagy előbb azt a változást.`,
            [...napUt],
          ),
        ]
      : []),
  ];
}

/** Closes the cover sheet: the state changes from that day on, the history stays. */
export async function lezar(
  ctx: Ctx,
  ingatlan: KataszteriIngatlan,
  nap: string,
  allapot: IngatlanAllapot,
  muvelet: string,
  indok?: string,
): Promise<void> {
  await allapotRogzit(ctx, ingatlan, { nap, adat: { allapot }, muvelet, indok });
  ingatlan.ervenyesIg = nap;
  await ctx.em.flush();
}
