import { parseArgs } from 'node:util';
import { merged, parseEnv, startTracing } from '@asp/kit/call';
import type { Closers } from './stack/closers.ts';
import { COMMON } from './stack/common-settings.ts';
import { manage, newLife } from './stack/management.ts';
import { partSources } from './stack/part-settings.ts';
import type { PartModule } from './stack/part/environment.ts';
import { printConfig } from './stack/print-config.ts';
import { untilStopped } from './stack/run.ts';
import { readSettings } from './stack/settings.ts';

/** Each part loads its own code only. */
const PARTS: Record<string, () => Promise<{ default: PartModule }>> = {
  postgres: () => import('./stack/part/ground.ts'),
  identity: () => import('./stack/part/identity.ts'),
  gateway: () => import('./stack/part/gateway.ts'),
  posta: () => import('./stack/part/posta.ts'),
};

/** `npm run part -- ado`: one part as a process of its own; `--print-config` tells its settings. */
await untilStopped(async (closers: Closers) => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'print-config': { type: 'boolean' } } });
  const name = positionals[0] ?? '';
  const { default: part } = await (PARTS[name] ?? (() => import('./stack/part/subgraph.ts')))();
  const shape = { ...part.settings(name), ...COMMON };
  const sources = partSources(readSettings([], { ASP_DIR: process.env.ASP_DIR }).dir, name, process.env);
  if (values['print-config']) return printConfig(shape, sources);
  const own = parseEnv(shape, merged(sources));
  await closers.add('traces', await startTracing(name));
  const life = newLife();
  const { ASP_MANAGEMENT_PORT: managementPort, ASP_MANAGEMENT_HOST: managementHost } = own;
  const port = 'ASP_PORT' in own ? (own.ASP_PORT as number) : undefined;
  const management = name === 'postgres' ? undefined : await manage(name, life, { managementPort, managementHost, port }, closers);
  const address = await part.serve(own, { name, closers, life });
  life.started = true;
  if (process.send)
    process.send('ready', () => {}); // a parent that is gone shows as "disconnect"
  else console.log(`${name}: ${address}${management ? `\n  kezelés (management): ${management}` : ''}`);
});
