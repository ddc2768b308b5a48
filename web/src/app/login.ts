import { InMemoryWebStorage, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { ref } from 'vue';

/**
 * Login by OpenID Connect: authorization code with PKCE. The tokens live in memory only (no script of a later visit
 * finds them); after a reload the session of the identity server renews them silently in a hidden frame.
 * A token is pinned to one municipality (RFC 8707 resource): switching means asking for another token.
 */
const eredet = location.origin;
const manager = new UserManager({
  authority: `${eredet}/oidc`,
  client_id: 'asp-web',
  redirect_uri: `${eredet}/belepes/vissza`,
  silent_redirect_uri: `${eredet}/belepes/csendes.html`,
  popup_redirect_uri: `${eredet}/belepes/csendes.html`,
  post_logout_redirect_uri: `${eredet}/`,
  response_type: 'code',
  scope: 'openid profile offline_access',
  automaticSilentRenew: false,
  silentRequestTimeoutInSeconds: 6,
  loadUserInfo: false,
  monitorSession: false,
  userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  stateStore: new WebStorageStateStore({ store: sessionStorage }),
});

/** The login ran out and could not be renewed silently: the shell asks the clerk to log in again, nothing typed is lost. */
export const lejart = ref(false);
const resourceOf = (kshKod: string) => `urn:asp:onkormanyzat:${kshKod}`;
let user: User | null = null;
let folyamatban: Promise<User | null> | null = null;

const utolsoKulcs = 'asp.onkormanyzat';
const utolso = () => sessionStorage.getItem(utolsoKulcs) ?? localStorage.getItem(utolsoKulcs);
const megjegyez = (kshKod: string) => {
  sessionStorage.setItem(utolsoKulcs, kshKod);
  localStorage.setItem(utolsoKulcs, kshKod);
};
const felejt = () => {
  sessionStorage.removeItem(utolsoKulcs);
  localStorage.removeItem(utolsoKulcs);
};

/** The municipality the access token is pinned to, as the token itself says. */
export function aktivOnkormanyzat(): string | null {
  const reszek = user?.access_token.split('.') ?? [];
  if (reszek.length !== 3 || !reszek[1]) return null;
  try {
    const aud = (JSON.parse(atob(reszek[1].replaceAll('-', '+').replaceAll('_', '/'))) as { aud?: string | string[] }).aud;
    return (
      [aud]
        .flat()
        .map((a) => /^urn:asp:onkormanyzat:(\d{5})$/.exec(a ?? '')?.[1])
        .find(Boolean) ?? null
    );
  } catch {
    return null;
  }
}

const elfogad = (uj: User | null): User | null => {
  user = uj;
  const ksh = aktivOnkormanyzat();
  if (ksh) megjegyez(ksh);
  if (uj) lejart.value = false;
  return uj;
};

/** Back from the identity server: returns the address the clerk was going to. */
export async function visszateres(): Promise<string> {
  const uj = await manager.signinRedirectCallback();
  elfogad(uj);
  const cel = (uj.state as { cel?: string } | undefined)?.cel;
  return cel?.startsWith('/') && !cel.startsWith('//') && !cel.startsWith('/belepes') ? cel : '/';
}

/** Tries to go on with the session the identity server remembers. */
export async function csendesBelepes(): Promise<boolean> {
  const ksh = utolso();
  for (const resource of ksh ? [resourceOf(ksh), undefined] : [undefined]) {
    try {
      return elfogad(await manager.signinSilent(resource ? { resource } : {})) !== null;
    } catch (error) {
      const kod = (error as { error?: string }).error;
      if (kod !== 'invalid_target' && kod !== 'access_denied') return false;
      felejt();
    }
  }
  return false;
}

export async function belepes(cel = location.pathname + location.search): Promise<void> {
  const ksh = utolso();
  await manager.signinRedirect({ state: { cel }, ...(ksh ? { resource: resourceOf(ksh) } : {}) });
}

let varakozik: ((sikerult: boolean) => void)[] = [];
/** A grave act wants a login not older than so many minutes: the shell asks for it, the page stays as it is. */
export const frissKell = ref<number | null>(null);

/** Resolves when the clerk has logged in again (true) or let it be. Acts that ask at the same time share one login. */
export function frissBelepestKer(legfeljebbPerc: number): Promise<boolean> {
  frissKell.value = legfeljebbPerc;
  return new Promise((kesz) => varakozik.push(kesz));
}

export function frissBelepesVege(sikerult: boolean): void {
  frissKell.value = null;
  const mind = varakozik;
  varakozik = [];
  for (const kesz of mind) kesz(sikerult);
}

/** The password once more, in a window of its own. Whoever comes back as somebody else starts over. */
export async function frissBelepes(): Promise<void> {
  const ksh = aktivOnkormanyzat();
  const uj = await manager.signinPopup({
    prompt: 'login',
    login_hint: user?.profile.preferred_username,
    popupWindowFeatures: { width: 520, height: 680 },
    ...(ksh ? { resource: resourceOf(ksh) } : {}),
  });
  if (uj.profile.sub !== user?.profile.sub) return location.assign('/');
  elfogad(uj);
  frissBelepesVege(true);
}

/** A new token for another municipality; the old one is dropped. */
export async function atvalt(kshKod: string): Promise<void> {
  const uj = await manager.signinSilent({ resource: resourceOf(kshKod) });
  if (!uj) throw new Error('no token');
  elfogad(uj);
}

export async function kilepes(): Promise<void> {
  felejt();
  sessionStorage.setItem('asp.kilepett', '1');
  try {
    await manager.signoutRedirect();
  } catch {
    location.assign('/belepes');
  }
}

async function megujit(): Promise<User | null> {
  const ksh = aktivOnkormanyzat() ?? utolso();
  const args = ksh ? { resource: resourceOf(ksh) } : {};
  try {
    return elfogad(await manager.signinSilent(args));
  } catch {
    if (user) user.refresh_token = undefined;
    await manager.storeUser(user);
    try {
      return elfogad(await manager.signinSilent(args));
    } catch {
      lejart.value = true;
      return null;
    }
  }
}

/** A token good for at least half a minute more; null when only a new login helps. */
export async function token(kenyszer = false): Promise<string | null> {
  if (!user) return null;
  if (!kenyszer && (user.expires_in ?? 0) > 30) return user.access_token;
  folyamatban ??= megujit().finally(() => {
    folyamatban = null;
  });
  return (await folyamatban)?.access_token ?? null;
}

export const belepve = () => user !== null;
export const felhasznaloAzonosito = () => user?.profile.sub ?? 'ismeretlen';

/** The municipalities the user may switch to, as the identity token lists them. */
export function valaszthatoOnkormanyzatok(): { kshKod: string; nev: string }[] {
  const lista = (user?.profile as { onkormanyzatok?: { kshKod: string; nev: string }[] } | undefined)?.onkormanyzatok;
  return Array.isArray(lista) ? lista : [];
}
