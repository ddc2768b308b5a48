import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import type { Db } from './db.ts';

export interface Jwks {
  keys: JWK[];
}

/** A new signing key (ES256). Rotation: put the new one first and keep the old one until its last token has expired. */
export async function generateJwks(): Promise<Jwks> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { keys: [{ ...(await exportJWK(privateKey)), kid: randomUUID(), use: 'sig', alg: 'ES256' }] };
}

/** The key of this installation: made at the first start, then kept. Several processes starting at once agree on one. */
export async function storedJwks(db: Db): Promise<Jwks> {
  const find = () => db.row<{ jwks: Jwks }>(`select jwks from identitas.kulcs where nev = 'alairo'`);
  const found = await find();
  if (found) return found.jwks;
  await db.rows(`insert into identitas.kulcs (nev, jwks) values ('alairo', $1) on conflict do nothing`, [await generateJwks()]);
  return (await find())!.jwks;
}
