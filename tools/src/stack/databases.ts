import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { provision, urlFor, type Ctx, type DemoTerv, type Subgraph } from '@asp/kit';
import type { Part } from '../parts.ts';
import type { Secrets } from './secrets.ts';

export interface LoadedPart extends Part {
  subgraph: Subgraph;
  demo?: (ctx: Ctx, terv: DemoTerv) => Promise<void>;
}

export async function loadPart(part: Part): Promise<LoadedPart> {
  const { subgraph, demo } = (await import(pathToFileURL(join(part.folder, 'src', 'index.ts')).href)) as Pick<
    LoadedPart,
    'subgraph' | 'demo'
  >;
  return { ...part, subgraph, demo };
}

export interface DatabaseUrls {
  /** Application role: row-level security applies. */
  app: string;
  owner: string;
}

export interface Databases {
  parts: Record<string, DatabaseUrls>;
  /** asp_keret as the identity provider's role. */
  identity: string;
}

const IDENTITY_ROLE = 'asp_identitas_app';
const IDENTITY_DATABASE = 'asp_keret';

/** One database per szakrendszer with its roles, kit objects and migrations; repeatable, in parallel. */
export async function prepareDatabases(adminUrl: string, parts: LoadedPart[], secrets: Secrets): Promise<Databases> {
  const made = await Promise.all(parts.map(async (part) => [part.name, await prepareOne(adminUrl, part, secrets)] as const));
  return { parts: Object.fromEntries(made), identity: urlFor(adminUrl, IDENTITY_DATABASE, IDENTITY_ROLE, secrets.identity.database) };
}

async function prepareOne(adminUrl: string, { name, subgraph }: LoadedPart, secrets: Secrets): Promise<DatabaseUrls> {
  const own = secrets.parts[name];
  if (!own) throw new Error(`No secrets for ${name}.`);
  const { owner, app, passKey } = own;
  const database = `asp_${name}`;
  const extraRoles = subgraph.extraRoles?.map((role) => ({ name: role, password: secrets.identity.database }));
  const { appUrl, ownerUrl } = await provision({
    adminUrl,
    database,
    passwords: { owner, app },
    passKey,
    migrations: subgraph.migrations,
    extraRoles,
  });
  return { app: appUrl, owner: ownerUrl };
}
