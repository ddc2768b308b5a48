import { html } from './html.ts';
import type { Page } from './send.ts';

export interface FormTarget {
  action: string;
  csrf: string;
}

export const loginPage = ({
  action,
  csrf,
  client,
  username = '',
  fault,
}: FormTarget & { client: string; username?: string; fault?: 'wrong' | 'address' }): Page => ({
  title: (t) => t.login,
  status: fault ? 401 : 200,
  body: (t) =>
    html`<p>${t.loginLead} ${t.loginTo} <strong>${client}</strong></p>
      ${fault ? html`<div class="fault" role="alert" id="hiba">${fault === 'wrong' ? t.loginFault : t.addressFault}</div>` : ''}
      <form method="post" action="${action}/jelszo">
        <input type="hidden" name="csrf" value="${csrf}" />
        <label for="felhasznalonev">${t.username}</label>
        <input
          id="felhasznalonev"
          name="felhasznalonev"
          value="${username}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          maxlength="100"
          ${fault ? html`aria-describedby="hiba"` : html`autofocus`}
        />
        <label for="jelszo">${t.password}</label>
        <input
          id="jelszo"
          name="jelszo"
          type="password"
          autocomplete="current-password"
          required
          maxlength="200"
          ${fault ? html`aria-describedby="hiba" autofocus` : ''}
        />
        <div class="row">
          <button type="submit">${t.enter}</button>
          <button class="quiet" type="submit" formaction="${action}/megse" formnovalidate>${t.cancel}</button>
        </div>
      </form>`,
});

export const consentPage = ({ action, csrf, client, scopes }: FormTarget & { client: string; scopes: string[] }): Page => ({
  title: (t) => t.consent,
  body: (t) => {
    const words: Record<string, string> = {
      openid: t.scopeOpenid,
      profile: t.scopeProfile,
      asp: t.scopeAsp,
      offline_access: t.scopeOffline,
    };
    return html`<p><strong>${client}</strong> ${t.consentLead}</p>
      <h2>${t.consentList}</h2>
      <ul>
        ${scopes.map((scope) => html`<li>${words[scope] ?? scope}</li>`)}
      </ul>
      <form method="post" action="${action}/hozzajarulas">
        <input type="hidden" name="csrf" value="${csrf}" />
        <div class="row">
          <button type="submit">${t.allow}</button> <button class="quiet" type="submit" formaction="${action}/megse">${t.deny}</button>
        </div>
      </form>`;
  },
});
