import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { give, makePassable, reachable, serverAccount, type Account } from './account.ts';
import { binaries, serverHome, type Binaries } from './binaries.ts';
import type { Postgres, PostgresOptions } from './index.ts';
import { awaitPreviousServer, launch } from './server.ts';

const run = promisify(execFile);
export const ADMIN = 'asp_admin';

export async function runCluster(options: PostgresOptions): Promise<Postgres> {
  const wished = resolve(options.dir);
  makePassable(dirname(wished));
  const dir = dataFolder(wished);
  const account = serverAccount(dir);
  const programs = binaries(account);
  const password = options.password ?? keptPassword(`${wished}.password`);
  await awaitPreviousServer(dir);
  if (!existsSync(join(dir, 'PG_VERSION'))) await createCluster(programs, dir, password, account, options.durable);
  else takeOver(dir, account);
  const server = await launch({ programs, dir, account, options, log: `${wished}.log` });
  const adminUrl = `postgres://${ADMIN}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/postgres`;
  return { adminUrl, embedded: true, stop: server.stop };
}

/** The wished folder, or one outside when root's project lies where `nobody` cannot walk. */
function dataFolder(wished: string): string {
  if (process.getuid?.() !== 0 || reachable(dirname(wished))) return wished;
  const name = createHash('sha256').update(wished).digest('hex').slice(0, 12);
  const outside = join(serverHome(), `adat-${name}`, basename(wished));
  makePassable(dirname(outside));
  writeFileSync(`${wished}.location`, `${outside}\n`);
  return outside;
}

function keptPassword(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** initdb into a neighbour folder, then one rename: a start killed half-way leaves nothing behind. */
async function createCluster(
  programs: Binaries,
  dir: string,
  password: string,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  const work = `${dir}.init`;
  rmSync(work, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  chmodSync(work, 0o700);
  const secret = join(work, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  give(work, account);
  await initdb(programs.initdb, join(work, 'data'), secret, account, durable);
  renameSync(join(work, 'data'), dir);
  rmSync(work, { recursive: true, force: true });
}

async function initdb(program: string, data: string, secret: string, account: Account | undefined, durable: boolean): Promise<void> {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const args = ['-D', data, `--username=${ADMIN}`, '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8'];
  args.push('--locale-provider=icu', '--icu-locale=hu-HU', `--locale=${locale}`, ...(durable ? [] : ['--no-sync']));
  try {
    await run(program, args, { ...account, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: locale } });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new Error(`Az adatbázis nem hozható létre. (initdb failed: ${stderr?.trim() || message})`, { cause: error });
  }
}

/** Data copied in by root belongs to root: hand it to the server; data of another user is named. */
function takeOver(dir: string, account: Account | undefined): void {
  if (account) return give(dir, account);
  try {
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `A(z) ${dir} adatmappa más felhasználóé: indítsa azzal, vagy adjon meg másikat az ASP_DIR változóban. ` +
        `(The data folder belongs to another user: start as that user or set ASP_DIR.)`,
      { cause: error },
    );
  }
}
