import { Secret, TOTP } from 'otpauth';
import type { Db } from '../db.ts';
import { open, seal } from '../digest.ts';

const STEP = 30;
const ISSUER = 'Önkormányzati ASP';

const totp = (secret: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: STEP });

export const newSecret = (): string => new Secret({ size: 20 }).base32;
export const enrolmentUri = (secret: string, username: string): string => totp(secret, username).toString();

/** Step number of a right code (one step of tolerance on both sides), or null. */
export function totpStep(secret: string, code: string, now: number): number | null {
  const token = code.replaceAll(' ', '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret).validate({ token, window: 1, timestamp: now });
  return delta === null ? null : Math.floor(now / 1000 / STEP) + delta;
}

export const hasTotp = async (db: Db, fiokId: string): Promise<boolean> =>
  (await db.row('select from identitas.totp where fiok_id = $1 and megerositve is not null', [fiokId])) !== undefined;

/** A code is good once: the step must be later than the last one used. */
export async function useTotp(db: Db, keys: string[], fiokId: string, code: string, now = Date.now()): Promise<boolean> {
  const row = await db.row<{ titok: Buffer }>('select titok from identitas.totp where fiok_id = $1 and megerositve is not null', [fiokId]);
  const step = row ? totpStep(open(keys, row.titok), code, now) : null;
  if (step === null) return false;
  const used = await db.row('update identitas.totp set utolso_lepes = $2 where fiok_id = $1 and utolso_lepes < $2 returning fiok_id', [
    fiokId,
    step,
  ]);
  return used !== undefined;
}

/** Keeps the secret for confirmation; an unconfirmed one is replaced. Returns the secret to show. */
export async function startTotp(db: Db, key: string, fiokId: string): Promise<string> {
  const secret = newSecret();
  await db.rows(
    `insert into identitas.totp (fiok_id, titok) values ($1, $2)
     on conflict (fiok_id) do update set titok = excluded.titok, utolso_lepes = 0 where identitas.totp.megerositve is null`,
    [fiokId, seal(key, secret)],
  );
  return secret;
}

export async function confirmTotp(db: Db, keys: string[], fiokId: string, code: string, now = Date.now()): Promise<boolean> {
  const row = await db.row<{ titok: Buffer }>('select titok from identitas.totp where fiok_id = $1 and megerositve is null', [fiokId]);
  const step = row ? totpStep(open(keys, row.titok), code, now) : null;
  if (step === null) return false;
  await db.rows('update identitas.totp set megerositve = now(), utolso_lepes = $2 where fiok_id = $1', [fiokId, step]);
  return true;
}

/** The secret of an enrolment that waits for its first code. */
export async function pendingTotp(db: Db, keys: string[], fiokId: string): Promise<string | null> {
  const row = await db.row<{ titok: Buffer }>('select titok from identitas.totp where fiok_id = $1 and megerositve is null', [fiokId]);
  return row ? open(keys, row.titok) : null;
}

export const removeTotp = (db: Db, fiokId: string) => db.rows('delete from identitas.totp where fiok_id = $1', [fiokId]);
