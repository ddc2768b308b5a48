import { html, Html } from './html.ts';
import type { Page } from './send.ts';

export const errorPage = (code: string): Page => ({
  title: (t) => t.error,
  body: (t) =>
    html`<p>${t.errorLead}</p>
      <p>${t.errorCode} <code>${code}</code></p>
      <div class="row"><a class="button" href="/">${t.toStart}</a></div>`,
});

export const expiredPage = (): Page => ({
  title: (t) => t.error,
  status: 400,
  body: (t) =>
    html`<p>${t.expired}</p>
      <div class="row"><a class="button" href="/">${t.toStart}</a></div>`,
});

/** `form` comes from oidc-provider with its own CSRF secret. */
export const logoutPage = (form: string): Page => ({
  title: (t) => t.logout,
  body: (t) =>
    html`<p>${t.logoutLead}</p>
      ${new Html(form)}
      <div class="row">
        <button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${t.logoutYes}</button><a href="/">${t.cancel}</a>
      </div>`,
});

export const loggedOutPage = (): Page => ({
  title: (t) => t.loggedOut,
  body: (t) =>
    html`<p>${t.loggedOutLead}</p>
      <div class="row"><a class="button" href="/">${t.toStart}</a></div>`,
});
