import { existsSync, lstatSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The Chromium of the tests: the one named by ASP_CHROMIUM, the system's, or the package's. The package unpacks to one fixed
 * name in the temporary folder, which suites in parallel and other users of the machine would share; here it is unpacked once
 * per user and version, whole or not at all.
 */
export async function chromiumPath(): Promise<string> {
  const own = process.env.ASP_CHROMIUM ?? SYSTEM.find((path) => existsSync(path));
  if (own) return own;
  const target = join(tmpdir(), `asp-chromium-${process.getuid?.() ?? 'user'}-${packageVersion()}`);
  if (!existsSync(target)) await unpack(target);
  if (process.getuid && lstatSync(target).uid !== process.getuid())
    throw new Error(`${target} belongs to somebody else: remove it or set ASP_CHROMIUM.`);
  return join(target, 'chromium');
}

function packageVersion(): string {
  const require = createRequire(import.meta.url);
  for (let at = dirname(require.resolve('@sparticuz/chromium')); ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) {
      const { name, version } = require(join(at, 'package.json')) as { name?: string; version: string };
      if (name === '@sparticuz/chromium') return version;
    }
  }
}

async function unpack(target: string): Promise<void> {
  const folder = await mkdtemp(`${target}.`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(folder, target).catch(() => rm(folder, { recursive: true, force: true }));
}
