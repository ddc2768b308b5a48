/**
 * `npm run bench gateway`: what a request costs a gateway, in processor time of its process and in requests a second, side by
 * side in one run over the same szakrendszerek. The rounds take turns, the quietest of each counts.
 */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { table } from '../figures.ts';
import type { Figure } from '../figures.ts';
import type { Orders } from './child.ts';
import { load } from './load.ts';
import { startNative } from './native.ts';
import { comparisons, costTable } from './report.ts';
import type { Costs } from './report.ts';
import { startChild } from './rival.ts';
import type { Rival } from './rival.ts';
import { callers } from './tokens.ts';
import { federation2, SERVICES, SIZES } from './world.ts';
import type { Service } from './world.ts';

/** So many rounds pass before the first one that counts: a gateway runs for months, and V8 goes on compiling for some thousand requests. */
const WARM = 20;
const ROUNDS = Number(process.env['ASP_BENCH_ROUNDS'] ?? 5);

const RIVALS: [name: string, file: string, path: string][] = [
  ['plain', './rivals/plain.ts', '/'],
  ['ours', './rivals/ours.ts', '/graphql'],
  ['hive', './rivals/hive.ts', '/graphql'],
  ['mercurius', './rivals/mercurius.ts', '/graphql'],
  ['hand', './rivals/hand.ts', '/'],
  ['floor', './rivals/floor.ts', '/'],
  ['two', './rivals/two.ts', '/graphql'],
  ['within', './rivals/within.ts', '/graphql'],
  ['apart', './rivals/apart.ts', '/graphql'],
];

async function gatewayFigures(): Promise<{ costs: string; figures: Figure[] }> {
  const { tokens, jwks } = await callers();
  const orders: Orders = { supergraphSdl: supergraph(), urls: {}, jwks };
  const running: Rival[] = [];
  const asking = load(tokens);
  try {
    const subgraphs = await startChild('szakrendszerek', './subgraph.ts', '', orders);
    running.push(subgraphs);
    for (const name of Object.keys(SERVICES)) orders.urls[name] = `${subgraphs.url}/${name}`;
    const rivals: Rival[] = [];
    for (const [name, file, path] of RIVALS) rivals.push(await startChild(name, file, path, orders));
    const native = await startNative(orders);
    if (native) rivals.push(native);
    running.push(...rivals);
    const costs = await measure(rivals, asking);
    return { costs: costTable(costs), figures: comparisons(costs) };
  } finally {
    await asking.stop();
    for (const rival of running) rival.stop();
  }
}

async function measure(rivals: readonly Rival[], asking: ReturnType<typeof load>): Promise<Costs> {
  const costs: Costs = new Map(rivals.map(({ name }) => [name, new Map()]));
  for (const size of SIZES) {
    for (const rival of rivals) await asking.round(rival.url, size, size.requests * WARM); // until its code is compiled
    for (let round = 0; round < ROUNDS; round++) {
      for (const rival of rivals) {
        await asking.round(rival.url, size, size.requests); // a gateway at work: after ten idle seconds V8 clears up, 170 ms of processor time
        const before = await rival.cpu();
        const ms = await asking.round(rival.url, size, size.requests);
        const cpu = ((await rival.cpu()) - before) / size.requests;
        const known = costs.get(rival.name)!.get(size.name);
        const perSecond = (size.requests * 1000) / ms;
        costs.get(rival.name)!.set(size.name, {
          cpu: Math.min(cpu, known?.cpu ?? Infinity),
          perSecond: Math.max(perSecond, known?.perSecond ?? 0),
        });
      }
    }
  }
  return costs;
}

function supergraph(): string {
  const services = (Object.keys(SERVICES) as Service[]).map((name) => ({
    name,
    url: `http://${name}.invalid/graphql`,
    typeDefs: parse(federation2(name)),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(String).join('\n'));
  return supergraphSdl;
}

export async function benchGateway(): Promise<string> {
  const { costs, figures } = await gatewayFigures();
  return `${costs}\n\n${table(figures, new Date().toISOString().slice(0, 10))}`;
}
