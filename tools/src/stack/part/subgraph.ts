import { run, serve } from '@asp/kit';
import { FAJL_BEALLITASOK, fajlKornyezet } from '@asp/kit/call';
import { parts, type Part } from '../../parts.ts';
import { loadPart } from '../databases.ts';
import { databaseUrl, host, keyOf, partOf, port } from './environment.ts';

const settings = (name: string) => ({
  ASP_DATABASE_URL: databaseUrl,
  ASP_CALL_KEY: keyOf('Az átjáró hívásainak kulcsa (verifies the gateway’s calls).'),
  ASP_PORT: port.default(partNamed(name).port).describe('Kapu (port).'),
  ASP_HOST: host,
  ...FAJL_BEALLITASOK,
});

/** One szakrendszer on its database, answering signed calls. */
export default partOf(settings, async (own, { name, closers, life }) => {
  const { subgraph } = await loadPart(partNamed(name));
  const running = await run(subgraph, { appUrl: own.ASP_DATABASE_URL, fajlok: subgraph.fajlok && fajlKornyezet(own, name) });
  await closers.add(name, running.stop);
  const at = { port: own.ASP_PORT, host: own.ASP_HOST, drainMs: own.ASP_DRAIN_SECONDS * 1000 };
  const server = await serve(running, { callKey: own.ASP_CALL_KEY, ...at });
  await closers.add(`${name} (HTTP)`, server.stop);
  life.ready = async () => ({ ready: await running.ready() });
  return `http://${own.ASP_HOST}:${server.port}/graphql`;
});

function partNamed(name: string): Part {
  const all = parts();
  const part = all.find((one) => one.name === name);
  if (part) return part;
  const known = ['postgres', 'identity', 'gateway', 'posta', ...all.map((one) => one.name)].join(', ');
  throw new Error(`Nincs ilyen rész: „${name}”. Van (known): ${known}`);
}
