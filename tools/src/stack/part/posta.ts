import { createLog, posta, tavoliPort } from '@asp/kit/call';
import type { Closers } from '../closers.ts';
import { key, parseEnv, table, z, type Env } from './environment.ts';

/** Carries events between the szakrendszerek; holds keys and no data, and several may run. */
export async function servePart(env: Env, closers: Closers): Promise<string> {
  const own = parseEnv({ ASP_SUBGRAPHS: table(z.url()), ASP_CALL_KEYS: table(key), ASP_PASS_KEYS: table(key) }, env);
  const carrier = posta({
    szakrendszerek: Object.fromEntries(
      Object.entries(own.ASP_SUBGRAPHS).map(([name, url]) => [
        name,
        { port: tavoliPort(url, own.ASP_CALL_KEYS[name] ?? ''), passKey: own.ASP_PASS_KEYS[name] ?? '' },
      ]),
    ),
    log: createLog('posta'),
  });
  carrier.start();
  await closers.add('posta', carrier.stop);
  return Object.keys(own.ASP_SUBGRAPHS).join(', ');
}
