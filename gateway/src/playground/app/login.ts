/** Login with authorization code and PKCE (RFC 7636); the municipality is the resource (RFC 8707). Tokens live in memory only. */
const CLIENT = 'asp-playground';
const RESOURCE = 'urn:asp:onkormanyzat:';
const PENDING = 'asp-playground-belepes';

export interface Municipality {
  kshKod: string;
  nev: string;
}
export interface Session {
  token: string;
  /** Active municipality, from the audience of the token. */
  onkormanyzat: string;
  onkormanyzatok: Municipality[];
  nev: string;
  expires: number;
  refresh?: string;
  idToken?: string;
}
interface Endpoints {
  authorization_endpoint: string;
  token_endpoint: string;
  end_session_endpoint?: string;
}
type Claims = Record<string, unknown>;

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const sha256 = async (text: string) => base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
const redirectUri = () => `${location.origin}/playground/`;

export class Login {
  session?: Session;
  private endpoints?: Promise<Endpoints>;
  private renewing?: Promise<Session>;
  constructor(private readonly issuer: string) {}

  private discover(): Promise<Endpoints> {
    return (this.endpoints ??= fetch(`${this.issuer}/.well-known/openid-configuration`).then((r) => r.json() as Promise<Endpoints>));
  }

  /** Leaves for the login page; what is needed afterwards (not a token) waits in this tab's session storage. */
  async begin(): Promise<void> {
    const { authorization_endpoint } = await this.discover();
    const pending = { state: random(), verifier: random() };
    sessionStorage.setItem(PENDING, JSON.stringify(pending));
    const query = new URLSearchParams({
      client_id: CLIENT,
      response_type: 'code',
      redirect_uri: redirectUri(),
      scope: 'openid profile offline_access',
      state: pending.state,
      code_challenge: await sha256(pending.verifier),
      code_challenge_method: 'S256',
    });
    location.assign(`${authorization_endpoint}?${query}`);
  }

  /** Back from the login page: the code is exchanged and removed from the address. */
  async finish(): Promise<void> {
    const query = new URLSearchParams(location.search);
    const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null') as { state: string; verifier: string } | null;
    sessionStorage.removeItem(PENDING);
    history.replaceState(null, '', '/playground/');
    const code = query.get('code');
    if (!pending || !code || query.get('state') !== pending.state) return;
    this.session = await this.grant({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri(),
      code_verifier: pending.verifier,
    });
  }

  /** The same login for another municipality: a new token, pinned to it. */
  async switchTo(kshKod: string): Promise<Session> {
    const refresh = this.session?.refresh;
    if (!refresh) throw new Error('Lejárt a belépés.');
    return (this.session = await this.grant({ grant_type: 'refresh_token', refresh_token: refresh, resource: `${RESOURCE}${kshKod}` }));
  }

  /** A token good for at least ten more seconds. */
  async token(): Promise<string> {
    if (!this.session) throw new Error('Nincs belépve.');
    if (this.session.expires - Date.now() > 10_000) return this.session.token;
    const { onkormanyzat } = this.session;
    this.renewing ??= this.switchTo(onkormanyzat).finally(() => (this.renewing = undefined));
    return (await this.renewing).token;
  }

  async logout(): Promise<void> {
    const { end_session_endpoint } = await this.discover();
    const idToken = this.session?.idToken;
    this.session = undefined;
    const query = new URLSearchParams({ client_id: CLIENT, post_logout_redirect_uri: `${location.origin}/playground` });
    if (idToken) query.set('id_token_hint', idToken);
    location.assign(end_session_endpoint ? `${end_session_endpoint}?${query}` : '/playground/');
  }

  private async grant(parameters: Record<string, string>): Promise<Session> {
    const { token_endpoint } = await this.discover();
    const answer = await fetch(token_endpoint, { method: 'POST', body: new URLSearchParams({ client_id: CLIENT, ...parameters }) });
    if (!answer.ok) throw new Error('A belépés nem sikerült, vagy lejárt.');
    return sessionFrom((await answer.json()) as Record<string, string>, this.session);
  }
}

function sessionFrom(answer: Record<string, string>, before: Session | undefined): Session {
  const access = claimsOf(answer.access_token ?? '');
  const id: Claims = answer.id_token ? claimsOf(answer.id_token) : {};
  const onkormanyzat = String([access.aud].flat()[0]).replace(RESOURCE, '');
  return {
    token: answer.access_token ?? '',
    onkormanyzat,
    onkormanyzatok: (id.onkormanyzatok as Municipality[]) ?? before?.onkormanyzatok ?? [{ kshKod: onkormanyzat, nev: onkormanyzat }],
    nev: String(id.name ?? before?.nev ?? ''),
    expires: Number(access.exp) * 1000,
    refresh: answer.refresh_token ?? before?.refresh,
    idToken: answer.id_token ?? before?.idToken,
  };
}

/** For display only: whoever answers requests verifies the token. */
function claimsOf(jwt: string): Claims {
  const text = atob((jwt.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0)))) as Claims;
}
