import type { Db } from './db.ts';
import { passwordMatches } from './password.ts';

export interface Fiok {
  id: string;
  felhasznalonev: string;
  nev: string;
}

const FREE_TRIES = 5;
const MAX_SECONDS = 15 * 60;

/** Fifth wrong try: 30 s, then doubling to a quarter of an hour. */
export const backoffSeconds = (wrong: number): number => (wrong < FREE_TRIES ? 0 : Math.min(MAX_SECONDS, 30 * 2 ** (wrong - FREE_TRIES)));

const FIND = `select id, felhasznalonev, nev, jelszo, zarolva_eddig > now() as zarolva from identitas.fiok where felhasznalonev = $1 and letiltva is null`;
// Committed without waiting for the disk, so that counting takes no longer than finding nothing to count.
const WRONG = `with gyors as materialized (select set_config('synchronous_commit', 'off', true))
  update identitas.fiok set hibas = hibas + 1,
  zarolva_eddig = case when hibas + 1 >= ${FREE_TRIES} then now() + make_interval(secs => least(${MAX_SECONDS}, 30 * power(2, least(hibas + 1 - ${FREE_TRIES}, 20)))) else zarolva_eddig end
  from gyors where id = $1`;
const RIGHT = `update identitas.fiok set hibas = 0, zarolva_eddig = null where id = $1`;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Name and password. Unknown name, wrong password and locked account take the same statements and the same hash,
 * and give the same answer: nobody learns which accounts exist. A right password alone does not clear the count of wrong
 * tries – `loggedIn` does – or it would open the second factor to guessing.
 */
export async function checkPassword(db: Db, username: string, password: string): Promise<Fiok | null> {
  const row = await db.row<Fiok & { jelszo: string; zarolva: boolean | null }>(FIND, [username.trim().toLowerCase().slice(0, 100)]);
  const right = (await passwordMatches(row?.jelszo, password.slice(0, 200))) && !row?.zarolva;
  if (!right) await db.rows(WRONG, [row && !row.zarolva ? row.id : NOBODY]);
  return right && row ? { id: row.id, felhasznalonev: row.felhasznalonev, nev: row.nev } : null;
}

/** Every factor was right. */
export const loggedIn = (db: Db, id: string) => db.rows(RIGHT, [id]);

/** A wrong second factor counts towards the same lock. */
export const countWrong = (db: Db, id: string) => db.rows(WRONG, [id]);

export const findAccount = (db: Db, id: string) =>
  db.row<Fiok>('select id, felhasznalonev, nev from identitas.fiok where id = $1 and letiltva is null', [id]);

export interface NewAccount extends Fiok {
  jelszoHash: string;
}

/** Null when the name is taken. */
export const createAccount = (db: Db, { id, felhasznalonev, nev, jelszoHash }: NewAccount) =>
  db.row<{ id: string }>(
    `insert into identitas.fiok (id, felhasznalonev, nev, jelszo) values ($1, lower($2), $3, $4) on conflict do nothing returning id`,
    [id, felhasznalonev, nev, jelszoHash],
  );

/** Ends every session, grant and refresh token of the account. */
export const endSessions = (db: Db, id: string) => db.rows('delete from identitas.tarolt where fiok_id = $1', [id]);
