import { createHash, randomBytes } from 'node:crypto';
import type { Answer } from '../checks/examples.ts';
import type { Login } from '../stack/report.ts';

export interface AskOptions {
  cel?: string;
  ugyId?: string;
  headers?: Record<string, string>;
}

export interface Session {
  onkormanyzat: string;
  accessToken: string;
  ask<T extends Answer = Answer>(query: string, variables?: object, options?: AskOptions): Promise<T>;
  /** The same person in another municipality: a new token from the refresh token. */
  switchTo(ksh: string): Promise<Session>;
}

interface Place {
  origin: string;
  client: ClientName;
}

/** Free text is for developers: as the playground's user. The web application's token runs its own documents only. */
export type ClientName = 'asp-playground' | 'asp-web';
const REDIRECT: Record<ClientName, string> = { 'asp-playground': '/playground/', 'asp-web': '/belepes/vissza' };

const resourceOf = (ksh: string) => `urn:asp:onkormanyzat:${ksh}`;
const random = () => randomBytes(32).toString('base64url');

/** Logs in by the real pages: authorization code with PKCE, cookies and forms, no browser. */
export async function browserless(
  origin: string,
  { felhasznalo, jelszo }: Login,
  ksh: string,
  client: ClientName = 'asp-playground',
): Promise<Session> {
  const place = { origin, client };
  const verifier = random();
  const redirect = `${origin}${REDIRECT[client]}`;
  const start = new URL(`${origin}/oidc/auth`);
  start.search = new URLSearchParams({
    client_id: client,
    response_type: 'code',
    redirect_uri: redirect,
    scope: 'openid offline_access',
    prompt: 'login consent',
    state: random(),
    nonce: random(),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    resource: resourceOf(ksh),
  }).toString();
  const code = await walkPages(start, redirect, { felhasznalonev: felhasznalo, jelszo });
  return sessionOf(
    place,
    ksh,
    await token(place, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
      code_verifier: verifier,
      resource: resourceOf(ksh),
    }),
  );
}

interface Tokens {
  access_token: string;
  refresh_token?: string;
}

async function token({ origin, client }: Place, form: Record<string, string>): Promise<Tokens> {
  const answer = await fetch(`${origin}/oidc/token`, { method: 'POST', body: new URLSearchParams({ client_id: client, ...form }) });
  const body = (await answer.json()) as Tokens & { error?: string; error_description?: string };
  if (!answer.ok) throw new Error(`token: ${body.error} ${body.error_description}`);
  return body;
}

function sessionOf(place: Place, onkormanyzat: string, { access_token, refresh_token = '' }: Tokens): Session {
  return {
    onkormanyzat,
    accessToken: access_token,
    async ask(query, variables = {}, { cel, ugyId, headers } = {}) {
      const answer = await fetch(`${place.origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${access_token}`,
          ...(cel ? { 'x-asp-cel': cel } : {}),
          ...(ugyId ? { 'x-asp-ugy': ugyId } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await answer.json()) as never;
    },
    switchTo: async (ksh) =>
      sessionOf(place, ksh, await token(place, { grant_type: 'refresh_token', refresh_token, resource: resourceOf(ksh) })),
  };
}

const MAX_PAGES = 15;

/** Follows redirects and submits forms until the client's own address is reached; returns the code. */
async function walkPages(start: URL, redirect: string, fields: Record<string, string>): Promise<string> {
  const jar = new Map<string, string>();
  let next: { url: URL; form?: URLSearchParams } = { url: start };
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await fetch(next.url, {
      method: next.form ? 'POST' : 'GET',
      body: next.form,
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    keepCookies(jar, answer);
    const location = answer.headers.get('location');
    if (!location) {
      next = formOf(await answer.text(), next.url, fields);
      continue;
    }
    const to = new URL(location, next.url);
    if (to.href.startsWith(redirect)) return codeOf(to);
    next = { url: to };
  }
  throw new Error('login: too many pages');
}

function codeOf({ searchParams }: URL): string {
  const code = searchParams.get('code');
  if (!code) throw new Error(`login: ${searchParams.get('error')} ${searchParams.get('error_description')}`);
  return code;
}

function keepCookies(jar: Map<string, string>, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1);
    if (value) jar.set(pair.slice(0, at), value);
    else jar.delete(pair.slice(0, at));
  }
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');

function formOf(html: string, at: URL, fields: Record<string, string>): { url: URL; form: URLSearchParams } {
  const form = /<form[^>]*method="post"[\s\S]*?<\/form>/i.exec(html)?.[0];
  if (!form)
    throw new Error(
      `login: no form on ${at.pathname}: ${html
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .slice(0, 300)}`,
    );
  if (/role="alert"/.test(html)) throw new Error(`login refused: ${/role="alert"[^>]*>([^<]*)/.exec(html)?.[1]}`);
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''] as const);
  const values = inputs.filter(([name]) => name).map(([name, value]): [string, string] => [name, fields[name] ?? value]);
  return { url: new URL(attribute(form, 'action') ?? '', at), form: new URLSearchParams(values) };
}
