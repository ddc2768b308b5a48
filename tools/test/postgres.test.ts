import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { checkServer, urlFromEnvironment } from '../src/postgres/existing.ts';
import { startPostgres, type Postgres } from '../src/postgres/index.ts';
import { pidFile } from '../src/postgres/server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const isRoot = process.getuid?.() === 0;
const base = mkdtempSync(join(tmpdir(), 'asp-postgres-'));
chmodSync(base, 0o755);
const running: Postgres[] = [];

afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(base, { recursive: true, force: true });
});

async function start(name: string, password?: string): Promise<Postgres> {
  const server = await startPostgres({ dir: join(base, name), durable: false, password });
  running.push(server);
  return server;
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const alive = (pid: number) => existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

async function until(done: () => boolean, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) if (done()) return true;
  return done();
}

describe('embedded PostgreSQL', () => {
  test('listens on loopback only, wants a password, sorts Hungarian, has the extensions', async () => {
    const { adminUrl } = await start('pg');
    const [found] = await ask<Record<string, string>>(
      adminUrl,
      `select current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as socket,
              (select count(*) from pg_available_extensions
                where name in ('unaccent','pg_trgm','pgcrypto','btree_gin','btree_gist'))::text as extensions,
              (select string_agg(s, ' ' order by s) from unnest(array['cukor','csík','cél']) s) as sorted`,
    );
    expect(found).toEqual({ listen: '127.0.0.1', socket: '', extensions: '5', sorted: 'cél cukor csík' });
    await expect(ask(adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  });

  test('keeps its data over a restart', async () => {
    const first = await start('kept');
    await ask(first.adminUrl, 'create table t as select 42 as n');
    await first.stop();
    const second = await start('kept');
    expect(await ask(second.adminUrl, 'select n from t')).toEqual([{ n: 42 }]);
  });

  test('a start killed inside initdb leaves nothing in the way', async () => {
    mkdirSync(join(base, 'torn.init', 'data'), { recursive: true });
    const { adminUrl } = await start('torn');
    expect(await ask(adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(existsSync(join(base, 'torn.init'))).toBe(false);
  });

  test('a folder in use is refused by name', async () => {
    await start('busy', 'x');
    await expect(start('busy', 'x')).rejects.toThrow(/busy\) már használja/);
  }, 20_000);

  test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)('ends when the process that started it gets %s', async (signal) => {
    const dir = join(base, `owner-${signal}`);
    const script = `import { startPostgres } from '@asp/tools/postgres';
      await startPostgres({ dir: ${JSON.stringify(dir)}, durable: false });
      console.log('ready'); setInterval(() => {}, 1000);`;
    const args = ['--import', '@swc-node/register/esm-register', '--input-type=module', '-e', script];
    const owner = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => owner.stdout.once('data', resolve));
    const { pid } = pidFile(dir)!;
    expect(alive(pid)).toBe(true);
    owner.kill(signal);
    expect(await until(() => !alive(pid), 10_000)).toBe(true);
  });

  const asRoot = isRoot ? test : test.skip;

  asRoot('as root it runs as another account', async () => {
    await start('account');
    expect(statSync(join(base, 'account')).uid).not.toBe(0);
    expect(statSync(`/proc/${pidFile(join(base, 'account'))!.pid}`).uid).not.toBe(0);
  });

  asRoot('as root in a closed home folder data and programs move to where the server can reach them', async () => {
    const home = join(base, 'home');
    mkdirSync(join(home, 'asp'), { recursive: true, mode: 0o700 });
    chmodSync(home, 0o700);
    const { adminUrl } = await start('home/asp/pg');
    expect(await ask(adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    const place = readFileSync(join(home, 'asp', 'pg.location'), 'utf8').trim();
    expect(existsSync(join(place, 'PG_VERSION'))).toBe(true);
    await running.at(-1)!.stop();
    rmSync(join(place, '..'), { recursive: true });
  });

  asRoot('as an ordinary user it needs nobody else', () => {
    const dir = join(base, 'ordinary');
    mkdirSync(dir);
    spawnSync('chown', ['-R', '65534:65534', dir]);
    const script = `import { startPostgres } from '@asp/tools/postgres';
      const pg = await startPostgres({ dir: ${JSON.stringify(join(dir, 'pg'))}, durable: false });
      console.log(pg.adminUrl.slice(0, 11)); await pg.stop();`;
    const args = ['--import', '@swc-node/register/esm-register', '--input-type=module', '-e', script];
    const found = spawnSync(process.execPath, args, {
      cwd: ROOT,
      uid: 65534,
      gid: 65534,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: dir },
    });
    expect(found.stdout + found.stderr).toMatch(/^postgres:\/\//);
  });
});

test('programs installed without scripts get their library links back', async () => {
  const { hydrate } = await import('../src/postgres/binaries.ts');
  const made = join(base, 'package', 'native');
  mkdirSync(join(made, 'bin'), { recursive: true });
  mkdirSync(join(made, 'lib'), { recursive: true });
  const { packageFolder } = await import('../src/postgres/binaries.ts');
  cpSync(join(packageFolder(), 'pg-symlinks.json'), join(made, 'pg-symlinks.json'));
  cpSync(join(packageFolder(), 'bin'), join(made, 'bin'), { recursive: true });
  cpSync(join(packageFolder(), 'lib', 'libpq.so.5.18'), join(made, 'lib', 'libpq.so.5.18'));
  expect(hydrate(made)).toBe(true);
  expect(readFileSync(join(made, 'lib', 'libpq.so.5')).length).toBeGreaterThan(1000);
});

describe('an existing server', () => {
  test.each([
    [{}, undefined],
    [{ DATABASE_URL: 'postgres://a/b' }, 'postgres://a/b'],
    [{ PGHOST: 'db', PGUSER: 'u', PGPASSWORD: 'p@' }, 'postgres://u:p%40@db:5432/postgres'],
    [{ PGHOST: '/run/pg', PGPORT: '6' }, 'postgres://postgres@localhost:6/postgres?host=%2Frun%2Fpg'],
  ])('%j', (env, url) => expect(urlFromEnvironment(env)).toBe(url));

  test('that cannot be reached is refused in a sentence', async () => {
    await expect(checkServer('postgres://x@127.0.0.1:1/x')).rejects.toThrow(/nem használható/);
  });
});
