import { checkPassword, createAccount, findAccount } from '../account.ts';
import { digest } from '../digest.ts';
import { hashPassword, passwordFault } from '../password.ts';
import { invitationDonePage, invitationFaultPage, invitationPage, type InvitationPage } from '../pages/invitation.ts';
import { send } from '../pages/send.ts';
import { csrfToken, mount, readForm, type Ctx, type Form, type PagesDeps } from './http.ts';

/** Link of an invitation: municipality, person and a secret of which keret keeps the digest. */
const TOKEN = /^(\d{5})\.([0-9a-f-]{36})\.([\w-]{43})$/;
const USERNAME = /^[a-z0-9][a-z0-9.-]{1,58}[a-z0-9]$/;

interface Invitation {
  ksh: string;
  person: string;
  hash: string;
  token: string;
  nev: string;
  onkormanyzat: string;
  vanFiok: boolean;
}

async function find({ directory }: PagesDeps, token: string): Promise<Invitation | null> {
  const [, ksh, person, secret] = TOKEN.exec(token) ?? [];
  if (!ksh || !person || !secret) return null;
  const row = await directory.invitation(person, ksh, digest(secret));
  return row && { ksh, person, hash: digest(secret), token, ...row };
}

type Fault = InvitationPage['fault'];

async function ownAccount(deps: PagesDeps, { person }: Invitation, form: Form): Promise<string | { fault: Fault }> {
  const fiok = await findAccount(deps.db, person);
  const right = fiok && (await checkPassword(deps.db, fiok.felhasznalonev, form.jelszo ?? ''));
  return right ? fiok.felhasznalonev : { fault: 'loginFault' };
}

async function newAccount(deps: PagesDeps, { person, nev }: Invitation, form: Form): Promise<string | { fault: Fault }> {
  const username = (form.felhasznalonev ?? '').trim().toLowerCase();
  if (!USERNAME.test(username)) return { fault: 'usernameFault' };
  const fault = passwordFault(form.jelszo ?? '', username);
  if (fault) return { fault };
  const made = await createAccount(deps.db, { id: person, felhasznalonev: username, nev, jelszoHash: await hashPassword(form.jelszo!) });
  return made ? username : { fault: 'usernameFault' };
}

async function accept(deps: PagesDeps, ctx: Ctx, invitation: Invitation, form: Form): Promise<void> {
  const username = await (invitation.vanFiok ? ownAccount : newAccount)(deps, invitation, form);
  if (typeof username !== 'string') return show(deps, ctx, invitation, username.fault, form.felhasznalonev);
  const done = await deps.directory.acceptInvitation(invitation.person, invitation.ksh, invitation.hash, username);
  if (done) await deps.events.note('meghivoElfogadas', invitation.person, { onkormanyzat: invitation.ksh });
  send(ctx as never, done ? invitationDonePage() : invitationFaultPage());
}

function show({ settings }: PagesDeps, ctx: Ctx, invitation: Invitation, fault?: Fault, username?: string): void {
  const { token, nev, onkormanyzat, vanFiok } = invitation;
  send(
    ctx as never,
    invitationPage({
      action: `${mount(settings)}/meghivo/${token}`,
      csrf: csrfToken(settings, token),
      nev,
      onkormanyzat,
      vanFiok,
      username,
      fault,
    }),
  );
}

/** `/meghivo/:token`: the invited person makes (or confirms) the account and becomes active in that municipality. */
export async function invitationRoutes(deps: PagesDeps, ctx: Ctx, token: string): Promise<void> {
  const invitation = await find(deps, token);
  if (!invitation) return send(ctx as never, invitationFaultPage());
  if (ctx.method === 'GET') return show(deps, ctx, invitation);
  const form = ctx.method === 'POST' ? await readForm(ctx, deps.settings, token) : null;
  return form ? accept(deps, ctx, invitation, form) : send(ctx as never, invitationFaultPage());
}
