import { randomBytes } from 'node:crypto';
import { html, Html } from './html.ts';
import { style } from './style.ts';
import { texts, type Texts } from './texts.ts';

/** A page is its title and body in the reader's language; scripts come with the page's nonce. */
export interface Page {
  title: (t: Texts) => string;
  body: (t: Texts) => Html;
  script?: string;
  wide?: boolean;
  status?: number;
}

/** The part of a Koa context that a page needs. */
export interface PageContext {
  status: number;
  type: string;
  body: unknown;
  query: Record<string, unknown>;
  set(name: string, value: string): void;
  /** `formAction`: ours and the applications', because browsers check redirects after a form as well. */
  state?: { formAction?: string };
  oidc?: { params?: Record<string, unknown> };
}

const MARK = new Html(
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M3 10 12 4l9 6M5 10v8m4.7-8v8m4.6-8v8M19 10v8M3 20h18"/></svg>',
);

function document({ title, body, script, wide }: Page, t: Texts, nonce: string): string {
  return html`<!doctype html>
<html lang="${t.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title(t)} – ${t.product}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${new Html(style)}</style>
</head>
<body>
<main${new Html(wide ? ' class="wide"' : '')}>
<div class="brand">${MARK}<span>${t.product}</span></div>
<h1>${title(t)}</h1>
${body(t)}
</main>
${
  script
    ? html`<script nonce="${nonce}">
        ${new Html(script)};
      </script>`
    : ''
}
</body>
</html>`.toString();
}

export function securityHeaders(nonce: string, formAction: string): Record<string, string> {
  return {
    'content-security-policy': [
      `default-src 'none'`,
      `style-src 'nonce-${nonce}'`,
      `script-src 'nonce-${nonce}'`,
      `img-src data:`,
      `connect-src 'self'`,
      `base-uri 'none'`,
      `form-action ${formAction}`,
      `frame-ancestors 'none'`,
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'publickey-credentials-get=(self), publickey-credentials-create=(self), camera=(), microphone=(), geolocation=()',
    'cache-control': 'no-store',
  };
}

export function send(ctx: PageContext, page: Page, locales?: string): void {
  const nonce = randomBytes(16).toString('base64');
  const preferred = locales ?? ctx.oidc?.params?.ui_locales ?? ctx.query.ui_locales;
  for (const [name, value] of Object.entries(securityHeaders(nonce, ctx.state?.formAction ?? `'self'`))) ctx.set(name, value);
  if (page.status) ctx.status = page.status;
  else if (ctx.status === 404) ctx.status = 200;
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = document(page, texts(typeof preferred === 'string' ? preferred : undefined), nonce);
}
