import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../src/postgres/server.ts';
import { inRoot, ROOT } from '../src/root.ts';
import type { DemoFile } from '../src/stack/report.ts';
import { browserless } from '../src/test-stack/session.ts';

/** `npm start` as a user meets it: started, stopped, killed and started again. */
const dir = mkdtempSync(join(tmpdir(), 'asp-life-'));
chmodSync(dir, 0o755);
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

interface Run {
  output(): string;
  said(text: RegExp): Promise<void>;
  end(signal?: NodeJS.Signals): Promise<number | null>;
  ended: Promise<number | null>;
}

function start(name: string, port: number, ...more: string[]): Run {
  const args = ['--import', '@swc-node/register/esm-register', inRoot('tools/src/start.ts'), '--demo', 'kicsi', '--no-build'];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const child = spawn(process.execPath, [...args, '--dir', join(dir, name), '--port', String(port), ...more], { cwd: ROOT, env });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    output: () => output,
    ended,
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = () => text.test(output) && resolve();
        child.stdout.on('data', look);
        child.once('close', () => reject(new Error(`ended without ${text}:\n${output}`)));
        look();
      }),
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

const serverLeft = (name: string) => existsSync(join(dir, name, 'pg', 'postmaster.pid'));
const demoOf = (name: string) => JSON.parse(readFileSync(join(dir, name, 'demo.json'), 'utf8')) as DemoFile;

