import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { listen, type Listening } from '@asp/kit/call';

/** Takes the port before anything is started, so that a taken one is named at once; until then every request is told to wait. */
export async function openFront(port: number, host: string, drainSeconds?: number): Promise<Listening> {
  try {
    return await listen(starting, { port, host, drainMs: drainSeconds === undefined ? undefined : drainSeconds * 1000 });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portTaken(port, host, error as Error) : error;
  }
}

const portTaken = (port: number, host: string, cause: Error) =>
  new Error(
    `A(z) ${host}:${port} kapu foglalt. Adjon meg másikat: ASP_PORT=4001 npm start, vagy npm start -- --port 4001. ` +
      `(Port ${port} is taken: set ASP_PORT or --port.)`,
    { cause },
  );

function starting(req: IncomingMessage, res: ServerResponse): void {
  const live = req.url === '/health/live';
  res.writeHead(live ? 200 : 503, { 'content-type': 'application/json; charset=utf-8', 'retry-after': '2', 'cache-control': 'no-store' });
  res.end(JSON.stringify(live ? { status: 'UP' } : { status: 'STARTING', uzenet: 'A rendszer indul. (Starting.)' }));
}

export interface Route {
  owns(path: string): boolean;
  handle: RequestListener;
}

/** First route that owns the path answers. */
export const dispatch =
  (routes: Route[]): RequestListener =>
  (req, res) => {
    const path = (req.url ?? '/').split('?')[0] ?? '/';
    const route = routes.find(({ owns }) => owns(path));
    if (route) return void route.handle(req, res);
    res.writeHead(404).end();
  };

export const under =
  (prefix: string) =>
  (path: string): boolean =>
    path === prefix || path.startsWith(`${prefix}/`);
