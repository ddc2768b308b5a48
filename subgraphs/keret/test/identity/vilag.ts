import { createServer, type Server } from 'node:http';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { engedelyek, mintPass } from '@asp/kit/call';
import { tesztVilag, TESZT_KULCS, type TesztVilag } from '@asp/kit/test';
import { urlFor, withClient } from '@asp/kit';
import {
  createAccount,
  createIdentity,
  digest,
  hashPassword,
  openDb,
  randomSecret,
  type Identity,
  type IdentityOptions,
} from '../../src/identity/index.ts';
import { keret } from '../../src/subgraph.ts';

export const BAJANSENYE = '17020';
export const SZATTA = '02440';
export const CSOPAK = '02185';
export const JELSZO = 'Négy kék cica az őszi kertben';

export interface IdentityWorld {
  v: TesztVilag;
  identity: Identity;
  issuer: string;
  identityUrl: string;
  clock: { now?: Date };
  /** A person with roles in municipalities: `{ '17020': ['IKTATO'] }`. */
  person(nev: string, roles: Record<string, string[]>): Promise<{ id: string; felhasznalonev: string }>;
  client(ksh: string, engedelyek: string[]): Promise<{ id: string; secret: string }>;
  sql<T = Record<string, unknown>>(text: string, params?: unknown[]): Promise<T[]>;
  stop(): Promise<void>;
}

let hash: Promise<string> | undefined;
export const passwordHash = () => (hash ??= hashPassword(JELSZO));

async function listen(): Promise<{ server: Server; port: number; set(handler: Identity['handler']): void }> {
  let handle: Identity['handler'] | undefined;
  const server = createServer((req, res) => void (req.url?.startsWith('/oidc') ? handle!(req, res) : res.end('az alkalmazás')));
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  return { server, port: (server.address() as { port: number }).port, set: (handler) => (handle = handler) };
}

/** keret's database, an identity provider on it, and a port that answers. */
export async function identityWorld(extra: Partial<IdentityOptions> = {}): Promise<IdentityWorld> {
  const v = await tesztVilag(keret);
  const database = new URL(v.adminUrl).pathname.slice(1);
  await withClient(v.adminUrl, (admin) => admin.query(`grant connect on database "${database}" to asp_identitas_app`));
  const identityUrl = urlFor(v.adminUrl, database, 'asp_identitas_app', TESZT_KULCS);
  const { server, port, set } = await listen();
  const issuer = `http://localhost:${port}/oidc`;
  const clock: { now?: Date } = {};
  const identity = createIdentity({
    issuer,
    databaseUrl: identityUrl,
    pass: (kind, subject) => mintPass(TESZT_KULCS, { kind, subject, requestId: randomUUID() }),
    engedelyek,
    cookieKeys: [randomBytes(32).toString('hex')],
    now: () => clock.now ?? new Date(),
    ...extra,
  });
  await identity.start();
  set(identity.handler);
  const db = openDb(identityUrl, 2, () => {});
  const person: IdentityWorld['person'] = async (nev, roles) => {
    const id = uuid(nev + database);
    const felhasznalonev = nev.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '.');
    await createAccount(db, { id, felhasznalonev, nev, jelszoHash: await passwordHash() });
    for (const [ksh, szerepkorok] of Object.entries(roles)) await member(v, ksh, id, felhasznalonev, nev, szerepkorok);
    return { id, felhasznalonev };
  };
  return {
    v,
    identity,
    issuer,
    identityUrl,
    clock,
    person,
    client: async (ksh, patterns) => {
      const id = randomUUID();
      const secret = randomSecret();
      await v
        .onkormanyzat(ksh)
        .ctx((ctx) =>
          ctx.sql(`insert into kliens (id, nev, titok_hash, engedelyek) values ($1, 'Teszt kliens', $2, $3)`, [
            id,
            digest(secret),
            patterns,
          ]),
        );
      return { id, secret };
    },
    sql: (text, params) => db.rows(text, params),
    stop: async () => {
      await db.end();
      await identity.stop();
      server.closeAllConnections();
      await new Promise((ok) => server.close(ok));
      await v.stop();
    },
  };
}

const uuid = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-7$3-8$4-$5');

async function member(v: TesztVilag, ksh: string, id: string, felhasznalonev: string, nev: string, szerepkorok: string[]): Promise<void> {
  await v.onkormanyzat(ksh).ctx(async (ctx) => {
    await ctx.sql(`insert into felhasznalo (id, felhasznalonev, nev, allapot) values ($1, $2, $3, 'AKTIV')`, [id, felhasznalonev, nev]);
    await ctx.sql(
      `insert into tagsag (id, felhasznalo_id, szerepkor, ervenyes_tol) select gen_random_uuid(), $1, s, '2020-01-01' from unnest($2::text[]) s`,
      [id, szerepkorok],
    );
  });
}
