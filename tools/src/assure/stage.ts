/** Two municipalities with real data on the whole system: A, in which somebody may do everything, and B, who is attacked. */
import { createServer, type RequestListener } from 'node:http';
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import { createGateway, LIMITS, type GatewayOptions } from '@asp/gateway';
import { serve, urlFor, withClient } from '@asp/kit';
import { createLog } from '@asp/kit/call';
import { falakLevehetok } from '@asp/kit/test';
import { inRoot } from '../root.ts';
import { Closers } from '../stack/closers.ts';
import { identityOf, identitySettings } from '../stack/identity.ts';
import { startInProcess, type Stack } from '../stack/in-process.ts';
import { silentProgress } from '../stack/progress.ts';
import type { Settings } from '../stack/settings.ts';
import type { Login } from '../stack/report.ts';
import { browserless, type Session } from '../test-stack/session.ts';

export const CANARY = 'KANARI-B';

/** What is attacked may be large; the limits have rows of their own. */
const WIDE: GatewayOptions['limits'] = {
  tokens: 50_000,
  depth: 30,
  aliases: 5_000,
  rootFields: 2_000,
  fields: 50_000,
  cost: 10_000_000,
  minuteCost: 1e12,
  faults: 1e9,
  faultsUnknown: 1e9,
  subgraphTimeoutMs: 45_000,
  queue: { ...LIMITS.queue, waitMs: 120_000, flood: 10_000 },
};

export interface Table {
  part: string;
  name: string;
}
export interface Foreign {
  part: string;
  table: string;
  id: string;
}
export interface Door {
  url: string;
  stop(): Promise<void>;
}
export interface Stage {
  stack: Stack;
  schema: GraphQLSchema;
  a: Session;
  b: Session;
  /** Every row of B with an identifier, and the few that are tried. */
  foreignIds: Set<string>;
  foreign: Foreign[];
  tables: Table[];
  adminOf(part: string): string;
  appOf(part: string): string;
  keys(part: string): { passKey: string; callKey: string };
  /** The door that the attacks use: limits opened wide. */
  door: Door;
  limits: GatewayOptions['limits'];
  /** Logins of the two, who may do more than the demo says. */
  logins: [Login, Login];
  people: string[];
  /** Set while the gateway's own rules are away. */
  supergraphSdl?: string;
  /** A szakrendszer over HTTP with its signed calls, as in the split topology. */
  subgraphDoor(part: string, since?: number): Promise<Door>;
  /** A further gateway over the same szakrendszerek. */
  openDoor(options?: Partial<GatewayOptions>): Promise<Door>;
  /** New logins for both: an access token lives ten minutes, and a grave act wants a recent login. */
  renew(): Promise<void>;
  /** Nothing is delivered while the work goes on: what changes then was changed by whoever asked. */
  carrierRests<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export async function openStage(settings: Settings, idsPerTable: number): Promise<Stage> {
  falakLevehetok();
  const closers = new Closers();
  const stack = await startInProcess(settings, silentProgress, closers);
  const { ground, demo } = stack;
  const nameOf = (part: string) => new URL(ground.databases.parts[part]!.owner).pathname.slice(1);
  const adminOf = (part: string) => urlFor(ground.postgres.adminUrl, nameOf(part));
  const [loginA, loginB] = strangers(demo.logins);
  const kshOf = ({ onkormanyzatok }: Login) => onkormanyzatok[0]!;
  await mayEverything(adminOf('keret'), loginA, kshOf(loginA));
  const parts = ground.parts.map(({ name }) => name);
  const tables = (
    await Promise.all(parts.map((part) => walled(part, adminOf(part), new URL(ground.databases.parts[part]!.app).username)))
  ).flat();
  await plantCanaries(tables, adminOf, kshOf(loginB));
  await mayEverything(adminOf('keret'), loginB, kshOf(loginB)); // after the marks, which made his own roles unknown
  const [a, b] = await Promise.all([browserless(stack.origin, loginA, kshOf(loginA)), browserless(stack.origin, loginB, kshOf(loginB))]);
  const all = await foreignRows(tables, adminOf, b.onkormanyzat, 100_000);
  const identity = identityOf(identitySettings(ground));
  await identity.start();
  await closers.add('identity of the stage', () => identity.stop());
  const openDoor = (options: Partial<GatewayOptions> = {}) =>
    gatewayDoor(stack, (claims, spent) => identity.allapot(claims, spent), options);
  const door = await openDoor({ limits: WIDE });
  return {
    stack,
    schema: buildSchema(readFileSync(inRoot('schema/api.graphql'), 'utf8'), { assumeValidSDL: true }),
    a,
    b,
    foreignIds: new Set(all.map(({ id }) => id)),
    foreign: firstOf(all, idsPerTable),
    tables,
    adminOf,
    appOf: (part) => ground.databases.parts[part]!.app,
    keys: (part) => ground.secrets.parts[part]!,
    limits: WIDE,
    logins: [loginA, loginB],
    people: [loginA.felhasznalo, loginB.felhasznalo],
    subgraphDoor: async (part, since) => {
      const server = await serve(stack.running.get(part)!, { callKey: ground.secrets.parts[part]!.callKey, since, port: 0 });
      return { url: `http://127.0.0.1:${server.port}/graphql`, stop: server.stop };
    },
    door,
    openDoor,
    renew: async () => {
      Object.assign(a, await browserless(stack.origin, loginA, kshOf(loginA)));
      Object.assign(b, await browserless(stack.origin, loginB, kshOf(loginB)));
    },
    carrierRests: carrierOf(stack.running),
    stop: async () => (await door.stop(), await closers.close()),
  };
}

const QUIET_MS = 200;
/** From outside: the carrier finds nothing that waits, and what it had taken has been delivered. */
function carrierOf(running: Stack['running']): Stage['carrierRests'] {
  let resting = false;
  let calls = 0;
  let last = 0;
  for (const { esemenyek: port } of running.values()) {
    const { kivesz, fogad, nyugtaz } = port;
    const counted =
      <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        calls++;
        try {
          return await call(...args);
        } finally {
          calls--;
          last = performance.now();
        }
      };
    const taking = counted(kivesz);
    port.kivesz = (...args) => (resting ? Promise.resolve([]) : taking(...args));
    port.fogad = counted(fogad);
    port.nyugtaz = counted(nyugtaz);
  }
  return async (work) => {
    resting = true;
    try {
      while (calls > 0 || performance.now() - last < QUIET_MS) await new Promise((go) => setTimeout(go, 20));
      return await work();
    } finally {
      resting = false;
    }
  };
}

