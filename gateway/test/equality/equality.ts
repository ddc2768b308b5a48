/** Runs random operations through the compiled and the plain executor and compares what they answer. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import pino from 'pino';
import { authorizing } from '../../src/authorization/executor.ts';
import { readDemands } from '../../src/kit.ts';
import { loadApollo } from '../../src/execution/apollo.ts';
import { compiledExecutor } from '../../src/execution/compiled/executor.ts';
import type { Counts } from '../../src/execution/compiled/executor.ts';
import { sourceOf } from '../../src/execution/dataSource.ts';
import { textOf } from '../../src/execution/execution.ts';
import type { Answer, Execute } from '../../src/execution/execution.ts';
import { LIMITS } from '../../src/limits/limits.ts';
import type { OperationContext, SubgraphRequest } from '../../src/types.ts';
import { chance } from './chance.ts';
import type { Chance } from './chance.ts';
import { fakeSubgraph } from './fake.ts';
import type { Faults } from './fake.ts';
import { randomOperation } from './operations.ts';
import type { RandomOperation } from './operations.ts';
import { equalityWorlds } from './worlds.ts';
import type { EqualityWorld } from './worlds.ts';

export interface Difference {
  world: string;
  seed: number;
  operation: RandomOperation;
  compiled: unknown;
  plain: unknown;
}
export interface Outcome {
  world: string;
  operations: number;
  /** How the compiled executor carried them out. */
  counts: Counts;
  /** Operations without any fault that the fast path did not carry out to the end. */
  leftWithoutFault: string[];
  differences: Difference[];
}

const KEY = 'ab'.repeat(32);
const log = pino({ level: 'silent' });

/** `number` operations over all worlds, half of them in process, half over HTTP. */
export async function compareExecutors(number: number, seed: number): Promise<Outcome[]> {
  const worlds = equalityWorlds();
  const outcomes: Outcome[] = [];
  for (const [i, world] of worlds.entries()) {
    const share = Math.floor(number / worlds.length) + (i < number % worlds.length ? 1 : 0);
    outcomes.push(await compareInWorld(world, share, seed));
  }
  return outcomes;
}

async function compareInWorld(world: EqualityWorld, number: number, seed: number): Promise<Outcome> {
  const inProcess = await executors(world, false);
  const overHttp = await executors(world, true);
  const outcome: Outcome = { world: world.name, operations: number, counts: inProcess.counts, leftWithoutFault: [], differences: [] };
  for (let i = 0; i < number; i++) {
    const own = seed * 1_000_003 + i;
    const lots = chance(own);
    const { compiled, plain, counts, schema } = i % 2 === 0 ? inProcess : overHttp;
    const operation = randomOperation(schema, lots);
    const faults = lots.pick<Faults>(['none', 'none', 'errors', 'broken']);
    const before = counts.compiled;
    const context = contextOf(lots, `${own}|${faults}`, world);
    // the plan is made by the first run, the second runs what was compiled
    const answers = [await answerOf(compiled, operation, context), await answerOf(plain, operation, context)] as const;
    if (faults === 'none' && counts.compiled === before) outcome.leftWithoutFault.push(operation.text);
    if (!isDeepStrictEqual(answers[0], answers[1]))
      outcome.differences.push({ world: world.name, seed: own, operation, compiled: answers[0], plain: answers[1] });
  }
  for (const name of ['compiled', 'bytes', 'replayed', 'plain'] as const)
    outcome.counts[name] = inProcess.counts[name] + overHttp.counts[name];
  await Promise.all([inProcess.stop(), overHttp.stop()]);
  return outcome;
}

async function executors({ supergraphSdl, subgraphs, authorized }: EqualityWorld, http: boolean) {
  const fakes = Object.fromEntries(Object.entries(subgraphs).map(([name, sdl]) => [name, fakeSubgraph(sdl)]));
  const execute =
    (name: string) =>
    (request: SubgraphRequest, { requestId }: { requestId: string }) => {
      const [seed, faults] = requestId.split('|') as [string, Faults];
      return fakes[name]!(request, { seed: Number(seed), faults });
    };
  const server = http ? await serve(execute) : undefined;
  const target = (name: string) => (server ? { url: `${server.url}/${name}`, callKey: KEY } : { execute: execute(name) });
  const apollo = await loadApollo(supergraphSdl, (name) => sourceOf(name, target(name), KEY, LIMITS), log);
  const { execute: compiled, counts } = compiledExecutor(apollo, supergraphSdl);
  const behind = (inner: Execute) => (authorized ? authorizing(apollo.schema, readDemands(supergraphSdl), inner) : inner);
  const stop = async () => {
    await apollo.stop();
    server?.close();
  };
  return { compiled: behind(compiled), plain: behind(apollo.execute), counts, schema: apollo.schema, stop };
}

type Ask = (name: string) => (request: SubgraphRequest, hivas: { requestId: string }) => Promise<unknown>;

/** Fake subgraphs over HTTP, each under its name. */
export async function serve(execute: Ask) {
  const server: Server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const envelope = Buffer.from(String(req.headers['x-asp-hivas'] ?? ''), 'base64url').toString() || '{"requestId":"1|none"}';
    const hivas = JSON.parse(envelope) as { requestId: string };
    const request = JSON.parse(Buffer.concat(chunks).toString()) as SubgraphRequest;
    const answer = await execute(req.url!.slice(1))(request, hivas);
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  server.keepAliveTimeout = 0; // planning stops this process for longer than that at times
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return { url, close: () => (server.close(), server.closeAllConnections()) };
}

async function answerOf(execute: Execute, { text, document, variables }: RandomOperation, context: OperationContext) {
  const node = document.definitions.find((d) => d.kind === 'OperationDefinition')!;
  try {
    return comparable(await execute({ document, hash: text, node, variables, context: { ...context, passes: new Map() } }));
  } catch (error) {
    return { thrown: (error as Error).message };
  }
}

/** As the client would see it; errors in any order, because subgraphs are asked side by side. */
function comparable({ data, text, errors = [], extensions = {} }: Answer): unknown {
  const seen = {
    data: text === undefined ? data : (JSON.parse(textOf(text)) as unknown),
    errors: errors.map((e) => JSON.stringify(e)).sort(),
    extensions,
  };
  return JSON.parse(JSON.stringify(seen)) as unknown;
}

const PERMISSIONS = [
  '*',
  'keret.**',
  'ingatlanvagyon.**',
  'ado.**',
  'ado.adotargy.olvas',
  'ingatlanvagyon.ingatlan.olvas',
  'keret.felhasznalo.olvas',
];

function contextOf(lots: Chance, requestId: string, { authorized }: EqualityWorld): OperationContext {
  const engedelyek = lots.oneIn(2) ? ['**'] : PERMISSIONS.filter(() => lots.oneIn(2));
  const actor = { id: 'anna', nev: 'Anna', fajta: 'FELHASZNALO', szerepkorok: ['ADO_UGYINTEZO'], engedelyek } as const;
  return {
    requestId,
    log,
    onkormanyzat: '02185',
    actor: { ...actor, szerepkorok: [...actor.szerepkorok], engedelyek },
    scopes: [],
    cel: authorized && lots.oneIn(2) ? 'ADOZTATAS' : undefined,
    passes: new Map(),
  };
}
