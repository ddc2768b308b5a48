/** Headers of every answer, refusals included. */
import type { Exchange } from '../types.ts';

const HEADERS = Object.entries({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}).flat();
const HTTPS = ['strict-transport-security', 'max-age=31536000; includeSubDomains'];

export function useSecurityHeaders({ https }: { https: boolean }) {
  const always = https ? [...HEADERS, ...HTTPS] : HEADERS;
  return (x: Exchange) => {
    x.headers = [...always, 'x-request-id', x.requestId];
  };
}
