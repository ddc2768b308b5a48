import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../postgres/server.ts';
import { openFront } from './front.ts';
import type { Ground } from './prepare.ts';
import { writePrivate } from './secrets.ts';

/** Environment of one process: its own secrets and addresses, nobody else's. */
export type PartEnv = Record<string, string>;

export const IDENTITY_PORT = 4100;

export type Ports = Record<string, number>;

/** Every part's registered port, or a free one where something else listens on it. */
export async function choosePorts({ parts }: Ground): Promise<Ports> {
  const wished: [string, number][] = [['identity', IDENTITY_PORT], ...parts.map(({ name, port }): [string, number] => [name, port])];
  return Object.fromEntries(
    await Promise.all(wished.map(async ([name, port]) => [name, (await isFree(port)) ? port : await freePort()] as const)),
  );
}

const isFree = (port: number) =>
  openFront(port, '127.0.0.1').then(
    (front) => front.stop().then(() => true),
    () => false,
  );

/** Name of the process → its environment, for the split topology. */
export function partEnvironments({ settings, secrets, parts, databases }: Ground, ports: Ports): Map<string, PartEnv> {
  const { origin, host, port } = settings;
  const identityUrl = `http://127.0.0.1:${ports.identity}`;
  const each = <T>(pick: (name: string) => T) => JSON.stringify(Object.fromEntries(parts.map(({ name }) => [name, pick(name)])));
  const subgraphs = parts.map(({ name }): [string, PartEnv] => [
    name,
    { ASP_DATABASE_URL: databases.parts[name]?.app ?? '', ASP_CALL_KEY: secrets.parts[name]?.callKey ?? '', ASP_PORT: String(ports[name]) },
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
    ...(settings.freeDocuments && { ASP_FREE_DOCUMENTS: '1' }),
    ASP_IDENTITY_URL: identityUrl,
    ASP_QUESTION_KEY: secrets.identity.call,
    ASP_SCHEMA_KEY: JSON.stringify(secrets.schemaKey),
    ASP_SUBGRAPHS: each((name) => `http://127.0.0.1:${ports[name]}/graphql`),
    ASP_CALL_KEYS: each((name) => secrets.parts[name]?.callKey),
    ASP_PASS_KEYS: each((name) => secrets.parts[name]?.passKey),
  };
  const posta = { ASP_SUBGRAPHS: gateway.ASP_SUBGRAPHS, ASP_CALL_KEYS: gateway.ASP_CALL_KEYS, ASP_PASS_KEYS: gateway.ASP_PASS_KEYS };
  return new Map([...subgraphs, ['identity', identity], ['posta', posta], ['gateway', gateway]]);
}

const fileOf = (dir: string, name: string) => join(dir, 'parts', `${name}.json`);

/** Kept for operators who start the parts one by one: `npm run part -- ado`. */
export async function writePartEnvironments(ground: Ground): Promise<Map<string, PartEnv>> {
  const environments = partEnvironments(ground, await choosePorts(ground));
  for (const [name, env] of environments) writePrivate(fileOf(ground.settings.dir, name), `${JSON.stringify(env, null, 2)}\n`);
  return environments;
}

/** The kept environment of a part, under what the process was given. */
export function partEnvironment(dir: string, name: string, given: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const file = fileOf(dir, name);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PartEnv) : {};
  return { ...kept, ...given };
}