/** Two people who share no municipality. */
function strangers(logins: Login[]): [Login, Login] {
  for (const one of logins) {
    const other = logins.find(({ onkormanyzatok }) => !onkormanyzatok.some((ksh) => one.onkormanyzatok.includes(ksh)));
    if (other && one.onkormanyzatok.length > 0 && other.onkormanyzatok.length > 0) return [one, other];
  }
  throw new Error('The demo has no two people without a common municipality');
}

/** Every role that may be given there, in one municipality. */
export async function mayEverything(keret: string, { felhasznalo }: Login, ksh: string): Promise<void> {
  const roles = Object.keys(JSON.parse(readFileSync(inRoot('schema/szerepkorok.json'), 'utf8')) as object);
  await withClient(keret, async (admin) => {
    const { rows } = await admin.query<{ id: string }>('select id from identitas.fiok where felhasznalonev = $1', [felhasznalo]);
    for (const role of roles)
      await admin
        .query(
          `insert into public.tagsag (onkormanyzat, id, felhasznalo_id, szerepkor, ervenyes_tol)
           select $1, gen_random_uuid(), $2, $3, '2020-01-01'
           where not exists (select from public.tagsag t where t.onkormanyzat = $1 and t.felhasznalo_id = $2 and t.szerepkor = $3)`,
          [ksh, rows[0]!.id, role],
        )
        .catch((error: { code?: string }) => {
          if (error.code !== '23514') throw error; // a role that only the sandbox may give
        });
  });
}

async function walled(part: string, admin: string, app: string): Promise<Table[]> {
  const { rows } = await withClient(admin, (client) =>
    client.query<{ nev: string }>(
      `select format('%I.%I', n.nspname, c.relname) as nev from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('public', 'asp') and c.relrowsecurity and has_table_privilege($1, c.oid, 'select')
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'onkormanyzat')
       order by 1`,
      [app],
    ),
  );
  return rows.map(({ nev }) => ({ part, name: nev }));
}

