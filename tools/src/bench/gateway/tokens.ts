/** Tokens of many callers from many municipalities, and the key that proves them. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JSONWebKeySet } from 'jose';

export const ISSUER = 'http://127.0.0.1/oidc';
const CALLERS = 100;

export async function callers(): Promise<{ tokens: string[]; jwks: JSONWebKeySet }> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'meres', alg: 'RS256', use: 'sig' }] };
  const token = (i: number) =>
    new SignJWT({ client_id: 'asp-web', scope: 'openid' })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'meres' })
      .setIssuer(ISSUER)
      .setSubject(`ügyintéző-${i}`)
      .setAudience(`urn:asp:onkormanyzat:${10_000 + i}`)
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(privateKey);
  return { jwks, tokens: await Promise.all(Array.from({ length: CALLERS }, (_, i) => token(i))) };
}
