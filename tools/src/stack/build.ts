import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { inRoot, ROOT } from '../root.ts';
import { locked } from './lock.ts';

export interface Build {
  name: string;
  /** Files and folders the result is made of. */
  inputs: string[];
  output: string;
  script: [script: string, workspace: string];
}

export const BUILDS: Build[] = [
  {
    name: 'web',
    inputs: [
      'web/src',
      'web/public',
      'web/index.html',
      'web/vite.config.ts',
      'web/codegen.ts',
      'web/szakrendszerek.ts',
      'web/package.json',
      'schema/api.graphql',
      'schema/szerepkorok.json',
      'schema/celok.json',
      'schema/szakrendszerek.json',
    ],
    output: 'web/dist',
    script: ['build', '@asp/web'],
  },
  {
    name: 'playground',
    inputs: ['gateway/src/playground', 'gateway/package.json', 'schema/peldak', 'schema/celok.json', 'schema/szakrendszerek.json'],
    output: 'gateway/dist/playground',
    script: ['build', '@asp/gateway'],
  },
  {
    name: 'manual',
    inputs: [
      'tools/src/manual',
      'schema/contracts',
      'schema/supergraph.graphql',
      'schema/hatokorok.json',
      'schema/szakrendszerek.json',
      'schema/peldak',
      'schema/kiadas',
      'gateway/src/errors.ts',
    ],
    output: 'gateway/dist/kezikonyv',
    script: ['manual', '@asp/tools'],
  },
];

/** Builds what is missing or older than its sources; the sources' hash lies beside the result. Two starts do not build the same at once. */
export async function buildStale(builds = BUILDS, signal?: AbortSignal): Promise<string[]> {
  const built: string[] = [];
  for (const build of builds.filter(isStale)) {
    const lock = inRoot('node_modules/.cache', `build-${build.name}.lock`);
    await locked(lock, async () => void ((await buildOne(build, signal)) && built.push(build.name)), signal);
  }
  return built;
}

const isStale = (build: Build) => existsSync(inRoot(build.inputs[0] ?? '')) && stampOf(build) !== sourceHash(build);

/** The hash is taken before: what changes while building makes the result stale again. */
async function buildOne(build: Build, signal?: AbortSignal): Promise<boolean> {
  if (!isStale(build)) return false;
  const hash = sourceHash(build);
  await runScript(build, signal);
  writeFileSync(stampFile(build), hash);
  return true;
}

const stampFile = ({ output }: Build) => inRoot(output, '.forras');
const stampOf = (build: Build) => (existsSync(stampFile(build)) ? readFileSync(stampFile(build), 'utf8') : undefined);

export function sourceHash({ inputs }: Build, root = ROOT): string {
  const hash = createHash('sha256');
  for (const input of inputs) addToHash(hash, root, input);
  return hash.digest('hex');
}

/** What a build writes among the sources is not a source. */
const GENERATED = new Set(['gql', 'node_modules', 'dist']);

function addToHash(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const entry = statSync(join(root, path), { throwIfNoEntry: false });
  if (!entry) return;
  if (!entry.isDirectory())
    return void hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  for (const name of readdirSync(join(root, path)).sort()) if (!GENERATED.has(name)) addToHash(hash, root, join(path, name));
}

function runScript({ name, script }: Build, signal?: AbortSignal): Promise<void> {
  const [command, workspace] = script;
  // What a test run builds is served by the next start too: never a development build.
  const env = { ...process.env, NODE_ENV: 'production', PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) };
  const child = spawn('npm', ['run', command, '-w', workspace], {
    cwd: ROOT,
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`A(z) ${name} építése nem sikerült. (Build failed:)\n${output}`)),
    );
  });
}
