import type { Passkey } from '../second/passkey.ts';
import { html, Html } from './html.ts';
import { passkeyCreateScript } from './scripts.ts';
import type { Page } from './send.ts';
import type { Texts } from './texts.ts';

export interface AccountPage {
  base: string;
  csrf: string;
  nev: string;
  totp: { on: boolean; secret?: string; qr?: string };
  passkeys: Passkey[];
  /** Registration options when a key is being added. */
  adding?: object;
  fault?: keyof Texts;
  done?: keyof Texts;
}

const hidden = (csrf: string) => html`<input type="hidden" name="csrf" value="${csrf}" />`;

const passwordField = (t: Texts, id: string) =>
  html`<label for="${id}">${t.currentPassword}</label
    ><input id="${id}" name="jelenlegi" type="password" autocomplete="current-password" required maxlength="200" />`;

const passwordSection = (t: Texts, { base, csrf }: AccountPage) =>
  html`<section aria-labelledby="s1">
    <h2 id="s1">${t.passwordChange}</h2>
    <form method="post" action="${base}/jelszo">
      ${hidden(csrf)}${passwordField(t, 'jelenlegi')} <label for="uj">${t.newPassword}</label
      ><input
        id="uj"
        name="uj"
        type="password"
        autocomplete="new-password"
        required
        minlength="12"
        maxlength="200"
        aria-describedby="ujsegit"
      />
      <p class="hint" id="ujsegit">${t.newPasswordHint}</p>
      <div class="row"><button type="submit">${t.save}</button></div>
    </form>
  </section>`;

function totpSection(t: Texts, { base, csrf, totp }: AccountPage): Html {
  const form = totp.secret
    ? html`<p>${t.totpScan}</p>
        <img class="qr" alt="${t.totpQr}" src="${totp.qr}" />
        <p>${t.totpKey}: <code>${totp.secret}</code></p>
        <form method="post" action="${base}/totp-megerosit">
          ${hidden(csrf)}<label for="kod">${t.code}</label>
          <input
            class="code"
            id="kod"
            name="kod"
            inputmode="numeric"
            autocomplete="one-time-code"
            pattern="[0-9 ]{6,7}"
            maxlength="7"
            required
          />
          <div class="row"><button type="submit">${t.confirm}</button></div>
        </form>`
    : totp.on
      ? html`<form method="post" action="${base}/totp-torles">
          ${hidden(csrf)}${passwordField(t, 'jelenlegi-totp')}
          <div class="row"><button class="quiet" type="submit">${t.remove}</button></div>
        </form>`
      : html`<form method="post" action="${base}/totp">
          ${hidden(csrf)}${passwordField(t, 'jelenlegi-totp')}
          <div class="row"><button type="submit">${t.totpAdd}</button></div>
        </form>`;
  return html`<section aria-labelledby="s2">
    <h2 id="s2">${t.totp}</h2>
    <p>${totp.on ? t.totpOn : t.totpOff}</p>
    ${form}
  </section>`;
}

function passkeySection(t: Texts, { base, csrf, passkeys, adding }: AccountPage): Html {
  const list = passkeys.map(
    ({ id, nev }, i) =>
      html`<li>
        <details>
          <summary>${nev} – ${t.remove}</summary>
          <form method="post" action="${base}/passkey-torles">
            ${hidden(csrf)}<input type="hidden" name="id" value="${id}" />${passwordField(t, `jelenlegi-kulcs-${i}`)}
            <div class="row"><button class="quiet" type="submit" aria-label="${t.remove}: ${nev}">${t.remove}</button></div>
          </form>
        </details>
      </li>`,
  );
  const add = adding
    ? html`<div class="fault" role="alert" id="kulcshiba" hidden>${t.passkeyAddFault}</div>
        <form method="post" action="${base}/passkey-felvetel" id="kulcs">
          ${hidden(csrf)}<input type="hidden" name="valasz" /> <label for="nev">${t.passkeyName}</label
          ><input id="nev" name="nev" maxlength="60" required autofocus />
          <div class="row"><button type="submit">${t.passkeyAdd}</button></div>
        </form>`
    : html`<form method="post" action="${base}/passkey">
        ${hidden(csrf)}${passwordField(t, 'jelenlegi-kulcs')}
        <div class="row"><button type="submit">${t.passkeyAdd}</button></div>
      </form>`;
  return html`<section aria-labelledby="s3">
    <h2 id="s3">${t.passkeys}</h2>
    ${
      passkeys.length
        ? html`<ul class="plain">
            ${list}
          </ul>`
        : html`<p>${t.passkeysNone}</p>`
    }${add}
  </section>`;
}

const sessionSection = (t: Texts, { base, csrf }: AccountPage) =>
  html`<section aria-labelledby="s4">
    <h2 id="s4">${t.sessions}</h2>
    <p>${t.sessionsLead}</p>
    <form method="post" action="${base}/kilepes-mindenhol">${hidden(csrf)}<button type="submit">${t.logoutAll}</button></form>
  </section>`;

export const accountPage = (model: AccountPage): Page => ({
  title: (t) => t.account,
  wide: true,
  status: model.fault ? 422 : 200,
  script: model.adding ? passkeyCreateScript(model.adding) : undefined,
  body: (t) =>
    html`<p><strong>${model.nev}</strong> – ${t.accountLead}</p>
      ${model.fault ? html`<div class="fault" role="alert">${t[model.fault]}</div>` : ''}${model.done ? html`<div class="done" role="status">${t[model.done]}</div>` : ''}
      ${passwordSection(t, model)}${totpSection(t, model)}${passkeySection(t, model)}${sessionSection(t, model)}
      <section><a href="/">${t.toStart}</a></section>`,
});
