import type { Gateway } from '@asp/gateway';
import type { RunningSubgraph } from '@asp/kit';
import { createLog, posta, startTracing } from '@asp/kit/call';
import { buildStale } from './build.ts';
import { Closers } from './closers.ts';
import { openFront } from './front.ts';
import { manage, newLife } from './management.ts';
import { identityOf, identitySettings, type Identity } from './identity.ts';
import { fillDemo, prepareGround, runAll, type Ground } from './prepare.ts';
import type { Progress } from './progress.ts';
import type { DemoFile } from './report.ts';
import { frontOf, gatewayOf } from './servers.ts';
import type { Settings } from './settings.ts';
import { registeredActs } from './registered.ts';
import { SUPERGRAPH_FILE, supergraphActs } from './supergraph.ts';

export interface Stack {
  origin: string;
  demo: DemoFile;
  /** Address of the management port. */
  management?: string;
  ground: Ground;
  running: Map<string, RunningSubgraph>;
  stop(): Promise<void>;
}

export interface InProcessOptions {
  /** Told of every executed operation: the benchmark counts statements. */
  observe?(name: string, statements: number): void;
}

/** Everything in this process on one port. A port of 0 takes a free one. */
export async function startInProcess(
  asked: Settings,
  progress: Progress,
  closers = new Closers(),
  { observe }: InProcessOptions = {},
): Promise<Stack> {
  const front = await openFront(asked.port, asked.host, asked.drainSeconds);
  await closers.add('front', front.stop);
  await closers.add('traces', await startTracing('egyben'));
  const settings = asked.port === 0 ? { ...asked, port: front.port, origin: `http://localhost:${front.port}` } : asked;
  const life = newLife();
  const management = await manage('asp', life, settings, closers);
  const building = settings.build ? buildStale(undefined, closers.signal) : Promise.resolve([]);
  building.catch(() => {});
  const ground = await prepareGround(settings, progress, closers);
  const running = await progress.step('Szakrendszerek (subgraphs)', () => runAll(ground, closers));
  const identity = await progress.step('Azonosítás (identity)', () => startIdentity(ground, closers));
  const demo = await fillDemo(ground, running, progress);
  const subgraphs = Object.fromEntries(
    [...running].map(([name, subgraph]) => [
      name,
      { execute: observe ? observed(subgraph, observe) : subgraph.execute, fajl: subgraph.fajl },
    ]),
  );
  const passKeys = Object.fromEntries(Object.entries(ground.secrets.parts).map(([name, { passKey }]) => [name, passKey]));
  const gateway = gatewayOf({
    origin: settings.origin,
    supergraph: settings.supergraph,
    jwks: `http://127.0.0.1:${front.port}/oidc/jwks`,
    subgraphs,
    passKeys,
    allapot: (claims, spent) => identity.allapot(claims, spent),
    schemaKey: ground.secrets.schemaKey,
    freeDocuments: settings.freeDocuments,
    trustedProxies: settings.trustedProxies,
  });
  await progress.step('Átjáró (gateway)', () => gateway.start());
  await closers.add('gateway', gateway.stop);
  await closers.add('posta', startPosta(ground, running));
  await progress.step('Felület és játszótér (web, playground)', () => building);
  front.serve(frontOf(gateway, (req, res) => void identity.handler(req, res), settings.trustedProxies));
  await closers.add('drain', front.drain);
  life.acts = { ...supergraphActs(gateway, settings.supergraph ?? SUPERGRAPH_FILE), ...registeredActs(subgraphs, passKeys) };
  life.started = true;
  life.ready = () => readyAll(gateway, identity, running);
  return { origin: settings.origin, demo, management, ground, running, stop: () => closers.close() };
}

async function readyAll(gateway: Gateway, identity: Identity, running: Map<string, RunningSubgraph>) {
  const { ready, details } = gateway.readiness();
  const answers = await Promise.all([
    identity.ready().then((ok) => ['identity', ok] as const),
    ...[...running].map(async ([name, one]) => [name, await one.ready()] as const),
  ]);
  const adatbazisok = Object.fromEntries(answers.map(([name, ok]) => [name, ok ? 'kesz' : 'hibas']));
  return { ready: ready && answers.every(([, ok]) => ok), details: { ...details, adatbazisok, sema: gateway.supergraph!.state() } };
}

/** Carries events between the szakrendszerek; one that is written wakes it at once. */
function startPosta({ secrets }: Ground, running: Map<string, RunningSubgraph>): () => Promise<void> {
  const carrier = posta({
    szakrendszerek: Object.fromEntries(
      [...running].map(([name, { esemenyek }]) => [name, { port: esemenyek, passKey: secrets.parts[name]?.passKey ?? '' }]),
    ),
    log: createLog('posta'),
  });
  for (const { esemenyek } of running.values()) esemenyek.figyel(carrier.ebreszt);
  carrier.start();
  return carrier.stop;
}

async function startIdentity(ground: Ground, closers: Closers): Promise<Identity> {
  const identity = identityOf(identitySettings(ground));
  await identity.start();
  await closers.add('identity', () => identity.stop());
  return identity;
}

const observed =
  ({ name, execute }: RunningSubgraph, observe: NonNullable<InProcessOptions['observe']>): RunningSubgraph['execute'] =>
  async (request, hivas) => {
    const result = await execute(request, hivas);
    observe(name, result.utasitasok.length);
    return result;
  };
