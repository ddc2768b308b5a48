import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { refusal, uj, type Ctx } from '@asp/kit';
import { jelpont, type EovGeometria } from '../rules/eov-geometria.ts';
import { ujValtozat } from './allapot-rogzit.ts';
import type { Boritolap } from './boritolap-adat.entity.ts';
import { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';

/** The columns in which a geometry is kept: a polygon and its label point, or a point alone. */
export function geometriaOszlopok(geometria: unknown): Pick<KataszteriIngatlan, 'eovY' | 'eovX' | 'poligon'> {
  if (geometria == null) return { eovY: null, eovX: null, poligon: null };
  const g = geometria as EovGeometria;
  const [eovY, eovX] = jelpont(g);
  return { eovY, eovX, poligon: g.type === 'Polygon' ? { type: g.type, coordinates: g.coordinates } : null };
}

/** The next n numbers of the journal, gap-free: a refused act gives them back with its savepoint. */
export async function naploSorszamok(ctx: Ctx, darab: number): Promise<number[]> {
  const [sor] = await ctx.sql<{ elso: string }>(`select asp.kovetkezo('kataszteri_naplo', '', $1) as elso`, [darab]);
  return Array.from({ length: darab }, (_, i) => Number(sor!.elso) + i);
}

export interface Nyitas {
  adat: Omit<Boritolap, 'naploSorszam' | 'allapot'>;
  /** first valid day */
  nap: string;
  geometria?: unknown;
  muvelet: string;
}

/** Opens cover sheets with the next journal numbers and their first states. */
export async function ingatlanokNyit(ctx: Ctx, nyitasok: readonly Nyitas[]): Promise<KataszteriIngatlan[]> {
  const sorszamok = await naploSorszamok(ctx, nyitasok.length);
  const ingatlanok = nyitasok.map(({ adat, nap, geometria }, i) =>
    uj(ctx, KataszteriIngatlan, {
      ...adat,
      naploSorszam: sorszamok[i]!,
      allapot: 'NYILVANTARTOTT',
      ervenyesTol: nap,
      ervenyesIg: null,
      utolsoRogzites: ctx.now,
      ...geometriaOszlopok(geometria),
    }),
  );
  await ctx.em.flush().catch(foglaltHrsz);
  ingatlanok.forEach((ingatlan, i) => elsoAllapot(ctx, ingatlan, nyitasok[i]!));
  return ingatlanok;
}

function elsoAllapot(ctx: Ctx, ingatlan: KataszteriIngatlan, { adat, nap, muvelet }: Nyitas): void {
  const teljes: Boritolap = { ...adat, naploSorszam: ingatlan.naploSorszam, allapot: ingatlan.allapot };
  ujValtozat(ctx, ingatlan.id, { tol: nap, ig: null, adat: teljes }, muvelet);
}

/** Two clerks entered the same number at the same moment: the index decides, the second one is told. */
function foglaltHrsz(error: unknown): never {
  if (!(error instanceof UniqueConstraintViolationException)) throw error;
  throw refusal(
    'HRSZ_FOGLALT',
    'Ezt a helyrajzi számot épp most vette fel más. Töltse be újra a listát, és nyissa meg azt a borítólapot.',
    ['input', 'hrsz'],
  );
}
