import { toDataURL } from 'qrcode';
import { checkPassword, endSessions, findAccount, type Fiok } from '../account.ts';
import { hashPassword, passwordFault } from '../password.ts';
import { accountPage, type AccountPage } from '../pages/account.ts';
import { expiredPage, loggedOutPage } from '../pages/message.ts';
import { send } from '../pages/send.ts';
import { addPasskey, passkeys, registrationOptions, removePasskey } from '../second/passkey.ts';
import { dropStep, findStep, putStep } from '../second/step.ts';
import { confirmTotp, enrolmentUri, hasTotp, pendingTotp, removeTotp, startTotp } from '../second/totp.ts';
import { randomSecret } from '../digest.ts';
import { csrfToken, mount, readForm, type Ctx, type Form, type PagesDeps } from './http.ts';

interface Visit {
  deps: PagesDeps;
  ctx: Ctx;
  fiok: Fiok;
  sid: string;
  form: Form;
}

const stepKey = ({ sid }: Visit) => `passkey:${sid}`;
const base = ({ deps }: Visit) => `${mount(deps.settings)}/fiok`;

async function show(visit: Visit, extra: Partial<AccountPage> = {}): Promise<void> {
  const { deps, ctx, fiok, sid } = visit;
  const { db, settings } = deps;
  const secret = await pendingTotp(db, settings.cookieKeys, fiok.id);
  const qr = secret ? await toDataURL(enrolmentUri(secret, fiok.felhasznalonev), { margin: 1, width: 384 }) : undefined;
  const totp = { on: await hasTotp(db, fiok.id), secret: secret ?? undefined, qr };
  send(
    ctx as never,
    accountPage({
      base: base(visit),
      csrf: csrfToken(settings, sid),
      nev: fiok.nev,
      totp,
      passkeys: await passkeys(db, fiok.id),
      ...extra,
    }),
  );
}

const knowsPassword = async ({ deps, fiok, form }: Visit) =>
  (await checkPassword(deps.db, fiok.felhasznalonev, form.jelenlegi ?? '')) !== null;

/** What changes credentials asks for the password again: an unattended screen must not be enough. */
const withPassword = (act: (visit: Visit) => Promise<void>) => async (visit: Visit) =>
  (await knowsPassword(visit)) ? act(visit) : show(visit, { fault: 'faultCurrent' });

async function changePassword(visit: Visit): Promise<void> {
  const { deps, fiok, form, sid } = visit;
  const fault = passwordFault(form.uj ?? '', fiok.felhasznalonev);
  if (fault) return show(visit, { fault });
  await deps.db.rows('update identitas.fiok set jelszo = $2, jelszo_modositva = now() where id = $1', [
    fiok.id,
    await hashPassword(form.uj!),
  ]);
  await deps.db.rows(
    `delete from identitas.tarolt where fiok_id = $1 and (uid is distinct from $2) and (grant_id is null or grant_id not in (
       select g.value ->> 'grantId' from identitas.tarolt s, jsonb_each(s.adat -> 'authorizations') g where s.tipus = 'Session' and s.uid = $2))
     and not (tipus = 'Grant' and id in (select g.value ->> 'grantId' from identitas.tarolt s, jsonb_each(s.adat -> 'authorizations') g where s.tipus = 'Session' and s.uid = $2))`,
    [fiok.id, sid],
  );
  await deps.events.note('jelszoCsere', fiok.id);
  return show(visit, { done: 'passwordDone' });
}

async function beginTotp(visit: Visit): Promise<void> {
  await startTotp(visit.deps.db, visit.deps.settings.cookieKeys[0]!, visit.fiok.id);
  return show(visit);
}

async function finishTotp(visit: Visit): Promise<void> {
  const { deps, fiok, form } = visit;
  if (!(await confirmTotp(deps.db, deps.settings.cookieKeys, fiok.id, form.kod ?? ''))) return show(visit, { fault: 'codeFault' });
  await deps.events.note('totpFelvetel', fiok.id);
  return show(visit, { done: 'totpOn' });
}

async function dropTotp(visit: Visit): Promise<void> {
  await removeTotp(visit.deps.db, visit.fiok.id);
  await visit.deps.events.note('totpTorles', visit.fiok.id);
  return show(visit);
}

async function beginPasskey(visit: Visit): Promise<void> {
  const { deps, fiok } = visit;
  const adding = await registrationOptions(deps.settings.issuer, fiok, await passkeys(deps.db, fiok.id));
  await putStep(deps.db, stepKey(visit), fiok.id, adding.challenge);
  return show(visit, { adding });
}

async function finishPasskey(visit: Visit): Promise<void> {
  const { deps, fiok, form } = visit;
  const step = await findStep(deps.db, stepKey(visit));
  await dropStep(deps.db, stepKey(visit));
  const added =
    step?.kihivas &&
    step.fiok_id === fiok.id &&
    (await addPasskey(deps.db, deps.settings.issuer, fiok.id, step.kihivas, form.valasz ?? '', form.nev ?? ''));
  if (!added) return show(visit, { fault: 'passkeyAddFault' });
  await deps.events.note('passkeyFelvetel', fiok.id);
  return show(visit);
}

async function dropPasskey(visit: Visit): Promise<void> {
  await removePasskey(visit.deps.db, visit.fiok.id, visit.form.id ?? '');
  await visit.deps.events.note('passkeyTorles', visit.fiok.id);
  return show(visit);
}

async function logoutEverywhere({ deps, ctx, fiok }: Visit): Promise<void> {
  await endSessions(deps.db, fiok.id);
  await deps.events.note('kilepesMindenhol', fiok.id);
  ctx.cookies.set(deps.provider.cookieName('session'), null, { path: '/', signed: true });
  send(ctx as never, loggedOutPage());
}

const POSTS = new Map<string, (visit: Visit) => Promise<void>>(
  Object.entries({
    jelszo: withPassword(changePassword),
    totp: withPassword(beginTotp),
    'totp-megerosit': finishTotp,
    'totp-torles': withPassword(dropTotp),
    passkey: withPassword(beginPasskey),
    'passkey-felvetel': finishPasskey,
    'passkey-torles': withPassword(dropPasskey),
    'kilepes-mindenhol': logoutEverywhere,
  }),
);

/** No session: through the login page and back. The code is not needed, the session cookie is. */
function toLogin({ settings }: PagesDeps, ctx: Ctx): void {
  const query = new URLSearchParams({
    client_id: 'asp-fiok',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${settings.issuer}/fiok`,
    code_challenge: randomSecret(),
    code_challenge_method: 'S256',
    ui_locales: typeof ctx.query.ui_locales === 'string' ? ctx.query.ui_locales : 'hu',
  });
  ctx.status = 303;
  ctx.redirect(`${mount(settings)}/auth?${query}`);
}

/** `/fiok`: one's own password, second factors and sessions. */
export async function accountRoutes(deps: PagesDeps, ctx: Ctx, act: string | undefined): Promise<void> {
  const session = await deps.provider.Session.get(ctx as never);
  const fiok = session.accountId ? await findAccount(deps.db, session.accountId) : undefined;
  if (!fiok) return toLogin(deps, ctx);
  const visit: Visit = { deps, ctx, fiok, sid: session.uid, form: {} };
  if (ctx.method === 'GET' && !act) return show(visit);
  const post = ctx.method === 'POST' ? POSTS.get(act ?? '') : undefined;
  const form = post && (await readForm(ctx, deps.settings, session.uid));
  return form ? post({ ...visit, form }) : send(ctx as never, expiredPage());
}
