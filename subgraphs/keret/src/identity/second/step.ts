import type { Db } from '../db.ts';

const MINUTES = 5;
const TRIES = 5;

export interface Step {
  fiok_id: string;
  kihivas: string | null;
}

/** Something that waits for its answer: a second factor after the password, or a passkey to be added. */
export const putStep = (db: Db, key: string, fiokId: string, challenge: string | null) =>
  db.rows(
    `insert into identitas.lepes (kulcs, fiok_id, kihivas, lejar) values ($1, $2, $3, now() + interval '${MINUTES} minutes')
     on conflict (kulcs) do update set fiok_id = excluded.fiok_id, kihivas = excluded.kihivas,
       probalkozas = case when identitas.lepes.fiok_id = excluded.fiok_id then identitas.lepes.probalkozas else 0 end, lejar = excluded.lejar`,
    [key, fiokId, challenge],
  );

export const findStep = (db: Db, key: string) =>
  db.row<Step>('select fiok_id, kihivas from identitas.lepes where kulcs = $1 and lejar > now()', [key]);

/** Counts the try; after the fifth the step is gone and the password has to be given again. */
export const tryStep = (db: Db, key: string) =>
  db.row<Step>(
    `update identitas.lepes set probalkozas = probalkozas + 1 where kulcs = $1 and lejar > now() and probalkozas < ${TRIES} returning fiok_id, kihivas`,
    [key],
  );

export const setChallenge = (db: Db, key: string, challenge: string | null) =>
  db.rows('update identitas.lepes set kihivas = $2 where kulcs = $1', [key, challenge]);

export const dropStep = (db: Db, key: string) => db.rows('delete from identitas.lepes where kulcs = $1', [key]);
