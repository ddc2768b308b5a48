import { CompositionError } from './compose/compose.ts';
import { composedFiles, contractsIn, writeComposed } from './compose/files.ts';
import { parts } from './parts.ts';
import { brokenPromises } from './registry/promises.ts';
import { release } from './registry/releases.ts';
import { inRoot } from './root.ts';

/**
 * `npm run compose`: the SDL of every szakrendszer, the supergraph, the public graph, the contracts and their changelog into
 * schema/. With `-- --kiadas` it also closes a version.
 */
async function main(): Promise<void> {
  const schema = inRoot('schema');
  let files = await composedFiles(parts(), schema);
  const broken = await brokenPromises(schema, contractsIn(files));
  for (const fault of broken) console.log(`törő (breaking): ${fault}`);
  if (process.argv.includes('--kiadas')) {
    if (broken.length) throw new CompositionError(broken);
    const closed = await release(schema, contractsIn(files), new Date().toISOString().slice(0, 10));
    console.log(closed ? `kiadás: ${closed.verzio}` : 'nincs változás az utolsó kiadás óta (nothing to release)');
    files = await composedFiles(parts(), schema);
  }
  const written = writeComposed(schema, files);
  console.log(written.length ? `schema/: ${written.join(', ')}` : 'schema/ is current');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof CompositionError ? error.message : error);
    process.exit(1);
  },
);
