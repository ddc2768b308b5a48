import { refusal } from '../act/refusal.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { lenyomat } from './fajl.ts';

export interface Jegy {
  id: string;
  entitas: string;
  entitas_id: string;
  fajl_id: string | null;
  valtozat_id: string | null;
  nev: string | null;
  meret: string | null;
  sha256: string | null;
  actor_id: string;
  felhasznalva: Date | null;
  lejart: boolean;
}

/**
 * The address that was used, if it is this actor's in this municipality and still good. Behind the wall the address of another
 * municipality is like one that nobody ever gave.
 */
export async function jegyOlvas(ctx: Ctx, jegy: string, fajta: 'FELTOLT' | 'LETOLT'): Promise<Jegy> {
  const [sor] = await ctx.sql<Jegy>(
    `select id, entitas, entitas_id, fajl_id, valtozat_id, nev, meret, sha256, actor_id, felhasznalva, lejar <= $4 as lejart
     from asp.fajl_jegy where onkormanyzat = $1 and lenyomat = $2 and fajta = $3 for update`,
    [ctx.onkormanyzat, lenyomat(jegy), fajta, ctx.now],
  );
  if (!sor) throw refusal('ISMERETLEN_CIM', 'Ez a cím nem érvényes ebben az önkormányzatban. Kérjen újat az adat lapján.');
  if (sor.actor_id !== ctx.actor.id)
    throw refusal('MAS_CIME', 'Ezt a címet másvalaki kérte, és csak ő használhatja. Kérjen sajátot az adat lapján.');
  if (fajta === 'FELTOLT' && sor.felhasznalva)
    throw refusal('FELHASZNALT_CIM', 'Ezt a feltöltési címet már felhasználták. Új feltöltéshez kérjen újat az adat lapján.');
  if (sor.lejart) throw refusal('LEJART_CIM', 'Ez a cím lejárt. Kérjen újat az adat lapján.');
  return sor;
}
