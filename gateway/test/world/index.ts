/** A gateway on a real loopback port, with its issuer and subgraphs. */
import { createServer, request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, RequestListener, Server } from 'node:http';
import { Writable } from 'node:stream';
import pino from 'pino';
import { createGateway } from '../../src/index.ts';
import type { GatewayOptions, SubgraphTarget } from '../../src/index.ts';
import { issuer, ISSUER } from './issuer.ts';
import type { TokenOptions } from './issuer.ts';
import { ado, supergraph, vagyon } from './subgraphs.ts';

export const PASS_KEYS = { vagyon: 'aa'.repeat(32), ado: 'bb'.repeat(32) };

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  json: { data?: any; errors?: { message: string; path?: unknown[]; extensions: Record<string, any> }[]; extensions?: any };
}
export interface Ask {
  token?: string | null;
  as?: TokenOptions;
  headers?: Record<string, string>;
  variables?: object;
  operationName?: string;
}

export async function listen(listener: RequestListener): Promise<{ server: Server; url: string; close(): Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const close = () => new Promise<void>((done) => (server.close(() => done()), server.closeAllConnections()));
  return { server, url, close };
}

/** Raw HTTP: any method, any headers, any bytes. */
export function send(url: string, method: string, headers: Record<string, string>, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [, port, path] = /^http:\/\/127\.0\.0\.1:(\d+)(.*)$/.exec(url)!; // the path as it is: a URL object would tidy it
    const req = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: res.statusCode!, headers: res.headers, text, json: parsed(text) });
      });
    });
    req.on('error', reject);
    req.end(body);
  });
}

function parsed(text: string): Answer['json'] {
  try {
    return JSON.parse(text) as Answer['json'];
  } catch {
    return {};
  }
}

export async function world(options: Partial<GatewayOptions> & { targets?: Partial<Record<'vagyon' | 'ado', SubgraphTarget>> } = {}) {
  const idp = await issuer();
  const graphs = { vagyon: vagyon(), ado: ado() };
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) }));
  const { targets, limits, ...rest } = options;
  const gateway = createGateway({
    supergraphSdl: supergraph(),
    subgraphs: { ...graphs, ...targets },
    passKeys: PASS_KEYS,
    identity: { issuer: ISSUER, localJwks: idp.jwks, allapot: idp.allapot },
    log,
    limits: { faults: 100_000, ...limits },
    ...rest,
  });
  await gateway.start();
  const { url, close } = await listen((req, res) => gateway.handler(req, res));
  idp.grant('anna', ['vagyon.**', 'ado.**'], { szerepkorok: ['ADO_UGYINTEZO'] });

  async function ask(query: string, { token, as, headers = {}, variables, operationName }: Ask = {}): Promise<Answer> {
    const bearer = token === undefined ? await idp.token(as) : token;
    const authorization: Record<string, string> = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
    const body = JSON.stringify({ query, variables, operationName });
    return send(`${url}/graphql`, 'POST', { 'content-type': 'application/json', ...authorization, ...headers }, body);
  }
  const stop = async () => (await close(), await gateway.stop());
  return { ...idp, graphs, lines, gateway, url, ask, stop };
}
export type World = Awaited<ReturnType<typeof world>>;
