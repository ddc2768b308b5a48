import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingSource } from '@asp/kit/call';
import { freePort } from '../postgres/server.ts';
import { openFront } from './front.ts';
import { managementPortOf } from './management.ts';
import type { Ground } from './prepare.ts';
import { writePrivate } from './secrets.ts';

/** Environment of one process: its own secrets and addresses, nobody else's. */
export type PartEnv = Record<string, string>;

export const IDENTITY_PORT = 4100;

export interface Ports {
  own: Record<string, number>;
  management: Record<string, number | 'off'>;
}

/** The carrier of events listens on nothing else. */
const POSTA_MANAGEMENT = 24_099;

/** Every part's registered port, or a free one where something else listens on it or several systems start at once. */
export async function choosePorts({ parts, settings }: Ground): Promise<Ports> {
  const { anyPort, managementPort, port } = settings;
  const choose = async (wished: Record<string, number>) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(wished).map(
          async ([name, wish]) => [name, !anyPort && wish > 0 && (await isFree(wish)) ? wish : await freePort()] as const,
        ),
      ),
    );
  const own = await choose({ identity: IDENTITY_PORT, ...Object.fromEntries(parts.map((part) => [part.name, part.port])) });
  const wished = Object.fromEntries(Object.entries(own).map(([name, one]) => [name, managementPortOf(one)]));
  if (managementPort === 'off')
    return { own, management: Object.fromEntries([...Object.keys(own), 'posta', 'gateway'].map((n) => [n, 'off'])) };
  return { own, management: await choose({ ...wished, posta: POSTA_MANAGEMENT, gateway: managementPort ?? managementPortOf(port) }) };
}

const isFree = (port: number) =>
  openFront(port, '127.0.0.1').then(
    (front) => front.stop().then(() => true),
    () => false,
  );

/** Name of the process → its environment, for the split topology. */
export function partEnvironments({ settings, secrets, parts, databases }: Ground, { own: ports, management }: Ports): Map<string, PartEnv> {
  const { origin, host, port } = settings;
  const identityUrl = `http://127.0.0.1:${ports.identity}`;
  const each = <T>(pick: (name: string) => T) => JSON.stringify(Object.fromEntries(parts.map(({ name }) => [name, pick(name)])));
  const files = Object.fromEntries(Object.entries(settings.files).filter(([, value]) => value)) as PartEnv;
  const subgraphs = parts.map(({ name, subgraph }): [string, PartEnv] => [
    name,
    {
      ASP_DATABASE_URL: databases.parts[name]?.app ?? '',
      ASP_CALL_KEY: secrets.parts[name]?.callKey ?? '',
      ASP_PORT: String(ports[name]),
      ...(subgraph.fajlok && files),
    },
  ]);
  const identity = {
    ASP_DATABASE_URL: databases.identity,
    ASP_PASS_KEY: secrets.parts.keret?.passKey ?? '',
    ASP_IDENTITY_KEY: secrets.identity.key,
    ASP_QUESTION_KEY: secrets.identity.call,
    ASP_ORIGIN: origin,
    ASP_PORT: String(ports.identity),
  };
  const gateway = {
    ASP_ORIGIN: origin,
    ASP_HOST: host,
    ASP_PORT: String(port),
    ...(settings.trustedProxies?.length && { ASP_TRUSTED_PROXIES: settings.trustedProxies.join(',') }),
    ...(settings.supergraph && { ASP_SUPERGRAPH: settings.supergraph }),
    ...(settings.freeDocuments && { ASP_FREE_DOCUMENTS: '1' }),
    ASP_IDENTITY_URL: identityUrl,
    ASP_QUESTION_KEY: secrets.identity.call,
    ASP_SCHEMA_KEY: JSON.stringify(secrets.schemaKey),
    ASP_SUBGRAPHS: each((name) => `http://127.0.0.1:${ports[name]}/graphql`),
    ASP_CALL_KEYS: each((name) => secrets.parts[name]?.callKey),
    ASP_PASS_KEYS: each((name) => secrets.parts[name]?.passKey),
  };
  const posta = { ASP_SUBGRAPHS: gateway.ASP_SUBGRAPHS, ASP_CALL_KEYS: gateway.ASP_CALL_KEYS, ASP_PASS_KEYS: gateway.ASP_PASS_KEYS };
  const all: [string, PartEnv][] = [...subgraphs, ['identity', identity], ['posta', posta], ['gateway', gateway]];
  const managed = (name: string) => ({
    ASP_DRAIN_SECONDS: String(settings.drainSeconds),
    ASP_MANAGEMENT_HOST: settings.managementHost,
    ASP_MANAGEMENT_PORT: String(management[name]),
  });
  return new Map(all.map(([name, env]) => [name, { ...env, ...managed(name) }]));
}

const fileOf = (dir: string, name: string) => join(dir, 'parts', `${name}.json`);

/** Kept for operators who start the parts one by one: `npm run part -- ado`. */
export async function writePartEnvironments(ground: Ground): Promise<Map<string, PartEnv>> {
  const environments = partEnvironments(ground, await choosePorts(ground));
  for (const [name, env] of environments) writePrivate(fileOf(ground.settings.dir, name), `${JSON.stringify(env, null, 2)}\n`);
  return environments;
}

/** What the process was given comes before the kept environment of the part. */
export function partSources(dir: string, name: string, given: NodeJS.ProcessEnv): SettingSource[] {
  const file = fileOf(dir, name);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PartEnv) : {};
  return [
    { name: 'környezet (environment)', values: given },
    { name: `parts/${name}.json`, values: kept },
  ];
}
