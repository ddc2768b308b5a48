import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ground } from './prepare.ts';
import { writePrivate } from './secrets.ts';

/** Environment of one process: its own secrets and addresses, nobody else's. */
export type PartEnv = Record<string, string>;

const IDENTITY_PORT = 4100;

/** Name of the process → its environment, for the split topology. */
export function partEnvironments({ settings, secrets, parts, databases }: Ground): Map<string, PartEnv> {
  const { origin, host, port } = settings;
  const identityUrl = `http://127.0.0.1:${IDENTITY_PORT}`;
  const each = <T>(pick: (name: string, port: number) => T) => JSON.stringify(Object.fromEntries(parts.map(({ name, port }) => [name, pick(name, port)])));
  const subgraphs = parts.map(({ name, port }): [string, PartEnv] => [
    name,
    { ASP_DATABASE_URL: databases.parts[name]?.app ?? '', ASP_CALL_KEY: secrets.parts[name]?.callKey ?? '', ASP_PORT: String(port) },
  ]);
  const identity = {
    ASP_DATABASE_URL: databases.identity,
    ASP_PASS_KEY: secrets.parts.keret?.passKey ?? '',
    ASP_IDENTITY_KEY: secrets.identity.key,
    ASP_QUESTION_KEY: secrets.identity.call,
    ASP_ORIGIN: origin,
    ASP_PORT: String(IDENTITY_PORT),
  };
  const gateway = {
    ASP_ORIGIN: origin,
    ASP_HOST: host,
    ASP_PORT: String(port),
    ASP_IDENTITY_URL: identityUrl,
    ASP_QUESTION_KEY: secrets.identity.call,
    ASP_SUBGRAPHS: each((_, at) => `http://127.0.0.1:${at}/graphql`),
    ASP_CALL_KEYS: each((name) => secrets.parts[name]?.callKey),
    ASP_PASS_KEYS: each((name) => secrets.parts[name]?.passKey),
  };
  return new Map([...subgraphs, ['identity', identity], ['gateway', gateway]]);
}

const fileOf = (dir: string, name: string) => join(dir, 'parts', `${name}.json`);

/** Kept for operators who start the parts one by one: `npm run part -- ado`. */
export function writePartEnvironments(ground: Ground): Map<string, PartEnv> {
  const environments = partEnvironments(ground);
  for (const [name, env] of environments) writePrivate(fileOf(ground.settings.dir, name), `${JSON.stringify(env, null, 2)}\n`);
  return environments;
}

/** The kept environment of a part, under what the process was given. */
export function partEnvironment(dir: string, name: string, given: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const file = fileOf(dir, name);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PartEnv) : {};
  return { ...kept, ...given };
}
