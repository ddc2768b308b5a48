import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { provision, urlFor, withClient, type Ctx, type DemoTerv, type Subgraph } from '@asp/kit';
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
  /** keret's database as the identity provider's role. */
  identity: string;
}

const IDENTITY = 'identitas_app';

export interface Server {
  adminUrl: string;
  /** Beginning of the names of databases and roles: one server may hold several installations. */
  prefix: string;
}

/** One database per szakrendszer with its roles, kit objects and migrations; repeatable, in parallel. */
export async function prepareDatabases(server: Server, parts: LoadedPart[], secrets: Secrets): Promise<Databases> {
  const { adminUrl, prefix } = server;
  const made = await Promise.all(parts.map(async (part) => [part.name, await prepareOne(server, part, secrets)] as const));
  const identity = urlFor(adminUrl, `${prefix}keret`, `${prefix}${IDENTITY}`, secrets.identity.database);
  return { parts: Object.fromEntries(made), identity };
}

async function prepareOne({ adminUrl, prefix }: Server, { name, subgraph }: LoadedPart, secrets: Secrets): Promise<DatabaseUrls> {
  const own = secrets.parts[name];
  if (!own) throw new Error(`No secrets for ${name}.`);
  const { owner, app, passKey } = own;
  const database = `${prefix}${name}`;
  const extraRoles = subgraph.extraRoles?.map((role) => ({
    name: role,
    role: role.replace(/^asp_/, prefix),
    password: secrets.identity.database,
  }));
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

/** Removes an installation's databases and roles from an existing server: what a test leaves behind. */
export async function dropInstallation({ adminUrl, prefix }: Server): Promise<void> {
  if (prefix === 'asp_') throw new Error('The databases of the real installation are not dropped.');
  await withClient(adminUrl, async (admin) => {
    const names = async (sql: string) => (await admin.query<{ nev: string }>(sql, [prefix])).rows.map(({ nev }) => `"${nev}"`);
    for (const name of await names('select datname as nev from pg_database where starts_with(datname, $1)'))
      await admin.query(`drop database ${name} with (force)`);
    for (const name of await names('select rolname as nev from pg_roles where starts_with(rolname, $1)'))
      await admin.query(`drop role ${name}`);
  });
}
