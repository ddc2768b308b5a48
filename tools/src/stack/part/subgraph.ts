import { run, serve } from '@asp/kit';
import { parts } from '../../parts.ts';
import type { Closers } from '../closers.ts';
import { loadPart } from '../databases.ts';
import { host, key, parseEnv, port, z, type Env } from './environment.ts';

/** One szakrendszer on its database, answering signed calls. */
export async function servePart(env: Env, closers: Closers, name: string): Promise<string> {
  const part = parts().find((one) => one.name === name);
  if (!part)
    throw new Error(
      `Nincs ilyen rész: „${name}”. Van (known): postgres, identity, gateway, ${parts()
        .map((one) => one.name)
        .join(', ')}`,
    );
  const own = parseEnv({ ASP_DATABASE_URL: z.url(), ASP_CALL_KEY: key, ASP_PORT: port.default(part.port), ASP_HOST: host }, env);
  const { subgraph } = await loadPart(part);
  const running = await run(subgraph, { appUrl: own.ASP_DATABASE_URL });
  await closers.add(name, running.stop);
  const server = await serve(running, { callKey: own.ASP_CALL_KEY, port: own.ASP_PORT, host: own.ASP_HOST });
  await closers.add(`${name} (HTTP)`, server.stop);
  return `http://${own.ASP_HOST}:${server.port}/graphql`;
}
