/** Closed: other origins are refused unless listed; credentials are never allowed (the token is not a cookie). */
import { Refusal } from '../errors.ts';
import type { Exchange } from '../types.ts';

const PREFLIGHT = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type, x-asp-cel, x-asp-ugy, x-request-id',
  'access-control-max-age': '600',
};

export function useCors({ allowed, own }: { allowed: readonly string[]; own?: string }) {
  return (x: Exchange) => {
    const { origin, host } = x.req.headers;
    x.res.setHeader('vary', 'origin');
    if (origin !== undefined && !sameOrigin(origin, host, own)) {
      if (!allowed.includes(origin)) throw new Refusal('ORIGO_TILTOTT');
      x.res.setHeader('access-control-allow-origin', origin);
      x.res.setHeader('access-control-expose-headers', 'x-request-id');
      x.res.setHeader('cross-origin-resource-policy', 'cross-origin');
    }
    if (x.req.method !== 'OPTIONS') return;
    x.res.writeHead(204, origin && allowed.includes(origin) ? PREFLIGHT : { allow: 'POST' }).end();
    x.answered = true;
  };
}

function sameOrigin(origin: string, host: string | undefined, own: string | undefined): boolean {
  if (own) return origin === own;
  return origin === `http://${host}` || origin === `https://${host}`;
}
