/** Grafbase: a gateway in Rust, from its npm package when it is installed. Its processor time is read from /proc. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../postgres/server.ts';
import type { Orders } from './child.ts';
import type { Rival } from './rival.ts';
import { federation2, SERVICES } from './world.ts';
import type { Service } from './world.ts';

const PACKAGE = '@grafbase/cli-x86_64-unknown-linux-musl/grafbase';

export async function startNative({ urls }: Orders): Promise<Rival | undefined> {
  const binary = binaryFile();
  if (!binary || !existsSync('/proc/self/stat')) return undefined;
  const dir = mkdtempSync(join(tmpdir(), 'asp-bench-native-'));
  for (const name of Object.keys(SERVICES) as Service[]) writeFileSync(join(dir, `${name}.graphql`), withoutPolicy(federation2(name)));
  const subgraphs = Object.entries(urls).map(([name, url]) => `[subgraphs.${name}]\nurl = "${url}"\nschema_path = "${name}.graphql"\n`);
  writeFileSync(join(dir, 'gateway.toml'), subgraphs.join('\n'));
  const port = await freePort();
  const child = spawn(binary, ['--home', dir, 'dev', '-c', 'gateway.toml', '-p', String(port)], { cwd: dir, stdio: 'ignore' });
  const stop = () => {
    child.kill();
    rmSync(dir, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/graphql`;
  if (!(await answers(url))) return void stop();
  const tick = 1000 / Number(execFileSync('getconf', ['CLK_TCK']).toString());
  const cpu = async () => {
    const [, rest = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
    const parts = rest.split(' ');
    return (Number(parts[11]) + Number(parts[12])) * tick;
  };
  return { name: 'grafbase (Rust)', url, cpu, stop };
}

function binaryFile(): string | undefined {
  const given = process.env['ASP_BENCH_GRAFBASE'];
  if (given) return given;
  try {
    return createRequire(import.meta.url).resolve(PACKAGE);
  } catch {
    return undefined;
  }
}

/** It knows no directives of others. */
const withoutPolicy = (sdl: string) =>
  sdl
    .replace(/@engedely\(kod: "[^"]*"\)/g, '')
    .replace(/^directive @engedely.*$/m, '')
    .replace(/^ {2}@(link\(url: "https:\/\/asp|composeDirective).*$/gm, '')
    .replace(', "@composeDirective"', '');

async function answers(url: string): Promise<boolean> {
  for (let i = 0; i < 60; i++) {
    const fine = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    }).then(
      (res) => res.ok,
      () => false,
    );
    if (fine) return true;
    await new Promise((go) => setTimeout(go, 250));
  }
  return false;
}
