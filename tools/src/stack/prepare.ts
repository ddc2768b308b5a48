import { join } from 'node:path';
import { run, withClient, type RunningSubgraph } from '@asp/kit';
import { fajlKornyezet } from '@asp/kit/call';
import { parts } from '../parts.ts';
import { startPostgres, type Postgres } from '../postgres/index.ts';
import type { Closers } from './closers.ts';
import { loadPart, prepareDatabases, type Databases, type LoadedPart } from './databases.ts';
import { loadDemo } from './demo.ts';
import { demoLogins } from './demo-logins.ts';
import { demoMunicipalities } from './municipalities.ts';
import type { Progress } from './progress.ts';
import { demoFile, writeDemoFile, type DemoFile } from './report.ts';
import { keepSecrets, type Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** Everything below the servers: secrets, database server, databases, demo data. */
export interface Ground {
  settings: Settings;
  secrets: Secrets;
  parts: LoadedPart[];
  postgres: Postgres;
  databases: Databases;
}

export async function prepareGround(settings: Settings, progress: Progress, closers: Closers): Promise<Ground> {
  const found = parts();
  const secrets = keepSecrets(
    settings.dir,
    found.map(({ name }) => name),
  );
  const loading = Promise.all(found.map(loadPart));
  loading.catch(() => {});
  const postgres = await progress.step('PostgreSQL', () => openPostgres(settings, secrets));
  await closers.add('PostgreSQL', postgres.stop);
  const loaded = await progress.step('Szakrendszerek kódja (code)', () => loading);
  const databases = await progress.step('Adatbázisok, szerepek, sémák (databases)', () =>
    prepareDatabases({ adminUrl: postgres.adminUrl, prefix: settings.dbPrefix }, loaded, secrets),
  );
  return { settings, secrets, parts: loaded, postgres, databases };
}

const openPostgres = ({ dir, durable, pgPort, databaseUrl }: Settings, { postgres }: Secrets) =>
  startPostgres({ dir: join(dir, 'pg'), durable, password: postgres, port: pgPort, maxConnections: 120, databaseUrl });

/** Every szakrendszer on its own database, in this process. */
export async function runAll({ parts, databases, settings }: Ground, closers: Closers): Promise<Map<string, RunningSubgraph>> {
  const running = await Promise.all(
    parts.map(({ name, subgraph }) =>
      run(subgraph, {
        appUrl: databases.parts[name]?.app ?? '',
        fajlok: subgraph.fajlok && fajlKornyezet(settings.files, name),
      }),
    ),
  );
  for (const one of running) await closers.add(one.name, one.stop);
  return new Map(running.map((one) => [one.name, one]));
}

export async function fillDemo(ground: Ground, running: Map<string, RunningSubgraph>, progress: Progress): Promise<DemoFile> {
  const { settings, secrets, parts } = ground;
  const municipalities = demoMunicipalities(settings.demo);
  let loaded = 0;
  await progress.step('Mintaadatok (demo data)', () =>
    loadDemo({
      parts,
      running,
      secrets,
      municipalities,
      progress: (done) => {
        if (done.loaded) loaded++;
        if (loaded) progress.bar('Mintaadatok', done.share, `${done.terv.nev}: ${done.part} (${(done.ms / 1000).toFixed(1)} s)`);
      },
    }),
  );
  if (loaded) await progress.step('Statisztikák (analyze)', () => analyzeAll(ground));
  const { logins, clients } = await progress.step('Mintabelépések (demo logins)', () => demoLogins(ground, municipalities));
  const demo = demoFile(settings.origin, logins, clients);
  writeDemoFile(settings, demo);
  return demo;
}

/** Fresh tables without statistics are read by wrong plans until the server gets round to them. */
const analyzeAll = ({ parts, databases }: Ground) =>
  Promise.all(parts.map(({ name }) => withClient(databases.parts[name]?.owner ?? '', (owner) => owner.query('analyze'))));
