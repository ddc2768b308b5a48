import { request, type RequestListener } from 'node:http';
import { createLog } from '@asp/kit/call';
import type { Closers } from '../closers.ts';
import { openFront } from '../front.ts';
import { signQuestion } from '../internal-call.ts';
import { frontOf, gatewayOf, type GatewaySettings } from '../servers.ts';
import { host, key, parseEnv, port, QUESTION, table, z, type Env } from './environment.ts';

export async function servePart(env: Env, closers: Closers): Promise<string> {
  const own = parseEnv(
    {
      ASP_ORIGIN: z.url(),
      ASP_IDENTITY_URL: z.url(),
      ASP_QUESTION_KEY: key,
      ASP_SUBGRAPHS: table(z.url()),
      ASP_CALL_KEYS: table(key),
      ASP_PASS_KEYS: table(key),
      ASP_SCHEMA_KEY: z.string().optional(),
      ASP_FREE_DOCUMENTS: z.literal('1').optional(),
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
    schemaKey: own.ASP_SCHEMA_KEY ? (JSON.parse(own.ASP_SCHEMA_KEY) as GatewaySettings['schemaKey']) : undefined,
    freeDocuments: own.ASP_FREE_DOCUMENTS === '1',
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
    const answer = await fetch(`${url}${QUESTION}`, {
      method: 'POST',
      body,
      headers: signQuestion(secret, body),
      signal: AbortSignal.timeout(5_000),
    });
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
      createLog('gateway').warn({ hiba: error.name }, 'identity cannot be reached');
      if (res.headersSent) res.destroy();
      else
        res
          .writeHead(502, { 'content-type': 'text/plain; charset=utf-8' })
          .end('A belépés most nem érhető el. (Login is not available now.)');
    });
    req.pipe(onward);
  };
}
