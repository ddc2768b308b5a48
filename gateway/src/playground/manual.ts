/** The integrators' manual, built into gateway/dist/kezikonyv. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../front/statics.ts';

const DIR = fileURLToPath(new URL('../../dist/kezikonyv', import.meta.url));
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export function manual(dir = DIR) {
  const files = serveStatic({ dir, base: '/kezikonyv/', csp: CSP });
  return (path: string, req: IncomingMessage, res: ServerResponse): boolean => {
    if (path === '/kezikonyv') {
      res.writeHead(308, { location: '/kezikonyv/', 'cache-control': 'no-store' }).end();
      return true;
    }
    if (!path.startsWith('/kezikonyv/')) return false;
    if (existsSync(dir)) void files(req, res).catch(() => res.destroy());
    else
      res
        .writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
        .end('A kézikönyv még nem készült el: npm run manual -w @asp/tools');
    return true;
  };
}
