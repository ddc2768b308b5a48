/** A stand-in for the login pages: discovery, a login that succeeds at once, and the token exchange with its PKCE check. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SignJWT } from 'jose';
import type { World } from '../world/index.ts';

const TOWNS = [
  { kshKod: '02185', nev: 'Csopak' },
  { kshKod: '15130', nev: 'Debrecen' },
];

export function loginPages(issuer: string, idp: Pick<World, 'token' | 'privateKey'>) {
  const challenges = new Map<string, string>();
  const asked: URLSearchParams[] = [];

  async function tokens(onkormanyzat: string) {
    const id = { sub: 'anna', name: 'Kiss Anna', onkormanyzatok: TOWNS };
    return {
      access_token: await idp.token({ onkormanyzat, claims: { iss: issuer } }),
      id_token: await new SignJWT(id).setProtectedHeader({ alg: 'RS256' }).sign(idp.privateKey),
      refresh_token: crypto.randomUUID(),
    };
  }

  async function token(form: URLSearchParams): Promise<object> {
    asked.push(form);
    if (form.get('grant_type') === 'refresh_token') return tokens(form.get('resource')!.slice(-5));
    const expected = challenges.get(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!expected || proof !== expected) throw new Error('PKCE');
    return tokens('02185');
  }

  async function handler(req: IncomingMessage, res: ServerResponse) {
    const url = new URL(req.url!, issuer);
    if (url.pathname.endsWith('/openid-configuration')) {
      return void res.end(JSON.stringify({ authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }));
    }
    if (url.pathname === '/oidc/auth') {
      const code = crypto.randomUUID();
      challenges.set(code, url.searchParams.get('code_challenge')!);
      return void res
        .writeHead(303, { location: `${url.searchParams.get('redirect_uri')}?code=${code}&state=${url.searchParams.get('state')}` })
        .end();
    }
    if (url.pathname !== '/oidc/token') return void res.writeHead(404).end();
    let form = '';
    for await (const chunk of req) form += String(chunk);
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await token(new URLSearchParams(form))));
  }
  return { handler, asked };
}
