import { html } from './html.ts';
import type { FormTarget } from './login.ts';
import type { Page } from './send.ts';
import type { Texts } from './texts.ts';

export interface InvitationPage extends FormTarget {
  nev: string;
  onkormanyzat: string;
  vanFiok: boolean;
  username?: string;
  fault?: keyof Texts;
}

export const invitationPage = ({ action, csrf, nev, onkormanyzat, vanFiok, username, fault }: InvitationPage): Page => ({
  title: (t) => t.invitation,
  status: fault ? 422 : 200,
  body: (t) =>
    html`<p><strong>${nev}</strong>, ${onkormanyzat} ${vanFiok ? t.invitationExisting : t.invitationLead}</p>
      ${fault ? html`<div class="fault" role="alert" id="hiba">${t[fault]}</div>` : ''}
      <form method="post" action="${action}">
        <input type="hidden" name="csrf" value="${csrf}" />
        ${
          vanFiok
            ? html`<label for="jelszo">${t.password}</label
                ><input id="jelszo" name="jelszo" type="password" autocomplete="current-password" required maxlength="200" />`
            : html`<label for="felhasznalonev">${t.username}</label
                ><input
                  id="felhasznalonev"
                  name="felhasznalonev"
                  value="${username ?? ''}"
                  autocomplete="username"
                  autocapitalize="none"
                  spellcheck="false"
                  required
                  maxlength="60"
                />
                <label for="jelszo">${t.newPassword}</label
                ><input
                  id="jelszo"
                  name="jelszo"
                  type="password"
                  autocomplete="new-password"
                  required
                  minlength="12"
                  maxlength="200"
                  aria-describedby="segit"
                />
                <p class="hint" id="segit">${t.newPasswordHint}</p>`
        }
        <div class="row"><button type="submit">${t.accept}</button></div>
      </form>`,
});

export const invitationDonePage = (): Page => ({
  title: (t) => t.invitation,
  body: (t) =>
    html`<p>${t.invitationDone}</p>
      <div class="row"><a class="button" href="/">${t.toStart}</a></div>`,
});

export const invitationFaultPage = (): Page => ({
  title: (t) => t.invitation,
  status: 400,
  body: (t) => html`<p>${t.invitationFault}</p>`,
});
