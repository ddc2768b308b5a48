import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { layerFaults } from '../src/checks/layers.ts';
import { migrationFaults } from '../src/checks/migrations.ts';

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };

/** One planted violation per arrow: rule, the offending file, what it imports. */
const PLANTED: [rule: string, from: string, to: string][] = [
  ['rules-are-pure', 'subgraphs/ado/src/rules/potlek.ts', 'subgraphs/ado/src/tartozas/tartozas.entity.ts'],
  ['entity-is-a-fact-sheet', 'subgraphs/ado/src/bevallas/bevallas.entity.ts', 'subgraphs/ado/src/bevallas/bevallas.resolver.ts'],
  ['manifest-on-top', 'subgraphs/ado/src/bevallas/benyujt.ts', 'subgraphs/ado/src/subgraph.ts'],
  ['no-subgraph-to-subgraph', 'subgraphs/ado/src/lista.ts', 'subgraphs/keret/src/felhasznalo.entity.ts'],
  ['kit-knows-no-domain', 'subgraphs/_kit/src/context.ts', 'subgraphs/keret/src/felhasznalo.entity.ts'],
  ['gateway-sees-sdl-only', 'gateway/src/gateway.ts', 'subgraphs/ado/src/tartozas/tartozas.entity.ts'],
  ['web-sees-the-graph-only', 'web/src/app/main.ts', 'subgraphs/ado/src/tartozas/tartozas.entity.ts'],
  ['nobody-needs-tools', 'gateway/src/index.ts', 'tools/src/start.ts'],
  ['schema-needs-nobody', 'schema/index.ts', 'gateway/src/gateway.ts'],
  ['gateway-below-subgraphs', 'subgraphs/ado/src/hivas.ts', 'gateway/src/limits.ts'],
  ['no-cycle', 'gateway/src/a.ts', 'gateway/src/b.ts'],
];

/** Imports that must stay free of complaint. */
const ALLOWED: [from: string, to: string][] = [
  ['gateway/src/b.ts', 'gateway/src/a.ts'], // the other half of the circle, reported once
  ['subgraphs/ado/src/rules/kamat.ts', 'subgraphs/_kit/src/rules/datum.ts'],
  ['subgraphs/ado/src/kivetes/indit.ts', 'subgraphs/ado/src/rules/kamat.ts'],
  ['subgraphs/ado/src/index.ts', 'subgraphs/ado/src/manifest/subgraph.ts'],
  ['subgraphs/ado/test/acts.test.ts', 'tools/src/test-stack/index.ts'],
  ['tools/src/part.ts', 'subgraphs/keret/src/identity.ts'],
  ['gateway/src/call.ts', 'subgraphs/_kit/src/hivas.ts'],
];

test('the committed code follows the arrows', async () => {
  expect(await layerFaults()).toEqual([]);
}, 120_000);

test('every rule of the configuration has a planted violation, and each is found', async () => {
  const root = mkdtempSync(join(tmpdir(), 'asp-layers-'));
  const all = [...PLANTED.map(([, from, to]) => [from, to] as const), ...ALLOWED];
  for (const [, to] of all) write(root, to, '');
  for (const [from, to] of all) write(root, from, `import '${relative(dirname(from), to).replace(/^(?!\.)/, './')}';\n`);
  const found = await layerFaults(root);
  rmSync(root, { recursive: true });
  expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(rules.forbidden.map(({ name }) => name)));
  for (const [rule, from, to] of PLANTED) expect(found).toContain(`${rule}: ${from} → ${to}`);
  for (const [from] of ALLOWED) expect(found.filter((fault) => fault.includes(`: ${from} →`))).toEqual([]);
});

test('migrations of a folder have numbers of their own; a new double is found, a known one is not told again', () => {
  expect(migrationFaults()).toEqual([]);
  const root = mkdtempSync(join(tmpdir(), 'asp-migrations-'));
  for (const file of ['a/migrations/0001_alap.sql', 'a/migrations/0002_egy.sql', 'a/migrations/0002_ket.sql', 'b/migrations/2_rossz.sql'])
    write(root, file, '');
  expect(migrationFaults(root, [])).toEqual([
    'a/migrations/0002_ket.sql: its number is taken',
    'b/migrations/2_rossz.sql: not NNNN_nev.sql',
  ]);
  expect(migrationFaults(root, ['a/migrations 0002'])).toEqual(['b/migrations/2_rossz.sql: not NNNN_nev.sql']);
  rmSync(root, { recursive: true });
});

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
