import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createSubgraph } from '../src/new/create.ts';
import { readPart } from '../src/parts.ts';
import { inRoot, ROOT } from '../src/root.ts';

const copy = mkdtempSync(join(tmpdir(), 'asp-new-'));
beforeAll(() => {
  for (const folder of ['subgraphs', 'schema']) {
    cpSync(inRoot(folder), join(copy, folder), { recursive: true, filter: (path) => !['node_modules', 'dist'].includes(basename(path)) });
  }
  symlinkSync(inRoot('node_modules'), join(copy, 'node_modules'));
  cpSync(inRoot('tsconfig.json'), join(copy, 'tsconfig.json'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const make = (name: string) =>
  spawnSync(
    process.execPath,
    ['--import', '@swc-node/register/esm-register', inRoot('tools/src/new.ts'), name, '--root', copy, '--no-install'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );

test('a new szakrendszer composes at once, beside the old ones and beside another new one', () => {
  for (const name of ['temeto', 'piac']) expect(make(name)).toMatchObject({ status: 0, stderr: '' });
  const supergraph = readFileSync(join(copy, 'schema', 'supergraph.graphql'), 'utf8');
  expect(supergraph).toMatch(/type Temetobejegyzes\b/);
  expect(supergraph).toMatch(/type Piacbejegyzes\b/);
  expect(supergraph).toMatch(/ADO\b.*@join__graph/);
  expect(existsSync(join(copy, 'schema', 'subgraphs', 'temeto.graphql'))).toBe(true);
  const [temeto, piac] = ['temeto', 'piac'].map((name) => readPart(join(copy, 'subgraphs', name)));
  expect(temeto).toMatchObject({ name: 'temeto', packageName: '@asp/temeto' });
  expect(temeto?.port).not.toBe(piac?.port);
}, 120_000);

test('nothing of the example is left in it', () => {
  const left = spawnSync(
    'grep',
    ['-rniE', 'minta[^d]|[^o]bejegyzes', join(copy, 'subgraphs', 'temeto'), '--include=*.ts', '--include=*.json', '--include=*.sql'],
    { encoding: 'utf8' },
  );
  expect(left.stdout.split('\n').filter((line) => /_minta|@asp\/minta|MINTA_|'minta|"minta/.test(line))).toEqual([]);
});

test.each(['Temető', 'ado', 'minta', '', 'x-y', '../x'])('the name "%s" is refused', (name) => {
  expect(() => createSubgraph(copy, name)).toThrow();
});
