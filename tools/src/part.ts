import { parseArgs } from 'node:util';
import type { Closers } from './stack/closers.ts';
import { partEnvironment } from './stack/part-settings.ts';
import { serveGround, serveGateway, serveIdentity, serveSubgraph } from './stack/part-servers.ts';
import { untilStopped } from './stack/run.ts';
import { readSettings } from './stack/settings.ts';

type Env = Record<string, string | undefined>;
const OTHERS: Record<string, (env: Env, closers: Closers) => Promise<string>> = {
  postgres: serveGround,
  identity: serveIdentity,
  gateway: serveGateway,
};

/** `npm run part -- ado`: one part as a process of its own; see tools/README.md for its environment. */
await untilStopped(async (closers) => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const name = positionals[0] ?? '';
  const env = partEnvironment(readSettings([], { ASP_DIR: process.env.ASP_DIR }).dir, name, process.env);
  const serve = OTHERS[name] ?? ((own: Env, open: Closers) => serveSubgraph(name, own, open));
  const address = await serve(env, closers);
  if (process.send) process.send('ready', () => {}); // a parent that is gone shows as "disconnect"
  else console.log(`${name}: ${address}`);
});
