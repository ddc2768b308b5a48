import { baselineApis } from './compose/baseline.ts';
import { breakingChanges } from './compose/breaking.ts';
import { CompositionError } from './compose/compose.ts';
import { composedFiles, writeComposed } from './compose/files.ts';
import { parts } from './parts.ts';
import { inRoot } from './root.ts';

/** `npm run compose`: the SDL of every szakrendszer, the supergraph and the public graph into schema/. */
async function main(): Promise<void> {
  const files = await composedFiles(parts());
  const written = writeComposed(inRoot('schema'), files);
  console.log(written.length ? `schema/: ${written.join(', ')}` : 'schema/ is current');
  for (const { ref, sdl } of baselineApis()) {
    for (const change of await breakingChanges(sdl, files.get('api.graphql') ?? '')) console.log(`breaking against ${ref}: ${change}`);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof CompositionError ? error.message : error);
    process.exit(1);
  },
);