test('stopped in the first load it ends cleanly, killed in it nothing is broken, and the next start goes on', async () => {
  const port = await freePort();
  const first = start('torn', port);
  await first.said(/sémák \(databases\)/);
  expect(await first.end('SIGINT')).toBe(0);
  expect(serverLeft('torn')).toBe(false);

  const second = start('torn', port);
  await second.said(/Azonosítás/);
  await second.end('SIGKILL');

  const third = start('torn', port);
  await third.said(/Kész \(ready\)/);
  const { logins } = demoOf('torn');
  const clerk = logins.find(({ szerepkorok }) => szerepkorok.includes('ADO_UGYINTEZO'))!;
  const session = await browserless(`http://localhost:${port}`, clerk, clerk.onkormanyzatok[0]!);
  expect(await session.ask('{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });
  expect(await third.end()).toBe(0);

  const fourth = start('torn', port);
  await fourth.said(/Kész \(ready\)/); // how long it takes (≤ 8 s) is measured by `npm run bench`
  expect(fourth.output()).not.toMatch(/…/); // nothing was loaded again
  expect(demoOf('torn').logins).toEqual(logins);
  await fourth.end();
}, 180_000);

const toNpm = (signal: NodeJS.Signals) => (npm: ChildProcess) => void npm.kill(signal);

test.each([
  ['SIGTERM to npm', toNpm('SIGTERM'), true],
  ['SIGKILL to npm', toNpm('SIGKILL'), false],
  ['Ctrl-C (SIGINT to everything in the terminal)', (npm: ChildProcess) => void process.kill(-npm.pid!, 'SIGINT'), true],
])(
  '%s ends what npm started',
  async (_, stop, waits) => {
    const port = await freePort();
    const args = ['start', '--', '--demo', 'nincs', '--no-build', '--dir', join(dir, 'npm'), '--port', String(port)];
    const env = { PATH: process.env.PATH, HOME: process.env.HOME };
    const npm = spawn('npm', args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
    started.push(npm);
    let output = '';
    npm.stdout.on('data', (chunk) => (output += chunk));
    const live = () =>
      fetch(`http://127.0.0.1:${port}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(live, true);
    stop(npm);
    await until(live, false);
    await until(async () => serverLeft('npm'), false);
    expect(output).toMatch(/Leállás \(stopping\)/);
    if (waits) expect(await exitOf(npm)).toBe(0); // npm ends after the system has stopped, not before
  },
  180_000,
);

const exitOf = async (child: ChildProcess) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve));

describe('where the shell has no exec', () => {
  const exec = (...args: string[]) =>
    spawn(process.execPath, [inRoot('tools/bin/exec.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

  test('the program of that name runs the command in its place and ends as it ends', async () => {
    expect(await exitOf(exec('node', '-e', 'process.exit(3)'))).toBe(3);
    expect(await exitOf(exec('no-such-program'))).toBe(127);
  });

  test('and hands on signals', async () => {
    const child = exec('node', '-e', "process.on('SIGTERM', () => process.exit(5)); console.log('up'); setInterval(() => {}, 1000)");
    started.push(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect(await exitOf(child)).toBe(5);
  });
});

async function until(state: () => Promise<boolean>, wanted: boolean): Promise<void> {
  for (const end = Date.now() + 60_000; (await state()) !== wanted; await sleep(100))
    if (Date.now() > end) throw new Error(`not ${wanted} in time`);
}

test('what it writes: addresses, logins per role, clients; secrets for the owner only', async () => {
  const { web, graphql, playground, logins, clients } = demoOf('torn');
  expect([web, graphql, playground].every((address) => URL.canParse(address))).toBe(true);
  expect(Object.keys(logins[0]!).sort()).toEqual(['felhasznalo', 'jelszo', 'onkormanyzatok', 'szerepkorok']);
  expect(Object.keys(clients[0]!).sort()).toEqual(['id', 'onkormanyzat', 'scopes', 'secret']);
  for (const file of ['demo.json', 'secrets.json']) expect(statSync(join(dir, 'torn', file)).mode & 0o077).toBe(0);
});

test('a taken port is named before anything is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const run = start('taken', port);
  expect(await run.ended).toBe(1);
  expect(run.output()).toMatch(new RegExp(`:${port} kapu foglalt[\\s\\S]*--port`));
  expect(existsSync(join(dir, 'taken', 'pg'))).toBe(false);
  other.close();
});

test('an existing server is used when the environment names one', async () => {
  const run = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', inRoot('tools/src/part.ts'), 'postgres'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: process.env.ASP_TEST_ADMIN_URL,
      ASP_DIR: join(dir, 'existing'),
      ASP_DEMO: 'nincs',
      ASP_DB_PREFIX: 'letezo_',
    },
  });
  started.push(run);
  let output = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => run.once('close', resolve));
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(readdirSync(join(dir, 'existing', 'parts'))).toContain('ado.json');
  expect(existsSync(join(dir, 'existing', 'pg'))).toBe(false);
}, 60_000);

test('the environment of a part holds its own secrets and nobody else’s', () => {
  const files = readdirSync(join(dir, 'existing', 'parts'));
  const secrets = JSON.parse(readFileSync(join(dir, 'existing', 'secrets.json'), 'utf8')) as {
    parts: Record<string, Record<string, string>>;
  };
  for (const file of files.filter((name) => !['gateway.json', 'identity.json', 'posta.json'].includes(name))) {
    const text = readFileSync(join(dir, 'existing', 'parts', file), 'utf8');
    const held = Object.entries(secrets.parts).flatMap(([name, own]) =>
      Object.entries(own).flatMap(([kind, value]) => (text.includes(encodeURIComponent(value)) ? [`${name}.${kind}`] : [])),
    );
    const name = file.replace('.json', '');
    expect(held.sort()).toEqual([`${name}.app`, `${name}.callKey`]);
  }
  const carrier = readFileSync(join(dir, 'existing', 'parts', 'posta.json'), 'utf8');
  for (const own of Object.values(secrets.parts)) for (const kind of ['app', 'owner']) expect(carrier).not.toContain(own[kind]);
});

test.each([
  ['start', [], { DATABASE_URL: 'postgres://u:NAGYON-TITKOS@h/db', ASP_FILES_S3_SECRET: 'NAGYON-TITKOS', ASP_PORT: '4321' }, 0],
  ['part', ['ado'], { ASP_DATABASE_URL: 'postgres://u:NAGYON-TITKOS@h/db', ASP_PORT: '4321' }, 1],
  ['part', ['gateway'], { ASP_CALL_KEYS: '{"ado":"NAGYON-TITKOS"}', ASP_SCHEMA_KEY: '{"d":"NAGYON-TITKOS"}', ASP_PORT: '4321' }, 1],
])(
  'npm run %s %s -- --print-config tells every setting, where it comes from and what is wrong, and no secret',
  async (program, names, values, code) => {
    const args = ['--import', '@swc-node/register/esm-register', inRoot(`tools/src/${program}.ts`), ...names, '--print-config'];
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ASP_DIR: join(dir, 'nothing'), ...values };
    const run = spawn(process.execPath, args, { cwd: ROOT, env });
    let output = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk) => (output += chunk));
    expect(await new Promise((resolve) => run.once('close', resolve))).toBe(code);
    expect(output).toMatch(/^ASP_PORT +4321 +környezet \(environment\) +Kapu/m);
    for (const name of Object.keys(values)) expect(output).toMatch(new RegExp(`^${name} .*környezet`, 'm'));
    expect(output).not.toContain('TITKOS');
    if (code === 1) expect(output).toMatch(/hiányzik \(missing\)/);
    expect(existsSync(join(dir, 'nothing'))).toBe(false);
  },
);
