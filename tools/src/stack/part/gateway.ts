import { request, type RequestListener } from 'node:http';
import { createLog, secret } from '@asp/kit/call';
import { flag, trustedProxies } from '../common-settings.ts';
import { openFront } from '../front.ts';
import { signQuestion } from '../internal-call.ts';
import { managementPortOf } from '../management.ts';
import { registeredActs } from '../registered.ts';
import { SUPERGRAPH_FILE, supergraphActs, supergraphFile, watchSupergraph } from '../supergraph.ts';
import { frontOf, gatewayOf, type GatewaySettings } from '../servers.ts';
import { leads, startWorkers } from '../workers.ts';
import { keyOf, listening, origin, partOf, QUESTION, SUBGRAPHS, z } from './environment.ts';

const settings = () => ({
  ASP_ORIGIN: origin,
  ASP_IDENTITY_URL: z.url().describe('Az azonosítás belső címe (internal address of identity).'),
  ASP_QUESTION_KEY: keyOf('Az azonosításhoz intézett kérdés kulcsa (signs the question to identity).'),
  ...SUBGRAPHS,
  ASP_SUPERGRAPH: supergraphFile,
  ASP_SUPERGRAPH_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3_600)
    .default(2)
    .describe('Ennyi másodpercenként nézi, változott-e a szupergráf (how often the file is looked at; 0: never).'),
  ASP_SCHEMA_KEY: secret(z.string().optional().describe('A letölthető séma aláírókulcsa (signs the published schema, JWK).')),
  ASP_FREE_DOCUMENTS: flag.describe('1: a felület bármilyen műveletet küldhet (the web application may send any text).'),
  ASP_TRUSTED_PROXIES: trustedProxies,
  ASP_PROCESSES: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe('Az átjáró folyamatainak száma a kapun (processes of the gateway on its port).'),
  ...listening,
});

export default partOf(settings, async (own, { closers, life }) => {
  if (leads(own.ASP_PROCESSES)) {
    const { ASP_MANAGEMENT_PORT: management = managementPortOf(own.ASP_PORT) } = own;
    const env = (i: number) => ({ ASP_MANAGEMENT_PORT: management === 'off' ? management : String(management + i) });
    await startWorkers({ processes: own.ASP_PROCESSES, env, drainMs: own.ASP_DRAIN_SECONDS * 1_000 }, closers);
    life.ready = () => ({ ready: true, details: { folyamatok: own.ASP_PROCESSES } });
    return own.ASP_ORIGIN;
  }
  const front = await openFront(own.ASP_PORT, own.ASP_HOST, own.ASP_DRAIN_SECONDS);
  await closers.add('gateway (HTTP)', front.stop);
  const targets = Object.entries(own.ASP_SUBGRAPHS).map(([name, url]) => [name, { url, callKey: own.ASP_CALL_KEYS[name] ?? '' }] as const);
  const gateway = gatewayOf({
    origin: own.ASP_ORIGIN,
    supergraph: own.ASP_SUPERGRAPH,
    jwks: `${own.ASP_IDENTITY_URL}/oidc/jwks`,
    subgraphs: Object.fromEntries(targets),
    passKeys: own.ASP_PASS_KEYS,
    schemaKey: own.ASP_SCHEMA_KEY ? (JSON.parse(own.ASP_SCHEMA_KEY) as GatewaySettings['schemaKey']) : undefined,
    freeDocuments: own.ASP_FREE_DOCUMENTS,
    processes: own.ASP_PROCESSES,
    trustedProxies: own.ASP_TRUSTED_PROXIES,
    allapot: askIdentity(own.ASP_IDENTITY_URL, own.ASP_QUESTION_KEY),
  });
  await gateway.start();
  await closers.add('gateway', gateway.stop);
  front.serve(frontOf(gateway, forwardTo(own.ASP_IDENTITY_URL), own.ASP_TRUSTED_PROXIES));
  await closers.add('gateway (drain)', front.drain);
  const file = own.ASP_SUPERGRAPH ?? SUPERGRAPH_FILE;
  life.acts = { ...supergraphActs(gateway, file), ...registeredActs(Object.fromEntries(targets), own.ASP_PASS_KEYS) };
  await closers.add('supergraph (file)', watchSupergraph(gateway, file, own.ASP_SUPERGRAPH_SECONDS));
  life.ready = () => {
    const { ready, details } = gateway.readiness();
    return { ready, details: { ...details, sema: gateway.supergraph!.state() } };
  };
  return own.ASP_ORIGIN;
});

const askIdentity =
  (url: string, secret: string): GatewaySettings['allapot'] =>
  async (claims, spent) => {
    const body = JSON.stringify({ claims, spent });
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
    const { method, url: path, headers } = req;
    const onward = request({ host: target.hostname, port: target.port, method, path, headers }, (answer) => {
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
