import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openDb } from './db.ts';
import { openDirectory } from './directory.ts';
import type { Identity } from './index.ts';
import { settings as complete, type IdentityOptions } from './options.ts';
import { municipalityOf } from './resource.ts';
import { personState, type TokenClaims } from './state.ts';

export interface ExternalIssuerOptions extends Omit<IdentityOptions, 'cookieKeys' | 'jwks' | 'clients'> {
  /** Where the issuer publishes its keys; read from its discovery document when omitted. */
  jwksUri?: string;
  /** Claim that names the municipality when the audience does not (`urn:asp:onkormanyzat:<ksh>`). */
  municipalityClaim?: string;
}

export interface ExternalIdentity extends Identity {
  /** Verifies a token of the other issuer; throws when anything does not fit. */
  verify(token: string): Promise<TokenClaims>;
}

async function remoteKeys(issuer: string, jwksUri?: string): Promise<JWTVerifyGetKey> {
  if (jwksUri) return createRemoteJWKSet(new URL(jwksUri));
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { jwks_uri: found } = (await response.json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(found));
}

/**
 * A municipality's own OpenID provider in the place of ours: it proves who somebody is, keret keeps saying what he may do.
 * Its subjects are mapped to accounts in `identitas.kulso_alany`.
 */
export function externalIssuer(options: ExternalIssuerOptions): ExternalIdentity {
  const settings = complete({ ...options, cookieKeys: ['-'.repeat(32)] });
  const db = openDb(settings.databaseUrl, settings.poolSize, (err) => settings.log.error({ err }, 'identitás: adatbázis-kapcsolat'));
  const directory = openDirectory(db, settings);
  let keys: JWTVerifyGetKey | undefined;
  const municipality = (claims: TokenClaims) =>
    [claims.aud]
      .flat()
      .map((aud) => municipalityOf(aud ?? ''))
      .find(Boolean) ?? (options.municipalityClaim ? String(claims[options.municipalityClaim] ?? '') : '');

  return {
    issuer: settings.issuer,
    async start() {
      keys = await remoteKeys(settings.issuer, options.jwksUri);
    },
    async verify(token) {
      const { payload } = await jwtVerify(token, keys!, {
        issuer: settings.issuer,
        algorithms: ['RS256', 'ES256', 'PS256'],
        clockTolerance: 5,
        requiredClaims: ['exp', 'sub', 'aud'],
      });
      return payload as TokenClaims;
    },
    async allapot(claims) {
      const ksh = municipality(claims);
      const row = await db.row<{ fiok_id: string }>('select fiok_id from identitas.kulso_alany where issuer = $1 and alany = $2', [
        settings.issuer,
        claims.sub ?? '',
      ]);
      const state = row && ksh ? await directory.externalState(row.fiok_id, ksh) : null;
      return state && row ? personState(row.fiok_id, ksh, state, settings.engedelyek) : null;
    },
    async handler(_req: IncomingMessage, res: ServerResponse) {
      res.writeHead(404).end();
    },
    ready: db.ready,
    stop: () => db.end(),
  };
}
