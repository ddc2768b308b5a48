/** Closed: other origins are refused unless listed; credentials are never allowed (the token is not a cookie). */
import { Refusal } from '../errors.ts';
import { head, header } from '../front/headers.ts';
import type { Exchange } from '../types.ts';

const PREFLIGHT = Object.entries({
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type, x-asp-cel, x-asp-ugy, x-request-id',
  'access-control-max-age': '600',
}).flat();

export function useCors({ allowed, own }: { allowed: readonly string[]; own?: string }) {
  return (x: Exchange) => {
    const { origin, host } = x.req.headers;
    x.headers.push('vary', 'origin');
    if (origin !== undefined && !sameOrigin(origin, host, own)) {
      if (!allowed.includes(origin)) throw new Refusal('ORIGO_TILTOTT');
      header(x, 'access-control-allow-origin', origin);
      header(x, 'access-control-expose-headers', 'x-request-id');
      header(x, 'cross-origin-resource-policy', 'cross-origin');
    }
    if (x.req.method !== 'OPTIONS') return;
    head(x, 204, origin && allowed.includes(origin) ? PREFLIGHT : ['allow', 'POST']);
    x.res.end();
    x.answered = true;
  };
}

function sameOrigin(origin: string, host: string | undefined, own: string | undefined): boolean {
  if (own) return origin === own;
  return origin === `http://${host}` || origin === `https://${host}`;
}
