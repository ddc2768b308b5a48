import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composedFiles, writeComposed } from './compose/files.ts';
import { createSubgraph } from './new/create.ts';
import { parts } from './parts.ts';
import { ROOT } from './root.ts';

/** `npm run new -- nev`: a new szakrendszer from subgraphs/_minta that composes at once. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: { type: 'string', default: ROOT }, install: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  const name = positionals[0] ?? '';
  for (const file of createSubgraph(values.root, name)) console.log(`  + ${file}`);
  const files = await composedFiles(parts(join(values.root, 'subgraphs')));
  for (const file of writeComposed(join(values.root, 'schema'), files)) console.log(`  ~ ${join('schema', file)}`);
  if (values.install) spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: values.root, stdio: 'inherit' });
  console.log(`subgraphs/${name}: kész. Tesztek (tests): npx jest subgraphs/${name}`);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
