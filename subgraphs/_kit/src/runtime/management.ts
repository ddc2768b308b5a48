import type { IncomingMessage, ServerResponse } from 'node:http';
import { metricsText, watchProcess } from './metrics.ts';
import { listen, type Listening } from './server.ts';

/** What the operator's port knows of the part behind it. */
export interface Managed {
  part: string;
  /** It has begun to serve. */
  started(): boolean;
  /** It may be sent work; `details` go into the answer. */
  ready(): Promise<{ ready: boolean; details?: object }> | { ready: boolean; details?: object };
  /** Further addresses: `GET /supergraph`, `POST /supergraph/rollback`. */
  acts?: Record<string, () => Promise<{ status: number; body: object }>>;
}

export interface ManagementOptions {
  port: number;
  host?: string;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Health, metrics and the operator's acts, on a listener of their own that users never reach. */
export async function openManagement(managed: Managed, { port, host = '127.0.0.1' }: ManagementOptions): Promise<Listening> {
  watchProcess();
  const local = LOOPBACK.has(host);
  return listen(
    (req, res) => {
      if (local && !LOOPBACK.has(nameIn(req.headers.host))) return json(res, 403, { hiba: 'Idegen Host fejléc. (Foreign Host header.)' });
      void answer(managed, req, res).catch(() => json(res, 500, { hiba: 'Belső hiba. (Internal error.)' }));
    },
    { port, host, drainMs: 0 },
  );
}

/** A page in the operator's browser may not speak to the loopback under its own name. */
const nameIn = (host: string | undefined) => (host ?? '').replace(/:\d+$/, '').toLowerCase();

async function answer(managed: Managed, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const path = (req.url ?? '/').split('?', 1)[0]!;
  const act = managed.acts?.[`${req.method} ${path}`];
  if (act) {
    if (req.method === 'POST' && !/^application\/json\b/.test(req.headers['content-type'] ?? ''))
      return json(res, 415, { hiba: 'content-type: application/json' }); // a form of a foreign page cannot send it
    const { status, body } = await act();
    return json(res, status, body);
  }
  if (req.method !== 'GET') return json(res, 405, { hiba: 'GET' });
  if (path === '/metrics') {
    const { type, text } = await metricsText();
    return void res.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
  }
  if (path === '/health/live') return json(res, 200, { resz: managed.part, allapot: 'el' });
  if (path === '/health/started') {
    const started = managed.started();
    return json(res, started ? 200 : 503, { resz: managed.part, allapot: started ? 'elindult' : 'indul' });
  }
  if (path === '/health/ready') {
    const { ready, details } = await managed.ready();
    return json(res, ready ? 200 : 503, { resz: managed.part, allapot: ready ? 'kesz' : 'nem-kesz', ...details });
  }
  const own = ['GET /health/live', 'GET /health/started', 'GET /health/ready', 'GET /metrics', ...Object.keys(managed.acts ?? {})];
  json(res, path === '/' ? 200 : 404, { resz: managed.part, cimek: own });
}

function json(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
