import { createHash, randomBytes } from 'node:crypto';

export interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  expires_in: number;
  error?: string;
  error_description?: string;
}

interface Page {
  status: number;
  url: string;
  html: string;
  headers: Headers;
  location: string | null;
}

/** A browser without a screen: cookies with their paths, redirects, forms. */
export class Browser {
  #cookies = new Map<string, { value: string; path: string }>();

  cookie(part: string): string | undefined {
    return [...this.#cookies.values()].find(({ value }) => value.includes(part))?.value;
  }

  clear(): void {
    this.#cookies.clear();
  }

  async request(url: string, init: RequestInit = {}): Promise<Page> {
    const path = new URL(url).pathname;
    const cookie = [...this.#cookies.entries()]
      .filter(([, c]) => path.startsWith(c.path))
      .map(([name, c]) => `${name.split('|')[0]}=${c.value}`)
      .join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...(cookie ? { cookie } : {}), ...init.headers } });
    for (const line of response.headers.getSetCookie()) this.#store(line);
    return {
      status: response.status,
      url,
      html: await response.text(),
      headers: response.headers,
      location: response.headers.get('location'),
    };
  }

  #store(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((a) => a.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    const gone = value === '' || attributes.some((a) => a.toLowerCase() === 'expires=thu, 01 jan 1970 00:00:00 gmt');
    if (gone) this.#cookies.delete(`${name}|${path}`);
    else this.#cookies.set(`${name}|${path}`, { value, path });
  }

  /** Follows redirects until a page, or until a redirect leaves `/oidc`. */
  async go(url: string, init: RequestInit = {}): Promise<Page> {
    let page = await this.request(url, init);
    for (let i = 0; i < 10 && page.location; i++) {
      const next = new URL(page.location, page.url);
      if (!next.pathname.startsWith('/oidc')) return page;
      page = await this.request(next.href);
    }
    return page;
  }

  /** Fills and sends the form whose action ends with `act`. */
  async submit(
    page: Page,
    act: string,
    fields: Record<string, string> = {},
    follow = true,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const form = [...page.html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(([, action]) => action!.endsWith(act));
    if (!form) throw new Error(`nincs űrlap: ${act}\n${page.html.slice(0, 2000)}`);
    const hidden = [...form[2]!.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)].map(([, name, value]) => [
      name!,
      value ?? '',
    ]);
    const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields });
    const url = new URL(form[1]!.replaceAll('&amp;', '&'), page.url).href;
    const init = { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } };
    return follow ? this.go(url, init) : this.request(url, init);
  }
}

export interface AuthRequest {
  url: string;
  verifier: string;
  redirectUri: string;
}

export function authRequest(issuer: string, extra: Record<string, string | undefined> = {}): AuthRequest {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = extra.redirect_uri ?? `${new URL(issuer).origin}/belepes/vissza`;
  const params: Record<string, string | undefined> = {
    client_id: 'asp-web',
    response_type: 'code',
    scope: 'openid offline_access',
    state: 'x',
    nonce: 'n',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...extra,
    redirect_uri: redirectUri,
  };
  const query = new URLSearchParams(Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined));
  return { url: `${issuer}/auth?${query}`, verifier, redirectUri };
}

export async function token(
  issuer: string,
  body: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Tokens & { status: number }> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(body), headers });
  return { status: response.status, ...((await response.json()) as Tokens) };
}

export const exchange = (issuer: string, { verifier, redirectUri }: AuthRequest, code: string) =>
  token(issuer, { grant_type: 'authorization_code', client_id: 'asp-web', code, code_verifier: verifier, redirect_uri: redirectUri });

export const refresh = (issuer: string, refreshToken: string, ksh?: string) =>
  token(issuer, {
    grant_type: 'refresh_token',
    client_id: 'asp-web',
    refresh_token: refreshToken,
    ...(ksh ? { resource: `urn:asp:onkormanyzat:${ksh}` } : {}),
  });

/** Password login from the start to the code in the redirect. */
export async function login(
  issuer: string,
  browser: Browser,
  username: string,
  password: string,
  request = authRequest(issuer),
): Promise<{ page: Page; code: string | null; request: AuthRequest }> {
  const form = await browser.go(request.url);
  const page = form.location ? form : await browser.submit(form, '/jelszo', { felhasznalonev: username, jelszo: password });
  return { page, request, code: page.location ? new URL(page.location).searchParams.get('code') : null };
}

export async function loggedIn(
  issuer: string,
  username: string,
  password: string,
  ksh?: string,
): Promise<{ browser: Browser; tokens: Tokens & { status: number } }> {
  const browser = new Browser();
  const request = authRequest(issuer, ksh ? { resource: `urn:asp:onkormanyzat:${ksh}` } : {});
  const { code } = await login(issuer, browser, username, password, request);
  return { browser, tokens: await exchange(issuer, request, code!) };
}
