/** The page developers see: GraphiQL built into gateway/dist/playground, under a policy that lets nothing in from outside. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../front/statics.ts';

const DIR = fileURLToPath(new URL('../../dist/playground', import.meta.url));

/** The editor writes style attributes and style elements; the elements carry a nonce, scripts come from here only. */
const csp = (issuer: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'nonce-{nonce}'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `connect-src 'self' ${new URL(issuer).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export function playground({ issuer, dir = DIR }: { issuer: string; dir?: string }) {
  const files = serveStatic({ dir, base: '/playground/', csp: csp(issuer), values: { issuer } });
  return (path: string, req: IncomingMessage, res: ServerResponse): boolean => {
    if (path === '/playground') {
      res.writeHead(308, { location: '/playground/', 'cache-control': 'no-store' }).end();
      return true;
    }
    if (!path.startsWith('/playground/')) return false;
    if (existsSync(dir)) void files(req, res).catch(() => res.destroy());
    else notBuilt(res);
    return true;
  };
}

function notBuilt(res: ServerResponse): void {
  res.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  res.end('A játszótér még nincs lefordítva: npm run build -w @asp/gateway');
}
