import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';

export interface Front {
  port: number;
  /** From now on this answers; until then every request is told to wait. */
  serve(handler: RequestListener): void;
  stop(): Promise<void>;
}

const GRACE_MS = 5_000;

/** Takes the port before anything is started, so that a taken one is named at once. */
export async function openFront(port: number, host: string): Promise<Front> {
  let current: RequestListener = starting;
  const server = createServer((req, res) => current(req, res));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? portTaken(port, host, error) : error));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as { port: number };
  const stop = () =>
    new Promise<void>((resolve) => {
      const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      server.close(() => (clearTimeout(force), resolve()));
      server.closeIdleConnections();
    });
  return { port: taken, serve: (handler) => void (current = handler), stop };
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
