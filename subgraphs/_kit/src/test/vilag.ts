import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { ExecutionResult } from 'graphql';
import { engedelyek } from '../graph/engedely.ts';
import { provision, urlFor, withClient } from '../db/provision.ts';
import { helyiTarolo } from '../fajlok/helyi-tarolo.ts';
import { karanten, type FajlKornyezet } from '../fajlok/kornyezet.ts';
import { run, systemHivas, type RunningSubgraph } from '../subgraph/run.ts';
import { serve } from '../subgraph/serve.ts';
import type { Subgraph } from '../subgraph/define.ts';
import { hivas, signCall, type Actor, type Hivas } from '../tenant/hivas.ts';
import { mintPass } from '../tenant/pass.ts';
import type { Ctx } from '../tenant/ctx.ts';

/** Keys of the test world; every real installation makes its own. */
export const TESZT_KULCS = createHash('sha256').update('teszt').digest('hex');

export interface MintOptions {
  cel?: string;
  ugyId?: string;
  /** Actor id; one per role by default. */
  id?: string;
  nev?: string;
  /** The clock of this actor's operations. */
  most?: string;
  /** Overrides for tests of the walls. */
  hivas?: Partial<Hivas>;
}

export interface Szereplo {
  actor: Actor;
  /** SQL statements of the last operation, transaction control not counted. */
  utasitasok: string[];
  kerdez<T = Record<string, any>>(query: string, valtozok?: Record<string, unknown>): Promise<ExecutionResult<T> & { data: T }>;
}

export interface TesztOnkormanyzat {
  ksh: string;
  mint(szerepkor: string | string[], options?: MintOptions): Szereplo;
  /** Code that runs for this municipality: the "given" of a test. */
  ctx<T>(work: (ctx: Ctx) => Promise<T>, options?: { szerepkor?: string; most?: string }): Promise<T>;
}

export interface TesztVilag {
  running: RunningSubgraph;
  subgraph: Subgraph;
  /** Connection as the application role, for attacks on the database. */
  appUrl: string;
  ownerUrl: string;
  adminUrl: string;
  passKey: string;
  /** Where its files lie, when it keeps any. */
  fajlok?: FajlKornyezet & { mappa: string };
  onkormanyzat(ksh: string): TesztOnkormanyzat;
  /** Serves the subgraph over HTTP for tests of signed calls. */
  http(): Promise<{ url: string; callKey: string }>;
  stop(): Promise<void>;
}

/** A szakrendszer on a database of its own, cloned from a template that is migrated once per run. */
export async function tesztVilag(subgraphs: Subgraph | [Subgraph], fajlok: Partial<FajlKornyezet> = {}): Promise<TesztVilag> {
  const subgraph = Array.isArray(subgraphs) ? subgraphs[0] : subgraphs;
  const { appUrl, ownerUrl, adminUrl, drop } = await klon(subgraph);
  let most: string | undefined;
  const tar = subgraph.fajlok && tesztTar(fajlok);
  const running = await run(subgraph, { appUrl, fajlok: tar, now: () => (most ? new Date(most) : new Date()) });
  const leallitando: (() => Promise<void>)[] = [];
  let nyitott: Awaited<ReturnType<TesztVilag['http']>> | undefined;
  const onkormanyzat = (ksh: string): TesztOnkormanyzat => ({
    ksh,
    mint: (szerepkor, options = {}) => szereplo(running, ksh, [szerepkor].flat(), options, (ido) => (most = ido)),
    ctx: async (work, options = {}) => {
      most = options.most;
      const alap = systemHivas(running.name, TESZT_KULCS, ksh, randomUUID());
      const actor = options.szerepkor ? actorOf([options.szerepkor], {}) : alap.actor;
      try {
        return await running.inCtx({ ...alap, actor }, work);
      } finally {
        most = undefined;
      }
    },
  });
  return {
    running,
    subgraph,
    appUrl,
    ownerUrl,
    adminUrl,
    passKey: TESZT_KULCS,
    fajlok: tar,
    onkormanyzat,
    http: async () => {
      if (nyitott) return nyitott;
      const server = await serve(running, { callKey: TESZT_KULCS, port: 0 });
      leallitando.push(server.stop);
      return (nyitott = { url: `http://127.0.0.1:${server.port}/graphql`, callKey: TESZT_KULCS });
    },
    stop: async () => {
      for (const leallit of leallitando) await leallit();
      await running.stop();
      await drop();
      if (tar) rmSync(tar.mappa, { recursive: true, force: true });
    },
  };
}

