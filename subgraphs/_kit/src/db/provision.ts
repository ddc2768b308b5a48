import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export interface Passwords {
  owner: string;
  app: string;
}

export interface ProvisionOptions {
  /** A superuser's (or CREATEDB + CREATEROLE user's) connection to the server. */
  adminUrl: string;
  /** Database name without prefix; roles are `<database>_owner` and `<database>_app`. */
  database: string;
  passwords: Passwords;
  /** Hex key with which passes for this szakrendszer are signed. */
  passKey: string;
  migrations: URL;
  /**
   * Further login roles of this database (identity has one); they may verify a person's pass and get the rest by migration.
   * `role` is its name on this server where it is not the one the migrations call it by.
   */
  extraRoles?: { name: string; role?: string; password: string }[];
  log?: (line: string) => void;
}

const KIT_MIGRATIONS = new URL('./sql/', import.meta.url);
const ident = pg.escapeIdentifier;
const literal = pg.escapeLiteral;

export function urlFor(base: string, database: string, user?: string, password?: string): string {
  const url = new URL(base);
  url.pathname = `/${database}`;
  if (user !== undefined) {
    url.username = user;
    url.password = password ?? '';
  }
  return url.toString();
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates (or completes) the database of one szakrendszer: roles, extensions, kit objects, its migrations. Repeatable. */
export async function provision(options: ProvisionOptions): Promise<{ appUrl: string; ownerUrl: string }> {
  const { adminUrl, database, passwords } = options;
  const extraRoles = (options.extraRoles ?? []).map(({ name, role = name, password }) => ({ name, role, password }));
  await withClient(adminUrl, async (admin) => {
    await ensureRole(admin, `${database}_owner`, passwords.owner);
    await ensureRole(admin, `${database}_app`, passwords.app);
    for (const { role, password } of extraRoles) await ensureRole(admin, role, password);
    const exists = await admin.query('select 1 from pg_database where datname = $1', [database]);
    if (exists.rowCount === 0) {
      await admin.query(`grant ${ident(`${database}_owner`)} to current_user`);
      await admin.query(`create database ${ident(database)} owner ${ident(`${database}_owner`)} template template0 encoding 'UTF8'`);
    }
  });
  await withClient(urlFor(adminUrl, database), (admin) => prepareDatabase(admin, database));
  const ownerUrl = urlFor(adminUrl, database, `${database}_owner`, passwords.owner);
  await withClient(ownerUrl, async (owner) => {
    await migrate(owner, KIT_MIGRATIONS, 'kit', options.log);
    for (const { role } of extraRoles) {
      await owner.query(
        `grant connect on database ${ident(database)} to ${ident(role)}; grant usage on schema asp to ${ident(role)}; grant execute on function asp.szemely() to ${ident(role)}`,
      );
    }
    await owner.query("insert into asp.pass_key values ('v1', $1) on conflict (kid) do update set key = excluded.key", [
      Buffer.from(options.passKey, 'hex'),
    ]);
    await migrate(owner, options.migrations, database, options.log, (sql) =>
      extraRoles.reduce((text, { name, role }) => text.replaceAll(name, role), sql),
    );
    await owner.query('select asp.homokozo_kapu()');
  });
  return { appUrl: urlFor(adminUrl, database, `${database}_app`, passwords.app), ownerUrl };
}

/**
 * A login role that can do nothing but log in. An existing one gets its password again; that it has no more rights than it
 * should is checked, because only a superuser could take them away.
 */
export async function ensureRole(admin: pg.Client, name: string, password: string): Promise<void> {
  const { rows } = await admin.query<{ tulzott: boolean }>(
    'select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as tulzott from pg_roles where rolname = $1',
    [name],
  );
  if (rows[0]?.tulzott)
    throw new Error(
      `A(z) ${name} adatbázis-szerepnek több joga van a kelleténél. Vegye el: ALTER ROLE ${ident(name)} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION. ` +
        '(The role has more rights than it may: take them away.)',
    );
  const rights = rows[0] ? 'alter role' : 'create role';
  await admin.query(`${rights} ${ident(name)} login password ${literal(password)}`);
}

/** What only an administrator may do inside the database: extensions, the asp schema, rights taken from PUBLIC. */
async function prepareDatabase(admin: pg.Client, database: string): Promise<void> {
  const [db, owner, app] = [database, `${database}_owner`, `${database}_app`].map(ident);
  await admin.query(`
    revoke all on database ${db} from public;
    grant connect on database ${db} to ${app};
    revoke all on schema public from public;
    grant all on schema public to ${owner};
    grant usage on schema public to ${app};
    create schema if not exists asp authorization ${owner};
    create extension if not exists pgcrypto schema asp;
    create extension if not exists unaccent schema asp;
    create extension if not exists pg_trgm schema asp;
    create extension if not exists btree_gin schema asp;
    create extension if not exists btree_gist schema asp;
    alter role ${app} set search_path = pg_catalog, public, asp, pg_temp;
    alter role ${owner} set search_path = pg_catalog, public, asp, pg_temp;
    alter role ${app} set timezone = 'Europe/Budapest';
    alter role ${owner} set timezone = 'Europe/Budapest';
    alter role ${app} set statement_timeout = '120s';
    alter role ${app} set idle_in_transaction_session_timeout = '60s';
    alter role ${app} set jit = off;`);
  await searchBehindTheWall(admin);
}

/**
 * Behind row-level security an index serves only operators that are known not to leak; LIKE, trigram similarity and the match of
 * words raise nothing that holds a row's value, so they are declared so. Without superuser rights search works, but scans.
 */
async function searchBehindTheWall(admin: pg.Client): Promise<void> {
  const functions = [
    'pg_catalog.textlike(text,text)',
    'pg_catalog.ts_match_vq(tsvector,tsquery)',
    'asp.word_similarity_op(text,text)',
    'asp.word_similarity_commutator_op(text,text)',
  ];
  const { rows } = await admin.query('select rolsuper from pg_roles where rolname = current_user');
  if (!rows[0]?.rolsuper) return;
  for (const name of functions) await admin.query(`alter function ${name} leakproof`);
}

/** Runs the numbered SQL files of a folder, each once and in its own transaction; a changed file that already ran is an error. */
export async function migrate(
  owner: pg.Client,
  folder: URL,
  scope: string,
  log?: (line: string) => void,
  asHere: (sql: string) => string = (sql) => sql,
): Promise<void> {
  await owner.query(
    'create table if not exists asp.migracio (scope text, nev text, ellenorzo text not null, lefutott timestamptz not null default now(), primary key (scope, nev))',
  );
  const done = new Map(
    (await owner.query('select nev, ellenorzo from asp.migracio where scope = $1', [scope])).rows.map((r) => [
      r.nev as string,
      r.ellenorzo as string,
    ]),
  );
  const path = fileURLToPath(folder);
  for (const nev of (await readdir(path)).filter((f) => f.endsWith('.sql')).sort()) {
    const sql = await readFile(join(path, nev), 'utf8');
    const ellenorzo = createHash('sha256').update(sql).digest('hex');
    const korabbi = done.get(nev);
    if (korabbi === ellenorzo) continue;
    if (korabbi) throw new Error(`A(z) ${scope}/${nev} migráció már lefutott, de azóta megváltozott. Új sorszámú fájlba írja a változást.`);
    await runMigration(owner, scope, nev, asHere(sql), ellenorzo);
    log?.(`${scope}: ${nev}`);
  }
}

async function runMigration(owner: pg.Client, scope: string, nev: string, sql: string, ellenorzo: string): Promise<void> {
  await owner.query('begin');
  try {
    // trigram and other extension operators live in asp, tables in public
    await owner.query('set local search_path = public, asp, pg_catalog, pg_temp');
    await owner.query(sql);
    await owner.query('insert into asp.migracio (scope, nev, ellenorzo) values ($1, $2, $3)', [scope, nev, ellenorzo]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw new Error(`${scope}/${nev}: ${(error as Error).message}`, { cause: error });
  }
}
