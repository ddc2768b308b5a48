import type { InteractionResults } from 'oidc-provider';
import { checkPassword, countWrong, findAccount, loggedIn } from '../account.ts';
import { consentPage, loginPage } from '../pages/login.ts';
import { secondPage } from '../pages/second.ts';
import { expiredPage } from '../pages/message.ts';
import { send, type Page } from '../pages/send.ts';
import { ANY, RESOURCE_SCOPE } from '../resource.ts';
import { authenticationOptions, passkeys, usePasskey } from '../second/passkey.ts';
import { dropStep, findStep, putStep, setChallenge, tryStep } from '../second/step.ts';
import { hasTotp, useTotp } from '../second/totp.ts';
import { csrfToken, mount, readForm, type Ctx, type Form, type PagesDeps } from './http.ts';

type Interaction = Awaited<ReturnType<PagesDeps['provider']['interactionDetails']>>;

interface Step {
  deps: PagesDeps;
  ctx: Ctx;
  interaction: Interaction;
  form: Form;
}

const stepKey = ({ uid }: Interaction) => `belepes:${uid}`;
const action = ({ deps, interaction }: Step) => `${mount(deps.settings)}/belepes/${interaction.uid}`;
const target = (step: Step) => ({ action: action(step), csrf: csrfToken(step.deps.settings, step.interaction.uid) });
const show = ({ ctx, interaction }: Step, page: Page) => send(ctx as never, page, interaction.params.ui_locales as string | undefined);

async function clientName({ deps, interaction }: Step): Promise<string> {
  const client = await deps.provider.Client.find(String(interaction.params.client_id));
  return client?.clientName ?? String(interaction.params.client_id);
}

async function finish({ deps, ctx }: Step, result: InteractionResults, merge = false): Promise<void> {
  ctx.respond = false;
  await deps.provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: merge });
}

async function login(step: Step, fiokId: string, amr: string[]): Promise<void> {
  const { db, events } = step.deps;
  await dropStep(db, stepKey(step.interaction));
  await loggedIn(db, fiokId);
  await events.note('belepes', fiokId, { amr });
  await finish(step, { login: { accountId: fiokId, amr, acr: amr.length > 1 ? 'urn:asp:acr:2' : 'urn:asp:acr:1' } });
}

/** The name as typed, else as the application expects it. */
const expected = ({ form, interaction }: Step) => form.felhasznalonev ?? (interaction.params.login_hint as string | undefined);

async function showLogin(step: Step, wrong = false): Promise<void> {
  show(step, loginPage({ ...target(step), client: await clientName(step), username: expected(step), fault: wrong ? 'wrong' : undefined }));
}

/** Too many different names from this address: nothing is looked at, right or wrong. */
async function showWait(step: Step, seconds: number): Promise<void> {
  step.ctx.set('retry-after', String(seconds));
  const page = loginPage({ ...target(step), client: await clientName(step), username: step.form.felhasznalonev, fault: 'address' });
  show(step, { ...page, status: 429 });
}

async function showSecond(step: Step, fiokId: string, fault?: 'code' | 'passkey'): Promise<void> {
  const { db, settings } = step.deps;
  const keys = await passkeys(db, fiokId);
  const passkey = keys.length ? await authenticationOptions(settings.issuer, keys) : null;
  await setChallenge(db, stepKey(step.interaction), passkey?.challenge ?? null);
  show(step, secondPage({ ...target(step), totp: await hasTotp(db, fiokId), passkey, fault }));
}

async function showConsent(step: Step): Promise<void> {
  const asked = String(step.interaction.params.scope ?? 'openid').split(' ');
  show(
    step,
    consentPage({
      ...target(step),
      client: await clientName(step),
      scopes: asked.includes(RESOURCE_SCOPE) ? asked : [...asked, RESOURCE_SCOPE],
    }),
  );
}

/** What this interaction waits for. */
async function page(step: Step): Promise<void> {
  if (step.interaction.prompt.name === 'consent') return showConsent(step);
  const pending = await findStep(step.deps.db, stepKey(step.interaction));
  return pending ? showSecond(step, pending.fiok_id) : showLogin(step);
}

