import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { FAJL_BEALLITASOK, merged, parseEnv, z, type FajlBeallitasok, type SettingSource } from '@asp/kit/call';
import { urlFromEnvironment } from '../postgres/existing.ts';
import { inRoot } from '../root.ts';
import { COMMON, flag, host, port, trustedProxies } from './common-settings.ts';
import { supergraphFile } from './supergraph.ts';

const DEMOS = ['teljes', 'kicsi', 'nincs'] as const;
export type DemoSize = (typeof DEMOS)[number];

/** What `npm start` understands; `ASP_PG_PORT` in the environment is `--pg-port` on the command line. */
export const START_SETTINGS = {
  ASP_PORT: port.default(4000).describe('Kapu (port of everything; the management port follows it).'),
  ASP_HOST: host,
  ASP_DEMO: z
    .enum(DEMOS)
    .default('teljes')
    .describe('Mintaadatok (demo data): teljes = 16 municipalities, kicsi = four small ones, nincs = none.'),
  ASP_ORIGIN: z.url().optional().describe('Nyilvános cím (address that browsers use, when a proxy stands in front).'),
  ASP_DIR: z.string().min(1).default('.asp').describe('Adatmappa (data, secrets, demo.json).'),
  ASP_SPLIT: flag.describe('1: külön folyamatok (separate processes).'),
  ASP_NO_BUILD: flag.describe('1: a felület építése nélkül (does not build the web application).'),
  ASP_FREE_DOCUMENTS: flag.describe(
    '1: a felület bármilyen műveletet küldhet (the web application may send any text: only while it is written).',
  ),
  ASP_TRUSTED_PROXIES: trustedProxies,
  ASP_SUPERGRAPH: supergraphFile,
  ASP_PG_PORT: port.optional().describe('A beágyazott PostgreSQL kapuja (port of the embedded server; otherwise a free one).'),
  ASP_DB_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,20}$/, 'a–z, 0–9, _; at most 21 characters')
    .default('asp_')
    .describe('Az adatbázisok és szerepek nevének eleje (prefix of databases and roles; another one for each installation on one server).'),
  DATABASE_URL: z
    .url()
    .optional()
    .describe('Meglévő PostgreSQL ≥ 15 (an existing server; its role needs CREATEDB and CREATEROLE; PGHOST, PGUSER … do as well).'),
  ...FAJL_BEALLITASOK,
  ASP_FILES_UNSCANNED: FAJL_BEALLITASOK.ASP_FILES_UNSCANNED.removeDefault()
    .default('megnyithato')
    .describe(FAJL_BEALLITASOK.ASP_FILES_UNSCANNED.description!),
  ...COMMON,
};

export interface Settings {
  port: number;
  host: string;
  /** Address that browsers and tokens use. */
  origin: string;
  /** Everything that is kept: data, secrets, demo.json. */
  dir: string;
  split: boolean;
  demo: DemoSize;
  build: boolean;
  durable: boolean;
  /** The web application may send any text: only while it is being written. */
  freeDocuments?: boolean;
  /** Addresses and networks of our own proxies. */
  trustedProxies?: readonly string[];
  /** File of the supergraph. */
  supergraph?: string;
  /** Port of the embedded PostgreSQL; without it a free one. */
  pgPort?: number;
  /** Every part on any free port: several systems start at once. */
  anyPort?: boolean;
  /** An existing server instead of the embedded one. */
  databaseUrl?: string;
  dbPrefix: string;
  managementPort: number | 'off' | undefined;
  managementHost: string;
  /** How long requests under way may go on when stopping. */
  drainSeconds: number;
  /** Where files are kept, and who looks at them. */
  files: FajlBeallitasok;
}

const FLAGS = new Set(['ASP_SPLIT', 'ASP_NO_BUILD', 'ASP_FREE_DOCUMENTS']);
const optionOf = (name: string) => name.replace(/^ASP_/, '').toLowerCase().replaceAll('_', '-');
/** Where a log is made, where events are told. */
const READ_ELSEWHERE = new Set(['ASP_LOG', 'ASP_EVENT_DAYS']);
const NAMES = Object.keys(START_SETTINGS).filter((name) => name.startsWith('ASP_') && !READ_ELSEWHERE.has(name));

/** Command line first, then environment. */
export function startSources(argv: string[], env: NodeJS.ProcessEnv): SettingSource[] {
  const options = Object.fromEntries(
    NAMES.map((name) => [optionOf(name), { type: FLAGS.has(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  const { values } = parseArgs({ args: argv, options: { ...options, 'print-config': { type: 'boolean' } } });
  const valueOf = (name: string) => (values as Record<string, string | boolean | undefined>)[optionOf(name)];
  const given = NAMES.map((name) => [name, valueOf(name) === true ? '1' : valueOf(name)]);
  const databaseUrl = urlFromEnvironment(env);
  return [
    { name: 'parancssor (option)', values: Object.fromEntries(given) as Record<string, string | undefined> },
    { name: 'környezet (environment)', values: { ...env, ...(databaseUrl && { DATABASE_URL: databaseUrl }) } },
  ];
}

/** Every fault is listed at once. */
export const readSettings = (argv: string[], env: NodeJS.ProcessEnv): Settings =>
  settingsOf(parseEnv(START_SETTINGS, merged(startSources(argv, env))));

export function settingsOf(own: z.infer<z.ZodObject<typeof START_SETTINGS>>): Settings {
  const dir = isAbsolute(own.ASP_DIR) ? own.ASP_DIR : inRoot(own.ASP_DIR);
  return {
    port: own.ASP_PORT,
    host: own.ASP_HOST,
    origin: (own.ASP_ORIGIN ?? `http://localhost:${own.ASP_PORT}`).replace(/\/$/, ''),
    dir,
    split: own.ASP_SPLIT,
    demo: own.ASP_DEMO,
    build: !own.ASP_NO_BUILD,
    freeDocuments: own.ASP_FREE_DOCUMENTS,
    durable: true,
    trustedProxies: own.ASP_TRUSTED_PROXIES,
    supergraph: own.ASP_SUPERGRAPH,
    pgPort: own.ASP_PG_PORT,
    databaseUrl: own.DATABASE_URL,
    dbPrefix: own.ASP_DB_PREFIX,
    managementPort: own.ASP_MANAGEMENT_PORT,
    managementHost: own.ASP_MANAGEMENT_HOST,
    drainSeconds: own.ASP_DRAIN_SECONDS,
    files: { ...filesOf(own), ASP_FILES_DIR: own.ASP_FILES_DIR ?? join(dir, 'fajlok') },
  };
}

const filesOf = (own: FajlBeallitasok): FajlBeallitasok =>
  Object.fromEntries(Object.keys(FAJL_BEALLITASOK).map((name) => [name, own[name as keyof FajlBeallitasok]])) as FajlBeallitasok;
