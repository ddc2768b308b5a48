import type { IncomingMessage, ServerResponse } from 'node:http';
import { PORT_UT, portHivas, portNev } from '../esemenyek/port.ts';
import { fajlCim, fajlHivas, fajlNev } from '../fajlok/cim.ts';
import { callVerifier } from '../tenant/hivas.ts';
import { listen, type Listening, type ListenOptions } from '../runtime/server.ts';
import { underTrace } from '../runtime/trace.ts';
import type { RunningSubgraph } from './run.ts';

export interface ServeOptions extends ListenOptions {
  callKey: string;
  /** Calls from before are refused; the start of the process by default. */
  since?: number;
}

const MAX_BODY = 10 * 1024 * 1024;

/** Serves a szakrendszer over HTTP: signed calls only, and its health. */
export function serve(running: RunningSubgraph, { callKey, since = performance.timeOrigin, ...at }: ServeOptions): Promise<Listening> {
  const verify = callVerifier(running.name, callKey, since);
  const verifyEvents = callVerifier(portNev(running.name), callKey, since);
  const verifyFiles = callVerifier(fajlNev(running.name), callKey, since);
  return listen((req, res) => {
    const cim = fajlCim(req.url ?? '');
    const work = cim
      ? files(running, verifyFiles, cim.jegy, req, res)
      : req.url === PORT_UT
        ? events(running, verifyEvents, req, res)
        : answer(running, verify, req, res);
    void work.catch(() => send(res, 500, { errors: [{ message: 'Váratlan hiba.' }] }));
  }, at);
}

async function answer(
  running: RunningSubgraph,
  verify: ReturnType<typeof callVerifier>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (req.url === '/health/live' || req.url === '/health/started') return send(res, 200, { status: 'UP' });
  if (req.url === '/health/ready') return (await running.ready()) ? send(res, 200, { status: 'UP' }) : send(res, 503, { status: 'DOWN' });
  if (req.url !== '/graphql' || req.method !== 'POST') return send(res, 404, {});
  const body = await read(req);
  const hivas = body === null ? null : verify(req.headers, body);
  if (!hivas) return send(res, 401, { errors: [{ message: 'Csak aláírt hívás fogadható.', extensions: { code: 'ALAIRAS' } }] });
  res.setHeader('x-asp-valasz', hivas.nonce); // tells which call this answers
  const { utasitasok: _, ...result } = await underTrace(req.headers.traceparent, () => running.execute(JSON.parse(body!), hivas));
  send(res, 200, result);
}

/** The carrier's calls: signed like the gateway's, for another addressee. */
async function events(
  running: RunningSubgraph,
  verify: ReturnType<typeof callVerifier>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const body = req.method === 'POST' ? await read(req) : null;
  const hivas = body === null ? null : verify(req.headers, body);
  if (!hivas) return send(res, 401, {});
  send(res, 200, (await portHivas(running.esemenyek, hivas, body!)) as object);
}

/** Bytes that come and go: the signature covers method and address, the bytes have a digest of their own. */
async function files(
  running: RunningSubgraph,
  verify: ReturnType<typeof callVerifier>,
  jegy: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const hivas = verify(req.headers, fajlHivas(req.method!, req.url!));
  if (!hivas) return send(res, 401, {});
  if (!running.fajl) return send(res, 404, {});
  await running.fajl(hivas, { req, res, jegy });
}

async function read(req: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(res: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  // a known length spares the gateway the putting together of chunks
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
}
