/**
 * Detached JWS (RFC 7515, appendix F) over the bytes of a contract. Ed25519, because its signature of the same text is always
 * the same: every process of the gateway publishes the same file.
 */
import { calculateJwkThumbprint, CompactSign, importJWK } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';

export interface Signer {
  jwks: JSONWebKeySet;
  sign(body: Buffer, about: Record<string, string>): Promise<string>;
}

/** The first key signs; the others are published as well, for those who still hold what they signed. */
export async function signerOf(keys: JWK[]): Promise<Signer | undefined> {
  const [first] = keys;
  if (!first) return undefined;
  const jwks = { keys: await Promise.all(keys.map(publicPart)) };
  const key = await importJWK(first, 'EdDSA');
  return {
    jwks,
    async sign(body, about) {
      const header = { alg: 'EdDSA', kid: jwks.keys[0]!.kid, cty: 'application/graphql', ...about };
      const [head, , signature] = (await new CompactSign(body).setProtectedHeader(header).sign(key)).split('.');
      return `${head}..${signature}`;
    },
  };
}

async function publicPart(key: JWK) {
  const { kty, crv, x } = key;
  if (kty !== 'OKP' || crv !== 'Ed25519' || !x) throw new Error('The key of the schema registry has to be an Ed25519 JWK');
  return { kty, crv, x, kid: await calculateJwkThumbprint({ kty, crv, x }), alg: 'EdDSA', use: 'sig' };
}
