import { systemHivas, type DemoTerv, type RunningSubgraph } from '@asp/kit';
import type { LoadedPart } from './databases.ts';
import type { Secrets } from './secrets.ts';

export interface DemoLoad {
  parts: LoadedPart[];
  running: Map<string, RunningSubgraph>;
  secrets: Secrets;
  municipalities: DemoTerv[];
  /** Called when one szakrendszer of one municipality is ready. */
  progress(done: { part: string; terv: DemoTerv; share: number; loaded: boolean; ms: number }): void;
}

interface Job {
  part: LoadedPart;
  terv: DemoTerv;
}

/** More than the processors: while one job waits for the database another prepares. */
const PARALLEL = 4;

/**
 * Loads the demo data that are not there yet. The mark "loaded" is written in the transaction of the
 * rows themselves, so a load killed anywhere goes on where it stopped. The largest go first.
 */
export async function loadDemo(load: DemoLoad): Promise<void> {
  const jobs = load.parts
    .filter(({ demo }) => demo)
    .flatMap((part) => load.municipalities.map((terv) => ({ part, terv })))
    .sort((a, b) => b.terv.lakasok - a.terv.lakasok);
  const total = jobs.reduce((sum, job) => sum + weight(job), 0);
  let done = 0;
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const from = performance.now();
      const loaded = await loadOne(load, job);
      done += weight(job);
      load.progress({ part: job.part.name, terv: job.terv, share: done / total, loaded, ms: performance.now() - from });
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
}

const weight = ({ terv }: Job) => terv.lakasok + 100;

/** True when it was this call that loaded. */
async function loadOne({ running, secrets }: DemoLoad, { part: { name, demo }, terv }: Job): Promise<boolean> {
  const subgraph = running.get(name);
  const passKey = secrets.parts[name]?.passKey;
  if (!subgraph || !passKey || !demo) return false;
  return subgraph.inCtx(systemHivas(name, passKey, terv.ksh, `demo-${name}-${terv.ksh}`), async (ctx) => {
    if ((await ctx.sql("select from asp.jelzo where nev = 'demo'")).length > 0) return false;
    await demo(ctx, terv);
    await ctx.sql("insert into asp.jelzo (nev) values ('demo')");
    return true;
  });
}
