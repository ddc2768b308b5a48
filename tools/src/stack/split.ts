import { buildStale } from './build.ts';
import { Closers } from './closers.ts';
import { openFront } from './front.ts';
import { writePartEnvironments, type PartEnv } from './part-settings.ts';
import { fillDemo, prepareGround, runAll, type Ground } from './prepare.ts';
import { startPart, type PartProcess } from './processes.ts';
import type { Progress } from './progress.ts';
import type { DemoFile } from './report.ts';
import type { Settings } from './settings.ts';

export interface SplitStack {
  origin: string;
  demo: DemoFile;
  processes: PartProcess[];
  /** Address of the gateway's management port; every part has one. */
  management?: string;
}

/** Every szakrendszer, identity and the gateway as a process of its own, over HTTP. */
export async function startSplit(asked: Settings, progress: Progress, closers: Closers): Promise<SplitStack> {
  const settings = await withPort(asked);
  const building = settings.build ? buildStale(undefined, closers.signal) : Promise.resolve([]);
  building.catch(() => {});
  const ground = await prepareGround(settings, progress, closers);
  const demo = await fillFirst(ground, progress, closers);
  const environments = await writePartEnvironments(ground);
  await progress.step('Felület és játszótér (web, playground)', () => building);
  const processes: PartProcess[] = [];
  const order = [...environments.keys()].filter((name) => name !== 'gateway' && name !== 'posta');
  const start = async (name: string) => {
    const part = await startPart(name, environments.get(name) ?? {});
    await closers.add(name, part.stop);
    processes.push(part);
  };
  await progress.step(`Folyamatok (processes): ${order.join(', ')}`, () => Promise.all(order.map(start)));
  await progress.step('Átjáró, posta (gateway, carrier of events)', () => Promise.all([start('gateway'), start('posta')]));
  return { origin: settings.origin, demo, processes, management: managementOf(environments.get('gateway')) };
}

const managementOf = (env?: PartEnv) =>
  env?.ASP_MANAGEMENT_PORT && env.ASP_MANAGEMENT_PORT !== 'off'
    ? `http://${env.ASP_MANAGEMENT_HOST}:${env.ASP_MANAGEMENT_PORT}/`
    : undefined;

/** The gateway's process takes the port later; here only a taken one is named early. A port of 0 takes a free one. */
async function withPort(asked: Settings): Promise<Settings> {
  const front = await openFront(asked.port, asked.host);
  await front.stop();
  return asked.port === 0 ? { ...asked, port: front.port, origin: `http://localhost:${front.port}` } : asked;
}

/** Demo data are loaded here, by subgraphs that live only for that. */
export async function fillFirst(ground: Ground, progress: Progress, closers: Closers): Promise<DemoFile> {
  const inner = new Closers();
  await closers.add('demo', () => inner.close());
  const demo = await fillDemo(ground, await runAll(ground, inner), progress);
  await inner.close();
  return demo;
}