async function password(step: Step): Promise<void> {
  const { db, events, addresses } = step.deps;
  const username = step.form.felhasznalonev ?? '';
  const wait = addresses.waitSeconds(step.ctx.ip);
  if (wait > 0) return showWait(step, wait);
  const account = await checkPassword(db, username, step.form.jelszo ?? '');
  if (!account) {
    addresses.wrong(step.ctx.ip, username);
    await events.note('hibasBelepes', null, { cim: step.ctx.ip });
    return showLogin(step, true);
  }
  const second = (await hasTotp(db, account.id)) || (await passkeys(db, account.id)).length > 0;
  if (!second) return login(step, account.id, ['pwd']);
  await putStep(db, stepKey(step.interaction), account.id, null);
  step.ctx.status = 303;
  step.ctx.redirect(action(step));
}

async function wrongSecond(step: Step, fiokId: string, kind: 'code' | 'passkey'): Promise<void> {
  await countWrong(step.deps.db, fiokId);
  await step.deps.events.note('hibasMasodikTenyezo', fiokId, { mod: kind });
  return showSecond(step, fiokId, kind);
}

async function totp(step: Step): Promise<void> {
  const { db, settings } = step.deps;
  const pending = await tryStep(db, stepKey(step.interaction));
  if (!pending || !(await findAccount(db, pending.fiok_id))) return restart(step);
  const right = await useTotp(db, settings.cookieKeys, pending.fiok_id, step.form.kod ?? '');
  return right ? login(step, pending.fiok_id, ['pwd', 'otp']) : wrongSecond(step, pending.fiok_id, 'code');
}

async function passkey(step: Step): Promise<void> {
  const { db, settings } = step.deps;
  const pending = await tryStep(db, stepKey(step.interaction));
  if (!pending?.kihivas || !(await findAccount(db, pending.fiok_id))) return restart(step);
  await setChallenge(db, stepKey(step.interaction), null);
  const right = await usePasskey(db, settings.issuer, pending.fiok_id, pending.kihivas, step.form.valasz ?? '');
  return right ? login(step, pending.fiok_id, ['pwd', 'hwk']) : wrongSecond(step, pending.fiok_id, 'passkey');
}

/** Too many tries or too late: the password is asked again. */
async function restart(step: Step): Promise<void> {
  await dropStep(step.deps.db, stepKey(step.interaction));
  return showLogin(step, true);
}

async function consent(step: Step): Promise<void> {
  const { provider } = step.deps;
  const { params, session, grantId, prompt } = step.interaction;
  if (prompt.name !== 'consent' || !session?.accountId) return showLogin(step);
  const grant =
    (grantId && (await provider.Grant.find(grantId))) ||
    new provider.Grant({ accountId: session.accountId, clientId: String(params.client_id) });
  const oidc = String(params.scope ?? 'openid')
    .split(' ')
    .filter((scope) => scope !== RESOURCE_SCOPE);
  grant.addOIDCScope(oidc.join(' ') || 'openid');
  grant.addResourceScope(ANY, RESOURCE_SCOPE);
  await finish(step, { consent: { grantId: await grant.save() } }, true);
}

async function cancel(step: Step): Promise<void> {
  await dropStep(step.deps.db, stepKey(step.interaction));
  await finish(step, { error: 'access_denied', error_description: 'the user cancelled' });
}

const POSTS = new Map<string, (step: Step) => Promise<void>>(
  Object.entries({ jelszo: password, totp, passkey, hozzajarulas: consent, megse: cancel }),
);

/** `/belepes/:uid` and the forms on it. */
export async function loginRoutes(deps: PagesDeps, ctx: Ctx, uid: string, act: string | undefined): Promise<void> {
  const interaction = await deps.provider.interactionDetails(ctx.req, ctx.res).catch(() => null);
  if (!interaction || interaction.uid !== uid) return send(ctx as never, expiredPage());
  if (ctx.method === 'GET' && !act) return page({ deps, ctx, interaction, form: {} });
  const post = ctx.method === 'POST' ? POSTS.get(act ?? '') : undefined;
  const form = post && (await readForm(ctx, deps.settings, uid));
  return form ? post({ deps, ctx, interaction, form }) : send(ctx as never, expiredPage());
}
