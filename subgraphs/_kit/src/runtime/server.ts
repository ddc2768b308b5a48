import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';

export interface ListenOptions {
  port: number;
  host?: string;
  /** How long requests under way may go on once the server is asked to stop. */
  drainMs?: number;
}

export interface Listening {
  port: number;
  /** From now on this answers. */
  serve(handler: RequestListener): void;
  /** Requests under way finish, new ones are told to go elsewhere; resolves when none is left or the time is up. */
  drain(): Promise<void>;
  /** Drains and closes. */
  stop(): Promise<void>;
}

export const DRAIN_MS = 20_000;
/** Longer than the proxies in front keep theirs, so that none sends on a connection that is just being closed. */
const KEEP_ALIVE_MS = 65_000;

/** An HTTP server that can be taken out of service without cutting off anybody's answer. */
export async function listen(first: RequestListener, { port, host = '127.0.0.1', drainMs = DRAIN_MS }: ListenOptions): Promise<Listening> {
  let handler = first;
  let draining: Promise<void> | undefined;
  let none = () => {};
  const underWay = new Set<ServerResponse>();
  const server = createServer((req, res) => {
    if (draining) return leaving(req, res);
    underWay.add(res);
    res.once('close', () => {
      underWay.delete(res);
      if (underWay.size === 0) none();
    });
    handler(req, res);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const drain = () =>
    (draining ??= new Promise<void>((resolve) => {
      for (const res of underWay) if (!res.headersSent) res.setHeader('connection', 'close');
      server.closeIdleConnections();
      const late = setTimeout(resolve, drainMs);
      none = () => (clearTimeout(late), resolve());
      if (underWay.size === 0) none();
    }));
  return {
    port: (server.address() as { port: number }).port,
    serve: (next) => void (handler = next),
    drain,
    stop: () => drain().then(() => closed(server)),
  };
}

/** Whoever still comes learns that this one is leaving, on a connection that ends with the answer. */
function leaving({ url }: IncomingMessage, res: ServerResponse): void {
  const live = url === '/health/live';
  res.writeHead(live ? 200 : 503, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...(!live && { 'retry-after': '5' }),
  });
  res.end(JSON.stringify(live ? { allapot: 'el' } : { allapot: 'leall', uzenet: 'A szolgáltatás leáll. (Stopping.)' }));
}

const closed = (server: ReturnType<typeof createServer>) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
