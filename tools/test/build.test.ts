import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { atLeast, atMost, table } from '../src/bench/figures.ts';
import { inRoot } from '../src/root.ts';
import { BUILDS, sourceHash, type Build } from '../src/stack/build.ts';
import { locked } from '../src/stack/lock.ts';

describe('a build is stale', () => {
  const root = mkdtempSync(join(tmpdir(), 'asp-build-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const build: Build = { name: 'x', inputs: ['src', 'index.html'], output: 'dist', script: ['build', 'x'] };
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  test('when a source changes, is added or renamed – not when a generated file does', () => {
    write('src/a.ts', '1');
    const first = sourceHash(build, root);
    write('src/gql/generated.ts', 'x');
    expect(sourceHash(build, root)).toBe(first);
    write('src/a.ts', '2');
    const changed = sourceHash(build, root);
    write('index.html', '');
    const added = sourceHash(build, root);
    expect(new Set([first, changed, added]).size).toBe(3);
  });
});

test('whatever the web application imports from outside its folder is an input of its build', () => {
  const { inputs } = BUILDS.find(({ name }) => name === 'web')!;
  const sources = (readdirSync(inRoot('web/src'), { recursive: true }) as string[]).filter(
    (f) => /\.(vue|ts)$/.test(f) && !f.startsWith('gql'),
  );
  const outside = sources.flatMap((file) =>
    [...readFileSync(inRoot('web/src', file), 'utf8').matchAll(/from '(\.\.?\/[^']+)'/g)]
      .map(([, path]) => relative(inRoot('.'), resolve(dirname(inRoot('web/src', file)), path!)))
      .filter((path) => !path.startsWith('web/')),
  );
  expect(outside.length).toBeGreaterThan(0);
  expect(outside.filter((path) => !inputs.includes(path))).toEqual([]);
});

describe('two starts do not build at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'asp-lock-'));
  const lock = join(folder, 'x.lock');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the second waits until the first is done, and gets its turn when the first failed', async () => {
    const steps: string[] = [];
    const work = (name: string) =>
      locked(lock, async () => {
        steps.push(`${name} begins`);
        await pause(60);
        steps.push(`${name} ends`);
        if (name === 'a') throw new Error('a failed');
      }).catch((error: Error) => steps.push(error.message));
    await Promise.all([work('a'), work('b')]);
    expect(steps.indexOf('b begins')).toBeGreaterThan(steps.indexOf('a ends'));
    expect(steps).toEqual(expect.arrayContaining(['a failed', 'b ends']));
    expect(existsSync(lock)).toBe(false);
  });

  test('a lock left by a killed process is taken over', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, String(pid));
    await expect(locked(lock, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  test('waiting ends with the start that waits', async () => {
    writeFileSync(lock, String(process.pid));
    await expect(locked(lock, () => Promise.resolve(), AbortSignal.timeout(50))).rejects.toThrow(/abort/i);
    rmSync(lock);
  });
});

test('the table of figures says what was kept', () => {
  const text = table([atMost('a', 5.94, 6, '×'), atLeast('b', 24.4, 25, '%', '1 / 4')], '2026-11-22');
  expect(text).toMatch(/\| a \| 5\.94 × \| ≤ 6 × \| ✓ \|/);
  expect(text).toMatch(/\| b \| 24\.4 % \(1 \/ 4\) \| ≥ 25 % \| ✗ \|/);
});
