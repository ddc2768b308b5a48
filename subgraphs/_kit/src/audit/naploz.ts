import type { Utasitas } from '../tenant/transaction.ts';
import type { Hivas } from '../tenant/hivas.ts';

export interface NaploSor {
  /** LETREHOZ, MODOSIT, TOROL, OLVAS or the name of an act. */
  muvelet: string;
  eredmeny?: 'SIKERES' | 'ELUTASITVA';
  entitas?: string;
  entitasId?: string;
  adat?: object;
}

/** One statement for all audit rows of an operation, in its transaction: no change without a journal row. */
export function naploz(hivas: Hivas, sorok: readonly NaploSor[]): Utasitas[] {
  if (sorok.length === 0) return [];
  const { actor } = hivas;
  const values = [
    hivas.onkormanyzat,
    hivas.requestId,
    actor.id,
    actor.fajta,
    actor.szerepkorok,
    actor.helyettesitesId ?? null,
    hivas.cel ?? null,
    hivas.ugyId ?? null,
    JSON.stringify(sorok, (_kulcs, ertek) => (typeof ertek === 'bigint' ? String(ertek) : ertek)),
  ];
  return [{ name: 'naplo', text: NAPLO, values }];
}

const NAPLO = `insert into asp.naplo (onkormanyzat, kerelem_id, actor_id, actor_fajta, szerepkorok, helyettesites_id, cel, ugy_id, muvelet, eredmeny, entitas, entitas_id, adat)
  select $1, $2, $3, $4, $5::text[], $6, $7, $8, s.muvelet, coalesce(s.eredmeny, 'SIKERES'), s.entitas, s."entitasId", coalesce(s.adat, '{}')
  from jsonb_to_recordset($9::jsonb) as s(muvelet text, eredmeny text, entitas text, "entitasId" text, adat jsonb)`;
