import { parseArgs } from 'node:util';
import type { Closers } from './stack/closers.ts';
import { partEnvironment } from './stack/part-settings.ts';
import type { Env } from './stack/part/environment.ts';
import { untilStopped } from './stack/run.ts';
import { readSettings } from './stack/settings.ts';

type Serve = (env: Env, closers: Closers, name: string) => Promise<string>;

/** Each part loads its own code only. */
const PARTS: Record<string, () => Promise<{ servePart: Serve }>> = {
  postgres: () => import('./stack/part/ground.ts'),
  identity: () => import('./stack/part/identity.ts'),
  gateway: () => import('./stack/part/gateway.ts'),
  posta: () => import('./stack/part/posta.ts'),
};

/** `npm run part -- ado`: one part as a process of its own; see tools/README.md for its environment. */
await untilStopped(async (closers) => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const name = positionals[0] ?? '';
  const env = partEnvironment(readSettings([], { ASP_DIR: process.env.ASP_DIR }).dir, name, process.env);
  const { servePart } = await (PARTS[name] ?? (() => import('./stack/part/subgraph.ts')))();
  const address = await servePart(env, closers, name);
  if (process.send)
    process.send('ready', () => {}); // a parent that is gone shows as "disconnect"
  else console.log(`${name}: ${address}`);
});
