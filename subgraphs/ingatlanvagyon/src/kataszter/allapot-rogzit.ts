import { uj, type Ctx } from '@asp/kit';
import { hrszRendezo } from '@asp/kit/rules';
import { idovonal, type Szakasz } from '../rules/idovonal.ts';
import { boritolap, BORITOLAP_CSOPORTOK, type Boritolap } from './boritolap-adat.entity.ts';
import type { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import { KataszteriValtozat } from './kataszteri-valtozat.entity.ts';

export interface Valtozas {
  /** first valid day of the change */
  nap: string;
  adat: Partial<Boritolap>;
  muvelet: string;
  indok?: string | null;
}

type IsmertSzakasz = Szakasz<Boritolap> & { sor?: KataszteriValtozat };

/** What is known now about one property, oldest first. */
export async function ismertSzakaszok(ctx: Ctx, ingatlanId: string): Promise<IsmertSzakasz[]> {
  const sorok = await ctx.em.find(KataszteriValtozat, { ingatlanId, felulirva: null }, { orderBy: { ervenyesTol: 'asc' } });
  return sorok.map((sor) => ({ tol: sor.ervenyesTol, ig: sor.ervenyesIg ?? null, adat: boritolap(sor), sor }));
}

export function ujValtozat(
  ctx: Ctx,
  ingatlanId: string,
  szakasz: Szakasz<Boritolap>,
  muvelet: string,
  indok?: string | null,
): KataszteriValtozat {
  return uj(ctx, KataszteriValtozat, {
    ...szakasz.adat,
    ingatlanId,
    hrszRendezo: hrszRendezo(szakasz.adat.hrsz),
    ervenyesTol: szakasz.tol,
    ervenyesIg: szakasz.ig,
    rogzitve: ctx.now,
    felulirva: null,
    rogzitette: ctx.actor.nev,
    muvelet,
    indok: indok ?? null,
  });
}

/**
 * Enters a change valid from a day: supersedes the states it alters, adds the new ones and brings the cover sheet of today
 * up to date. Superseding is flushed first, because one day may tell one thing only (exclusion constraint).
 */
export async function allapotRogzit(ctx: Ctx, ingatlan: KataszteriIngatlan, valtozas: Valtozas): Promise<void> {
  const regiek = await ismertSzakaszok(ctx, ingatlan.id);
  const ujak = idovonal<Boritolap>(regiek, valtozas.nap, valtozas.adat, BORITOLAP_CSOPORTOK);
  const maradt = new Set<Szakasz<Boritolap>>(ujak);
  for (const { sor } of regiek.filter((regi) => !maradt.has(regi))) sor!.felulirva = ctx.now;
  await ctx.em.flush();
  const regi = new Set<Szakasz<Boritolap>>(regiek);
  for (const szakasz of ujak.filter((s) => !regi.has(s))) ujValtozat(ctx, ingatlan.id, szakasz, valtozas.muvelet, valtozas.indok);
  Object.assign(ingatlan, ujak.at(-1)!.adat, { utolsoRogzites: ctx.now });
}
