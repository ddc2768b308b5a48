import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Closers } from '../closers.ts';
import { dispatch, openFront } from '../front.ts';
import { identityOf } from '../identity.ts';
import { questionIsGenuine } from '../internal-call.ts';
import { host, key, parseEnv, port, QUESTION, z, type Env } from './environment.ts';

export async function servePart(env: Env, closers: Closers): Promise<string> {
  const own = parseEnv(
    {
      ASP_DATABASE_URL: z.url(),
      ASP_PASS_KEY: key,
      ASP_IDENTITY_KEY: key,
      ASP_QUESTION_KEY: key,
      ASP_ORIGIN: z.url(),
      ASP_PORT: port,
      ASP_HOST: host,
    },
    env,
  );
  const front = await openFront(own.ASP_PORT, own.ASP_HOST);
  await closers.add('identity (HTTP)', front.stop);
  const identity = identityOf({
    origin: own.ASP_ORIGIN,
    databaseUrl: own.ASP_DATABASE_URL,
    passKey: own.ASP_PASS_KEY,
    key: own.ASP_IDENTITY_KEY,
    trustProxy: true,
  });
  await identity.start();
  await closers.add('identity', () => identity.stop());
  const answer: RequestListener = (req, res) =>
    void answerQuestion(own.ASP_QUESTION_KEY, (claims) => identity.allapot(claims as never), req, res).catch(() => res.destroy());
  front.serve(
    dispatch([
      { owns: (path) => path === QUESTION, handle: answer },
      {
        owns: (path) => path.startsWith('/health/'),
        handle: (_, res) => void res.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"UP"}'),
      },
      { owns: () => true, handle: (req, res) => void identity.handler(req, res) },
    ]),
  );
  return `http://${own.ASP_HOST}:${front.port}/oidc`;
}

async function answerQuestion(
  secret: string,
  ask: (claims: object) => Promise<unknown>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  let body = '';
  for await (const chunk of req) if ((body += chunk).length > 20_000) return void res.writeHead(413).end();
  if (!questionIsGenuine(secret, req.headers, body)) return void res.writeHead(401).end();
  const state = await ask(JSON.parse(body) as object);
  res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(state));
}