/** A store of its own in a temporary folder; files may be opened though nothing examines them. */
function tesztTar(felul: Partial<FajlKornyezet>): FajlKornyezet & { mappa: string } {
  const mappa = mkdtempSync(join(tmpdir(), 'asp-fajlok-'));
  return {
    mappa,
    tarolo: helyiTarolo(join(mappa, 'tar')),
    karanten: karanten(join(mappa, 'karanten')),
    vizsgalatlanNyilik: true,
    ...felul,
  };
}

function actorOf(szerepkorok: string[], { id, nev }: MintOptions): Actor {
  const azonosito = id ?? uuidFrom(szerepkorok.join('+'));
  return { id: azonosito, nev: nev ?? szerepkorok.join(', '), fajta: 'FELHASZNALO', szerepkorok, engedelyek: engedelyek(szerepkorok) };
}
const uuidFrom = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-7$3-8$4-$5');

export function tesztHivas(subgraph: string, ksh: string, szerepkorok: string[], options: MintOptions = {}): Hivas {
  const requestId = randomUUID();
  return {
    ...hivas({
      subgraph,
      requestId,
      onkormanyzat: ksh,
      actor: actorOf(szerepkorok, options),
      cel: options.cel,
      ugyId: options.ugyId,
      belepett: Math.floor(Date.now() / 1000),
      pass: mintPass(TESZT_KULCS, { subject: ksh, requestId }),
    }),
    ...options.hivas,
  };
}

function szereplo(
  running: RunningSubgraph,
  ksh: string,
  szerepkorok: string[],
  options: MintOptions,
  ora: (ido?: string) => void,
): Szereplo {
  const en: Szereplo = {
    actor: actorOf(szerepkorok, options),
    utasitasok: [],
    kerdez: async (query, variables) => {
      ora(options.most);
      const { utasitasok, ...eredmeny } = await running.execute(
        { query, variables },
        tesztHivas(running.name, ksh, szerepkorok, { ...options, hivas: { actor: en.actor, ...options.hivas } }),
      );
      ora(undefined);
      en.utasitasok = utasitasok;
      return JSON.parse(JSON.stringify(eredmeny));
    },
  };
  return en;
}

export { signCall };

// --- databases ----------------------------------------------------------------------------------------------------

async function klon(subgraph: Subgraph): Promise<{ appUrl: string; ownerUrl: string; adminUrl: string; drop(): Promise<void> }> {
  const adminUrl = process.env.ASP_TEST_ADMIN_URL;
  if (!adminUrl) throw new Error('ASP_TEST_ADMIN_URL is missing: run the tests with jest, whose global setup starts PostgreSQL');
  // a test may give a szakrendszer another one's name, never another one's tables
  const sablon = `sablon_${subgraph.name}_${createHash('sha256').update(subgraph.migrations.href).digest('hex').slice(0, 6)}`;
  const nev = `${sablon}_${randomBytes(5).toString('hex')}`;
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [sablon]);
    const kesz = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [sablon]);
    if (kesz.rowCount === 0) await sablonKeszit(admin, adminUrl, subgraph, sablon);
    await admin.query(
      `create database ${pg.escapeIdentifier(nev)} template ${pg.escapeIdentifier(sablon)} owner ${pg.escapeIdentifier(`${sablon}_owner`)}`,
    );
    await admin.query(
      `revoke all on database ${pg.escapeIdentifier(nev)} from public; grant connect on database ${pg.escapeIdentifier(nev)} to ${pg.escapeIdentifier(`${sablon}_app`)}`,
    );
    await admin.query('select pg_advisory_unlock(hashtext($1))', [sablon]);
  });
  return {
    adminUrl: urlFor(adminUrl, nev),
    appUrl: urlFor(adminUrl, nev, `${sablon}_app`, TESZT_KULCS),
    ownerUrl: urlFor(adminUrl, nev, `${sablon}_owner`, TESZT_KULCS),
    drop: async () =>
      void (await withClient(adminUrl, (admin) => admin.query(`drop database if exists ${pg.escapeIdentifier(nev)} with (force)`))),
  };
}

async function sablonKeszit(admin: pg.Client, adminUrl: string, subgraph: Subgraph, sablon: string): Promise<void> {
  await admin.query(`drop database if exists ${pg.escapeIdentifier(sablon)}`);
  await provision({
    adminUrl,
    database: sablon,
    passwords: { owner: TESZT_KULCS, app: TESZT_KULCS },
    passKey: TESZT_KULCS,
    migrations: subgraph.migrations,
    extraRoles: subgraph.extraRoles?.map((name) => ({ name, password: TESZT_KULCS })),
  });
  await admin.query(`update pg_database set datistemplate = true where datname = $1`, [sablon]);
}
