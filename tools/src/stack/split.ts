import { buildStale } from './build.ts';
import type { Closers } from './closers.ts';
import { openFront } from './front.ts';
import { writePartEnvironments } from './part-settings.ts';
import { fillDemo, prepareGround, runAll, type Ground } from './prepare.ts';
import { startPart, type PartProcess } from './processes.ts';
import type { Progress } from './progress.ts';
import type { DemoFile } from './report.ts';
import type { Settings } from './settings.ts';
import { Closers as InnerClosers } from './closers.ts';

export interface SplitStack {
  origin: string;
  demo: DemoFile;
  processes: PartProcess[];
}

/** Every szakrendszer, identity and the gateway as a process of its own, over HTTP. */
export async function startSplit(settings: Settings, progress: Progress, closers: Closers): Promise<SplitStack> {
  await portIsFree(settings);
  const building = settings.build ? buildStale(undefined, closers.signal) : Promise.resolve([]);
  building.catch(() => {});
  const ground = await prepareGround(settings, progress, closers);
  const demo = await fillFirst(ground, progress, closers);
  const environments = writePartEnvironments(ground);
  await progress.step('Felület és játszótér (web, playground)', () => building);
  const processes: PartProcess[] = [];
  const order = [...environments.keys()].filter((name) => name !== 'gateway');
  const start = async (name: string) => {
    const part = await startPart(name, environments.get(name) ?? {});
    await closers.add(name, part.stop);
    processes.push(part);
  };
  await progress.step(`Folyamatok (processes): ${order.join(', ')}`, () => Promise.all(order.map(start)));
  await progress.step('Átjáró (gateway)', () => start('gateway'));
  return { origin: settings.origin, demo, processes };
}

async function portIsFree({ port, host }: Settings): Promise<void> {
  await (await openFront(port, host)).stop();
}

/** Demo data are loaded here, by subgraphs that live only for that. */
export async function fillFirst(ground: Ground, progress: Progress, closers: Closers): Promise<DemoFile> {
  const inner = new InnerClosers();
  await closers.add('demo', () => inner.close());
  const demo = await fillDemo(ground, await runAll(ground, inner), progress);
  await inner.close();
  return demo;
}
