import { createHash, randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { esemeny } from '../esemenyek/esemeny.ts';
import { ujId, type Ctx } from '../tenant/ctx.ts';
import { lenyomat, tulajdonosa, type Targy } from './fajl.ts';
import { karantenbe, type FajlKornyezet } from './kornyezet.ts';
import { ujKulcs } from './tarolo.ts';
import type { FajlTipus } from './tipus.ts';

/** The place of a file that the szakrendszer makes itself. */
export interface FajlHely {
  jegyId: string;
  kulcs: string;
  targy: Targy;
}

/**
 * The place is written down before its first byte, as for an upload: whoever dies before `fajlKesz` leaves nothing behind. Nobody knows an
 * address of it.
 */
export async function fajlHely(ctx: Ctx, targy: Targy): Promise<FajlHely> {
  tulajdonosa(ctx, targy.entitas);
  const [jegyId, kulcs] = [ujId(), ujKulcs(ctx.onkormanyzat)];
  await ctx.sql(
    `insert into asp.fajl_jegy (onkormanyzat, id, lenyomat, fajta, actor_id, entitas, entitas_id, kulcs, lejar, felhasznalva)
     values ($1, $2, $3, 'FELTOLT', $4, $5, $6, $7, $8, $8)`,
    [ctx.onkormanyzat, jegyId, lenyomat(randomBytes(32).toString('hex')), ctx.actor.id, targy.entitas, targy.id, kulcs, ctx.now],
  );
  esemeny(ctx, { fajta: `${ctx.manifest.name}.fajl.erkezik`, targy: { entitas: 'FajlJegy', id: jegyId } });
  return { jegyId, kulcs, targy };
}

export interface FajlTartalom {
  meret: number;
  sha256: string;
}

/** Puts the bytes there; outside of a transaction. */
export async function fajlBeir(kornyezet: FajlKornyezet, { kulcs }: FajlHely, bajtok: Buffer): Promise<FajlTartalom> {
  const itt = karantenbe(kornyezet);
  const tartalom = { meret: bajtok.length, sha256: createHash('sha256').update(bajtok).digest('hex') };
  try {
    const fajl = await open(itt, 'wx', 0o600);
    await fajl.writeFile(bajtok).finally(() => fajl.close());
    await kornyezet.tarolo.ment(kulcs, itt, tartalom);
  } finally {
    await rm(itt, { force: true });
  }
  return tartalom;
}

/** The file exists from here on; false when its place was given up meanwhile. Its bytes are our own: nobody looks for viruses in them. */
export async function fajlKesz(
  ctx: Ctx,
  { jegyId, kulcs, targy }: FajlHely,
  { nev, tipus, meret, sha256 }: FajlTartalom & { nev: string; tipus: FajlTipus },
): Promise<boolean> {
  const [fajlId, valtozatId] = [ujId(), ujId()];
  const sorok = await ctx.sql(
    `with jegy as (update asp.fajl_jegy set kesz = $10, fajl_id = $3, valtozat_id = $4, kulcs = null where onkormanyzat = $1 and id = $2 and kulcs = $9 returning 1),
     fajl as (insert into asp.fajl (onkormanyzat, id, entitas, entitas_id) select $1, $3, $13, $14 from jegy returning 1)
     insert into asp.fajl_valtozat (onkormanyzat, id, fajl_id, sorszam, nev, tipus, meret, sha256, kulcs, virus, feltolto_id, feltolto, letrehozva)
     select $1, $4, $3, 1, $5, $6, $7, $8, $9, 'SAJAT', $11, $12, $10 from fajl returning id`,
    [
      ctx.onkormanyzat,
      jegyId,
      fajlId,
      valtozatId,
      nev,
      tipus,
      meret,
      sha256,
      kulcs,
      ctx.now,
      ctx.actor.id,
      ctx.actor.nev,
      targy.entitas,
      targy.id,
    ],
  );
  if (sorok.length === 0) return false;
  const adat = { targy: targy.entitas, targyId: targy.id, valtozatId, tipus, meret, sha256 };
  ctx.naplo({ muvelet: 'fajlKeszit', entitas: 'Fajl', entitasId: fajlId, adat });
  return true;
}
