import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Nothing that is locked takes longer; an older lock was left by a process whose number someone else has now. */
const FORGOTTEN_MS = 15 * 60_000;

/** One process at a time does the work, the others wait for it. A lock whose holder is gone is taken over. */
export async function locked<T>(path: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) {
    if (abandoned(path)) removeAbandoned(path);
    else await pause(150, undefined, { signal });
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function abandoned(path: string): boolean {
  try {
    const age = Date.now() - statSync(path).mtimeMs;
    const holder = readFileSync(path, 'utf8');
    // Between being made and being written the file is empty for a moment.
    return age > FORGOTTEN_MS || (holder === '' ? age > 5_000 : !alive(Number(holder)));
  } catch {
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Renaming decides between two that found it abandoned; one that was taken anew meanwhile is put back. */
function removeAbandoned(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (abandoned(aside)) rmSync(aside, { force: true });
  else renameSync(aside, path);
}
