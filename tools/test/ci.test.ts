import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inRoot } from '../src/root.ts';

const dir = mkdtempSync(join(tmpdir(), 'asp-ci-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** Runs .ci/run with an npm that prints `output` for "test" and ends with `status`. */
function ci(output: string, status: number): { last: string; status: number | null } {
  writeFileSync(join(dir, 'npm'), `#!/bin/sh\n[ "$1" = test ] || exit 0\ncat <<'END'\n${output}\nEND\nexit ${status}\n`);
  chmodSync(join(dir, 'npm'), 0o755);
  const run = spawnSync(inRoot('.ci/run'), { encoding: 'utf8', env: { PATH: `${dir}${delimiter}${process.env.PATH}` } });
  return { last: run.stdout.trimEnd().split('\n').at(-1) ?? '', status: run.status };
}

test.each([
  ['all is well', 'Test Suites: 3 passed, 3 total\nTests:       2 skipped, 20 passed, 22 total', 0, '20 passed, 0 failed'],
  ['tests fail', 'Test Suites: 1 failed, 2 passed, 3 total\nTests:       2 failed, 20 passed, 22 total', 1, '20 passed, 2 failed'],
  ['a suite does not start', 'Test Suites: 1 failed, 2 passed, 3 total\nTests:       20 passed, 20 total', 1, '20 passed, 1 failed'],
  ['lint fails before the tests', '1 problem', 1, '0 passed, 1 failed'],
])('%s', (_, output, status, last) => expect(ci(output, status)).toEqual({ last, status }));
