import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Fiok } from '../account.ts';
import type { Db } from '../db.ts';

export interface Passkey {
  id: string;
  nev: string;
  kulcs: Buffer;
  szamlalo: string;
  atvitel: string[];
}

/** The relying party is the host of the issuer. */
export const relyingParty = (issuer: string) => ({ rpID: new URL(issuer).hostname, origin: new URL(issuer).origin });

export const passkeys = (db: Db, fiokId: string) =>
  db.rows<Passkey>('select id, nev, kulcs, szamlalo, atvitel from identitas.passkey where fiok_id = $1 order by letrehozva', [fiokId]);

const descriptors = (keys: Passkey[]) => keys.map(({ id, atvitel }) => ({ id, transports: atvitel }));

export const authenticationOptions = (issuer: string, keys: Passkey[]) =>
  generateAuthenticationOptions({ rpID: relyingParty(issuer).rpID, allowCredentials: descriptors(keys), userVerification: 'preferred' });

export const registrationOptions = (issuer: string, fiok: Fiok, keys: Passkey[]) =>
  generateRegistrationOptions({
    rpName: 'Önkormányzati ASP',
    rpID: relyingParty(issuer).rpID,
    userID: new Uint8Array(Buffer.from(fiok.id)),
    userName: fiok.felhasznalonev,
    userDisplayName: fiok.nev,
    attestationType: 'none',
    excludeCredentials: descriptors(keys),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });

function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/** True when one of the account's keys signed our challenge; the counter must not go back. */
export async function usePasskey(db: Db, issuer: string, fiokId: string, challenge: string, answer: string): Promise<boolean> {
  const response = parse<AuthenticationResponseJSON>(answer);
  const key = response && (await passkeys(db, fiokId)).find(({ id }) => id === response.id);
  if (!key) return false;
  const { rpID, origin } = relyingParty(issuer);
  const credential = { id: key.id, publicKey: new Uint8Array(key.kulcs), counter: Number(key.szamlalo), transports: key.atvitel };
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential,
    requireUserVerification: false,
  }).catch(() => null);
  if (!result?.verified) return false;
  await db.rows('update identitas.passkey set szamlalo = $2, utoljara = now() where id = $1', [
    key.id,
    result.authenticationInfo.newCounter,
  ]);
  return true;
}

export async function addPasskey(db: Db, issuer: string, fiokId: string, challenge: string, answer: string, nev: string): Promise<boolean> {
  const response = parse<RegistrationResponseJSON>(answer);
  if (!response) return false;
  const { rpID, origin } = relyingParty(issuer);
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: false,
  }).catch(() => null);
  if (!result?.verified || !result.registrationInfo) return false;
  const { credential } = result.registrationInfo;
  const added = await db.row(
    'insert into identitas.passkey (id, fiok_id, kulcs, szamlalo, atvitel, nev) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id',
    [
      credential.id,
      fiokId,
      Buffer.from(credential.publicKey),
      credential.counter,
      credential.transports ?? [],
      nev.trim().slice(0, 60) || 'Biztonsági kulcs',
    ],
  );
  return added !== undefined;
}

export const removePasskey = (db: Db, fiokId: string, id: string) =>
  db.rows('delete from identitas.passkey where fiok_id = $1 and id = $2', [fiokId, id]);
