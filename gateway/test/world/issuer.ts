/** An issuer in the test: keys, tokens, and who may do what at this moment. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JSONWebKeySet } from 'jose';
import type { Actor } from '../../src/kit.ts';
import type { ActorState, Claims } from '../../src/types.ts';

export const ISSUER = 'http://127.0.0.1/oidc';
export const CSOPAK = '02185';

export interface TokenOptions {
  sub?: string;
  onkormanyzat?: string;
  scope?: string;
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: CryptoKey;
}

export async function issuer(alg: 'RS256' | 'ES256' = 'RS256') {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'kulcs-1', alg, use: 'sig' };
  const jwks: JSONWebKeySet = { keys: [jwk] };
  const states = new Map<string, ActorState | null>();
  const asked: Claims[] = [];

  async function token({
    sub = 'anna',
    onkormanyzat = CSOPAK,
    scope = 'openid',
    claims = {},
    header = {},
    key = privateKey,
  }: TokenOptions = {}) {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: ISSUER,
      sub,
      sid: 's1',
      client_id: 'asp-web',
      aud: `urn:asp:onkormanyzat:${onkormanyzat}`,
      iat: now,
      exp: now + 300,
      scope,
      jti: crypto.randomUUID(),
      ...claims,
    };
    return new SignJWT(payload).setProtectedHeader({ alg, typ: 'at+jwt', kid: 'kulcs-1', ...header } as never).sign(key);
  }

  /** Gives a person permissions in a municipality; null takes everything away. */
  function grant(
    sub: string,
    engedelyek: string[] | null,
    {
      onkormanyzat = CSOPAK,
      szerepkorok = [] as string[],
      fajta = 'FELHASZNALO' as Actor['fajta'],
      keret = undefined as ActorState['keret'],
    } = {},
  ) {
    const actor: Actor = {
      id: sub,
      nev: sub,
      fajta,
      szerepkorok,
      engedelyek: engedelyek ?? [],
      ...(fajta === 'KLIENS' ? { kliensId: sub } : {}),
    };
    states.set(
      `${sub}@${onkormanyzat}`,
      engedelyek && { actor, onkormanyzat, onkormanyzatok: [{ kshKod: onkormanyzat, nev: 'Itt' }], keret },
    );
  }

  const allapot = async (claims: Claims) => {
    asked.push(claims);
    return states.get(`${claims.sub}@${claims.onkormanyzat}`) ?? null;
  };
  return { publicKey, privateKey, jwk, jwks, token, grant, allapot, asked };
}
