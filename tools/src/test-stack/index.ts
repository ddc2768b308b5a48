import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAJL_BEALLITASOK, parseEnv } from '@asp/kit/call';
import { urlFromEnvironment } from '../postgres/existing.ts';
import { Closers } from '../stack/closers.ts';
import { dropInstallation } from '../stack/databases.ts';
import { startInProcess, type Stack } from '../stack/in-process.ts';
import { silentProgress } from '../stack/progress.ts';
import type { Login } from '../stack/report.ts';
import type { Settings } from '../stack/settings.ts';
import { startSplit } from '../stack/split.ts';
import { browserless, type ClientName, type Session } from './session.ts';

export type { Session } from './session.ts';
export type { Login, Client, DemoFile } from '../stack/report.ts';

export interface TestStack extends Omit<Stack, 'ground' | 'running'> {
  dir: string;
  ground?: Stack['ground'];
  running?: Stack['running'];
  /** A demo login that has this role (in this municipality). */
  login(szerepkor: string, ksh?: string): Login;
  /** Logs that person in through the real login page and returns a session for one municipality; as a developer, unless said. */
  session(login: Login, ksh?: string, client?: ClientName): Promise<Session>;
}

export interface TestStackOptions {
  /** Build web and playground when stale; only suites with a browser need them. */
  build?: boolean;
  /** Separate processes over HTTP; ASP_TEST_SPLIT=1 turns it on for every suite. */
  split?: boolean;
  /** File of the supergraph, where it is not the installation's. */
  supergraph?: string;
  /** An existing server; DATABASE_URL turns it on for every suite. */
  databaseUrl?: string;
}

/** Files beside the rest of the test's data, opened though nothing examines them. */
const fileSettings = (dir: string) =>
  parseEnv(FAJL_BEALLITASOK, { ASP_FILES_DIR: join(dir, 'fajlok'), ASP_FILES_UNSCANNED: 'megnyithato' });

/** The whole system on a fresh data folder with the small demo, on a free port. Stop it in afterAll. */
export async function startTestStack({
  build = false,
  split = process.env.ASP_TEST_SPLIT === '1',
  databaseUrl = urlFromEnvironment(process.env),
  supergraph,
}: TestStackOptions = {}): Promise<TestStack> {
  const dir = mkdtempSync(join(tmpdir(), 'asp-stack-'));
  chmodSync(dir, 0o755);
  const dbPrefix = databaseUrl ? `proba${randomBytes(5).toString('hex')}_` : 'asp_'; // suites in parallel share that server
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    origin: '',
    dir,
    split,
    demo: 'kicsi',
    build,
    durable: false,
    supergraph,
    databaseUrl,
    dbPrefix,
    anyPort: true,
    managementPort: undefined,
    managementHost: '127.0.0.1',
    drainSeconds: 5,
    files: fileSettings(dir),
  };
  const closers = new Closers();
  if (databaseUrl) await closers.add('databases', () => dropInstallation({ adminUrl: databaseUrl, prefix: dbPrefix }));
  try {
    const stack = split ? await startSplit(settings, silentProgress, closers) : await startInProcess(settings, silentProgress, closers);
    return decorate(stack, dir, closers);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

function decorate(stack: Pick<Stack, 'origin' | 'demo'> & Partial<Stack>, dir: string, closers: Closers): TestStack {
  const { logins } = stack.demo;
  return {
    ...stack,
    dir,
    login(szerepkor, ksh) {
      const found = logins.find((login) => login.szerepkorok.includes(szerepkor) && (!ksh || login.onkormanyzatok.includes(ksh)));
      if (!found) throw new Error(`No demo login with role ${szerepkor}${ksh ? ` in ${ksh}` : ''}.`);
      return found;
    },
    session: (login, ksh = login.onkormanyzatok[0] ?? '', client = undefined) => browserless(stack.origin, login, ksh, client),
    async stop() {
      await closers.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
