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

/** A number that is taken by one of the last statements of an act; until then its place is held by a text that stands nowhere else. */
export interface UtolsoSzam {
  sorozat: string;
  kulcs: string;
  helye: string;
}

/**
 * One statement for all audit rows of an operation, in its transaction: no change without a journal row. A number that was taken
 * by the statement before is put where its place was held: the counter row, held until the commit, says what it is.
 */
export function naploz(hivas: Hivas, sorok: readonly NaploSor[], szam?: UtolsoSzam): Utasitas[] {
  if (sorok.length === 0) return [];
  const { actor } = hivas;
  const values = [
    hivas.requestId,
    actor.id,
    actor.fajta,
    actor.szerepkorok,
    actor.helyettesitesId ?? null,
    hivas.cel ?? null,
    hivas.ugyId ?? null,
    JSON.stringify(sorok, (_kulcs, ertek) => (typeof ertek === 'bigint' ? String(ertek) : ertek)),
  ];
  if (!szam) return [{ name: 'naplo', text: NAPLO, values }];
  return [{ name: 'naplo-szammal', text: NAPLO_SZAMMAL, values: [...values, szam.helye, hivas.onkormanyzat, szam.sorozat, szam.kulcs] }];
}

const NAPLO = 'select asp.naplo_ir($1, $2, $3, $4::text[], $5, $6, $7, $8::jsonb)';
const NAPLO_SZAMMAL = `select asp.naplo_ir($1, $2, $3, $4::text[], $5, $6, $7, replace(replace($8::text, '"' || $9 || '"', sz.utolso::text), $9, sz.utolso::text)::jsonb)
  from asp.szamlalo sz where sz.onkormanyzat = $10 and sz.sorozat = $11 and sz.kulcs = $12`;
