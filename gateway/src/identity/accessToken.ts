/** A JWT access token (RFC 9068) for one municipality, in the Authorization header. */
import { errors, jwtVerify } from 'jose';
import type { JWTHeaderParameters, JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../errors.ts';
import type { Claims } from '../types.ts';

const ALGORITHMS = ['RS256', 'ES256'];
/** jose refuses `exp <= now - tolerance` on whole seconds: 5.5 accepts five seconds of skew and refuses six. */
const CLOCK_TOLERANCE = 5.5;
const BEARER = /^Bearer ([\w-]{2,4096}\.[\w-]{2,8192}\.[\w-]{20,2048})$/;
const KID = /^[\w.:-]{1,128}$/;
const AUDIENCE = /^urn:asp:onkormanyzat:(\d{5})$/;

export type VerifyToken = (authorization: string) => Promise<Claims>;

/** Milliseconds that the token is still good for. */
export const leftOf = ({ exp }: Claims): number => (exp + CLOCK_TOLERANCE) * 1000 - Date.now();

export function tokenVerifier(issuer: string, keys: JWTVerifyGetKey): VerifyToken {
  const verified = new LRUCache<string, Claims>({ max: 10_000 });
  return async (authorization) => {
    const token = BEARER.exec(authorization)?.[1];
    if (!token) throw new Refusal('ERVENYTELEN_TOKEN');
    const known = verified.get(authorization);
    const claims = known ?? (await verify(token, issuer, keys));
    const left = leftOf(claims);
    if (left <= 0) throw new Refusal('ERVENYTELEN_TOKEN');
    if (!known) verified.set(authorization, claims, { ttl: Math.max(1, left) });
    return claims;
  };
}

async function verify(token: string, issuer: string, keys: JWTVerifyGetKey): Promise<Claims> {
  try {
    const { payload } = await jwtVerify(token, guarded(keys), {
      issuer,
      algorithms: ALGORITHMS,
      typ: 'at+jwt',
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['sub', 'exp', 'iat', 'aud'],
    });
    return { ...payload, onkormanyzat: municipality(payload.aud) } as Claims;
  } catch (error) {
    throw unreachable(error) ? new Refusal('AZONOSITO_NEM_ELERHETO') : new Refusal('ERVENYTELEN_TOKEN');
  }
}

/** A key is always named; keys that the token brings along or points to are never looked at. */
function guarded(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return (header: JWTHeaderParameters, token) => {
    if (typeof header.kid !== 'string' || !KID.test(header.kid)) throw new errors.JWTInvalid('kid');
    return keys(header, token);
  };
}

/** One token, one municipality: several audiences are refused. */
function municipality(aud: string | string[] | undefined): string {
  const [only, ...more] = [aud ?? []].flat();
  const ksh = AUDIENCE.exec(only ?? '')?.[1];
  if (!ksh || more.length > 0) throw new errors.JWTInvalid('aud');
  return ksh;
}

const unreachable = (error: unknown) => !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout;
