import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../root.ts';

/** Numbers that two migrations share. They have run under their names in installations, so they keep them; no other pair may come. */
const RUN_ALREADY = ['_kit/src/db/sql 0007', '_kit/src/db/sql 0008', 'keret/migrations 0005', 'keret/migrations 0006'];

/** Migrations of a folder run in the order of their names; two with one number would run in the order of what they are called. */
export function migrationFaults(subgraphs = inRoot('subgraphs'), known = RUN_ALREADY): string[] {
  const folders = readdirSync(subgraphs).flatMap((name) => (name === '_kit' ? ['_kit/src/db/sql'] : [`${name}/migrations`]));
  return folders.flatMap((folder) => {
    const files = list(join(subgraphs, folder));
    const unnumbered = files.filter((file) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(file)).map((file) => `${folder}/${file}: not NNNN_nev.sql`);
    const doubled = files.filter(
      (file, i) => i > 0 && file.slice(0, 4) === files[i - 1]!.slice(0, 4) && !known.includes(`${folder} ${file.slice(0, 4)}`),
    );
    return [...unnumbered, ...doubled.map((file) => `${folder}/${file}: its number is taken`)];
  });
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
