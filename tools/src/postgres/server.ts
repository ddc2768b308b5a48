import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { PostgresOptions } from './index.ts';

export interface Launch {
  programs: Binaries;
  dir: string;
  account: Account | undefined;
  options: PostgresOptions;
  log: string;
}

export interface Server {
  port: number;
  stop(): Promise<void>;
}

/**
 * Runs the server ("$@") and watches our end of the stdin pipe: when this process ends – even
 * by SIGKILL – the pipe closes and the server gets SIGINT, PostgreSQL's fast shutdown.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
( trap '' INT TERM HUP; cat <&3 >/dev/null; kill -INT $server 2>/dev/null ) &
exec 3<&-
trap '' INT TERM HUP
wait $server`;

const ATTEMPTS = 3;
const START_MS = 60_000;
const STOP_MS = 20_000;

export async function launch(to: Launch): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = to.options.port ?? (await freePort());
    const child = startProcess(to, port);
    if (await ready(child, to.dir)) return { port, stop: () => stopServer(child) };
    await stopServer(child);
    if (attempt >= ATTEMPTS || to.options.port) throw new Error(startFailure(to));
  }
}

function startProcess({ programs, dir, account, options, log }: Launch, port: number): ChildProcess {
  const args = ['-D', dir, ...Object.entries(settings(options, port)).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const out = openSync(log, existsSync(log) && statSync(log).size > 5_000_000 ? 'w' : 'a', 0o600);
  const env = { PATH: process.env.PATH, TZ: 'Europe/Budapest' };
  const common = { ...account, cwd: '/', env, stdio: ['pipe', out, out] as ['pipe', number, number] };
  const child =
    process.platform === 'win32'
      ? spawn(programs.postgres, args, { ...common, cwd: dir, env: process.env })
      : spawn('/bin/sh', ['-c', GUARD, 'asp-postgres', programs.postgres, ...args], { ...common, detached: true });
  closeSync(out);
  child.stdin?.on('error', () => {});
  child.on('error', () => {});
  return child;
}

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const LOSABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Loopback TCP only, no Unix socket; no statement or parameter ever reaches the server's log. */
function settings(options: PostgresOptions, port: number): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: String(options.maxConnections ?? 100),
    password_encryption: 'scram-sha-256',
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_checkpoints: 'off',
    logging_collector: 'off',
    timezone: 'Europe/Budapest',
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    jit: 'off',
    ...(options.durable ? DURABLE : LOSABLE),
    ...options.settings,
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Line 8 of postmaster.pid says `ready`. */
async function ready(child: ChildProcess, dir: string): Promise<boolean> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && ended(child) === undefined) {
    if (pidFile(dir)?.state === 'ready') return true;
    await sleep(20);
  }
  return false;
}

const ended = (child: ChildProcess) => child.exitCode ?? child.signalCode ?? (child.pid ? undefined : -1);

async function stopServer(child: ChildProcess): Promise<void> {
  if (ended(child) !== undefined) return void child.stdin?.destroy();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin?.destroy();
  if (process.platform === 'win32') child.kill();
  const force = setTimeout(() => killGroup(child), STOP_MS);
  await gone;
  clearTimeout(force);
}

function killGroup(child: ChildProcess): void {
  try {
    process.kill(-(child.pid ?? 0), 'SIGQUIT');
  } catch {
    child.kill('SIGKILL');
  }
}

interface PidFile {
  pid: number;
  state: string | undefined;
}

export function pidFile(dir: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), state: lines[7]?.trim() };
  } catch {
    return undefined;
  }
}

/** A predecessor that was killed may still be writing its last checkpoint: wait for it. */
export async function awaitPreviousServer(dir: string): Promise<void> {
  const deadline = Date.now() + STOP_MS;
  for (;;) {
    const left = pidFile(dir);
    if (!left) return;
    if (!isPostgres(left.pid)) return rmSync(join(dir, 'postmaster.pid'), { force: true });
    if (Date.now() > deadline || (left.state === 'ready' && Date.now() > deadline - STOP_MS + 5_000)) {
      throw new Error(
        `Az adatmappát (${dir}) már használja egy futó példány (folyamat: ${left.pid}); állítsa le, vagy adjon meg másik ASP_DIR mappát. ` +
          `(The data folder is in use by process ${left.pid}: stop it or set ASP_DIR.)`,
      );
    }
    await sleep(50);
  }
}

/** Process numbers are reused, above all in containers: only a real postgres counts. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    if (existsSync('/proc/self')) return false;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startFailure({ dir, options, log }: Launch): string {
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : '';
  const port = options.port ? ` (port ${options.port})` : '';
  return `A PostgreSQL nem indult el${port}. (PostgreSQL did not start on ${dir}; last lines of ${log}:)\n${tail}`;
}
