import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atLeast, atMost, table } from '../src/bench/figures.ts';
import { sourceHash, type Build } from '../src/stack/build.ts';

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

test('the table of figures says what was kept', () => {
  const text = table([atMost('a', 5.94, 6, '×'), atLeast('b', 24.4, 25, '%', '1 / 4')], '2026-11-22');
  expect(text).toMatch(/\| a \| 5\.94 × \| ≤ 6 × \| ✓ \|/);
  expect(text).toMatch(/\| b \| 24\.4 % \(1 \/ 4\) \| ≥ 25 % \| ✗ \|/);
});
