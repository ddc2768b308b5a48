/** Where the issuer's public keys come from: the same process, or its JWKS address. */
import { createLocalJWKSet, createRemoteJWKSet, errors } from 'jose';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';

export interface KeySource {
  /** JWKS address of the issuer. */
  jwks?: string;
  /** Keys of an issuer in the same process; a function is asked again when a key is not found. */
  localJwks?: JSONWebKeySet | (() => JSONWebKeySet | Promise<JSONWebKeySet>);
}

export function keySet({ jwks, localJwks }: KeySource): JWTVerifyGetKey {
  if (localJwks) return localKeys(typeof localJwks === 'function' ? localJwks : () => localJwks);
  if (jwks) return remoteKeys(jwks);
  throw new Error('The gateway needs identity.jwks or identity.localJwks');
}

function localKeys(load: () => JSONWebKeySet | Promise<JSONWebKeySet>): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  let asked = -Infinity;
  const read = () => {
    asked = performance.now();
    return (keys = Promise.resolve(load()).then((set) => createLocalJWKSet(set)));
  };
  return async (header, token) => {
    try {
      return await (
        await (keys ?? read())
      )(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || performance.now() - asked < 1_000) throw error;
      return (await read())(header, token);
    }
  };
}

/** At most one fetch in 30 s for unknown keys; when the issuer cannot be reached, the last known keys go on serving. */
function remoteKeys(url: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(url), { timeoutDuration: 5_000, cooldownDuration: 30_000, cacheMaxAge: 600_000 });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const known = remote.jwks();
      if (!known || error instanceof errors.JWKSNoMatchingKey) throw error;
      return createLocalJWKSet(known)(header, token);
    }
  };
}
