import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The operating system account that PostgreSQL runs as. It refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

const isRoot = () => process.getuid?.() === 0;

/** undefined: our own account will do. As root: the owner of existing data, else `nobody`. */
export function serverAccount(dataDir: string): Account | undefined {
  if (!isRoot()) return undefined;
  const kept = existsSync(dataDir) ? statSync(dataDir) : undefined;
  if (kept && kept.uid !== 0) return { uid: kept.uid, gid: kept.gid };
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(flag: '-u' | '-g'): number {
  try {
    return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  } catch {
    return 65534;
  }
}

/** Can an account without any group of ours walk down to this path (and read it)? */
export function reachable(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

export function give(path: string, account: Account | undefined): void {
  if (!account) return;
  const entry = lstatSync(path);
  if (entry.uid !== account.uid) lchownSync(path, account.uid, account.gid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) give(join(path, name), account);
}

/** A folder others may pass through but not list; secrets inside carry their own 0600. */
export function makePassable(dir: string): void {
  mkdirSync(dir, { recursive: true });
  if (isRoot()) chmodSync(dir, statSync(dir).mode | 0o111);
}