/** A mark in every text of B that the schema lets be any text: it must be in no byte that A receives. */
async function plantCanaries(tables: Table[], adminOf: Stage['adminOf'], ksh: string): Promise<void> {
  for (const part of new Set(tables.map((table) => table.part))) {
    await withClient(adminOf(part), async (admin) => {
      for (const { name } of tables.filter((table) => table.part === part && !table.name.startsWith('asp.'))) {
        const { rows } = await admin.query<{ oszlop: string }>(
          `select attname as oszlop from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
             and atttypid in ('text'::regtype, 'varchar'::regtype) and attgenerated = ''`,
          [name],
        );
        for (const { oszlop } of rows) {
          const column = pg.escapeIdentifier(oszlop);
          // a column with a rule of its own (code, key, number) refuses the mark and stays as it is
          await admin
            .query(`update ${name} set ${column} = '${CANARY}-' || ${column} where onkormanyzat = $1 and ${column} is not null`, [ksh])
            .catch(() => undefined);
        }
      }
    });
  }
}

export async function foreignRows(tables: Table[], adminOf: Stage['adminOf'], ksh: string, most: number): Promise<Foreign[]> {
  const found: Foreign[] = [];
  for (const { part, name } of tables) {
    const rows = await withClient(
      adminOf(part),
      (admin) =>
        admin
          .query<{ id: string }>(`select id::text from ${name} where onkormanyzat = $1 order by id limit ${most}`, [ksh])
          .then((answer) => answer.rows)
          .catch(() => []), // a table without identifiers
    );
    found.push(...rows.filter(({ id }) => /^[\da-f-]{36}$/.test(id)).map(({ id }) => ({ part, table: name, id })));
  }
  return found;
}

function firstOf(all: Foreign[], perTable: number): Foreign[] {
  const taken = new Map<string, number>();
  return all.filter(({ part, table }) => {
    const key = `${part} ${table}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return taken.get(key)! <= perTable;
  });
}

async function gatewayDoor(stack: Stack, allapot: GatewayOptions['identity']['allapot'], options: Partial<GatewayOptions>): Promise<Door> {
  const { ground, origin, running } = stack;
  const gateway = createGateway({
    supergraphSdl: readFileSync(inRoot('schema/supergraph.graphql'), 'utf8'),
    subgraphs: Object.fromEntries([...running].map(([name, { execute }]) => [name, { execute }])),
    passKeys: Object.fromEntries(Object.entries(ground.secrets.parts).map(([name, { passKey }]) => [name, passKey])),
    identity: { issuer: `${origin}/oidc`, jwks: `${origin}/oidc/jwks`, allapot },
    log: createLog('assure'),
    ...options,
  });
  await gateway.start();
  const door = await listen((req, res) => gateway.handler(req, res));
  return { url: `${door.url}/graphql`, stop: async () => (await door.stop(), await gateway.stop()) };
}

export async function listen(handler: RequestListener): Promise<Door> {
  const server = createServer(handler);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  const stop = () => new Promise<void>((done) => (server.close(() => done()), server.closeAllConnections()));
  return { url: `http://127.0.0.1:${port}`, stop };
}

export interface Reply {
  status: number;
  text: string;
  headers: Headers;
}

export async function post(url: string, body: string | object, headers: Record<string, string> = {}): Promise<Reply> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

export const PURPOSE = { 'x-asp-cel': 'ADOZTATAS', 'x-asp-ugy': '00000000-0000-7000-8000-00000000000a' };
export const bearer = ({ accessToken }: Session): Record<string, string> => ({ authorization: `Bearer ${accessToken}`, ...PURPOSE });

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const MACHINE = /\b(select|insert into|update|delete from) \w|relation "|violates|\/src\/|node_modules|at \w+ \(|duplicate key/i;

/** What must be in no answer to A: a row of B that was not named in the question, B's mark, the words of the machine. */
export function leakIn(stage: Stage, answer: string, sent: string): string | undefined {
  if (answer.includes(CANARY) && !sent.includes(CANARY)) return CANARY;
  for (const [id] of answer.matchAll(UUID)) if (stage.foreignIds.has(id) && !sent.includes(id)) return id;
  return MACHINE.exec(answer)?.[0];
}
