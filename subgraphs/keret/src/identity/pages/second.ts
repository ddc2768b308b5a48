import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { html } from './html.ts';
import type { FormTarget } from './login.ts';
import { passkeyGetScript } from './scripts.ts';
import type { Page } from './send.ts';

export interface SecondFactorPage extends FormTarget {
  totp: boolean;
  passkey: PublicKeyCredentialRequestOptionsJSON | null;
  fault?: 'code' | 'passkey';
}

export const secondPage = ({ action, csrf, totp, passkey, fault }: SecondFactorPage): Page => ({
  title: (t) => t.second,
  status: fault ? 401 : 200,
  script: passkey ? passkeyGetScript(passkey) : undefined,
  body: (t) =>
    html`<p>${t.secondLead}</p>
      ${fault ? html`<div class="fault" role="alert" id="hiba">${fault === 'code' ? t.codeFault : t.passkeyFault}</div>` : ''}
      ${
        passkey
          ? html`<div class="fault" role="alert" id="kulcshiba" hidden>${t.passkeyFault}</div>
              <form method="post" action="${action}/passkey" id="kulcs">
                <input type="hidden" name="csrf" value="${csrf}" /><input type="hidden" name="valasz" />
                <div class="row"><button type="submit">${t.usePasskey}</button></div>
              </form>`
          : ''
      }
      ${passkey && totp ? html`<p class="or">${t.or}</p>` : ''}
      ${
        totp
          ? html`<form method="post" action="${action}/totp">
              <input type="hidden" name="csrf" value="${csrf}" />
              <label for="kod">${t.code}</label>
              <input
                class="code"
                id="kod"
                name="kod"
                inputmode="numeric"
                autocomplete="one-time-code"
                pattern="[0-9 ]{6,7}"
                required
                maxlength="7"
                autofocus
                ${fault === 'code' ? html`aria-describedby="hiba"` : ''}
              />
              <div class="row"><button type="submit">${t.confirm}</button></div>
            </form>`
          : ''
      }
      <form method="post" action="${action}/megse">
        <input type="hidden" name="csrf" value="${csrf}" />
        <div class="row"><button class="quiet" type="submit">${t.cancel}</button></div>
      </form>`,
});
