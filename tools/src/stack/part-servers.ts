import { request, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { run, serve } from '@asp/kit';
import { createLog, parseEnv, z } from '@asp/kit/call';
import { parts } from '../parts.ts';
import type { Closers } from './closers.ts';
import { loadPart } from './databases.ts';
import { dispatch, openFront } from './front.ts';
import { identityOf } from './identity.ts';
import { questionIsGenuine, signQuestion } from './internal-call.ts';
import { writePartEnvironments } from './part-settings.ts';
import { prepareGround } from './prepare.ts';
import { consoleProgress } from './progress.ts';
import { frontOf, gatewayOf, type GatewaySettings } from './servers.ts';
import { readSettings } from './settings.ts';
import { fillFirst } from './split.ts';

type Env = Record<string, string | undefined>;

const key = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');
const port = z.coerce.number().int().min(1).max(65_535);
const host = z.string().default('127.0.0.1');
const table = <T extends z.ZodType>(value: T) => z.preprocess((text) => (typeof text === 'string' ? JSON.parse(text) : text), z.record(z.string(), value));

const log = (name: string) => createLog(name);

/** The database server, the databases, the demo data and every part's environment; needed once, before the others. */
export async function serveGround(env: Env, closers: Closers): Promise<string> {
  const settings = readSettings([], env as NodeJS.ProcessEnv);
  const ground = await prepareGround(settings, consoleProgress(), closers);
  await fillFirst(ground, consoleProgress(), closers);
  await writePartEnvironments(ground);
  if (ground.postgres.embedded) return ground.postgres.adminUrl.replace(/\/\/[^@]*@/, '//…@');
  await closers.close();
  process.exit(0);
}

export async function serveSubgraph(name: string, env: Env, closers: Closers): Promise<string> {
  const part = parts().find((one) => one.name === name);
  if (!part) throw new Error(`Nincs ilyen rész: „${name}”. Van (known): postgres, identity, gateway, ${parts().map((one) => one.name).join(', ')}`);
  const own = parseEnv({ ASP_DATABASE_URL: z.url(), ASP_CALL_KEY: key, ASP_PORT: port.default(part.port), ASP_HOST: host }, env);
  const { subgraph } = await loadPart(part);
  const running = await run(subgraph, { appUrl: own.ASP_DATABASE_URL });
  await closers.add(name, running.stop);
  const server = await serve(running, { callKey: own.ASP_CALL_KEY, port: own.ASP_PORT, host: own.ASP_HOST });
  await closers.add(`${name} (HTTP)`, server.stop);
  return `http://${own.ASP_HOST}:${server.port}/graphql`;
}

const QUESTION = '/belso/allapot';

export async function serveIdentity(env: Env, closers: Closers): Promise<string> {
  const own = parseEnv(
    { ASP_DATABASE_URL: z.url(), ASP_PASS_KEY: key, ASP_IDENTITY_KEY: key, ASP_QUESTION_KEY: key, ASP_ORIGIN: z.url(), ASP_PORT: port, ASP_HOST: host },
    env,
  );
  const front = await openFront(own.ASP_PORT, own.ASP_HOST);
  await closers.add('identity (HTTP)', front.stop);
  const identity = identityOf({ origin: own.ASP_ORIGIN, databaseUrl: own.ASP_DATABASE_URL, passKey: own.ASP_PASS_KEY, key: own.ASP_IDENTITY_KEY });
  await identity.start();
  await closers.add('identity', () => identity.stop());
  const answer: RequestListener = (req, res) =>
    void answerQuestion(own.ASP_QUESTION_KEY, (claims) => identity.allapot(claims as never), req, res).catch(() => res.destroy());
  front.serve(
    dispatch([
      { owns: (path) => path === QUESTION, handle: answer },
      { owns: (path) => path.startsWith('/health/'), handle: (_, res) => void res.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"UP"}') },
      { owns: () => true, handle: (req, res) => void identity.handler(req, res) },
    ]),
  );
  return `http://${own.ASP_HOST}:${front.port}/oidc`;
}

async function answerQuestion(secret: string, ask: (claims: object) => Promise<unknown>, req: IncomingMessage, res: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of req) if ((body += chunk).length > 20_000) return void res.writeHead(413).end();
  if (!questionIsGenuine(secret, req.headers, body)) return void res.writeHead(401).end();
  const state = await ask(JSON.parse(body) as object);
  res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(state));
}

export async function serveGateway(env: Env, closers: Closers): Promise<string> {
  const own = parseEnv(
    {
      ASP_ORIGIN: z.url(),
      ASP_IDENTITY_URL: z.url(),
      ASP_QUESTION_KEY: key,
      ASP_SUBGRAPHS: table(z.url()),
      ASP_CALL_KEYS: table(key),
      ASP_PASS_KEYS: table(key),
      ASP_PORT: port,
      ASP_HOST: host,
    },
    env,
  );
  const front = await openFront(own.ASP_PORT, own.ASP_HOST);
  await closers.add('gateway (HTTP)', front.stop);
  const targets = Object.entries(own.ASP_SUBGRAPHS).map(([name, url]) => [name, { url, callKey: own.ASP_CALL_KEYS[name] ?? '' }] as const);
  const gateway = gatewayOf({
    origin: own.ASP_ORIGIN,
    jwks: `${own.ASP_IDENTITY_URL}/oidc/jwks`,
    subgraphs: Object.fromEntries(targets),
    passKeys: own.ASP_PASS_KEYS,
    allapot: askIdentity(own.ASP_IDENTITY_URL, own.ASP_QUESTION_KEY),
  });
  await gateway.start();
  await closers.add('gateway', gateway.stop);
  front.serve(frontOf(gateway, forwardTo(own.ASP_IDENTITY_URL)));
  return own.ASP_ORIGIN;
}

const askIdentity =
  (url: string, secret: string): GatewaySettings['allapot'] =>
  async (claims) => {
    const body = JSON.stringify(claims);
    const answer = await fetch(`${url}${QUESTION}`, { method: 'POST', body, headers: signQuestion(secret, body), signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new Error(`identity: ${answer.status}`);
    return (await answer.json()) as Awaited<ReturnType<GatewaySettings['allapot']>>;
  };

/** Hands the login pages on to identity; only /oidc gets here. */
function forwardTo(url: string): RequestListener {
  const target = new URL(url);
  return (req, res) => {
    const headers = { ...req.headers, 'x-forwarded-for': req.socket.remoteAddress ?? '' };
    const onward = request({ host: target.hostname, port: target.port, method: req.method, path: req.url, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    onward.on('error', (error) => {
      log('gateway').warn({ hiba: error.name }, 'identity cannot be reached');
      if (res.headersSent) res.destroy();
      else res.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end('A belépés most nem érhető el. (Login is not available now.)');
    });
    req.pipe(onward);
  };
}
